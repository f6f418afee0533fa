import type { JsonObject } from '../../../shared/domain/json.ts';
import { partageOf } from '../../../shared/partage/guard.ts';
import { texts } from '../../../shared/i18n/window.ts';

export const blocTitle = ({ intitule }: JsonObject): string => (typeof intitule === 'string' ? intitule : '');

/** Why what a shared bloc holds is not changed here. */
export function refusedAtSource(bloc: JsonObject): string {
  return texts.partage.refused(blocTitle(bloc), partageOf(bloc)?.intitule ?? '');
}
