import type { EntityName } from '../../../../shared/domain/entities.ts';
import { itemsUnder } from '../../../../shared/edit/siblings.ts';
import type { Strip } from '../../../../shared/table/strips.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useDraft } from '../draft.ts';

/** What a band holds, counted: « 7 compétences, 2 modalités ». */
export function useTotals({ kind, key, item, isFolded }: Strip): string {
  const { state, referentiel } = useDraft();
  const { counts } = texts;
  const under = (entity: EntityName, parent = item?.id ?? referentiel.id): number =>
    itemsUnder(state, entity, parent).length;
  if (kind === 'bloc' && item !== null) {
    const modalites = under('modalite');
    const parts = [
      counts.competences(under('competence')),
      modalites === 0 ? '' : counts.modalites(modalites),
    ];
    return counts.joined(parts.filter((part) => part !== ''));
  }
  if (kind === 'activite' && isFolded !== null) return counts.taches(under('tache'));
  switch (key) {
    case 'activites':
      return counts.activites(under('activite'));
    case 'modalites':
      return counts.modalites(under('modalite'));
    case 'competences':
      return counts.competences(under('competence'));
    default:
      return '';
  }
}
