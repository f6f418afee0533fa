import { memo, useMemo, useState } from 'react';
import type { Referentiel } from '../../../shared/generated/document.ts';
import type { Grid } from '../../../shared/paste/grid.ts';
import { isFault, type Place, type Plan } from '../../../shared/paste/plan.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Paged } from '../../ui/Paged.tsx';
import { TabBar } from '../../ui/TabBar.tsx';
import { outlineOf } from '../referentiel/structure/outline.ts';
import { PlainOutline } from '../referentiel/structure/PlainOutline.tsx';
import { marked } from './marks.ts';
import styles from './Paste.module.css';

const said = texts.paste;

interface ResultProps {
  readonly grids: readonly Grid[];
  readonly plan: Plan;
  readonly referentiel: Referentiel;
}

type Tab = 'tree' | 'doubts' | 'faults' | 'leftOut';

/** What is to be made, what of it was guessed, and what is left out: thousands of rows, drawn again when they change. */
export const Result = memo(function Result({ grids, plan, referentiel }: ResultProps) {
  const [tab, setTab] = useState<Tab>('tree');
  const nodes = useMemo(() => marked(outlineOf(referentiel), plan.doubts), [referentiel, plan]);
  const faults = plan.leftOut.filter(isFault);
  const others = plan.leftOut.filter((one) => !isFault(one));
  const hidden = grids.reduce((total, grid) => total + grid.hidden, 0);
  const isOnly = grids.length === 1;
  const lines = (list: Plan['leftOut']) =>
    list.map(({ reason, place, text }) => ({ what: said.reason(reason), place, text }));
  return (
    <div className={styles.result}>
      <TabBar
        label={said.tabs}
        chosen={tab}
        onChange={setTab}
        tabs={[
          {
            id: 'tree',
            label: said.tree,
            panel: (
              <PlainOutline
                nodes={nodes}
                title={said.result}
                label={said.outlineLabel}
                empty={said.nothing}
              />
            ),
          },
          {
            id: 'doubts',
            label: said.doubts(plan.doubts.length),
            panel: (
              <Lines
                lines={plan.doubts.map(({ kind, place, text }) => ({ what: said.doubt(kind), place, text }))}
                empty={said.noDoubt}
                isOnly={isOnly}
              />
            ),
          },
          {
            id: 'faults',
            label: said.faults(faults.length),
            panel: <Lines lines={lines(faults)} empty={said.noFault} isOnly={isOnly} />,
          },
          {
            id: 'leftOut',
            label: said.leftOut(others.length + hidden),
            panel: (
              <>
                {hidden > 0 && (
                  <p className={styles.hidden}>
                    {said.hidden(hidden)}. {said.hiddenHint}
                  </p>
                )}
                <Lines lines={lines(others)} empty={hidden > 0 ? '' : said.noLeftOut} isOnly={isOnly} />
              </>
            ),
          },
        ]}
      />
    </div>
  );
});

interface Line {
  readonly what: string;
  readonly place: Place;
  readonly text: string;
}

interface LinesProps {
  readonly lines: readonly Line[];
  readonly empty: string;
  /** There is one table: it need not be said which. */
  readonly isOnly: boolean;
}

function Lines({ lines, empty, isOnly }: LinesProps) {
  if (lines.length === 0) return <p className={styles.none}>{empty}</p>;
  return (
    <Paged items={lines} more={said.more}>
      {(shown) => (
        <ul className={styles.lines}>
          {/* They have no identity of their own, and their order never changes. */}
          {shown.map(({ what, place, text }, index) => (
            <li key={index} className={styles.line}>
              <span className={styles.what}>
                {what}{' '}
                <span className={styles.place}>
                  ({said.place(isOnly ? null : place.grid + 1, place.row, place.column + 1)})
                </span>
              </span>
              <span className={styles.text}>{text}</span>
            </li>
          ))}
        </ul>
      )}
    </Paged>
  );
}
