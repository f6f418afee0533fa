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

/** What the rule concludes, and what it finds wrong: said again as votes are typed. */
export function Conclusion({ evaluation }: { readonly evaluation: Evaluation }) {
  const { resultat, fautes } = evaluation;
  return (
    <section className={styles.conclusion} aria-live="polite" aria-label={texts.decisions.resultat}>
      <Badge tone={resultat === 'adopte' && fautes.length > 0 ? 'warning' : tones[resultat]}>
        {resultatDit(evaluation)}
      </Badge>
      {fautes.length > 0 && (
        <ul className={styles.fautes}>
          {fautes.map((faute) => {
            const phrase = phraseDeFaute(faute);
            return <li key={phrase}>{phrase}</li>;
          })}
        </ul>
      )}
    </section>
  );
}
