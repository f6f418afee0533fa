import { useMemo } from 'react';
import type { Niveau } from '../../../shared/generated/document.ts';
import type { Row, State } from '../../../shared/domain/row.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { cellsOf, type Cell } from '../../../shared/table/cells.ts';
import type { Strip } from '../../../shared/table/strips.ts';
import type { ColumnName, Widths } from '../referentiel/table/Grid.tsx';
import type { Grille } from './grille.ts';

interface Width {
  /** Under which the table scrolls rather than be squeezed. */
  readonly least: number;
  /** Of what is left; 0: no more than the least. */
  readonly part: number;
}

/** In rem: critère, indicateur, attendu, poids, éliminatoire, échelle. */
const own: readonly [Width, Width, Width, ...Width[]] = [
  { least: 14, part: 30 },
  { least: 9, part: 18 },
  { least: 9, part: 18 },
  { least: 4, part: 0 },
  { least: 3.5, part: 0 },
  { least: 9, part: 14 },
];
const niveau: Width = { least: 8, part: 14 };
/** No line says anything in it: the others have its room. */
const vide: Width = { least: 6.5, part: 4 };

/** Of each column, `niveaux` of which are of levels: always the same while no column comes to say something. */
export function useLargeurs(lignes: Grille['lignes'], niveaux: number): readonly Width[] {
  const isVide = (champ: 'indicateur' | 'attendu'): boolean =>
    [...lignes.values()].every((ligne) => ligne[champ] === undefined);
  const [sansIndicateur, sansAttendu] = [isVide('indicateur'), isVide('attendu')];
  return useMemo(() => {
    const [critere, indicateur, attendu, ...autres] = own;
    return [
      critere,
      sansIndicateur ? vide : indicateur,
      sansAttendu ? vide : attendu,
      ...autres,
      ...Array.from({ length: niveaux }, () => niveau),
    ];
  }, [sansIndicateur, sansAttendu, niveaux]);
}

const css = ({ least, part }: Width): string =>
  part === 0 ? `${least}rem` : `minmax(${least}rem, ${part}fr)`;

export function widthsOf(widths: readonly Width[]): Widths {
  return {
    columns: widths.map(css).join(' '),
    least: `${widths.reduce((sum, { least }) => sum + least, 0)}rem`,
  };
}

/** `niveaux`: of the scale that all lines are on; null: they are on several. */
export function namesOf(niveaux: readonly (Niveau | null)[]): readonly ColumnName[] {
  const { columns, niveau: ofRank } = texts.grilles.table;
  const named = [
    columns.critere,
    columns.indicateur,
    columns.attendu,
    columns.poids,
    columns.eliminatoire,
    columns.echelle,
    ...niveaux.map((un, i) => (un === null ? ofRank(i + 1) : un.libelle === '' ? un.code : un.libelle)),
  ];
  return named.map((name, i) => ({ name, column: i + 1, span: 1 }));
}

const LINE_PX = 20;
const PADDING_PX = 9;
const LETTER_PX = 6.6;
const REM_PX = 16;

function textOf(state: State, { entity, key, field }: Cell): string {
  const value = entity === null ? undefined : state.get(entity)?.get(key)?.[field];
  return typeof value === 'string' ? value : '';
}

function heightIn(widths: readonly Width[], strip: Strip, state: State, width: number): number {
  const least = widths.reduce((sum, one) => sum + one.least, 0) * REM_PX;
  const parts = widths.reduce((sum, { part }) => sum + part, 0);
  const left = Math.max(0, width - least);
  const lines = cellsOf(strip).map((cell) => {
    const of = widths.slice(cell.column - 1, cell.column - 1 + cell.span);
    const room = of.reduce((sum, one) => sum + one.least * REM_PX + (left * one.part) / parts, 0) - 18;
    const letters = Math.max(1, Math.floor(room / LETTER_PX));
    return textOf(state, cell)
      .split('\n')
      .reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / letters)), 0);
  });
  return Math.max(1, ...lines) * LINE_PX + PADDING_PX;
}

/** About how high a row is, in columns of these widths. A gesture changes a row or two of hundreds: what is known of the others stays. */
export function rowHeightIn(widths: readonly Width[]): (strip: Strip, state: State, width: number) => number {
  const known = new WeakMap<Row, readonly [width: number, height: number]>();
  return (strip, state, width) => {
    const row = strip.item === null ? undefined : state.get(strip.item.entity)?.get(strip.item.id);
    const last = row === undefined ? undefined : known.get(row);
    if (last?.[0] === width) return last[1];
    const height = heightIn(widths, strip, state, width);
    if (row !== undefined) known.set(row, [width, height]);
    return height;
  };
}
