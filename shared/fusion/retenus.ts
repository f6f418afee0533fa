import type { ItemRef } from '../domain/row.ts';
import type { Ecart, Ecarts } from './ecarts.ts';
import type { Empechement } from './modele.ts';
import { renvoisDe, requisDe } from './renvois.ts';

/** Persons of theirs who do not come, and what cannot be without somebody of them who is not here. */
export function retenusAvec(ecarts: Ecarts, personnes: ReadonlySet<string>): ReadonlySet<string> {
  const retenus = new Set([...personnes].filter((id) => ecarts.has(id)));
  let avant = -1;
  while (avant < retenus.size) {
    avant = retenus.size;
    for (const { id, entity, leur } of ecarts.values())
      if (
        leur !== undefined &&
        requisDe(entity, leur).some((item) => retenus.has(item.id) && isAbsent(ecarts, item))
      )
        retenus.add(id);
  }
  return retenus;
}

const isAbsent = (ecarts: Ecarts, { id }: ItemRef): boolean => ecarts.get(id)?.notre === undefined;

/** One for each root that names some of these persons, and one for each person whom nothing names. */
export function sansLeursCoordonnees(
  ecarts: Ecarts,
  personnes: ReadonlySet<string>,
  racine: (item: ItemRef) => ItemRef,
): readonly Empechement[] {
  const nommees = (ecart: Ecart): readonly string[] =>
    ecart.leur === undefined
      ? []
      : renvoisDe(ecart.entity, ecart.leur).flatMap(({ id }) => (personnes.has(id) ? [id] : []));
  const retenus = retenusAvec(ecarts, personnes);
  const couples = [...ecarts.values()]
    .filter(({ id }) => retenus.has(id))
    .flatMap((ecart) => nommees(ecart).map((personne) => ({ racine: racine(ecart), personne })));
  const dites = new Set(couples.map(({ personne }) => personne));
  const seules = [...personnes].filter((id) => !dites.has(id));
  const toutes = [
    ...couples,
    ...seules.map((id) => ({ racine: { entity: 'personne', id } as const, personne: id })),
  ];
  return [...Map.groupBy(toutes, (une) => une.racine.id).values()].flatMap((unes) =>
    unes.slice(0, 1).map((une) => ({
      racine: une.racine,
      raison: 'coordonnees',
      objet: '',
      personnes: [...new Set(unes.map(({ personne }) => personne))],
    })),
  );
}
