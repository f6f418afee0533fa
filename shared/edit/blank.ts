import { entities, type EntityName, type FieldSpec } from '../domain/entities.ts';
import type { Json, JsonObject } from '../domain/json.ts';

function blankValue({ codec, nullable }: FieldSpec): Json {
  if (nullable) return null;
  switch (codec) {
    case 'text':
      return '';
    case 'integer':
      return 0;
    case 'boolean':
      return false;
    case 'json':
    case 'refs':
      return [];
  }
}

/** Where a field has no blank value, its usual one. */
const usual: Partial<Readonly<Record<EntityName, JsonObject>>> = {
  bloc: { type: 'obligatoire' },
  grille: { regle: { type: 'tous' } },
  niveau: { valeur: '0', validant: 'non' },
  partie: { poids: '1', regle: { type: 'tous' } },
  epreuve: { type: 'autre', poids: '1', regle: { type: 'tous' } },
  ligne: { poids: '1' },
  audit: { nature: 'audit' },
  /** What is proposed, and imposed on none: one organisation of each collège at least, a majority of both, documents sent eight days before. */
  regleDecision: {
    quorumPresents: 1,
    majorite: 'absolue',
    base: 'presents',
    poids: 'egal',
    preavis: 8,
    pouvoirs: 1,
  },
  presence: { college: 'employeurs', voix: 1, etat: 'absent' },
  decision: { type: 'creation' },
};

/** The fields of an item before anything is written in it. */
export function blankFields(entity: EntityName): JsonObject {
  const fields = Object.entries(entities[entity].fields).map(([name, spec]) => [name, blankValue(spec)]);
  return { ...(Object.fromEntries(fields) as JsonObject), ...usual[entity] };
}
