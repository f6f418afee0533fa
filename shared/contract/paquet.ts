import { Type, type Static } from 'typebox';
import { colleges, type College } from '../domain/gesture.ts';
import { signesInvisibles } from '../domain/invisibles.ts';
import { objetsDePaquet, type ObjetDePaquet } from './answers/fusion.ts';
import { formatDePaquet, sortesDeRacine, versionDePaquet, type SorteDeRacine } from '../paquet/modele.ts';
import { closed, coordonnees, id, instant, orNull, ref } from './shapes.ts';

/** A terminal that shows it obeys control characters: only those of a text are let through. */
const pattern = '^[\\t\\n\\P{Cc}]*$';
/** A name has no sign either that nobody sees: it would be taken for another. */
const visible = `^(?:[\\t\\n]|[^\\p{Cc}${signesInvisibles}])*$`;
const line = Type.String({ minLength: 1, maxLength: 800, pattern: visible });
const hex = Type.String({ pattern: '^[0-9a-f]{64}$' });
const seq = Type.Integer({ minimum: 1 });
const taille = Type.Integer({ minimum: 0 });

const messageDePaquet = Type.String({ minLength: 1, maxLength: 20_000, pattern });
const objetDePaquet = Type.Unsafe<ObjetDePaquet>(
  Type.Union(objetsDePaquet.map((name) => Type.Literal(name))),
);

export const motDePasse = Type.String({ minLength: 1, maxLength: 1024 });

/** A package for somebody. `portee`: what is sent; null: everything. `avecContacts`: what is known of persons too. */
export const paquetAEcrire = {
  pour: orNull(Type.String({ minLength: 1, maxLength: 800 })),
  objet: objetDePaquet,
  message: orNull(messageDePaquet),
  portee: Type.Unsafe<readonly string[] | null>(orNull(Type.Array(ref, { minItems: 1, maxItems: 1000 }))),
  avecContacts: Type.Boolean(),
  signer: Type.Boolean(),
  motDePasse: orNull(motDePasse),
} as const;

const racine = Type.Object(
  {
    entity: Type.Unsafe<SorteDeRacine>(Type.Union(sortesDeRacine.map((name) => Type.Literal(name)))),
    id,
    /** As it was called when the package was made. */
    titre: Type.String({ maxLength: 800, pattern }),
  },
  closed,
);
export type Racine = Static<typeof racine>;

/** A row of a journal in a package: its text, or the SHA-256 of a text that was kept back. */
const ligne = { seq, prev_hash: hex, hash: hex } as const;

/**
 * What is in a package, for whoever reads it: docs/echanges.md says each member. They are compiled when the project is generated
 * (paquet-validators.js).
 */
export const paquetShapes = {
  manifeste: Type.Object(
    {
      format: Type.Literal(formatDePaquet),
      version: Type.Literal(versionDePaquet),
      logiciel: Type.Object({ nom: line, version: line }, closed),
      /** Format of the rows and of the file that they came from (`user_version`). */
      schema: Type.Integer({ minimum: 1, maximum: 10_000 }),
      /** `origine`: hash of the first row of its journal. */
      espace: Type.Object({ id, nom: line, origine: hex }, closed),
      tete: Type.Object({ replica: id, seq, hash: hex }, closed),
      /** The row after which those of the sender are sent; 0, and a hash of zeros: all of them are. */
      depuis: Type.Object({ seq: Type.Integer({ minimum: 0 }), hash: hex }, closed),
      /** The heads of other journals that its file has seen. */
      vues: Type.Unsafe<readonly TeteVue[]>(
        Type.Array(
          Type.Object(
            { replica: id, seq, hash: hex, portee: orNull(Type.Array(id, { maxItems: 100_000 })) },
            closed,
          ),
          { maxItems: 10_000 },
        ),
      ),
      portee: Type.Unsafe<readonly Racine[] | null>(
        orNull(Type.Array(racine, { minItems: 1, maxItems: 10_000 })),
      ),
      de: Type.Object(
        {
          id,
          nom: line,
          college: Type.Unsafe<College>(Type.Union(colleges.map((name) => Type.Literal(name)))),
        },
        closed,
      ),
      pour: orNull(line),
      objet: objetDePaquet,
      message: orNull(messageDePaquet),
      ecritLe: instant,
      /** All other members of the archive, but the signature. */
      membres: Type.Unsafe<readonly MembreAnnonce[]>(
        Type.Array(
          Type.Object({ nom: Type.String({ minLength: 1, maxLength: 120 }), taille, sha256: hex }, closed),
          { minItems: 1, maxItems: 100_000 },
        ),
      ),
    },
    closed,
  ),
  ligne: Type.Union([
    Type.Object({ ...ligne, corps: Type.String() }, closed),
    Type.Object({ ...ligne, sha256: hex }, closed),
  ]),
  scelle: Type.Object(
    { sceau: hex, sel: Type.String({ pattern: '^[0-9a-f]{64}$' }), valeur: Type.String() },
    closed,
  ),
  /** What a seal of a person is of. */
  coordonnees,
  /** Ed25519, over the bytes of the manifest: the public key (32 bytes) and the signature (64), in hexadecimal. */
  signature: Type.Object({ cle: hex, signature: Type.String({ pattern: '^[0-9a-f]{128}$' }) }, closed),
};

/** A head of another journal, as a merge gesture names it. */
export interface TeteVue {
  readonly replica: string;
  readonly seq: number;
  readonly hash: string;
  /** Roots that were seen of it, by id; null: all. */
  readonly portee: readonly string[] | null;
}

export interface MembreAnnonce {
  readonly nom: string;
  /** Octets. */
  readonly taille: number;
  readonly sha256: string;
}

export type Manifeste = Static<typeof paquetShapes.manifeste>;
