import { usualCodification } from '../codes/styles.ts';
import type { Change } from '../domain/gesture.ts';
import type { JsonObject } from '../domain/json.ts';
import { rangsKeeping } from '../domain/rang.ts';
import { membersOfRow } from '../domain/row.ts';
import type { Referentiel, VoieAcces } from '../generated/document.ts';
import { blankFields } from './blank.ts';
import type { Edit } from './edit.ts';

/** The six voies d’accès, in the order of France compétences. */
export const voieCodes: readonly VoieAcces['code'][] = ['FI', 'CA', 'FC', 'CQ', 'CL', 'VAE'];

/** A new référentiel, numbered in the usual way, with its six voies d’accès, none of them open yet. `newId` gives a UUID v7 each time. */
export function newReferentiel(
  id: string,
  newId: () => string,
  fields: Pick<Referentiel, 'intitule' | 'nature' | 'registre'> & JsonObject,
): Edit {
  const created = (entity: 'referentiel' | 'voieAcces', own: string, members: JsonObject): Change => ({
    entity,
    id: own,
    before: null,
    after: membersOfRow(entity, { ...blankFields(entity), ...members }),
  });
  const rangs = rangsKeeping(voieCodes.map(() => null));
  const voies = voieCodes.map((code, i) =>
    created('voieAcces', newId(), { referentiel: id, rang: rangs[i] ?? '', code, actif: false }),
  );
  const root = created('referentiel', id, { codification: { ...usualCodification }, ...fields });
  return { op: 'referentiel.created', changes: [root, ...voies] };
}
