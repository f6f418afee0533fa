import type { CommandId } from '../../shared/commands/commands.ts';
import type { Lieu, WorkspaceInfo } from '../../shared/contract/answers/workspace.ts';
import type { Author } from '../../shared/domain/gesture.ts';
import { texts } from '../../shared/i18n/window.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { useActing } from './act.ts';
import { runCommand } from './command-registry.ts';
import { dialogOpened } from './dialog.ts';
import { useAccepterLieuMutation } from './engine-api.ts';
import { useFileActions } from './file-actions.ts';
import { useAppDispatch } from './store.ts';
import styles from './App.module.css';

interface HeaderProps {
  readonly workspace: WorkspaceInfo;
  readonly author: Author;
}

/** Whose file this is, what is done with files, and who works. */
export function Header({ workspace, author }: HeaderProps) {
  const dispatch = useAppDispatch();
  const college = texts.welcome.profile.names[author.college];
  return (
    <header className={styles.top}>
      <div className={styles.header}>
        <FileMenu isReadOnly={workspace.readOnly} />
        <h1 className={styles.name} title={workspace.nom}>
          {workspace.nom}
        </h1>
        <span className={styles.idcc}>{texts.header.idcc(workspace.idcc)}</span>
        {workspace.readOnly && <Badge tone="warning">{texts.frame.readOnlyBadge}</Badge>}
        <span className={styles.file} title={workspace.file}>
          {fileName(workspace.file)}
        </span>
        {!workspace.readOnly && (
          <Button variant="quiet" onPress={() => dispatch(dialogOpened('motif'))}>
            <span className={styles.motif} title={workspace.motif ?? undefined}>
              {texts.motif.shown(workspace.motif)}
            </span>
          </Button>
        )}
        <Button
          variant="quiet"
          aria-label={texts.frame.changeProfile(author.nom, college)}
          onPress={() => dispatch(dialogOpened('profile'))}
        >
          <span className={styles.who}>{texts.frame.who(author.nom, college)}</span>
        </Button>
      </div>
      <Warnings workspace={workspace} />
    </header>
  );
}

/** What everybody who looks at this file must know. */
function Warnings({ workspace: { alteredAt, readOnly, lieu } }: Pick<HeaderProps, 'workspace'>) {
  return (
    <>
      {alteredAt !== null && <p className={styles.altered}>{texts.frame.alteredAt(alteredAt)}</p>}
      {readOnly && <p className={styles.readOnly}>{texts.frame.readOnly}</p>}
      {lieu !== null && <LieuNotice lieu={lieu} />}
    </>
  );
}

/** An open file is not safe where this one stands. It stops nothing, and is put aside for this file alone. */
function LieuNotice({ lieu }: { readonly lieu: Lieu }) {
  const { act } = useActing();
  const [accept] = useAccepterLieuMutation();
  const said = texts.frame.lieu;
  return (
    <section aria-label={said.title} className={styles.lieu}>
      <p>{said.said(lieu)}</p>
      <Button onPress={() => act(() => accept())}>{said.accept}</Button>
    </section>
  );
}

/** `/` and `\` are both separators somewhere. */
function fileName(path: string): string {
  return /[^/\\]*$/.exec(path)?.[0] ?? '';
}

/** What a copy that is read cannot do. */
const ecrivent: ReadonlySet<CommandId> = new Set(['reunir', 'envoyerPaquet', 'import', 'importOrganismes']);

function FileMenu({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const { isActing } = useFileActions();
  const ids = [
    'create',
    'open',
    'audit',
    'reunir',
    'envoyerPaquet',
    'enregistrerCopie',
    'import',
    'importOrganismes',
    'listePublique',
    'newWindow',
    'close',
  ] as const;
  return (
    <MenuButton
      label={texts.commands.contexts.fichier}
      isDisabled={isActing}
      actions={ids.map((id) => ({
        id,
        label: texts.commands.labels[id],
        isDisabled: isReadOnly && ecrivent.has(id),
      }))}
      onAction={runCommand}
    />
  );
}
