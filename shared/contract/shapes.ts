import { Type, type Static } from 'typebox';
import { entityNames, type EntityName } from '../domain/entities.ts';
import { colleges, type College } from '../domain/gesture.ts';
import { naturesDePiece, type NatureDePiece } from '../dossier/modele.ts';
import { operations, type OperationName } from '../domain/operations.ts';
import { formeDeCourriel, formeDeTelephone } from '../organisme/personne.ts';

/** Shapes that requests to the engine and to its hosts have in common. */
export const closed = { additionalProperties: false } as const;
export const empty = Type.Object({}, closed);
/** A UUID. */
export const id = Type.String({ pattern: '^[0-9a-f-]{36}$' });
/** What is said, or null: nothing is. */
export const orNull = <T extends Type.TSchema>(type: T) => Type.Union([Type.Null(), type]);
/** A SHA-256. */
export const empreinte = Type.String({ pattern: '^[0-9a-f]{64}$' });
/** Of a merge that was put aside. */
export const idDeGarde = Type.String({ pattern: '^[0-9a-f]{32}$' });
/** One of a closed list of names, typed as the project types it. */
const oneOf = <N extends string>(names: readonly N[]) =>
  Type.Unsafe<N>(Type.Union(names.map((name) => Type.Literal(name))));

/** An id, a number (RNCP40344) or an unambiguous part of the title. */
export const ref = Type.String({ minLength: 1, maxLength: 800 });
export const date = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' });
export const numero = Type.String({ minLength: 1, maxLength: 40 });
/** A head of the journal that was printed earlier. */
export const ancre = Type.Object({ seq: Type.Integer({ minimum: 1 }), hash: empreinte }, closed);

const papier = Type.Union([Type.Literal('evaluateur'), Type.Literal('candidat'), Type.Literal('jury')]);
/** The papers of a grid. */
export type Papier = Static<typeof papier>;

/** The register on a day, as it is known now or was at the end of a day; of one certification, or whole (`ref` null). */
export const registre = {
  ref: orNull(ref),
  au: date,
  connuLe: orNull(date),
};

/** What is due until a day. */
export const echeancier = { au: date, horizon: date };

/** A comparison on paper: what changed marked in the text, or the note de modification. */
export const papierDeComparaison = Type.Union([Type.Literal('redline'), Type.Literal('note')]);

/** What is compared and noted: a référentiel, one of its grids, or the list of its training bodies. `ref`: of the référentiel. */
export const deChaqueSujet = <P extends Type.TProperties>(members: P) =>
  Type.Union([
    Type.Object({ sujet: Type.Literal('referentiel'), ref, ...members }, closed),
    Type.Object({ sujet: Type.Literal('grille'), ref, grille: ref, ...members }, closed),
    Type.Object({ sujet: Type.Literal('liste'), ref, ...members }, closed),
  ]);

const sujetCompare = deChaqueSujet({});
export type SujetCompare = Static<typeof sujetCompare>;

const formatDeListe = Type.Union([Type.Literal('json'), Type.Literal('csv'), Type.Literal('xlsx')]);

/** What goes out of the register as a file: the list of a day, a version of that of a certification, whom to reach, or what is due. */
export const fichierDuRegistre = Type.Union([
  Type.Object({ ...registre, format: formatDeListe }, closed),
  Type.Object({ ref, numero, format: formatDeListe }, closed),
  /** Personal data, as CSV: in a file of its own. */
  Type.Object({ ref: registre.ref, au: registre.au, format: Type.Literal('contacts') }, closed),
  Type.Object({ ...echeancier, format: Type.Literal('ics') }, closed),
]);

/** The certificate of an habilitation, on a day. */
export const attestation = Type.Object({ habilitation: id, au: date }, closed);

/** The record of the decisions of a meeting. */
/** The record of a meeting. */
export const releve = { seance: id } as const;

/** A paper of a grid of a référentiel: of its draft (`numero` null), blank (`essai` null) or filled for a trial. */
export const grillePaper = Type.Object(
  {
    ref,
    designation: ref,
    numero: orNull(numero),
    papier,
    essai: orNull(id),
  },
  closed,
);

export const nature = Type.Union([
  Type.Literal('FORMER'),
  Type.Literal('ORGANISER'),
  Type.Literal('ORGA_FORM'),
]);

/** What is reviewed: a référentiel, or one of its grids, named as others are. */
export const relu = { ref, grille: orNull(ref) };

/** The table of what becomes of its comments. */
export const tableauDeRelecture = {
  ...relu,
  format: Type.Union([Type.Literal('csv'), Type.Literal('docx')]),
};

/** A file to be joined to a dossier: what it is, and the day that it bears. */
export const pieceAJoindre = { dossier: id, nature: oneOf<NatureDePiece>(naturesDePiece), le: date };

/** A file that was joined. */
export const pieceJointe = { id };

/** A moment of the list of a certification: the number of a version, or a day. */
export const momentDeListe = Type.String({
  pattern: '^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,4}(\\.[0-9]{1,4}){0,2})$',
});

/** How lines of a list of bodies are imported. */
export const importDeListe = {
  ref,
  /** What an habilitation is for when a line does not say. */
  nature,
  /** By line that is in doubt: the key of the body that it is of, or « autre ». */
  choix: Type.Record(
    Type.String({ pattern: '^[0-9]{1,9}$' }),
    Type.String({ minLength: 1, maxLength: 40 }),
    closed,
  ),
};

/** UTC, ISO 8601 with milliseconds. */
export const instant = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\\.[0-9]{3}Z$' });

const line = Type.String({ minLength: 1, maxLength: 800 });
/** What is known of a person, as it is given and as it is sealed. */
export const coordonnees = Type.Object(
  {
    nom: line,
    prenom: orNull(line),
    fonction: orNull(line),
    courriel: orNull(Type.String({ pattern: formeDeCourriel, maxLength: 254 })),
    telephone: orNull(Type.String({ pattern: formeDeTelephone })),
  },
  closed,
);

/** Which rows of the journal: those that have all that is asked for. Null: anything. */
export const journalFilter = Type.Object(
  {
    /** Id of an author. */
    person: orNull(id),
    college: orNull(oneOf<College>(colleges)),
    /** Written from that instant on, and before the other. */
    from: orNull(instant),
    to: orNull(instant),
    /** A kind of item that they touched, one item, or what holds it: a référentiel or a training body. */
    entity: orNull(oneOf<EntityName>(entityNames)),
    item: orNull(id),
    home: orNull(id),
    op: orNull(oneOf(Object.keys(operations) as OperationName[])),
    /** Up to the last adoption of the référentiel that they are about, it included, or since. */
    phase: orNull(oneOf(['before', 'after'] as const)),
    /** In the reason, the old words or the new ones. */
    text: orNull(Type.String({ minLength: 1, maxLength: 800 })),
  },
  closed,
);
export type JournalFilter = Static<typeof journalFilter>;

export const noFilter: JournalFilter = {
  person: null,
  college: null,
  from: null,
  to: null,
  entity: null,
  item: null,
  home: null,
  op: null,
  phase: null,
  text: null,
};
