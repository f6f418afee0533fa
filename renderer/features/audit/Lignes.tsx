import { useMemo, useState } from 'react';
import type { JournalLine } from '../../../shared/contract/answers/journal.ts';
import type { Ligne, Marque } from '../../../shared/contract/audit.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useJournalLinesQuery } from '../../app/engine-api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { Paged } from '../../ui/Paged.tsx';
import { Entry } from '../journal/Entry.tsx';
import { saidLine } from '../journal/lines.ts';
import { MarqueVue } from './MarqueVue.tsx';
import styles from './Audit.module.css';

const said = texts.audit.lignes;

interface LignesProps {
  readonly lignes: readonly Ligne[];
  readonly marques: readonly Marque[];
}

/** Rows to be examined: what each did, and what is said of it. */
export function Lignes({ lignes, marques }: LignesProps) {
  const seqs = useMemo(() => lignes.map(({ seq }) => seq), [lignes]);
  const { data = [], error, refetch } = useJournalLinesQuery(seqs);
  const dites = new Map(data.map((line) => [line.seq, line]));
  const par = new Map(marques.map((marque) => [marque.seq, marque]));
  if (error !== undefined)
    return (
      <FailureNotice
        title={texts.state.cannotRead}
        message={failureSentence(error)}
        onRetry={() => void refetch()}
      />
    );
  return (
    <Paged items={lignes} more={said.more}>
      {(shown) => (
        <ol className={styles.lignes} aria-label={said.label}>
          {shown.map((ligne) => (
            <li key={ligne.seq} className={styles.ligne}>
              <Dite ligne={ligne} line={dites.get(ligne.seq)} />
              <MarqueVue ligne={ligne} marque={par.get(ligne.seq)} />
            </li>
          ))}
        </ol>
      )}
    </Paged>
  );
}

/** What the row did; one that is gone has its number alone. */
function Dite({ ligne: { seq }, line }: { readonly ligne: Ligne; readonly line: JournalLine | undefined }) {
  const [isOpen, setIsOpen] = useState(false);
  if (line === undefined) return <p className={styles.geste}>{said.illisible(seq)}</p>;
  const { when, who, what, where, why } = saidLine(line);
  return (
    <div className={styles.geste}>
      <p className={styles.what}>{what}</p>
      <p className={styles.faitsDeLigne}>
        {[texts.journal.seq(seq), when, who, where, why].filter((part) => part !== '').join(' · ')}
      </p>
      <Button variant="quiet" aria-label={said.voirDe(seq)} onPress={() => setIsOpen(true)}>
        {said.voir}
      </Button>
      {isOpen && (
        <Dialog title={said.dialogue} isOpen onClose={() => setIsOpen(false)} size="large" isDismissable>
          <Entry line={line} isMarked />
          <DialogButtons>
            <Button onPress={() => setIsOpen(false)}>{texts.dialog.close}</Button>
          </DialogButtons>
        </Dialog>
      )}
    </div>
  );
}
