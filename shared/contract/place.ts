import { Type, type Static } from 'typebox';
import { caps } from '../domain/caps.ts';
import { GRILLE_COLUMNS } from '../table/cells.ts';
import { registreShape } from './place-registre.ts';
import { closed, orNull } from './shapes.ts';

/** An item's id, or the name of a part of the table. */
const key = Type.String({ minLength: 1, maxLength: 120 });
const keys = Type.Unsafe<readonly string[]>(Type.Array(key, { maxItems: 20_000 }));

/** Where the person is in the grids of the référentiel that was chosen. */
const grilles = Type.Object(
  {
    /** The grid that is shown; null: the first. */
    grille: orNull(key),
    mode: Type.Union([Type.Literal('concevoir'), Type.Literal('essayer')]),
    /** The trial that is filled; null: the first. */
    essai: orNull(key),
    cell: orNull(
      Type.Object(
        { key, column: Type.Integer({ minimum: 1, maximum: GRILLE_COLUMNS + caps.items.niveau }) },
        closed,
      ),
    ),
    selected: keys,
    folded: keys,
    /** Each level has its column; null: where some line says what a level means. */
    niveaux: orNull(Type.Boolean()),
    /** All the fields of one item, beside; null: where there is room. */
    detail: orNull(Type.Boolean()),
  },
  closed,
);

const size = Type.Integer({ minimum: 80, maximum: 2_000 });

/** Where a person is in a workspace: kept in the user's own folder, so that the next session begins where this one ended. */
export const placeShape = Type.Object(
  {
    screen: Type.Union([
      Type.Literal('referentiels'),
      Type.Literal('import'),
      Type.Literal('fusion'),
      Type.Literal('organismes'),
      Type.Literal('decisions'),
      Type.Literal('journal'),
      Type.Literal('verification'),
      Type.Literal('audit'),
    ]),
    /** Id of the référentiel that was chosen; null before any choice. */
    referentiel: orNull(key),
    tab: Type.Union([
      Type.Literal('tableau'),
      Type.Literal('structure'),
      Type.Literal('fiche'),
      Type.Literal('controles'),
      Type.Literal('grilles'),
      Type.Literal('relecture'),
      Type.Literal('depot'),
      Type.Literal('versions'),
    ]),
    /** Id of the item that was chosen, wherever it is shown. */
    item: orNull(key),
    /** The cell of the table that has the focus, or would. */
    cell: orNull(Type.Object({ key, column: Type.Integer({ minimum: 1, maximum: 5 }) }, closed)),
    /** Ids of the items selected beside the one that was chosen. */
    selected: keys,
    /** Bands of the table that are folded. */
    folded: keys,
    /** What is shown beside the table. */
    panes: Type.Unsafe<readonly ('plan' | 'detail')[]>(
      Type.Array(Type.Union([Type.Literal('plan'), Type.Literal('detail')]), { maxItems: 2 }),
    ),
    /** How large they are, in pixels; the detail stands beside the table, or below it where there is no room. */
    sizes: Type.Object({ plan: size, detail: size, below: size }, closed),
    /** The list of référentiels stands beside the one that is shown. */
    isListOpen: Type.Boolean(),
    grilles,
    registre: registreShape,
    /** The meeting that is shown; null: the last one. */
    seance: orNull(key),
  },
  closed,
);

export type Place = Static<typeof placeShape>;
