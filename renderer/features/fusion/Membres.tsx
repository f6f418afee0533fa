import styles from './Elements.module.css';

export interface MembreDit {
  readonly libelle: string;
  readonly texte: string;
}

interface MembresProps {
  readonly membres: readonly MembreDit[];
  readonly label?: string;
}

/** What one item says, where there is nothing to hold it against. */
export function Membres({ membres, label }: MembresProps) {
  return (
    <dl className={styles.membres} aria-label={label}>
      {membres.map(({ libelle, texte }) => (
        <div key={libelle}>
          <dt className={styles.doux}>{libelle}</dt>
          <dd className={styles.texte}>{texte}</dd>
        </div>
      ))}
    </dl>
  );
}
