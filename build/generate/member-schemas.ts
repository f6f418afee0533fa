import { caps } from '../../shared/domain/caps.ts';
import { entities, entityNames, type EntityName } from '../../shared/domain/entities.ts';
import { colleges } from '../../shared/domain/gesture.ts';
import { champsDeVote } from '../../shared/decision/votes.ts';
import { plusGrosFichier } from '../../shared/dossier/fichier.ts';
import { naturesDePiece, repertoires, typesDeSuite } from '../../shared/dossier/modele.ts';
import { questions } from '../../shared/fusion/modele.ts';
import { statuts } from '../../shared/relecture/modele.ts';
import type { Json, JsonSchema } from './bundle.ts';

const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
const orNull = (schema: Json): JsonSchema => ({ anyOf: [{ type: 'null' }, schema] });

const versionDuSchema: JsonSchema = { type: 'string', pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$', maxLength: 20 };
const position: JsonSchema = { type: 'integer', minimum: 0, maximum: caps.texte };

/** An object that has these members and may have those. */
const closed = (
  members: Record<string, JsonSchema>,
  others: Record<string, JsonSchema> = {},
): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(members),
  properties: { ...members, ...others },
});

/** What somebody says in a review, in whose name and when. */
const dit: Readonly<Record<string, JsonSchema>> = {
  texte: ref('Texte'),
  auteur: ref('TexteCourt'),
  college: { enum: [...colleges] },
  organisation: ref('TexteCourt'),
  le: ref('Instant'),
};

/** Fields that no document has, in terms of the same definitions. */
const outsideDocuments: Partial<Record<EntityName, Readonly<Record<string, JsonSchema>>>> = {
  espace: { nom: ref('TexteCourt'), idcc: { type: 'array', items: ref('Idcc'), maxItems: 200 } },
  essai: { nom: ref('TexteCourt') },
  seance: {
    date: ref('DateCivile'),
    lieu: ref('TexteCourt'),
    reference: ref('TexteCourt'),
    regle: ref('Identifiant'),
    envoyeLe: ref('DateCivile'),
    presidence: ref('Identifiant'),
    vicePresidence: ref('Identifiant'),
  },
  piece: {
    designation: ref('IntituleEnCours'),
    empreinte: ref('Empreinte'),
    envoyeLe: ref('DateCivile'),
  },
  decision: {
    objet: ref('IntituleEnCours'),
    type: { enum: ['creation', 'revision', 'suppression', 'adoption', 'habilitation', 'autre'] },
    sujets: {
      type: 'array',
      maxItems: 1000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['sujet', 'id', 'intitule', 'empreinte'],
        properties: {
          sujet: { enum: ['referentiel', 'grille', 'liste', 'habilitation'] },
          id: ref('Identifiant'),
          intitule: ref('IntituleEnCours'),
          empreinte: ref('Empreinte'),
        },
      },
    },
    ...Object.fromEntries(champsDeVote.map(({ champ, sens }) => [champ, ref(`Decompte/properties/${sens}`)])),
    reprend: ref('Identifiant'),
    note: ref('Texte'),
  },
  relecture: {
    tour: { type: 'integer', minimum: 1 },
    objet: ref('Texte'),
    ouverteLe: ref('Instant'),
    avisPourLe: ref('DateCivile'),
    schema: versionDuSchema,
    sha256: ref('Empreinte'),
    empreinte: ref('Empreinte'),
    retrait: closed({ le: ref('Instant'), motif: ref('Texte') }),
  },
  commentaire: {
    numero: { type: 'integer', minimum: 1 },
    entite: { enum: [...entityNames] },
    element: ref('Identifiant'),
    sur: closed(
      { champ: { type: 'string', maxLength: 80 }, texte: ref('TexteEnCours') },
      { debut: position, fin: position },
    ),
    statut: { enum: [...statuts] },
    motif: ref('Texte'),
    doublonDe: ref('Identifiant'),
    ...dit,
  },
  reponse: dit,
  personne: { sceau: ref('Empreinte'), effaceeLe: ref('DateCivile') },
  noteModification: {
    depuis: { type: 'integer', minimum: 1 },
    vers: { type: 'integer', minimum: 2 },
    cle: { type: 'string', minLength: 1, maxLength: 40 },
    rubrique: { enum: ['candidats', 'evaluateurs', 'organismes', 'financeurs', 'motifs'] },
    texte: ref('Texte'),
    // What is generated may be nothing at all.
    genere: { type: 'string', maxLength: 65_536 },
  },
  changementSubstantiel: {
    depuis: { type: 'integer', minimum: 1 },
    vers: { type: 'integer', minimum: 2 },
    element: ref('Identifiant'),
  },
  dossier: {
    version: ref('Identifiant'),
    sha256: ref('Empreinte'),
    repertoire: { enum: [...repertoires] },
    deposeLe: ref('DateCivile'),
    reference: ref('TexteCourt'),
    entretienLe: ref('DateCivile'),
    note: ref('Texte'),
  },
  suite: {
    type: { enum: [...typesDeSuite] },
    le: ref('DateCivile'),
    jusquau: ref('DateCivile'),
    criteres: {
      type: 'array',
      maxItems: 20,
      items: closed({ numero: { type: 'string', minLength: 1, maxLength: 10 }, motif: ref('Texte') }),
    },
    motif: ref('Texte'),
    version: ref('Identifiant'),
    numero: ref('NumeroFiche'),
    dateEffet: ref('DateCivile'),
    dateFin: ref('DateCivile'),
    dateLimiteDelivrance: ref('DateCivile'),
    anciennes: { type: 'array', maxItems: 100, uniqueItems: true, items: ref('NumeroFiche') },
  },
  pieceJointe: {
    nature: { enum: [...naturesDePiece] },
    nom: ref('TexteCourt'),
    type: { type: 'string', minLength: 3, maxLength: 100 },
    taille: { type: 'integer', minimum: 0, maximum: plusGrosFichier },
    sha256: ref('Empreinte'),
    le: ref('DateCivile'),
  },
  fusion: {
    nom: ref('TexteCourt'),
    de: ref('TexteCourt'),
    sorte: { enum: ['fichier', 'paquet'] },
    sha256: ref('Empreinte'),
    tetes: {
      type: 'array',
      maxItems: 10_000,
      items: closed(
        {
          replica: ref('Identifiant'),
          seq: { type: 'integer', minimum: 1 },
          hash: ref('Empreinte'),
          portee: orNull({ type: 'array', maxItems: 100_000, items: ref('Identifiant') }),
        },
        { envoyee: { type: 'array', maxItems: 100_000, items: ref('Identifiant') } },
      ),
    },
    reponses: {
      type: 'array',
      maxItems: 100_000,
      items: closed(
        {
          entity: { enum: [...entityNames] },
          id: ref('Identifiant'),
          membre: orNull({ type: 'string', maxLength: 80 }),
          sorte: { enum: ['champ', 'place', 'ajout', 'retrait', 'code'] },
          question: orNull({ enum: [...questions] }),
          choix: { enum: ['leur', 'notre', 'autre', 'plusTard'] },
          empreinte: ref('Empreinte'),
        },
        { motif: ref('Texte'), base: ref('Empreinte') },
      ),
    },
  },
  version: {
    ordre: { type: 'integer', minimum: 1 },
    numero: ref('NumeroVersion'),
    decision: ref('Decision'),
    motif: ref('Texte'),
    passerOutre: ref('Texte'),
    causes: ref('Version/properties/causes'),
    prochaineRevision: ref('DateCivile'),
    schema: versionDuSchema,
    sha256: ref('Empreinte'),
    empreinte: ref('Empreinte'),
    regles: ref('DateCivile'),
    intitule: ref('Grille/properties/intitule'),
    voies: ref('Grille/properties/voies'),
    pour: ref('LienReferentiel'),
    au: ref('DateCivile'),
    relecture: ref('Identifiant'),
  },
};

/** Where a definition of the schema has another name than the entity. */
const definitionNames: Partial<Record<EntityName, string>> = { essai: 'Saisie' };

function documentFields(entity: EntityName, bundle: JsonSchema): Readonly<Record<string, Json>> {
  const name = definitionNames[entity] ?? entity[0]?.toUpperCase() + entity.slice(1);
  const definitions = bundle['$defs'] as Readonly<
    Record<string, { readonly properties: Readonly<Record<string, Json>> }>
  >;
  const definition = definitions[name];
  return definition?.properties ?? {};
}

function memberSchema(entity: EntityName, bundle: JsonSchema): JsonSchema {
  const spec = entities[entity];
  const source = { ...documentFields(entity, bundle), ...outsideDocuments[entity] };
  const properties: Record<string, Json> = {};
  for (const parent of spec.parents) properties[parent] = orNull(ref('Identifiant'));
  if (spec.ordered) properties['rang'] = { type: 'string', pattern: '^[0-9A-Za-z]+$', maxLength: 1000 };
  for (const [name, field] of Object.entries(spec.fields)) {
    const schema = source[name];
    if (schema === undefined) throw new Error(`${entity}.${name} is not in the schema`);
    properties[name] = field.nullable ? orNull(schema) : schema;
  }
  return { type: 'object', additionalProperties: false, properties };
}

/**
 * Schemas of a row's members, any part of them: what a change may hold. They come from the exchange schema, so that a draft can
 * hold nothing that its export would refuse for its length or its pattern.
 */
export function memberSchemas(bundle: JsonSchema): ReadonlyMap<EntityName, JsonSchema> {
  return new Map(
    entityNames.map((entity) => [
      entity,
      { ...memberSchema(entity, bundle), $defs: bundle['$defs'] as Json, $id: `members:${entity}` },
    ]),
  );
}
