import { assembleRegles, assembleSeances } from '../document/rows.ts';
import { parDate, regleAu } from '../decision/tenue.ts';
import { byText } from '../domain/order.ts';
import type { Change } from '../domain/gesture.ts';
import type { Json, JsonObject } from '../domain/json.ts';
import type { Point, SujetDeVote } from '../decision/modele.ts';
import { itemsUnder } from './siblings.ts';
import { changeBetween, membersOfRow, type ItemRef, type State } from '../domain/row.ts';
import { blankFields } from './blank.ts';
import type { Edit } from './edit.ts';
import { creationOf } from './items.ts';
import { rangsAfter } from '../domain/rang.ts';
import { removeItem } from './removal.ts';

const creationDeRacine = ({ entity, id }: ItemRef, fields: JsonObject): Change => ({
  entity,
  id,
  before: null,
  after: membersOfRow(entity, { ...blankFields(entity), ...fields }),
});

/** A rule, as it is proposed: a copy of another, or the usual one. */
export function ajouterRegle(state: State, id: string, fields: JsonObject, modele: string | null): Edit {
  const copiee = modele === null ? undefined : state.get('regleDecision')?.get(modele);
  const change = creationDeRacine({ entity: 'regleDecision', id }, { ...copiee, ...fields });
  return { op: 'regleDecision.ajoutee', changes: [change] };
}

export function retirerRegle(state: State, id: string): Edit {
  const { changes } = removeItem(state, { entity: 'regleDecision', id });
  return { op: 'regleDecision.retiree', changes };
}

/**
 * A meeting, on the rule in force that day, with the organisations of the last one, of which it is still to be noted who came. No change
 * where there is no rule yet.
 */
export function ajouterSeance(state: State, id: string, date: string, newId: () => string): Edit {
  const op = 'seance.ajoutee';
  const regles = assembleRegles(state);
  // Held before any rule that is known: the first one, which the meeting is then said to be before.
  const regle = regleAu(regles, date) ?? regles.toSorted(byText(({ depuis }) => depuis ?? ''))[0];
  if (regle === undefined) return { op, changes: [] };
  const derniere = parDate(assembleSeances(state))[0];
  const presences = derniere?.presences ?? [];
  const rangs = rangsAfter(null, presences.length);
  const seance: ItemRef = { entity: 'seance', id };
  const venues = presences.map(({ college, organisation, voix }, i) =>
    creationOf({ entity: 'presence', id: newId() }, seance, rangs[i] ?? '', { college, organisation, voix }),
  );
  return { op, changes: [creationDeRacine(seance, { date, regle: regle.id }), ...venues] };
}

export function retirerSeance(state: State, id: string): Edit {
  return { op: 'seance.retiree', changes: removeItem(state, { entity: 'seance', id }).changes };
}

/** An organisation that does not sit: nobody gives it a pouvoir, and it does not preside. */
export function retirerPresence(state: State, id: string): Edit {
  const quitte = (entity: 'presence' | 'seance', champ: string): readonly Change[] =>
    [...(state.get(entity)?.values() ?? [])]
      .filter((row) => row[champ] === id)
      .flatMap((row) => changeBetween(entity, row.id, row, { [champ]: null }) ?? []);
  const changes = [
    ...quitte('presence', 'mandataire'),
    ...quitte('seance', 'presidence'),
    ...quitte('seance', 'vicePresidence'),
    ...removeItem(state, { entity: 'presence', id }).changes,
  ];
  return { op: 'seance.modifiee', changes };
}

interface MisAuVote {
  readonly point: Pick<Point, 'id' | 'sujets'>;
  readonly textes: readonly SujetDeVote[];
  /** They were sent with the documents of the meeting. */
  readonly envoyes: boolean;
}

/** Texts that a point puts to the vote beside those that it did; what was sent is noted where it was not. */
export function mettreAuVote(
  state: State,
  seance: string,
  { point: { id, sujets }, textes, envoyes }: MisAuVote,
  newId: () => string,
): Edit {
  const pris = textes.filter(({ empreinte }) => !sujets.some((sujet) => sujet.empreinte === empreinte));
  const voulus = [...sujets, ...pris] as unknown as Json;
  const change = changeBetween('decision', id, state.get('decision')?.get(id), { sujets: voulus });
  const pieces = itemsUnder(state, 'piece', seance);
  const nouvelles = envoyes
    ? pris.filter(({ empreinte }) => !pieces.some((une) => une['empreinte'] === empreinte))
    : [];
  const rangs = rangsAfter(pieces.at(-1)?.rang ?? null, nouvelles.length);
  const envoyees = nouvelles.map(({ intitule, empreinte }, i) =>
    creationOf({ entity: 'piece', id: newId() }, { entity: 'seance', id: seance }, rangs[i] ?? '', {
      designation: intitule,
      empreinte,
    }),
  );
  return { op: 'seance.modifiee', changes: [...(change === null ? [] : [change]), ...envoyees] };
}
