import { entities, entityNames, type EntityName } from '../../shared/domain/entities.ts';
import type { Json, JsonSchema } from './bundle.ts';

const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
const orNull = (schema: Json): JsonSchema => ({ anyOf: [{ type: 'null' }, schema] });

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
          sujet: { enum: ['referentiel', 'grille', 'liste'] },
          id: ref('Identifiant'),
          intitule: ref('IntituleEnCours'),
          empreinte: ref('Empreinte'),
        },
      },
    },
    ...Object.fromEntries(
      ['pour', 'contre', 'abstention'].flatMap((sens) =>
        ['Employeurs', 'Salaries'].map((college) => [
          `${sens}${college}`,
          ref(`Decompte/properties/${sens}`),
        ]),
      ),
    ),
    reprend: ref('Identifiant'),
    note: ref('Texte'),
  },
  personne: { sceau: ref('Empreinte'), effaceeLe: ref('DateCivile') },
  version: {
    ordre: { type: 'integer', minimum: 1 },
    numero: ref('NumeroVersion'),
    decision: ref('Decision'),
    motif: ref('Texte'),
    passerOutre: ref('Texte'),
    schema: { type: 'string', pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$', maxLength: 20 },
    sha256: ref('Empreinte'),
    empreinte: ref('Empreinte'),
    regles: ref('DateCivile'),
    intitule: ref('Grille/properties/intitule'),
    voies: ref('Grille/properties/voies'),
    pour: ref('LienReferentiel'),
    au: ref('DateCivile'),
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
