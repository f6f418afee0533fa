import { useDeferredValue, useMemo, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Virtualizer } from 'react-aria-components/Virtualizer';
import { RowLayout } from '../../ui/RowLayout.ts';
import type { ImportChoice } from '../../../shared/contract/window.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { matching } from '../../../shared/search/matching.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { ficheLines, type FicheLine } from './fiche-lines.ts';
import styles from './FicheList.module.css';

const said = texts.importing.fiches;

interface FicheListProps {
  readonly choice: ImportChoice;
  readonly onChoose: (numero: string) => void;
  readonly onChooseFile: () => void;
}

/** The fiches of a file, one of which is to be imported. */
export function FicheList({ choice: { name, fiches }, onChoose, onChooseFile }: FicheListProps) {
  const [filter, setFilter] = useState('');
  const lines = useMemo(() => ficheLines(fiches), [fiches]);
  // Typing does not wait for a list of tens of thousands.
  const deferred = useDeferredValue(filter);
  const shown = useMemo(() => matching(lines, deferred, (line) => line.folded), [lines, deferred]);
  return (
    <section className={styles.section} aria-labelledby="fiches">
      <div className={styles.bar}>
        <h3 id="fiches" className={styles.title}>
          {said.title(name)}
        </h3>
        <Button onPress={onChooseFile}>{texts.importing.chooseOther}</Button>
      </div>
      {fiches.length === 0 ? (
        <p>{said.none}</p>
      ) : (
        <>
          <div className={styles.filter}>
            <SearchField label={said.filter} value={filter} onChange={setFilter} />
            <output>
              {shown.length === fiches.length
                ? said.total(fiches.length)
                : said.filtered(shown.length, fiches.length)}
            </output>
          </div>
          {shown.length === 0 ? <p>{said.noMatch}</p> : <Lines lines={shown} onChoose={onChoose} />}
        </>
      )}
    </section>
  );
}

interface LinesProps {
  readonly lines: readonly FicheLine[];
  readonly onChoose: (numero: string) => void;
}

function Lines({ lines, onChoose }: LinesProps) {
  return (
    <Virtualizer layout={RowLayout} layoutOptions={{ estimatedRowSize: 34 }}>
      <ListBox
        aria-label={said.label}
        className={styles.list ?? ''}
        items={lines}
        onAction={(key) => {
          const chosen = lines.find(({ id }) => id === key);
          if (chosen !== undefined) onChoose(chosen.fiche.numero);
        }}
      >
        {(line) => <Line line={line} />}
      </ListBox>
    </Virtualizer>
  );
}

function Line({ line: { id, fiche } }: { readonly line: FicheLine }) {
  const intitule = fiche.intitule === '' ? said.untitled : fiche.intitule;
  return (
    <ListBoxItem id={id} textValue={`${fiche.numero} ${intitule}`} className={styles.line ?? ''}>
      <span className={styles.numero}>{fiche.numero}</span>{' '}
      <span className={styles.intitule}>{intitule}</span>{' '}
      {fiche.actif !== null && (
        <Badge tone={fiche.actif ? 'success' : 'neutral'}>{fiche.actif ? said.active : said.inactive}</Badge>
      )}
    </ListBoxItem>
  );
}
