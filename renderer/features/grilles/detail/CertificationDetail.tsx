import { changeItem } from '../../../../shared/edit/items.ts';
import type { Grille } from '../../../../shared/generated/document.ts';
import { voies as voieLabels } from '../../../../shared/i18n/fr/voies.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Checkbox } from '../../../ui/Choices.tsx';
import { useDraft } from '../../referentiel/draft.ts';
import { useDone } from '../../referentiel/useDone.ts';
import { useGrille } from '../grille.ts';
import { useField } from '../saving.ts';
import { Echelles } from './Echelles.tsx';
import { SesLignes } from './Ensemble.tsx';
import { ItemFields, PlacedField } from './Fields.tsx';
import { RegleFields } from './RegleFields.tsx';
import styles from './Detail.module.css';

const said = texts.grilles.detail;
const voies = Object.keys(voieLabels) as Grille['voies'];

/** The grid as a whole: its title, for whom it is, how the certification is concluded, and its scales. */
export function CertificationDetail() {
  const { grille, lignes } = useGrille();
  const { isReadOnly } = useDraft();
  const done = useDone();
  const item = { entity: 'grille', id: grille.id } as const;
  const save = useField(item, 'intitule');
  const choose = (voie: (typeof voies)[number], isIn: boolean): void =>
    void done((now) => {
      const row = now.get('grille')?.get(grille.id) ?? { id: grille.id };
      const held = new Set(row['voies'] as unknown as readonly string[]);
      const next = voies.filter((one) => (one === voie ? isIn : held.has(one)));
      return changeItem(item, row, { voies: next });
    });
  return (
    <>
      <h3 className={styles.name}>{texts.grilles.table.certification}</h3>
      <ItemFields item={item}>
        <PlacedField
          item={grille.id}
          spec={{ kind: 'title', name: 'intitule', label: said.intituleGrille }}
          value={grille.intitule}
          save={save}
        />
        <fieldset className={styles.part}>
          <legend className={styles.legend}>{said.voies}</legend>
          {voies.map((voie) => (
            <Checkbox
              key={voie}
              isSelected={grille.voies.includes(voie)}
              onChange={(isIn) => choose(voie, isIn)}
              isDisabled={isReadOnly}
            >
              {voie}, {voieLabels[voie]}
            </Checkbox>
          ))}
        </fieldset>
        <RegleFields item={item} />
        <SesLignes lignes={[...lignes.values()]} />
      </ItemFields>
      <Echelles />
    </>
  );
}
