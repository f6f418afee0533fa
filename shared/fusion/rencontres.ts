import { entities } from '../domain/entities.ts';
import { sameJson, type Json, type JsonObject } from '../domain/json.ts';
import { parentOf, type ItemRef, type Row } from '../domain/row.ts';
import { ajouteAlors, autreCote, type Cote, type Ecart, type Ecarts } from './ecarts.ts';
import type { TroisEtats } from './modele.ts';
import { versionsPar } from './numeros.ts';

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

type Note = Row & Readonly<Record<'depuis' | 'vers', number> & Record<'cle' | 'rubrique', string>>;

/** What two notes are written between: the same versions, or the same one and what the draft becomes on either side. */
function entreDe(
  versions: ReadonlyMap<string, string>,
  { depuis, vers, ...note }: Note,
  cote: Cote,
): readonly string[] {
  const porteur = parentOf('noteModification', note)?.id ?? '';
  const debut = `${porteur} ${versions.get(`${porteur} ${depuis}`) ?? depuis}`;
  const fin = versions.get(`${porteur} ${vers}`);
  return fin === undefined
    ? [`${debut} projet ${vers}`, `${debut} ${autreCote[cote]} ${vers}`]
    : [`${debut} ${fin}`, `${debut} ${cote} ${vers}`];
}

/** Two notes written of the same rubric, of the same part, between the same two versions. */
export function memesNotes({ notre, leur }: TroisEtats, ecarts: Ecarts): Rencontres {
  const versions = { notre: versionsPar(notre), leur: versionsPar(leur) };
  return rencontrer(ecarts.values(), (ecart, cote) => {
    const row = ecart.entity === 'noteModification' ? ecart[cote] : undefined;
    if (row === undefined || ajouteAlors(ecart) !== cote) return [];
    const note = row as Note;
    return entreDe(versions[cote], note, cote).map((entre) => `${entre} ${note.cle} ${note.rubrique}`);
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
