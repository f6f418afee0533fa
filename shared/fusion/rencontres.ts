import { entities, fieldsOf, type EntityName } from '../domain/entities.ts';
import { sameJson, type Json, type JsonObject } from '../domain/json.ts';
import { parentOf, type ItemRef, type Row } from '../domain/row.ts';
import { ajouteAlors, autreCote, type Cote, type Ecart, type Ecarts } from './ecarts.ts';
import type { TroisEtats } from './modele.ts';
import { versionsPar } from './numeros.ts';

/** Items of both sides that say what one alone can say: theirs, by its id, and ours that it meets, the one to show first. */
export type Rencontres = ReadonlyMap<string, readonly [ItemRef, ...ItemRef[]]>;

/** What an item says on one side since the base, as keys that two items meet by; none when it says nothing new. */
type Cles = (ecart: Ecart, cote: Cote) => readonly string[];

function rencontrer(ecarts: Iterable<Ecart>, cles: Cles): Rencontres {
  const ici = new Map<string, ItemRef[]>();
  const la: (readonly [key: string, ecart: Ecart])[] = [];
  for (const ecart of ecarts) {
    for (const key of cles(ecart, 'notre'))
      ici.set(key, [...(ici.get(key) ?? []), { entity: ecart.entity, id: ecart.id }]);
    for (const key of cles(ecart, 'leur')) la.push([key, ecart]);
  }
  const rencontres = new Map<string, [ItemRef, ...ItemRef[]]>();
  for (const [key, { id }] of la) {
    const deja = rencontres.get(id) ?? [];
    const autres = (ici.get(key) ?? [])
      .filter((autre) => autre.id !== id && !deja.some((une) => une.id === autre.id))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const [premier, ...suite] = [...deja, ...autres];
    if (premier !== undefined) rencontres.set(id, [premier, ...suite]);
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

/** Where an item stands, and its code. */
const placeEtCode = (entity: EntityName, row: Row): readonly [parent: string, code: string] => {
  const code = row['code'];
  return [parentOf(entity, row)?.id ?? '', typeof code === 'string' ? code : ''];
};

/** Where an item comes to stand, and with which code, by what a side added or alone changed of these; null: by nothing. */
function venueAu({ entity, ...rows }: Ecart, cote: Cote): readonly [parent: string, code: string] | null {
  const [base, notre, leur] = [rows.base, rows.notre, rows.leur].map((row) =>
    row === undefined ? undefined : placeEtCode(entity, row),
  );
  const sienne = cote === 'notre' ? notre : leur;
  if (base === undefined) return notre === undefined || leur === undefined ? (sienne ?? null) : null;
  if (notre === undefined || leur === undefined) return null;
  const seul = (i: 0 | 1, un: typeof base, autre: typeof base): boolean =>
    un[i] !== base[i] && autre[i] === base[i];
  const vient = (i: 0 | 1): boolean => seul(i, leur, notre);
  const part = cote === 'leur' ? vient : (i: 0 | 1): boolean => seul(i, notre, leur);
  return part(0) || part(1) ? [vient(0) ? leur[0] : notre[0], vient(1) ? leur[1] : notre[1]] : null;
}

/** Items of one kind that come to stand under the same with the same code, whether they were added, moved or numbered so. */
function memesCodesLa(ecarts: Ecarts): Rencontres {
  return rencontrer(ecarts.values(), (ecart, cote) => {
    const { entity } = ecart;
    const [parent, code = ''] = (entities[entity].fields['code'] && venueAu(ecart, cote)) ?? [];
    return code === '' ? [] : [`${entity} ${parent} ${code}`];
  });
}

/** By items of theirs that bring a code of ours: added, or given it; and (`parPlace`) with the one that they had, moved where ours is. */
export function memesCodes(ecarts: Ecarts): Readonly<Record<'parCode' | 'parPlace', Rencontres>> {
  const toutes = [...memesCodesLa(ecarts)];
  const isParCode = ([id]: (typeof toutes)[number]): boolean => {
    const ecart = ecarts.get(id);
    return ecart !== undefined && nouvelle(ecart, 'leur', 'code') !== null;
  };
  return {
    parCode: new Map(toutes.filter(isParCode)),
    parPlace: new Map(toutes.filter((une) => !isParCode(une))),
  };
}

type Entre = Row & Readonly<Record<'depuis' | 'vers', number>>;

/** What a row is written between: two versions, or one and what the draft becomes on either side. */
function entreDe(
  entity: EntityName,
  versions: ReadonlyMap<string, string>,
  { depuis, vers, ...row }: Entre,
  cote: Cote,
): readonly string[] {
  const porteur = parentOf(entity, row)?.id ?? '';
  const debut = `${porteur} ${versions.get(`${porteur} ${depuis}`) ?? depuis}`;
  const fin = versions.get(`${porteur} ${vers}`);
  return fin === undefined
    ? [`${debut} projet ${vers}`, `${debut} ${autreCote[cote]} ${vers}`]
    : [`${debut} ${fin}`, `${debut} ${cote} ${vers}`];
}

/** Two of a kind, written between the same two versions, that `dire` says the same of. */
function ecritsEntre(
  { notre, leur }: TroisEtats,
  ecarts: Ecarts,
  entity: 'noteModification' | 'changementSubstantiel',
  dire: (row: Row) => string,
): Rencontres {
  const versions = { notre: versionsPar(notre), leur: versionsPar(leur) };
  return rencontrer(ecarts.values(), (ecart, cote) => {
    const row = ecart.entity === entity ? ecart[cote] : undefined;
    if (row === undefined || ajouteAlors(ecart) !== cote) return [];
    return entreDe(entity, versions[cote], row as Entre, cote).map((entre) => `${entre} ${dire(row)}`);
  });
}

const rubriqueDe = ({ cle, rubrique }: Row): string => JSON.stringify([cle, rubrique]);

/** Two notes of the same rubric, of the same part. */
export const memesNotes = (etats: TroisEtats, ecarts: Ecarts): Rencontres =>
  ecritsEntre(etats, ecarts, 'noteModification', rubriqueDe);

/** Two of a kind, one added on each side, that say the same of what one alone says; null: it says nothing of the kind yet. */
const ajoutesDeuxFois =
  (entity: EntityName, dire: (row: Row) => readonly Json[] | null) =>
  (ecarts: Ecarts): Rencontres =>
    rencontrer(ecarts.values(), (ecart, cote) => {
      const row = ecart.entity === entity && ajouteAlors(ecart) === cote ? ecart[cote] : undefined;
      const dit = row === undefined ? null : dire(row);
      return dit === null ? [] : [JSON.stringify(dit)];
    });

/** One organisation at one meeting: its votes would count twice. */
export const memesPresences = ajoutesDeuxFois('presence', ({ seance, college, organisation }) =>
  organisation === '' ? null : [seance ?? null, college ?? null, organisation ?? null],
);

/** Habilitations of one body for one certification, at one place: another kind of scope is lawful, and both may be kept. */
export const memesHabilitations = ajoutesDeuxFois(
  'habilitation',
  ({ organisme, referentiel, etablissement }) => [
    organisme ?? null,
    referentiel ?? null,
    etablissement ?? null,
  ],
);

/** One step of one habilitation. */
export const memesPassages = ajoutesDeuxFois('passage', ({ habilitation, etat, le }) => [
  habilitation ?? null,
  etat ?? null,
  le ?? null,
]);

/** Those of which both sides say the same, but for their ranks: it is their days that order them. */
function ditesPareil(passages: Rencontres, ecarts: Ecarts): Rencontres {
  const pareils = new Map<string, readonly [ItemRef, ...ItemRef[]]>();
  for (const [id, notres] of passages) {
    const leur = ecarts.get(id)?.leur;
    const [premier, ...suite] = notres.filter(({ entity, id: notre }) =>
      fieldsOf(entity).every((membre) => sameJson(ecarts.get(notre)?.notre?.[membre], leur?.[membre])),
    );
    if (premier !== undefined) pareils.set(id, [premier, ...suite]);
  }
  return pareils;
}

/**
 * Two that say the very same: notes of one text, marks of one change, steps that an habilitation takes once. One alone stays, that of the smaller id, and
 * there is nothing to ask.
 */
export const doublons = (etats: TroisEtats, ecarts: Ecarts): Rencontres =>
  new Map([
    ...ecritsEntre(
      etats,
      ecarts,
      'noteModification',
      (row) => `${rubriqueDe(row)} ${JSON.stringify(row['texte'])}`,
    ),
    ...ecritsEntre(etats, ecarts, 'changementSubstantiel', ({ element }) => JSON.stringify(element)),
    ...ditesPareil(memesPassages(ecarts), ecarts),
  ]);

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
