import { texts } from '../../../shared/i18n/window.ts';
import type { Plan } from '../../../shared/paste/plan.ts';
import type { ItemRole } from '../../../shared/paste/roles.ts';

const { counts } = texts;

const said: Readonly<Record<ItemRole, (count: number) => string>> = {
  bloc: counts.blocs,
  activite: counts.activites,
  tache: counts.taches,
  competence: counts.competences,
  modalite: counts.modalites,
  critere: counts.criteres,
};

/** « 2 blocs, 12 compétences »; empty when nothing is made. */
export function countsOf({ items }: Plan): string {
  const totals = new Map<ItemRole, number>();
  for (const { entity } of items) totals.set(entity, (totals.get(entity) ?? 0) + 1);
  const kinds = Object.keys(said) as readonly ItemRole[];
  return counts.joined(
    kinds.flatMap((kind) => {
      const total = totals.get(kind);
      return total === undefined ? [] : [said[kind](total)];
    }),
  );
}
