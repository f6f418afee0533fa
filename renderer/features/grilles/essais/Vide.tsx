import { useMemo } from 'react';
import { sensibilites, type Effet } from '../../../../shared/grille/sensibilite.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useDraft } from '../../referentiel/draft.ts';
import { useGrille } from '../grille.ts';
import styles from './Essais.module.css';

const said = texts.essais;

/** Before any trial: what trials are for, and what the grid already says of itself. */
export function Vide() {
  const { isReadOnly } = useDraft();
  return (
    <div className={styles.vide}>
      <p>{isReadOnly ? said.noneReadOnly : said.what}</p>
      <Sensibilite />
    </div>
  );
}

/** Which lines can by themselves sink or save their bloc, whatever the candidate. */
function Sensibilite() {
  const { grille } = useGrille();
  const parties = useMemo(() => sensibilites(grille, null), [grille]);
  const { sensibilite } = said;
  return (
    <section aria-labelledby="sensibilite" className={styles.sensibilite}>
      <h4 id="sensibilite" className={styles.partieTitle}>
        {sensibilite.title}
      </h4>
      <p className={styles.soft}>{sensibilite.ofGrille}</p>
      {parties.map(({ partie, effets }) => (
        <div key={partie}>
          <h5 className={styles.epreuveTitle}>{grille.parties.find(({ id }) => id === partie)?.intitule}</h5>
          <Effets effets={effets} />
        </div>
      ))}
    </section>
  );
}

/** Lines that all do the same are said in one sentence. */
function Effets({ effets }: { readonly effets: readonly Effet[] }) {
  const { lignes } = useGrille();
  const { sensibilite } = said;
  const pesants = effets.filter(({ perd, gagne }) => perd !== null || gagne !== null);
  const [un, ...autres] = new Set(effets.map(sensibilite.dit));
  if (pesants.length === 0) return <p className={styles.soft}>{sensibilite.none}</p>;
  if (un !== undefined && autres.length === 0 && effets.length > 1)
    return <p className={styles.soft}>{sensibilite.each(effets.length, un)}</p>;
  return (
    <ul className={styles.effets}>
      {pesants.map((effet) => (
        <li key={effet.ligne}>
          <span>{lignes.get(effet.ligne)?.libelle}</span>
          <span className={styles.raisons}>{sensibilite.dit(effet)}</span>
        </li>
      ))}
    </ul>
  );
}
