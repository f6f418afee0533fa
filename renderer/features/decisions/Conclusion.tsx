import type { Evaluation } from '../../../shared/decision/evaluer.ts';
import { phraseDeFaute, resultatDit } from '../../../shared/i18n/fr/decisions.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Badge } from '../../ui/Badge.tsx';
import styles from './Decisions.module.css';

const tones = {
  adopte: 'success',
  rejete: 'danger',
  desaccord: 'warning',
  quorum: 'danger',
  sans_vote: 'neutral',
} as const;

interface EvalueeProps {
  readonly evaluation: Evaluation;
}

/** What the rule concludes: said again as votes are typed. */
export function Conclusion({ evaluation }: EvalueeProps) {
  const { resultat, fautes } = evaluation;
  return (
    <section className={styles.conclusion} aria-live="polite" aria-label={texts.decisions.resultat}>
      <Badge tone={resultat === 'adopte' && fautes.length > 0 ? 'warning' : tones[resultat]}>
        {resultatDit(evaluation)}
      </Badge>
    </section>
  );
}

/** What it finds wrong, as votes are typed: below all that is pressed in a point, which so stays where it is. */
export function Manquements({ evaluation: { fautes } }: EvalueeProps) {
  return (
    <div aria-live="polite">
      {fautes.length > 0 && (
        <ul className={styles.fautes}>
          {fautes.map((faute) => {
            const phrase = phraseDeFaute(faute);
            return <li key={phrase}>{phrase}</li>;
          })}
        </ul>
      )}
    </div>
  );
}
