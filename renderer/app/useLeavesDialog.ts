import { texts } from '../../shared/i18n/window.ts';
import { useConfirm } from './confirm.ts';
import { useAppSelector } from './store.ts';

const said = texts.frame.given;

/** A dialog of the open file, whose text goes with its screen: those of the application stay. */
const hasDialog = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

/** May what was given to be opened be shown? Whoever is typing in a dialog is asked. `nom`: of the file. */
export function useLeavesDialog(): (nom: string) => boolean | Promise<boolean> {
  const confirm = useConfirm();
  const isApplications = useAppSelector(({ dialog }) => dialog !== null);
  return (nom) =>
    isApplications ||
    !hasDialog() ||
    confirm({
      title: said.title,
      sentence: said.sentence(nom),
      confirm: said.cede,
      cancel: said.cancel,
      isLoss: true,
    });
}
