import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { Comparaison } from '../../../shared/contract/answers/comparaison.ts';
import type { ItemChange, Names } from '../../../shared/comparaison/item-changes.ts';
import {
  comptesDe,
  isDeFond,
  partiesDe,
  partiesFiltrees,
  recodesDe,
  type Filtre,
  type Partie,
} from '../../../shared/comparaison/parties.ts';
import type { SujetCompare } from '../../../shared/contract/shapes.ts';
import type { Ecart } from '../../../shared/edit/note.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { ChangeList, type Shown } from '../changes/ChangeList.tsx';
import { Marque } from './Marque.tsx';
import { NoteVue } from './NoteVue.tsx';
import { Outils, type Vue } from './Outils.tsx';
import { Papiers } from './Papiers.tsx';
import styles from './Comparaison.module.css';

const said = texts.comparaison;

const nombreDe = ({ changements, recodes }: Partie): number => changements.length + recodes.length;
const total = (parties: readonly Partie[]): number =>
  parties.reduce((sum, partie) => sum + nombreDe(partie), 0);
const titreDe = ({ entity, titre }: Partie): string =>
  entity === null ? said.fiche : titre === '' ? texts.journal.change.entities[entity] : titre;

/** Two states of a référentiel or of a grid, which go on paper. */
export interface DeuxEtats {
  readonly sujet: SujetCompare;
  readonly a: string;
  readonly b: string;
  /** From a version to a later one or to the draft: of that, there is a note. */
  readonly ecart: Ecart | null;
  /** Items of which the change was marked as one of substance. */
  readonly substantiels: ReadonlySet<string>;
}

const aucun: ReadonlySet<string> = new Set();

interface ComparaisonVueProps {
  readonly comparaison: Comparaison;
  /** What else may be named. */
  readonly names: Names;
  /** Null: a file, what nobody circulates. */
  readonly etats?: DeuxEtats | null;
}

/** What leads from one text to the other: the parts that change beside what changes in them. */
export function ComparaisonVue({ comparaison, names, etats = null }: ComparaisonVueProps) {
  const toutes = useMemo(() => partiesDe(comparaison, names), [comparaison, names]);
  const comptes = useMemo(() => ({ ...comptesDe(toutes), recode: recodesDe(toutes) }), [toutes]);
  const [vue, setVue] = useState<Vue>('redline');
  const [filtre, setFiltre] = useState<Filtre>({ cachees: new Set(), importance: 'toutes' });
  const ecart = etats?.ecart ?? null;
  const substantiels = etats?.substantiels ?? aucun;
  const parties = useMemo(
    () => partiesFiltrees(toutes, filtre, substantiels),
    [toutes, filtre, substantiels],
  );
  const contenu = useRef<HTMLDivElement>(null);
  if (toutes.length === 0) return <p className={styles.rien}>{said.rien}</p>;
  const aller = (id: string): void =>
    contenu.current?.querySelector<HTMLElement>(`[data-partie="${id}"]`)?.focus();
  const marque = (change: ItemChange): ReactNode =>
    ecart === null ? null : (
      <Marque ecart={ecart} element={change.id} name={change.name} isSelected={substantiels.has(change.id)} />
    );
  const isNote = vue === 'note' && ecart !== null && etats !== null;
  return (
    <>
      <Outils
        comptes={comptes}
        filtre={filtre}
        onFiltre={setFiltre}
        vue={vue}
        onVue={setVue}
        hasNote={ecart !== null}
      />
      {isNote ? (
        <NoteVue sujet={etats.sujet} a={etats.a} b={etats.b} />
      ) : (
        <>
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
                <PartieVue
                  key={partie.id}
                  partie={partie}
                  vue={vue === 'sides' ? vue : 'redline'}
                  marque={marque}
                />
              ))}
            </div>
          </div>
        </>
      )}
      <div className={styles.pied}>
        <output className={styles.total}>
          {said.total(isNote ? total(toutes) : total(parties), total(toutes))}
        </output>
        {etats !== null && (
          <Papiers sujet={etats.sujet} a={etats.a} b={etats.b} papier={isNote ? 'note' : 'redline'} />
        )}
      </div>
    </>
  );
}

interface PartieVueProps {
  readonly partie: Partie;
  readonly vue: Shown;
  readonly marque: (change: ItemChange) => ReactNode;
}

function PartieVue({ partie, vue, marque }: PartieVueProps) {
  const { id, changements, recodes } = partie;
  const titre = titreDe(partie);
  // What is of form alone is never one of substance.
  const deFond = new Set(changements.filter(isDeFond).map((change) => change.id));
  return (
    <section className={styles.partie} aria-labelledby={`partie-${id}`}>
      <h3 id={`partie-${id}`} className={styles.titre} data-partie={id} tabIndex={-1}>
        {titre}
      </h3>
      {changements.length > 0 && (
        <ChangeList
          label={said.changements(titre)}
          changes={changements}
          shown={vue}
          beside={(change) => (deFond.has(change.id) ? marque(change) : null)}
        />
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
