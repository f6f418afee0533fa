import type { EntityName } from '../../../shared/domain/entities.ts';
import { texts } from '../../../shared/i18n/window.ts';

/** What a menu of things to add offers besides, where blocs may be added. */
export function takingAction(kinds: readonly EntityName[]) {
  const label = texts.commands.labels.takeBlocs;
  return kinds.includes('bloc') ? [{ id: 'takeBlocs' as const, label }] : [];
}
