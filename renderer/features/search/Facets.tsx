import type { SearchAnswer } from '../../../shared/contract/answers/recherche.ts';
import { texts } from '../../../shared/i18n/window.ts';
import type { SearchedEntity } from '../../../shared/search/written-fields.ts';
import { Checkbox } from '../../ui/Choices.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './Search.module.css';

interface FacetsProps {
  readonly answer: SearchAnswer;
  readonly titleOf: (referentiel: string) => string;
  /** None is all. */
  readonly kinds: readonly SearchedEntity[];
  readonly onKinds: (kinds: readonly SearchedEntity[]) => void;
  /** null: all. */
  readonly referentiel: string | null;
  readonly onReferentiel: (referentiel: string | null) => void;
}

const EVERYWHERE = 'partout';

/** How many there are of each kind and in each référentiel, to choose among. */
export function Facets({ answer, titleOf, kinds, onKinds, referentiel, onReferentiel }: FacetsProps) {
  const said = texts.search.all;
  // What is chosen stays in sight when nothing of it is left.
  const gone = kinds.filter((kind) => !answer.kinds.some(({ id }) => id === kind));
  const all = [...answer.kinds, ...gone.map((id) => ({ id, count: 0 }))];
  const homes = answer.referentiels.map(({ id, count }) => ({ id, label: said.facet(titleOf(id), count) }));
  const chosen = homes.some(({ id }) => id === referentiel) || referentiel === null;
  const kept = chosen ? [] : [{ id: referentiel, label: said.facet(titleOf(referentiel), 0) }];
  return (
    <div className={styles.facets}>
      <fieldset className={styles.options} aria-label={said.kinds}>
        {all.map(({ id, count }) => (
          <Checkbox
            key={id}
            isSelected={kinds.includes(id)}
            onChange={(isSelected) =>
              onKinds(isSelected ? [...kinds, id] : kinds.filter((other) => other !== id))
            }
          >
            {said.facet(texts.editor.structure.named(id, null), count)}
          </Checkbox>
        ))}
      </fieldset>
      <SelectField
        label={said.referentiels}
        options={[{ id: EVERYWHERE, label: said.everywhere }, ...homes, ...kept]}
        value={referentiel ?? EVERYWHERE}
        onChange={(id) => onReferentiel(id === EVERYWHERE ? null : id)}
      />
    </div>
  );
}
