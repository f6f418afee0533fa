import { Type, type Static } from 'typebox';
import { closed, date, id, journalFilter, orNull } from './shapes.ts';

/** Rows that one sample may hold: as many as a person may read. */
const mostSampled = 2000;

const line = Type.String({ minLength: 1, maxLength: 800 });
const text = Type.String({ maxLength: 20_000 });
const hex = Type.String({ pattern: '^[0-9a-f]{64}$' });
/** A row of the journal, and what it then said. */
const row = { seq: Type.Integer({ minimum: 1 }), hash: hex };

/** What a sample is drawn by: the same gives the same rows, whoever draws. */
export const tirageShape = Type.Object(
  {
    graine: Type.String({ minLength: 1, maxLength: 100 }),
    taille: Type.Integer({ minimum: 1, maximum: mostSampled }),
    criteres: journalFilter,
  },
  closed,
);
export type Tirage = Static<typeof tirageShape>;

const echantillonShape = Type.Object(
  {
    tirage: tirageShape,
    /** Rows that the criteria left. */
    population: Type.Integer({ minimum: 0 }),
    /** The last row of the journal when it was drawn. */
    tete: Type.Object(row, closed),
    lignes: Type.Unsafe<readonly Ligne[]>(Type.Array(Type.Object(row, closed), { maxItems: mostSampled })),
  },
  closed,
);
/** A row of the journal, and what it then said. */
export interface Ligne {
  readonly seq: number;
  readonly hash: string;
}
export type Echantillon = Static<typeof echantillonShape>;

/** What the auditor says of a row. */
const marqueShape = Type.Object({ ...row, examinee: Type.Boolean(), note: text }, closed);
export type Marque = Static<typeof marqueShape>;

export const importances = ['grave', 'a_corriger', 'information'] as const;
export type Importance = (typeof importances)[number];

const constatShape = Type.Object(
  {
    id,
    titre: line,
    texte: text,
    importance: Type.Unsafe<Importance>(Type.Union(importances.map((name) => Type.Literal(name)))),
    /** Rows of the journal that it is about. */
    lignes: Type.Unsafe<readonly number[]>(Type.Array(row.seq, { maxItems: 1000, uniqueItems: true })),
  },
  closed,
);
export type Constat = Static<typeof constatShape>;

/** What an auditor writes about a file, in a file of its own beside it. */
export const dossierShape = Type.Object(
  {
    format: Type.Literal('paritaire/audit'),
    /** One more each time it is written: two windows do not write over each other. */
    revision: Type.Integer({ minimum: 0 }),
    auditeur: line,
    ouvertLe: date,
    /** The file as it was first read. */
    fichier: Type.Object({ nom: line, sha256: hex, tete: Type.Object(row, closed) }, closed),
    echantillon: orNull(echantillonShape),
    marques: Type.Unsafe<readonly Marque[]>(Type.Array(marqueShape, { maxItems: 100_000 })),
    constats: Type.Unsafe<readonly Constat[]>(Type.Array(constatShape, { maxItems: 1000 })),
  },
  closed,
);
export type DossierDAudit = Static<typeof dossierShape>;
