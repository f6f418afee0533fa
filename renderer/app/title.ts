import { useEffect } from 'react';
import { texts } from '../../shared/i18n/window.ts';
import { useShown, useWorkspace } from './shown.ts';
import { useAppSelector } from './store.ts';

/** The title of the document: what is shown, then whose file it is. */
export function useTitle(): void {
  const workspace = useWorkspace();
  const screen = useAppSelector((state) => state.place.screen);
  const { shown } = useShown();
  const subject = {
    referentiels: shown?.intitule ?? '',
    import: texts.importing.title,
    organismes: texts.organismes.title,
    decisions: texts.decisions.title,
    journal: texts.journal.title,
    verification: texts.verification.title,
    audit: texts.audit.title,
    fusion: texts.fusion.title,
  }[screen];
  useEffect(() => {
    const parts = workspace === null ? [] : [subject, workspace.nom];
    document.title = texts.title(parts.filter((part) => part !== ''));
  }, [subject, workspace]);
}
