import { changerLignes, communA, laisseVers, type Commun } from '../../../../shared/grille/ensemble.ts';
import type { Ligne } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { useDraft } from '../../referentiel/draft.ts';
import { Field } from '../../referentiel/fields/Field.tsx';
import type { Save } from '../../referentiel/fields/form-item.ts';
import { useDone } from '../../referentiel/useDone.ts';
import { useSayDone } from '../../referentiel/useSayDone.ts';
import { useGrille } from '../grille.ts';
import { ItemFields } from './Fields.tsx';
import styles from './Detail.module.css';

const said = texts.grilles.detail.ensemble;
const { table } = texts.grilles;

/** Several lines that were chosen. */
export function ChoisiesDetail({ lignes }: { readonly lignes: readonly Ligne[] }) {
  return (
    <>
      <h3 className={styles.name}>{said.chosen(lignes.length)}</h3>
      <ItemFields item={{ entity: 'ligne', id: lignes[0]?.id ?? '' }}>
        <EnsembleFields lignes={lignes} legend={said.together} />
      </ItemFields>
    </>
  );
}

/** All the lines of what the detail is about. */
export function SesLignes({ lignes }: { readonly lignes: readonly Ligne[] }) {
  return lignes.length < 2 ? null : <EnsembleFields lignes={lignes} legend={said.all(lignes.length)} />;
}

interface EnsembleProps {
  readonly lignes: readonly Ligne[];
  readonly legend: string;
}

/** What several lines are given at once: a scale, a weight, whether each decides by itself. */
function EnsembleFields({ lignes, legend }: EnsembleProps) {
  const { grille } = useGrille();
  const { edit, isReadOnly } = useDraft();
  const done = useDone();
  const sayDone = useSayDone();
  const ids = lignes.map(({ id }) => id);
  const change = (champs: Commun): Promise<boolean> => done((now) => changerLignes(now, ids, champs));
  const changeEchelle = async (echelle: string): Promise<void> => {
    const { descripteurs, seuils } = laisseVers(lignes, echelle);
    if (!(await change({ echelle })) || descripteurs + seuils === 0) return;
    sayDone(said.left(descripteurs, seuils));
  };
  const savePoids: Save = (poids) =>
    typeof poids === 'string' && poids !== ''
      ? edit((now) => changerLignes(now, ids, { poids }))
      : Promise.resolve({ code: 'EMPTIED', message: table.noPoids });
  const poids = communA(lignes, 'poids');
  const eliminatoire = communA(lignes, 'eliminatoire');
  return (
    <fieldset className={styles.part} data-part="ensemble">
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.wide}>
        <SelectField
          label={texts.grilles.detail.echelle}
          options={grille.echelles.map(({ id, intitule }) => ({ id, label: intitule }))}
          value={communA(lignes, 'echelle')}
          placeholder={said.several}
          onChange={(echelle) => void changeEchelle(echelle)}
          isDisabled={isReadOnly}
        />
      </div>
      <Field
        spec={{
          kind: 'nombre',
          name: 'poids',
          label: table.poids,
          hint: poids === null ? said.severalPoids : undefined,
        }}
        path="ensemble/poids"
        value={poids}
        save={savePoids}
      />
      <SelectField
        label={table.eliminatoire}
        options={said.eliminatoires}
        value={eliminatoire === null ? null : eliminatoire ? 'oui' : 'non'}
        placeholder={said.several}
        onChange={(choix) => void change({ eliminatoire: choix === 'oui' })}
        isDisabled={isReadOnly}
      />
    </fieldset>
  );
}
