import { colleges } from '../../../shared/domain/gesture.ts';
import { findItem } from '../../../shared/edit/siblings.ts';
import { elementNomme } from '../../../shared/relecture/element.ts';
import { statuts } from '../../../shared/relecture/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { focusOnceShown } from '../../app/focus.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { Detail, DETAIL } from './Detail.tsx';
import { filtres, voisin } from './filtre.ts';
import { Liste } from './Liste.tsx';
import { useRelecture } from './relecture.ts';
import { Tours } from './Tours.tsx';
import styles from './Relecture.module.css';

const said = texts.relecture;
const TOUS = 'tous';
const parStatut = [
  { id: TOUS, label: said.filtre.tous },
  ...statuts.map((id) => ({ id, label: said.statut(id) })),
] as const;
const parCollege = [
  { id: TOUS, label: said.filtre.tousColleges },
  ...colleges.map((id) => ({ id, label: said.college(id) })),
] as const;

/** The reviews of the référentiel, and all that was said in them. */
export function RelectureTab({ id }: { readonly id: string }) {
  const { commentaires, filtre, choisi, choisir } = useRelecture();
  const montres = filtres(commentaires, filtre);
  const un = commentaires.find((one) => one.id === choisi) ?? null;
  return (
    <div className={styles.relecture}>
      <div className={styles.gauche}>
        <Tours id={id} />
        {commentaires.length > 0 && <Filtres montres={montres.length} />}
        {montres.length === 0 ? (
          <Rien />
        ) : (
          <Liste
            commentaires={montres}
            choisi={choisi}
            onChoose={choisir}
            onEnter={() => focusOnceShown(() => document.getElementById(DETAIL))}
          />
        )}
      </div>
      {un === null ? (
        <p className={styles.choisir}>{commentaires.length > 0 && said.choisir}</p>
      ) : (
        <Detail
          key={un.id}
          commentaire={un}
          precedent={voisin(montres, un.numero, -1)}
          suivant={voisin(montres, un.numero, 1)}
          onChoose={choisir}
        />
      )}
    </div>
  );
}

function Rien() {
  const { commentaires } = useRelecture();
  return <p className={styles.choisir}>{commentaires.length > 0 ? said.aucunIci : said.aucun}</p>;
}

/** Which are shown, and how many they are. */
function Filtres({ montres }: { readonly montres: number }) {
  const { state } = useDraft();
  const { commentaires, filtre, filtrer } = useRelecture();
  const item = filtre.element === null ? null : findItem(state, filtre.element);
  const element = item === null ? null : elementNomme(state, { entite: item.entity, element: item.row.id });
  const aTraiter = commentaires.filter(({ statut }) => statut === 'aTraiter').length;
  return (
    <search aria-label={said.filtre.label} className={styles.filtres}>
      <SelectField
        label={said.filtre.statut}
        isBare
        options={parStatut}
        value={filtre.statut ?? TOUS}
        onChange={(statut) => filtrer({ statut: statut === TOUS ? null : statut })}
      />
      <SelectField
        label={said.filtre.college}
        isBare
        options={parCollege}
        value={filtre.college ?? TOUS}
        onChange={(college) => filtrer({ college: college === TOUS ? null : college })}
      />
      {element !== null && (
        <span className={styles.seul}>
          {said.filtre.deLElement(element)}
          <Button variant="quiet" onPress={() => filtrer({ element: null })}>
            {said.filtre.enlever}
          </Button>
        </span>
      )}
      <output className={styles.doux}>{said.compte(montres, commentaires.length, aTraiter)}</output>
    </search>
  );
}
