import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import {
  estUnJour,
  valeurDe,
  type Certifications,
  type ColonneDeRegistre,
  type TriDeRegistre,
} from '../../../../shared/organisme/colonnes.ts';
import type { LigneDeRegistre } from '../../../../shared/organisme/lignes.ts';
import { jourFrancais } from '../../../../shared/i18n/fr/evaluation.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Tick } from '../../../ui/Tick.tsx';
import { columnAria, gridAria, groupAria, rowAria } from '../../referentiel/table/cell-aria.ts';
import { useVirtualRows } from '../../referentiel/table/useVirtualRows.ts';
import { Denomination } from '../Denomination.tsx';
import { EtatDit } from '../EtatDit.tsx';
import { bascule, jusqua, pas, pointe, tout, va, type Choix } from './choix.ts';
import { cleDe } from './registre.ts';
import styles from './Table.module.css';

const said = texts.organismes.registre;

/** How wide a column is: what it takes at least, in rem, and its part of what is left. */
const largeurs: Readonly<Record<ColonneDeRegistre, readonly [least: number, part: number]>> = {
  denomination: [15, 30],
  siret: [9.5, 0],
  siren: [7, 0],
  nda: [8.5, 4],
  lieu: [8, 12],
  commune: [7.5, 12],
  region: [8, 10],
  certification: [10, 24],
  nature: [8.5, 14],
  blocs: [6, 8],
  etat: [8.5, 2],
  depuis: [6.5, 0],
  du: [6.5, 0],
  au: [6.5, 0],
  decision: [7, 8],
  qualiopi: [7.25, 0],
};

/** As the style sheet has it. */
const LIGNE_REM = 2;

function useHauteur(): number {
  return useMemo(() => LIGNE_REM * parseFloat(getComputedStyle(document.documentElement).fontSize), []);
}

function mesures(colonnes: readonly ColonneDeRegistre[]): CSSProperties {
  const pistes = colonnes.map((colonne) => {
    const [least, part] = largeurs[colonne];
    return part === 0 ? `${least}rem` : `minmax(${least}rem, ${part}fr)`;
  });
  const total = colonnes.reduce((somme, colonne) => somme + largeurs[colonne][0], 2.25);
  return { '--columns': `2.25rem ${pistes.join(' ')}`, '--least': `${total}rem` } as CSSProperties;
}

interface TableProps {
  readonly lignes: readonly LigneDeRegistre[];
  readonly certifications: Certifications;
  readonly colonnes: readonly ColonneDeRegistre[];
  readonly tri: TriDeRegistre;
  readonly onTri: (tri: TriDeRegistre) => void;
  readonly choix: Choix;
  readonly onChoix: (choix: Choix) => void;
  readonly onOuvrir: (ligne: LigneDeRegistre) => void;
}

/** The lines of the register: those in sight are drawn, and the one that has the keyboard wherever it is. */
export function Table(props: TableProps) {
  const { lignes, certifications, colonnes, choix, onChoix, onOuvrir } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const cles = useMemo(() => lignes.map(cleDe), [lignes]);
  const hauteur = useHauteur();
  const estimate = useCallback(() => hauteur, [hauteur]);
  const trouvee = choix.courante === null ? -1 : cles.indexOf(choix.courante);
  // The keyboard always has a line to come to.
  const courante = trouvee === -1 ? 0 : trouvee;
  const { height, rows } = useVirtualRows({ scroller, keys: cles, estimate, kept: courante });
  useSuivi(scroller, choix.courante);

  const ouvrir = (ligne: LigneDeRegistre): void => {
    onChoix(va(choix, cleDe(ligne)));
    onOuvrir(ligne);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const cle = cles[courante];
    if (cle === undefined || !(event.target instanceof HTMLElement) || event.target.role !== 'row') return;
    const ctrl = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / hauteur) - 2);
    const but = cles[pas(event.key, courante, cles.length, page) ?? -1];
    const ligne = lignes[courante];
    if (but !== undefined) onChoix(event.shiftKey ? jusqua(choix, cles, but) : va(choix, but));
    else if (event.key === ' ') onChoix(bascule(choix, cle));
    else if (ctrl && event.key.toLowerCase() === 'a') onChoix(tout({ ...choix, choisies: new Set() }, cles));
    else if (event.key === 'Enter' && ligne !== undefined) ouvrir(ligne);
    else return;
    event.preventDefault();
  };
  // Shift that extends would choose letters too.
  const onMouseDown = (event: MouseEvent): void => {
    if (event.shiftKey) event.preventDefault();
  };
  const onPointe = (cle: string, event: MouseEvent): void => {
    const touches = { ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey };
    onChoix(pointe(choix, cles, cle, touches));
  };
  return (
    <div ref={scroller} className={styles.scroller} style={mesures(colonnes)}>
      <div
        {...gridAria(said.table, lignes.length, colonnes.length + 1)}
        className={styles.grid}
        style={{ height: `calc(${height}px + var(--heading))` }}
        data-region
        {...{ onKeyDown, onMouseDown }}
      >
        <Noms {...props} cles={cles} />
        <div {...groupAria}>
          {rows.map(({ index, top }) => {
            const ligne = lignes[index];
            const cle = cles[index];
            if (ligne === undefined || cle === undefined) return null;
            return (
              <Ligne
                key={cle}
                cle={cle}
                ligne={ligne}
                certifications={certifications}
                colonnes={colonnes}
                index={index}
                top={top}
                isCourante={index === courante}
                isChoisie={choix.choisies.has(cle)}
                onPointe={onPointe}
                onBascule={() => onChoix(bascule(choix, cle))}
                onOuvrir={ouvrir}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** The line that the keyboard goes to takes the focus, and comes in sight. */
function useSuivi(scroller: React.RefObject<HTMLElement | null>, courante: string | null): void {
  useLayoutEffect(() => {
    const table = scroller.current;
    if (table === null || courante === null) return;
    const ligne = table.querySelector<HTMLElement>(`[data-ligne="${CSS.escape(courante)}"]`);
    ligne?.scrollIntoView({ block: 'nearest' });
    if (table.contains(document.activeElement)) ligne?.focus({ preventScroll: true });
  }, [scroller, courante]);
}

interface NomsProps extends TableProps {
  readonly cles: readonly string[];
}

/** The names of the columns; each sorts, the other way once it does. */
function Noms({ colonnes, tri, onTri, choix, onChoix, cles }: NomsProps) {
  const sontToutes = cles.length > 0 && cles.every((cle) => choix.choisies.has(cle));
  return (
    <div {...groupAria} className={styles.heading}>
      <div {...rowAria(0)} className={styles.names}>
        <div {...columnAria(1, 1)} className={styles.name}>
          <button
            type="button"
            className={`${styles.box} ${sontToutes ? styles.ticked : ''}`}
            aria-label={said.toutChoisir}
            aria-pressed={sontToutes}
            onClick={() => onChoix(tout(choix, cles))}
          >
            {sontToutes && <Tick />}
          </button>
        </div>
        {colonnes.map((colonne, i) => {
          const isTriee = tri.colonne === colonne;
          const sens = isTriee && tri.sens === 'croissant' ? 'decroissant' : 'croissant';
          const sort = isTriee ? (tri.sens === 'croissant' ? 'ascending' : 'descending') : 'none';
          return (
            <div key={colonne} {...columnAria(i + 2, 1)} aria-sort={sort} className={styles.name}>
              <button
                type="button"
                className={styles.sort}
                title={said.trier(said.colonnes[colonne])}
                onClick={() => onTri({ colonne, sens })}
              >
                <span className={styles.text}>{said.colonnes[colonne]}</span>
                <span aria-hidden="true" className={styles.arrow}>
                  {isTriee ? (tri.sens === 'croissant' ? '▲' : '▼') : ''}
                </span>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface LigneProps {
  readonly cle: string;
  readonly ligne: LigneDeRegistre;
  readonly certifications: Certifications;
  readonly colonnes: readonly ColonneDeRegistre[];
  readonly index: number;
  readonly top: number;
  readonly isCourante: boolean;
  readonly isChoisie: boolean;
  readonly onPointe: (cle: string, event: MouseEvent) => void;
  readonly onBascule: () => void;
  readonly onOuvrir: (ligne: LigneDeRegistre) => void;
}

function Ligne(props: LigneProps) {
  const { cle, ligne, certifications, colonnes, index, top, isCourante, isChoisie } = props;
  const { onPointe, onBascule, onOuvrir } = props;
  const events = {
    onClick: (event: MouseEvent) => onPointe(cle, event),
    onDoubleClick: () => onOuvrir(ligne),
  };
  const choose = {
    onClick: (event: MouseEvent) => {
      event.stopPropagation();
      onBascule();
    },
    onDoubleClick: (event: MouseEvent) => event.stopPropagation(),
  };
  return (
    <div
      {...rowAria(index + 1)}
      {...{ 'aria-selected': isChoisie, tabIndex: isCourante ? 0 : -1 }}
      {...events}
      data-ligne={cle}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div {...cellule(1)} {...choose} className={styles.cell}>
        <span aria-hidden="true" className={`${styles.box} ${isChoisie ? styles.ticked : ''}`}>
          {isChoisie && <Tick />}
        </span>
      </div>
      {colonnes.map((colonne, i) => (
        <div key={colonne} {...cellule(i + 2)} className={styles.cell}>
          <Contenu colonne={colonne} ligne={ligne} certifications={certifications} onOuvrir={onOuvrir} />
        </div>
      ))}
    </div>
  );
}

const cellule = (colonne: number) => ({ role: 'gridcell', 'aria-colindex': colonne });

interface ContenuProps extends Pick<LigneProps, 'ligne' | 'certifications' | 'onOuvrir'> {
  readonly colonne: ColonneDeRegistre;
}

function Contenu({ colonne, ligne, certifications, onOuvrir }: ContenuProps) {
  const valeur = valeurDe(ligne, colonne, certifications);
  if (colonne === 'denomination')
    return (
      <Denomination
        tabIndex={-1}
        className={styles.text}
        title={valeur ?? ''}
        onClick={(event) => {
          event.stopPropagation();
          onOuvrir(ligne);
        }}
      >
        {valeur}
      </Denomination>
    );
  if (colonne === 'etat')
    return ligne.etat === null ? (
      <span className={styles.soft}>{said.sansHabilitation}</span>
    ) : (
      <EtatDit etat={ligne.etat} />
    );
  if (valeur === null) return null;
  return (
    <span className={styles.text} title={valeur}>
      {estUnJour(colonne) ? jourFrancais(valeur) : valeur}
    </span>
  );
}
