import type { WorkspaceInfo } from '../../shared/contract/responses.ts';
import { texts } from '../../shared/i18n/window.ts';
import styles from './App.module.css';

/** Whose file this is, and where it lies. */
export function Header({ workspace }: { readonly workspace: WorkspaceInfo }) {
  // The file and the folder it lies in, and what is above: `/` and `\\` are both separators somewhere.
  const name = /[^/\\]*[/\\]?[^/\\]*$/.exec(workspace.file)?.[0] ?? '';
  const above = workspace.file.slice(0, workspace.file.length - name.length);
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>{workspace.nom}</h1>
      <span className={styles.idcc}>{texts.header.idcc(workspace.idcc)}</span>
      <span className={styles.file} title={workspace.file}>
        <span className={styles.label}>{texts.header.file}</span>
        {/* Where room lacks, what is above is cut: the folder and the name are what is read. */}
        <span className={styles.path}>
          <span className={styles.above}>{above}</span>
          <span className={styles.base}>{name}</span>
        </span>
      </span>
    </header>
  );
}
