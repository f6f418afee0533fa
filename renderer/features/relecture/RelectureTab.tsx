import { colleges } from '../../../shared/domain/gesture.ts';
import { findItem } from '../../../shared/edit/siblings.ts';
import { nameOfItem } from '../../../shared/i18n/fr/item-name.ts';
import { elementNomme } from '../../../shared/relecture/element.ts';
import { statuts } from '../../../shared/relecture/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { focusOnceShown } from '../../app/focus.ts';
import { useAppDispatch } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { Detail, DETAIL } from './Detail.tsx';
import { filtres, sansFiltre, voisin } from './filtre.ts';
import { Liste } from './Liste.tsx';
import { useRelecture } from './relecture.ts';
import { RelectureDe } from './RelectureProvider.tsx';
import { Tours } from './Tours.tsx';
import { useVue } from './useVue.ts';
import { relectureLooked } from './view.ts';
import panes from '../../ui/ListAndDetail.module.css';
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

/** The reviews of the référentiel or of one of its grids, and all that was said in them. */
export function RelectureTab() {
  const { relus, relu } = useRelecture();
  const { relu: chosen } = useVue();
  return (
    <RelectureDe relu={relus.find(({ id }) => id === chosen) ?? relus[0] ?? relu}>
      <Contenu />
    </RelectureDe>
  );
}

function Contenu() {
  const { commentaires } = useRelecture();
  const { filtre, choisi, choisir } = useVue();
  const montres = filtres(commentaires, filtre);
  const un = commentaires.find((one) => one.id === choisi) ?? null;
  return (
    <div className={panes.both}>
      <div className={panes.left}>
        <Quoi />
        <Tours />
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
        <p className={panes.empty}>{commentaires.length > 0 && said.choisir}</p>
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

/** Which text was reviewed, where others were too; that it is a grid. */
function Quoi() {
  const dispatch = useAppDispatch();
  const { state } = useDraft();
  const { relus, relu } = useRelecture();
  const options = relus.map(({ entity, id }) => ({
    id,
    label: said.quoi.dit(entity, nameOfItem(entity, state.get(entity)?.get(id) ?? {})),
  }));
  if (relus.length < 2) return relu.entity === 'grille' && <p className={styles.quoi}>{options[0]?.label}</p>;
  return (
    <div className={styles.quoi}>
      <SelectField
        label={said.quoi.label}
        options={options}
        value={relu.id}
        onChange={(id) => dispatch(relectureLooked({ relu: id, filtre: sansFiltre, choisi: null }))}
      />
    </div>
  );
}

function Rien() {
  const { commentaires } = useRelecture();
  return <p className={panes.empty}>{commentaires.length > 0 ? said.aucunIci : said.aucun}</p>;
}

/** Which are shown, and how many they are. */
function Filtres({ montres }: { readonly montres: number }) {
  const { state } = useDraft();
  const { relu, commentaires } = useRelecture();
  const { filtre, filtrer } = useVue();
  const item = filtre.element === null ? null : findItem(state, filtre.element);
  const element = item === null ? null : elementNomme(state, { entite: item.entity, element: item.row.id });
  const aTraiter = commentaires.filter(({ statut }) => statut === 'aTraiter').length;
  return (
    <search aria-label={said.filtre.label} className={panes.bar}>
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
            {said.filtre.enlever[relu.entity]}
          </Button>
        </span>
      )}
      <output className={styles.doux}>{said.compte(montres, commentaires.length, aTraiter)}</output>
    </search>
  );
}
