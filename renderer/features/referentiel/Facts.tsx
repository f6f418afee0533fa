import type { Referentiel } from '../../../shared/generated/document.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { mainFacts, otherFacts, type Fact } from './facts.ts';
import styles from './Facts.module.css';

export function Facts({ referentiel }: { readonly referentiel: Referentiel }) {
  const others = otherFacts(referentiel);
  return (
    <section aria-label={texts.facts.title} className={styles.section}>
      <FactList facts={mainFacts(referentiel)} />
      {others.length > 0 && (
        <details>
          <summary className={styles.more}>{texts.facts.more}</summary>
          <FactList facts={others} />
        </details>
      )}
    </section>
  );
}

function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }) => (
        <div key={name} className={styles.fact}>
          <dt className={styles.name}>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
