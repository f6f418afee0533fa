import type { Filtre, Sorte } from '../../../shared/comparaison/parties.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Checkbox } from '../../ui/Choices.tsx';
import { Switcher } from '../../ui/Switcher.tsx';
import type { Shown } from '../changes/ChangeList.tsx';
import styles from './Comparaison.module.css';

const said = texts.comparaison;
const sortes = [
  'ajout',
  'suppression',
  'deplacement',
  'modification',
  'lien',
  'forme',
] as const satisfies readonly Sorte[];

/** How the comparison is seen; `note`: what it is for whom. */
export type Vue = Shown | 'note';
const vues = [
  ...(['redline', 'sides'] as const).map((id) => ({ id, label: said.vues[id] })),
  { id: 'note', label: said.note.vue } as const,
];

interface OutilsProps {
  readonly comptes: Readonly<Record<Sorte | 'recode', number>>;
  readonly filtre: Filtre;
  readonly onFiltre: (filtre: Filtre) => void;
  readonly vue: Vue;
  readonly onVue: (vue: Vue) => void;
  /** There is a note between these two states. */
  readonly hasNote: boolean;
}

/** What is shown of a comparison, and how. */
export function Outils({ comptes, filtre, onFiltre, vue, onVue, hasNote }: OutilsProps) {
  const { cachees, importance } = filtre;
  const montre =
    (sorte: Sorte | 'recode') =>
    (isShown: boolean): void => {
      const suite = new Set(cachees);
      if (isShown) suite.delete(sorte);
      else suite.add(sorte);
      onFiltre({ ...filtre, cachees: suite });
    };
  const choix = (sorte: Sorte | 'recode', label: (n: number) => string) =>
    comptes[sorte] === 0 ? null : (
      <Checkbox key={sorte} isSelected={!cachees.has(sorte)} onChange={montre(sorte)}>
        {label(comptes[sorte])}
      </Checkbox>
    );
  const importances = (['toutes', 'fond', ...(hasNote ? (['substantielles'] as const) : [])] as const).map(
    (id) => ({ id, label: said.importances[id] }),
  );
  return (
    <div className={styles.outils}>
      {vue !== 'note' && (
        <fieldset className={styles.sortes}>
          <legend>{said.filtres}</legend>
          {sortes.map((sorte) => choix(sorte, said.sortes[sorte]))}
          {choix('recode', said.recodes)}
        </fieldset>
      )}
      <div className={styles.vues}>
        {vue !== 'note' && (
          <Switcher
            label={said.importance}
            options={importances}
            value={importance}
            onChange={(next) => onFiltre({ ...filtre, importance: next })}
          />
        )}
        <Switcher
          label={said.vue}
          options={hasNote ? vues : vues.filter(({ id }) => id !== 'note')}
          value={vue}
          onChange={onVue}
        />
      </div>
    </div>
  );
}
