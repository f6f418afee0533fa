import { useRef, useState } from 'react';
import type { FileChoice } from '../../../shared/contract/window.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './FileList.module.css';

interface FileListProps {
  readonly files: readonly FileChoice[];
  /** Where they all lie; null: each says its own. */
  readonly folder: string | null;
  readonly isDisabled: boolean;
  readonly onOpen: (key: string) => void;
  readonly onForget: (key: string) => void;
}

/** Files to choose from; one that is no longer there can be taken off the list. */
export function FileList({ files, folder, isDisabled, onOpen, onForget }: FileListProps) {
  const [now] = useState(() => new Date());
  const list = useRef<HTMLUListElement>(null);
  const forget = (key: string): void => {
    // Its button goes with it: the focus stays in the list.
    list.current?.focus();
    onForget(key);
  };
  return (
    <ul ref={list} tabIndex={-1} className={styles.list}>
      {files.map((file) => (
        <li key={file.key} className={styles.item}>
          {file.present ? (
            <button
              type="button"
              className={styles.choice}
              disabled={isDisabled}
              onClick={() => onOpen(file.key)}
            >
              <Described file={file} now={now} isFolderSaid={folder === null} />
            </button>
          ) : (
            <Missing file={file} onForget={forget} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface DescribedProps {
  readonly file: FileChoice;
  readonly now: Date;
  readonly isFolderSaid: boolean;
}

function Described({ file, now, isFolderSaid }: DescribedProps) {
  const { name, folder, openedAt } = file;
  return (
    <>
      <span className={styles.name}>{name}</span>{' '}
      {openedAt !== null && <span className={styles.when}>{texts.welcome.opened(openedAt, now)}</span>}{' '}
      {isFolderSaid && <span className={styles.folder}>{folder}</span>}
    </>
  );
}

interface MissingProps {
  readonly file: FileChoice;
  readonly onForget: (key: string) => void;
}

function Missing({ file, onForget }: MissingProps) {
  const { missing, forget, forgetFile } = texts.welcome;
  return (
    <div className={styles.missing}>
      <span className={styles.name}>{file.name}</span>
      <Badge>{missing}</Badge>
      <Button variant="quiet" aria-label={forgetFile(file.name)} onPress={() => onForget(file.key)}>
        {forget}
      </Button>
      <span className={styles.folder}>{file.folder}</span>
    </div>
  );
}
