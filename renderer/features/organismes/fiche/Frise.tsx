import { dayAfter } from '../../../../shared/domain/dates.ts';
import { etats } from '../../../../shared/i18n/fr/organismes.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import type { Etape } from '../../../../shared/organisme/etat-au.ts';
import { frise } from '../../../../shared/organisme/frise.ts';
import styles from './Frise.module.css';

/** Of the whole, in hundredths: a word in less would be cut to a letter. */
const NARROW = 9;

interface FriseProps {
  /** In order. */
  readonly passages: readonly Etape[];
  readonly today: string;
}

const DAY_MS = 86_400_000;
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** Room after the last thing that is known, so that what is now is seen to go on. */
const APRES_JOURS = 120;

/** What is far away would press all the rest together. */
const HORIZON_JOURS = 3650;

/** The states over time, and today among them. The list under it says the same in words: a screen reader is not told twice. */
export function Frise({ passages, today }: FriseProps) {
  const bandes = frise(passages);
  const debut = [bandes[0]?.du ?? today, today].toSorted()[0] ?? today;
  const connu = [bandes.at(-1)?.du ?? today, today].toSorted().at(-1) ?? today;
  const horizon = dayAfter(today, HORIZON_JOURS);
  const fin = dayAfter(connu < horizon ? connu : horizon, APRES_JOURS);
  const total = days(debut, fin);
  const at = (jour: string): number => (100 * days(debut, jour)) / total;
  const [first, last] = [Number(debut.slice(0, 4)), Number(fin.slice(0, 4))];
  const step = Math.max(1, Math.ceil((last - first) / 8));
  const years = Array.from({ length: last - first }, (_, i) => first + 1 + i).filter(
    (year) => (year - first) % step === 0 && Math.abs(at(`${year}-01-01`) - at(today)) > NARROW,
  );
  return (
    <div aria-hidden="true" className={styles.frise}>
      <div className={styles.bandes}>
        {bandes
          .filter(({ du }) => du < fin)
          .map(({ situation: { etat }, du, au }) => {
            const left = at(du);
            const width = at(au === null || au > fin ? fin : dayAfter(au)) - left;
            return (
              <div
                key={du}
                className={`${styles.bande} ${styles[etat]} ${du > today ? styles.avenir : ''}`}
                style={{ left: `${left}%`, width: `${width}%` }}
                title={texts.organismes.fiche.bande(etats[etat], du, au)}
              >
                {width < NARROW ? '' : etats[etat]}
              </div>
            );
          })}
        <div className={styles.today} style={{ left: `${at(today)}%` }} />
      </div>
      <div className={styles.echelle}>
        {years.map((year) => (
          <span key={year} style={{ left: `${at(`${year}-01-01`)}%` }}>
            {year}
          </span>
        ))}
        <span className={styles.now} style={{ left: `${at(today)}%` }}>
          {texts.organismes.fiche.aujourdhui}
        </span>
      </div>
    </div>
  );
}
