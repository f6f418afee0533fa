import { Type, type Static } from 'typebox';
import { colonnesDeRegistre, type ColonneDeRegistre } from '../organisme/colonnes.ts';
import { etatsDePassage, type EtatAu } from '../organisme/etats.ts';
import { closed, date, nature, orNull } from './shapes.ts';

const id = orNull(Type.String({ minLength: 1, maxLength: 120 }));

const colonne = Type.Unsafe<ColonneDeRegistre>(
  Type.Union(colonnesDeRegistre.map((nom) => Type.Literal(nom))),
);

const etat = Type.Unsafe<EtatAu | 'aucune'>(
  Type.Union([...etatsDePassage, 'expire', 'aucune'].map((nom) => Type.Literal(nom))),
);

const filtre = Type.Object(
  {
    texte: Type.String({ maxLength: 800 }),
    etat: orNull(etat),
    certification: id,
    nature: orNull(nature),
    region: orNull(Type.String({ pattern: '^[0-9]{2}$' })),
    finAvant: orNull(date),
  },
  closed,
);

/** How a person looks at the register of training bodies. */
export const registreShape = Type.Object(
  {
    vue: Type.Union([
      Type.Literal('liste'),
      Type.Literal('carte'),
      Type.Literal('echeances'),
      Type.Literal('controles'),
      Type.Literal('declarations'),
      Type.Literal('versions'),
      Type.Literal('personnes'),
    ]),
    /** Whose sheet is shown, over the list. */
    organisme: id,
    /** Of the map. */
    certification: id,
    colonnes: Type.Unsafe<readonly ColonneDeRegistre[]>(
      Type.Array(colonne, { minItems: 1, maxItems: colonnesDeRegistre.length, uniqueItems: true }),
    ),
    tri: Type.Object(
      { colonne, sens: Type.Union([Type.Literal('croissant'), Type.Literal('decroissant')]) },
      closed,
    ),
    filtre,
    /** Those that were given a name. */
    filtres: Type.Unsafe<readonly { readonly nom: string; readonly filtre: Static<typeof filtre> }[]>(
      Type.Array(Type.Object({ nom: Type.String({ minLength: 1, maxLength: 80 }), filtre }, closed), {
        maxItems: 100,
      }),
    ),
  },
  closed,
);

export type VueDuRegistre = Static<typeof registreShape>;
