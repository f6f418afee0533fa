import { entities } from '../domain/entities.ts';
import { sameJson, type Json, type JsonObject } from '../domain/json.ts';
import { parentOf, type ItemRef, type Row } from '../domain/row.ts';
import type { Cote, Ecart, Ecarts } from './ecarts.ts';

/** Two items, one of each side, that say what one alone can say: theirs, by its id, and ours. */
export type Rencontres = ReadonlyMap<string, ItemRef>;

/** What an item says on one side since the base, as keys that two items meet by; none when it says nothing new. */
type Cles = (ecart: Ecart, cote: Cote) => readonly string[];

function rencontrer(ecarts: Iterable<Ecart>, cles: Cles): Rencontres {
  const ici = new Map<string, ItemRef>();
  const la: (readonly [key: string, ecart: Ecart])[] = [];
  for (const ecart of ecarts) {
    for (const key of cles(ecart, 'notre')) {
      const known = ici.get(key);
      if (known === undefined || ecart.id < known.id) ici.set(key, { entity: ecart.entity, id: ecart.id });
    }
    for (const key of cles(ecart, 'leur')) la.push([key, ecart]);
  }
  const rencontres = new Map<string, ItemRef>();
  for (const [key, { id }] of la) {
    const autre = ici.get(key);
    if (autre !== undefined && autre.id !== id && !rencontres.has(id)) rencontres.set(id, autre);
  }
  return rencontres;
}

/** The row of a side that added the item, or alone gave the member another value. */
function nouvelle({ base, notre, leur }: Ecart, cote: Cote, membre: string): Row | null {
  const [row, autre] = cote === 'notre' ? [notre, leur] : [leur, notre];
  if (row === undefined || (base === undefined) !== (autre === undefined)) return null;
  if (base === undefined) return row;
  const changed = !sameJson(row[membre], base[membre]) && sameJson(autre?.[membre], base[membre]);
  return changed ? row : null;
}

/** Items of one kind that stand under the same, and were given the same code. */
export function memesCodes(ecarts: Ecarts): Rencontres {
  return rencontrer(ecarts.values(), (ecart, cote) => {
    const { entity } = ecart;
    if (entities[entity].fields['code'] === undefined) return [];
    const row = nouvelle(ecart, cote, 'code');
    const code = row?.['code'];
    if (row === null || typeof code !== 'string' || code === '') return [];
    return [`${entity} ${parentOf(entity, row)?.id ?? ''} ${code}`];
  });
}

const sujetsDe = (sujets: Json | undefined): readonly string[] =>
  ((sujets ?? []) as readonly JsonObject[]).flatMap(({ id, empreinte }) =>
    [id, empreinte].filter((one) => typeof one === 'string'),
  );

/** Points of an agenda that decide of one text. */
export function deuxDecisions(ecarts: Ecarts): Rencontres {
  return rencontrer(ecarts.values(), (ecart, cote) =>
    ecart.entity === 'decision' ? sujetsDe(nouvelle(ecart, cote, 'sujets')?.['sujets']) : [],
  );
}
