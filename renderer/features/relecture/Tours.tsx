import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import type { Relecture } from '../../../shared/relecture/modele.ts';
import { autreTexteDit } from '../../../shared/i18n/fr/relecture.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Hash } from '../versions/Hash.tsx';
import { useAutreTexte } from './useAutreTexte.ts';
import { useOuvrir } from './useOuvrir.tsx';
import { useRelecture } from './relecture.ts';
import { Tableau } from './Tableau.tsx';
import screen from '../../ui/Screen.module.css';
import panes from '../../ui/ListAndDetail.module.css';
import styles from './Relecture.module.css';

const said = texts.relecture;

function etatDit({ id, ouverteLe, retrait }: Relecture, versions: readonly VersionSummary[]): string {
  const version = versions.find(({ relecture }) => relecture === id);
  if (version !== undefined) return said.etats.adoptee(ouverteLe, version.numero);
  return retrait === null
    ? said.etats.ouverte(ouverteLe)
    : said.etats.retiree(ouverteLe, retrait.le, retrait.motif);
}

/** The reviews of a draft, the last first, and what begins another. */
export function Tours() {
  const { relu, tours, versions, commentaires } = useRelecture();
  const autreTexte = useAutreTexte();
  const [ouvrir, dialog] = useOuvrir();
  return (
    <div className={`${panes.bar} ${styles.tours}`}>
      <ul aria-label={said.tours} className={styles.toursListe}>
        {tours.toReversed().map((tour) => (
          <li key={tour.id}>
            <strong>{said.tour(tour.tour, tour.objet)}</strong>, {etatDit(tour, versions)}
            <Hash summary={said.empreinte} whole={tour.empreinte} />
          </li>
        ))}
      </ul>
      {autreTexte !== null && (
        <p className={styles.toursAutre}>
          {autreTexte === 'texte' && said.autreTexte.relu[relu.entity]}{' '}
          {autreTexteDit(relu.entity, autreTexte).faire}
        </p>
      )}
      <div className={screen.buttons}>
        {ouvrir !== null && <Button onPress={ouvrir}>{said.ouvrir.open}</Button>}
        {commentaires.length > 0 && <Tableau />}
      </div>
      {dialog}
    </div>
  );
}
