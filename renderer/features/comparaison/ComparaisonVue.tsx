import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { Comparaison } from '../../../shared/contract/answers/comparaison.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Checkbox } from '../../ui/Choices.tsx';
import { Switcher } from '../../ui/Switcher.tsx';
import { ChangeList, type Shown } from '../changes/ChangeList.tsx';
import type { Names } from '../../../shared/comparaison/item-changes.ts';
import {
  comptesDe,
  recodesDe,
  partiesDe,
  partiesFiltrees,
  type Partie,
  type Sorte,
} from '../../../shared/comparaison/parties.ts';
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
type Importance = keyof typeof said.importances;
const importances = (['toutes', 'fond'] as const).map((id) => ({ id, label: said.importances[id] }));
const vues = (['redline', 'sides'] as const).map((id) => ({ id, label: said.vues[id] }));

const nombreDe = ({ changements, recodes }: Partie): number => changements.length + recodes.length;
const total = (parties: readonly Partie[]): number =>
  parties.reduce((sum, partie) => sum + nombreDe(partie), 0);
const titreDe = ({ entity, titre }: Partie): string =>
  entity === null ? said.fiche : titre === '' ? texts.journal.change.entities[entity] : titre;

interface ComparaisonVueProps {
  readonly comparaison: Comparaison;
  /** What else may be named. */
  readonly names: Names;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** What leads from one text to the other: the parts that change beside what changes in them. */
export function ComparaisonVue({ comparaison, names, children }: ComparaisonVueProps) {
  const toutes = useMemo(() => partiesDe(comparaison, names), [comparaison, names]);
  const comptes = useMemo(() => comptesDe(toutes), [toutes]);
  const [vue, setVue] = useState<Shown>('redline');
  const [importance, setImportance] = useState<Importance>('toutes');
  const [cachees, setCachees] = useState<ReadonlySet<Sorte | 'recode'>>(new Set());
  const parties = useMemo(
    () => partiesFiltrees(toutes, { cachees, sansForme: importance === 'fond' }),
    [toutes, cachees, importance],
  );
  const contenu = useRef<HTMLDivElement>(null);
  const recodes = recodesDe(toutes);
  if (toutes.length === 0) return <p className={styles.rien}>{said.rien}</p>;
  const montre =
    (sorte: Sorte | 'recode') =>
    (isShown: boolean): void => {
      const suite = new Set(cachees);
      if (isShown) suite.delete(sorte);
      else suite.add(sorte);
      setCachees(suite);
    };
  const aller = (id: string): void =>
    contenu.current?.querySelector<HTMLElement>(`[data-partie="${id}"]`)?.focus();
  return (
    <>
      <div className={styles.outils}>
        <fieldset className={styles.sortes}>
          <legend>{said.filtres}</legend>
          {sortes.map((sorte) =>
            comptes[sorte] === 0 ? null : (
              <Checkbox key={sorte} isSelected={!cachees.has(sorte)} onChange={montre(sorte)}>
                {said.sortes[sorte](comptes[sorte])}
              </Checkbox>
            ),
          )}
          {recodes > 0 && (
            <Checkbox isSelected={!cachees.has('recode')} onChange={montre('recode')}>
              {said.recodes(recodes)}
            </Checkbox>
          )}
        </fieldset>
        <div className={styles.vues}>
          <Switcher
            label={said.importance}
            options={importances}
            value={importance}
            onChange={setImportance}
          />
          <Switcher label={said.vue} options={vues} value={vue} onChange={setVue} />
        </div>
      </div>
      {comptes.forme > 0 && <p className={styles.note}>{said.formeHint}</p>}
      <div className={styles.deux}>
        <nav className={styles.plan} aria-label={said.plan}>
          <ul>
            {parties.map((partie) => (
              <li key={partie.id}>
                <button type="button" className={styles.saut} onClick={() => aller(partie.id)}>
                  {said.partie(titreDe(partie), nombreDe(partie))}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.contenu} ref={contenu}>
          {parties.length === 0 && <p className={styles.rien}>{said.rienDeCela}</p>}
          {parties.map((partie) => (
            <PartieVue key={partie.id} partie={partie} vue={vue} />
          ))}
        </div>
      </div>
      <div className={styles.pied}>
        <output className={styles.total}>{said.total(total(parties), total(toutes))}</output>
        {children}
      </div>
    </>
  );
}

function PartieVue({ partie, vue }: { readonly partie: Partie; readonly vue: Shown }) {
  const { id, changements, recodes } = partie;
  const titre = titreDe(partie);
  return (
    <section className={styles.partie} aria-labelledby={`partie-${id}`}>
      <h3 id={`partie-${id}`} className={styles.titre} data-partie={id} tabIndex={-1}>
        {titre}
      </h3>
      {changements.length > 0 && (
        <ChangeList label={said.changements(titre)} changes={changements} shown={vue} />
      )}
      {recodes.length > 0 && (
        <details>
          <summary className={styles.codes}>{said.recodes(recodes.length)}</summary>
          <ChangeList label={said.recodes(recodes.length)} changes={recodes} shown={vue} />
        </details>
      )}
    </section>
  );
}
