import { useMemo } from 'react';
import type { JournalLine } from '../../../shared/contract/answers/journal.ts';
import { noFilter, type JournalFilter } from '../../../shared/contract/shapes.ts';
import { operation } from '../../../shared/domain/operations.ts';
import { texts } from '../../../shared/i18n/window.ts';
import {
  failureSentence,
  useAboutQuery,
  useJournalEntryQuery,
  useUndoMutation,
} from '../../app/engine-api.ts';
import { useNotify } from '../../app/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice, Waiting } from '../../ui/Notice.tsx';
import { changeSaid } from '../../../shared/comparaison/change-said.ts';
import { MarqueDuGeste } from '../audit/MarqueDuGeste.tsx';
import { ChangeList } from '../changes/ChangeList.tsx';
import { changesOfGesture } from '../../../shared/comparaison/item-changes.ts';
import { Hash } from '../versions/Hash.tsx';
import { saidLine } from './lines.ts';
import { Reunion } from './Reunion.tsx';
import styles from './Entry.module.css';

const said = texts.journal;

interface EntryProps {
  readonly line: JournalLine;
  /** What an auditor says of it stands elsewhere. */
  readonly isMarked?: boolean;
  /** What it was found by: of what a merge brought, what answers comes first. */
  readonly filter?: JournalFilter;
}

/** One gesture: its author, its reason, what goes back on it, and each of its changes. */
export function Entry({ line, isMarked = false, filter = noFilter }: EntryProps) {
  const { data, error, refetch } = useJournalEntryQuery(line.seq);
  const { who, what, why } = saidLine(line);
  const where = said.referentiel(line);
  const isReunion = line.subject?.entity === 'fusion';
  const changes = useMemo(() => {
    const { subject } = line;
    const names = new Map(Object.entries(data?.noms ?? {}));
    if (subject !== null) names.set(subject.id, said.nameOfSubject(subject));
    // Where a merge came from is told apart.
    return changesOfGesture(data?.changes.filter(({ entity }) => entity !== 'fusion') ?? [], names);
  }, [data, line]);
  return (
    <div className={styles.entry}>
      <h3 className={styles.title}>{said.entry.title(line.seq)}</h3>
      <p className={styles.what}>{what}</p>
      {where !== '' && <p>{where}</p>}
      <p>{said.whenExact(line.at)}</p>
      <p>{who}</p>
      {why !== '' && <p className={styles.text}>{why}</p>}
      {changes.length === 1 && (
        <p className={styles.text}>{changes.map((change) => said.entry.sentence(changeSaid(change)))}</p>
      )}
      {line.undoOf !== null && <p>{said.entry.undoes(line.undoOf)}</p>}
      {line.isUndone === true && <p>{said.ofItem.isUndone}</p>}
      <Undo line={line} />
      {error !== undefined && (
        <FailureNotice
          title={texts.state.cannotRead}
          message={failureSentence(error)}
          onRetry={() => void refetch()}
        />
      )}
      {data === undefined && error === undefined && <Waiting text={said.entry.loading} />}
      {data !== undefined && (
        <>
          <Hash summary={said.entry.hash} whole={data.hash} />
          {isReunion && <Reunion seq={line.seq} filter={filter} />}
          {!isMarked && <MarqueDuGeste ligne={{ seq: line.seq, hash: data.hash }} />}
          <h4 className={styles.heading}>{said.entry.changes(changes.length)}</h4>
          <ChangeList label={said.entry.changes(changes.length)} changes={changes} />
        </>
      )}
    </div>
  );
}

/** What undoes this gesture alone; why it cannot be is said in place. */
function Undo({ line: { seq, op } }: { readonly line: JournalLine }) {
  const notify = useNotify();
  const readOnly = useAboutQuery().data?.workspace?.readOnly === true;
  const [undo, { isLoading, error }] = useUndoMutation();
  if (readOnly || !operation(op).undoable) return null;
  const onUndo = async (): Promise<void> => {
    const { data } = await undo({ seq });
    if (data !== undefined) notify({ kind: 'success', message: said.entry.undone(seq) });
  };
  return (
    <div className={styles.undo}>
      <Button isDisabled={isLoading} onPress={() => void onUndo()}>
        {isLoading ? said.entry.undoing : said.entry.undo}
      </Button>
      {error !== undefined && (
        <p role="alert" className={styles.refusal}>
          {failureSentence(error)}
        </p>
      )}
    </div>
  );
}
