import type { About } from '../../../shared/contract/window.ts';
import { texts } from '../../../shared/i18n/window.ts';
import type { FileActions } from '../../app/file-actions.ts';
import { FileList } from './FileList.tsx';
import styles from './WelcomeScreen.module.css';

interface FilesProps {
  readonly about: About;
  readonly actions: FileActions;
  readonly mode?: 'edit' | 'examine';
}

/** The files at hand: those opened last in the desktop, those of one folder in a browser. */
export function Files({ about, actions, mode = 'edit' }: FilesProps) {
  const { files, folder } = about;
  const { recents, noRecents, inFolder, noneInFolder } = texts.welcome;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{folder === null ? recents : inFolder(folder)}</h2>
      {files.length === 0 ? (
        <p className={styles.hint}>{folder === null ? noRecents : noneInFolder}</p>
      ) : (
        <FileList
          files={files}
          folder={folder}
          isDisabled={actions.isActing}
          onOpen={(key) => actions.openKey(key, mode, mode === 'examine' ? 'audit' : 'referentiels')}
          onForget={actions.forget}
        />
      )}
    </section>
  );
}
