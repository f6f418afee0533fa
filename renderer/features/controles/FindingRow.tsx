import type { Constat } from '../../../shared/controles/constat.ts';
import { conseilDe, messageDe } from '../../../shared/controles/phrases.ts';
import type { State } from '../../../shared/domain/row.ts';
import { titreDe } from '../../../shared/i18n/fr/controles.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Chevron } from '../../ui/Chevron.tsx';
import type { Aside } from './aside.ts';
import { Base } from './Base.tsx';
import { useControles } from './controles.ts';
import { Excerpt } from './Excerpt.tsx';
import { counts, type Group } from './grouping.ts';
import { asidePlace, groupName, placeName, type Line } from './lines.ts';
import { Niveau } from './Niveau.tsx';
import styles from './FindingTree.module.css';

const said = texts.controles;

/** What can be done with a row; nothing in a copy for reading. */
export interface RowActions {
  readonly setAside: ((constat: Constat) => void) | null;
  readonly restore: ((aside: Aside) => void) | null;
}

interface FindingRowProps {
  readonly line: Line;
  readonly state: State;
  readonly isExpanded: boolean;
  readonly actions: RowActions;
}

/** What is seen of a row of the findings. */
export function FindingRow({ line, state, isExpanded, actions }: FindingRowProps) {
  switch (line.kind) {
    case 'group':
      return <GroupRow group={line.group} state={state} isExpanded={isExpanded} />;
    case 'asides':
      return (
        <div className={styles.group}>
          <Chevron isExpanded={isExpanded} />
          <span className={styles.name}>{said.groups.ecartees}</span>
        </div>
      );
    case 'constat':
      return <ConstatRow constat={line.constat} state={state} setAside={actions.setAside} />;
    case 'aside':
      return <AsideRow aside={line.aside} state={state} restore={actions.restore} />;
  }
}

interface GroupRowProps {
  readonly group: Group;
  readonly state: State;
  readonly isExpanded: boolean;
}

function GroupRow({ group, state, isExpanded }: GroupRowProps) {
  const { of, constats } = group;
  return (
    <div className={styles.group}>
      <Chevron isExpanded={isExpanded} />
      <div className={styles.text}>
        <div className={styles.line}>
          <span className={styles.name}>{groupName(state, group)}</span>
          {counts(constats).map(({ niveau, count }) => (
            <Niveau key={niveau} niveau={niveau} label={said.count(niveau, count)} />
          ))}
        </div>
        {of.kind === 'regle' && (
          <>
            <p className={styles.soft}>{conseilDe(of.regle)}</p>
            <Base regle={of.regle} />
          </>
        )}
      </div>
    </div>
  );
}

interface ConstatRowProps {
  readonly constat: Constat;
  readonly state: State;
  readonly setAside: RowActions['setAside'];
}

function ConstatRow({ constat, state, setAside }: ConstatRowProps) {
  const { view } = useControles();
  const message = messageDe(constat);
  const place = placeName(state, constat.item);
  return (
    <div className={styles.constat}>
      <div className={styles.level}>
        <Niveau niveau={constat.niveau} />
      </div>
      <div className={styles.text}>
        <p>
          {message}
          {/* A rule gives it once, above all that it found. */}
          {view.grouping === 'bloc' && <span className={styles.soft}> {conseilDe(constat.regle)}</span>}
        </p>
        {place !== '' && <p className={styles.place}>{place}</p>}
        <Excerpt constat={constat} />
      </div>
      {setAside !== null && (
        <Button variant="quiet" aria-label={said.aside.openOf(message)} onPress={() => setAside(constat)}>
          {said.aside.open}
        </Button>
      )}
    </div>
  );
}

interface AsideRowProps {
  readonly aside: Aside;
  readonly state: State;
  readonly restore: RowActions['restore'];
}

function AsideRow({ aside, state, restore }: AsideRowProps) {
  const titre = titreDe(aside.regle);
  return (
    <div className={styles.constat}>
      <div className={styles.text}>
        <p>{titre}</p>
        <p className={styles.place}>{asidePlace(state, aside.item)}</p>
        <p className={styles.soft}>
          {said.aside.because(aside.motif)} — {said.aside.stops(aside.count)}
        </p>
      </div>
      {restore !== null && (
        <Button variant="quiet" aria-label={said.aside.restoreOf(titre)} onPress={() => restore(aside)}>
          {said.aside.restore}
        </Button>
      )}
    </div>
  );
}
