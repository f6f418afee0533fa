import { Link } from 'react-aria-components/Link';
import type { Niveau as Level } from '../../../shared/controles/constat.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Niveau } from '../controles/Niveau.tsx';
import styles from './Adoption.module.css';

const said = texts.adoption;

/** What one rule finds. */
export interface ShownPoint {
  readonly regle: string;
  readonly niveau: Level;
  readonly label: string;
  /** In how many places. */
  readonly places: number;
  /** Leads to the first of them. */
  readonly onSee: () => void;
}

/** What stops an adoption, apart from what only deserves a look. */
export function PointsShown({ points }: { readonly points: readonly ShownPoint[] }) {
  return (['erreur', 'avertissement'] as const).map((niveau) => {
    const ofNiveau = points.filter((point) => point.niveau === niveau);
    return ofNiveau.length > 0 && <Group key={niveau} niveau={niveau} points={ofNiveau} />;
  });
}

interface GroupProps {
  readonly niveau: Level;
  readonly points: readonly ShownPoint[];
}

function Group({ niveau, points }: GroupProps) {
  const isStopped = niveau === 'erreur';
  const total = points.reduce((sum, { places }) => sum + places, 0);
  const id = `adoption-${niveau}`;
  return (
    <section className={`${styles.attention} ${isStopped ? styles.stops : ''}`} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {isStopped ? said.stops(total) : said.warns(total)}
      </h3>
      <ul className={styles.points}>
        {points.map(({ regle, label, onSee }) => (
          <li key={regle} className={styles.point}>
            <Niveau niveau={niveau} />
            <Link className={styles.link ?? ''} onPress={onSee}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
