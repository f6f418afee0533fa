import type { WorkspaceInfo } from '../../shared/contract/responses.ts';
import { texts } from '../../shared/i18n/window.ts';
import styles from './App.module.css';

/** Whose file this is, and where it lies. */
export function Header({ workspace }: { readonly workspace: WorkspaceInfo }) {
  const cut = Math.max(workspace.file.lastIndexOf('/'), workspace.file.lastIndexOf('\\')) + 1;
  const [folder, base] = [workspace.file.slice(0, cut), workspace.file.slice(cut)];
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>{workspace.nom}</h1>
      <span className={styles.idcc}>{texts.header.idcc(workspace.idcc)}</span>
      <span className={styles.file} title={workspace.file}>
        <span className={styles.label}>{texts.header.file}</span>
        {/* Where room lacks, the folder is cut: the name is what is read. */}
        <span className={styles.path}>
          <span className={styles.folder}>{folder}</span>
          <span className={styles.base}>{base}</span>
        </span>
      </span>
    </header>
  );
}
