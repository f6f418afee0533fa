import { Link } from 'react-aria-components/Link';
import type { Niveau as Level } from '../../../shared/controles/constat.ts';
import type { Point } from '../../../shared/controles/points.ts';
import { findItem } from '../../../shared/edit/siblings.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { afterDrawing } from '../../app/focus.ts';
import { useRapport } from '../controles/controles.ts';
import { useGoTo } from '../controles/going.ts';
import { Niveau } from '../controles/Niveau.tsx';
import { useDraft } from '../referentiel/draft.ts';
import styles from './Adoption.module.css';

const said = texts.adoption;

interface PointsProps {
  readonly points: readonly Point[];
  /** To go where one of them stands. */
  readonly onLeave: () => void;
}

/** What stops the adoption, apart from what only deserves a look. */
export function Points({ points, onLeave }: PointsProps) {
  const { constats } = useRapport('adoption');
  const goTo = useGoTo();
  const { state } = useDraft();
  const see = ({ regle, items }: Point): void => {
    // A grid is looked at with another text of its référentiel than the draft, which may have no such finding.
    const first = constats.find(({ regle: of, item }) => of === regle && items.includes(item.id));
    const item = items.map((id) => findItem(state, id)).find((found) => found !== null);
    const target = first ?? (item && { item, champ: null });
    if (target === undefined) return;
    onLeave();
    // The dialog that closes gives the focus back first.
    afterDrawing(() => goTo(target));
  };
  const errors = points.filter(({ niveau }) => niveau === 'erreur');
  const others = points.filter(({ niveau }) => niveau !== 'erreur');
  return (
    <>
      {errors.length > 0 && <Group niveau="erreur" points={errors} onSee={see} />}
      {others.length > 0 && <Group niveau="avertissement" points={others} onSee={see} />}
    </>
  );
}

interface GroupProps extends Pick<PointsProps, 'points'> {
  readonly niveau: Level;
  readonly onSee: (point: Point) => void;
}

/** Each point leads to the first of its places. */
function Group({ niveau, points, onSee }: GroupProps) {
  const isStopped = niveau === 'erreur';
  const places = points.reduce((total, { items }) => total + items.length, 0);
  const id = `adoption-${niveau}`;
  return (
    <section className={`${styles.attention} ${isStopped ? styles.stops : ''}`} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {isStopped ? said.stops(places) : said.warns(places)}
      </h3>
      <ul className={styles.points}>
        {points.map((point) => (
          <li key={point.regle} className={styles.point}>
            <Niveau niveau={niveau} />
            <Link className={styles.link ?? ''} onPress={() => onSee(point)}>
              {texts.attention.point(point.regle, point.items.length)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
