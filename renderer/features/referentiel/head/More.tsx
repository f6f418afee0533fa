import { useState } from 'react';
import { removeReferentiel } from '../../../../shared/edit/removal.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useCommand } from '../../../app/command-registry.ts';
import { useNotify } from '../../../app/notices.ts';
import { useAppDispatch } from '../../../app/store.ts';
import { Confirmation } from '../../../ui/Dialog.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { Past } from '../../journal/past/Past.tsx';
import { itemHistoryOpened } from '../../journal/view.ts';
import { usePartages } from '../../partage/usePartages.ts';
import { usePrint } from '../../paper/usePrint.ts';
import { useOuvrir } from '../../relecture/useOuvrir.tsx';
import { RenumberDialog } from '../codes/RenumberDialog.tsx';
import { useDraft } from '../draft.ts';
import { useDone } from '../useDone.ts';

interface MoreProps {
  readonly id: string;
  /** It was adopted or put in review: what was decided or said of it stays. */
  readonly isKept: boolean;
}

/** What is done less often with a référentiel as a whole. */
export function More({ id, isKept }: MoreProps) {
  const { isReadOnly } = useDraft();
  const dispatch = useAppDispatch();
  const notify = useNotify();
  const print = usePrint(id);
  const [relire, relireDialog] = useOuvrir();
  const [asked, setAsked] = useState<'past' | 'renumber' | 'remove' | null>(null);
  const close = (): void => setAsked(null);
  const actions = {
    history: () => void dispatch(itemHistoryOpened({ id, field: null })),
    past: () => setAsked('past'),
    docx: () => print(null, 'docx'),
    pdf: () => print(null, 'pdf'),
    relire: () => relire?.(),
    renumber: () => setAsked('renumber'),
    remove: () => {
      if (isKept) notify({ kind: 'info', message: texts.editor.removal.adopted });
      else setAsked('remove');
    },
  };
  useCommand('showPast', actions.past);
  useCommand('printDocx', actions.docx);
  useCommand('printPdf', actions.pdf);
  useCommand('mettreEnRelecture', relire);
  useCommand('removeReferentiel', isReadOnly ? null : actions.remove);
  useCommand('renumber', isReadOnly ? null : actions.renumber);
  return (
    <>
      <MenuButton
        label={texts.editor.more}
        actions={[
          { id: 'history', label: texts.journal.ofItem.ofReferentiel },
          { id: 'past', label: texts.journal.past.open },
          { id: 'docx', label: texts.commands.labels.printDocx },
          { id: 'pdf', label: texts.commands.labels.printPdf },
          { id: 'relire', label: texts.relecture.ouvrir.open, isDisabled: relire === null },
          { id: 'renumber', label: texts.codes.open, isDisabled: isReadOnly },
          { id: 'remove', label: texts.commands.labels.removeReferentiel, isDisabled: isReadOnly },
        ]}
        onAction={(action) => actions[action]()}
      >
        <span aria-hidden="true">⋯</span>
      </MenuButton>
      {relireDialog}
      {asked === 'past' && <Past id={id} onClose={close} />}
      {asked === 'renumber' && <RenumberDialog id={id} onClose={close} />}
      {asked === 'remove' && <Removal id={id} onClose={close} />}
    </>
  );
}

function Removal({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { referentiel } = useDraft();
  const done = useDone();
  const { removal } = texts.editor;
  const { usersOf } = usePartages();
  const users = [
    ...new Set(referentiel.blocs.flatMap((bloc) => usersOf(bloc.id).map(({ intitule }) => intitule))),
  ];
  return (
    <Confirmation
      title={removal.title}
      isOpen
      onClose={onClose}
      confirm={removal.confirm}
      onConfirm={() => void done((state) => removeReferentiel(state, id))}
      isDanger
    >
      <p>{removal.question(referentiel.intitule)}</p>
      {users.length > 0 && <p>{texts.partage.removal.referentiel(users)}</p>}
    </Confirmation>
  );
}
