import { Type, type Static } from 'typebox';

/** Shapes that requests to the engine and to its hosts have in common. */
export const closed = { additionalProperties: false } as const;
export const empty = Type.Object({}, closed);
/** A UUID. */
export const id = Type.String({ pattern: '^[0-9a-f-]{36}$' });
/** An id, a number (RNCP40344) or an unambiguous part of the title. */
export const ref = Type.String({ minLength: 1, maxLength: 800 });
export const numero = Type.String({ minLength: 1, maxLength: 40 });

const papier = Type.Union([Type.Literal('evaluateur'), Type.Literal('candidat'), Type.Literal('jury')]);
/** The papers of a grid. */
export type Papier = Static<typeof papier>;

/** The certificate of an habilitation, on a day. */
export const attestation = Type.Object(
  { habilitation: id, au: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }) },
  closed,
);

/** A paper of a grid of a référentiel: of its draft (`numero` null), blank (`essai` null) or filled for a trial. */
export const grillePaper = Type.Object(
  {
    ref,
    designation: ref,
    numero: Type.Union([Type.Null(), numero]),
    papier,
    essai: Type.Union([Type.Null(), id]),
  },
  closed,
);
