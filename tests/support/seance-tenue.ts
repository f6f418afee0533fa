import { v7 as uuid } from 'uuid';
import { commit } from '../../main/engine/journal/commit.ts';
import { texteVote } from '../../main/engine/exchange/json/texte-vote.ts';
import { listReferentiels, readReferentiel } from '../../main/engine/referentiel/queries.ts';
import { adoptVersion } from '../../main/engine/version/adopt.ts';
import { seancesEnLignes } from '../../main/engine/decision/en-lignes.ts';
import type { Session } from '../../main/engine/session.ts';
import type { SujetDeVote } from '../../shared/decision/modele.ts';
import { stateOfRows } from '../../shared/document/rows.ts';
import type { JsonObject } from '../../shared/domain/json.ts';
import type { State } from '../../shared/domain/row.ts';
import type { Edit } from '../../shared/edit/edit.ts';
import { addItem, changeItem } from '../../shared/edit/items.ts';
import { ajouterRegle, ajouterSeance } from '../../shared/edit/seances.ts';
import { itemsUnder } from '../../shared/edit/siblings.ts';

/** Does what a person does on the screen of the meetings. */
export function faire(session: Session, make: (state: State) => Edit): void {
  const { op, changes } = make(stateOfRows(seancesEnLignes(session.workspace).rows));
  commit(session.workspace, session.gesture(op, changes, null), session.replica);
}

export interface SeanceFaite {
  readonly regle: string;
  readonly seance: string;
  /** Attendance of the organisations, by their names. */
  readonly presences: Readonly<Record<'Fédération' | 'Syndicat A' | 'Syndicat B', string>>;
}

/** One more item under a meeting. */
export function sousSeance(
  session: Session,
  entity: 'presence' | 'piece' | 'decision',
  seance: string,
  fields: JsonObject,
): string {
  const id = uuid();
  faire(session, (state) =>
    addItem(
      state,
      { entity, id },
      { entity: 'seance', id: seance },
      itemsUnder(state, entity, seance).length,
      fields,
    ),
  );
  return id;
}

/** Other values for some fields of an item. */
export function changer(
  session: Session,
  entity: 'regleDecision' | 'seance' | 'presence' | 'piece' | 'decision',
  id: string,
  fields: JsonObject,
): void {
  faire(session, (state) => {
    const row = state.get(entity)?.get(id);
    if (row === undefined) throw new Error(`no ${entity} ${id}`);
    return changeItem({ entity, id }, row, fields);
  });
}

/** A meeting of 9 February 2026 where all of one federation and two unions are there, documents being sent ten days before. */
export function tenirSeance(session: Session, regle: JsonObject = {}): SeanceFaite {
  const [idRegle, seance] = [uuid(), uuid()];
  faire(session, (state) => ajouterRegle(state, idRegle, { intitule: 'Accord de 2011', ...regle }, null));
  faire(session, (state) => ajouterSeance(state, seance, '2026-02-09', uuid));
  changer(session, 'seance', seance, { envoyeLe: '2026-01-30', lieu: 'Rennes', reference: 'Relevé n° 3' });
  const presente = (college: string, organisation: string, voix: number): string =>
    sousSeance(session, 'presence', seance, { college, organisation, voix, etat: 'present' });
  const presences = {
    Fédération: presente('employeurs', 'Fédération', 2),
    'Syndicat A': presente('salaries', 'Syndicat A', 1),
    'Syndicat B': presente('salaries', 'Syndicat B', 1),
  };
  changer(session, 'seance', seance, {
    presidence: presences.Fédération,
    vicePresidence: presences['Syndicat A'],
  });
  return { regle: idRegle, seance, presences };
}

const unanime = {
  pourEmployeurs: 2,
  contreEmployeurs: 0,
  abstentionEmployeurs: 0,
  pourSalaries: 2,
  contreSalaries: 0,
  abstentionSalaries: 0,
};

/** A point that puts texts to the vote, adopted by all but for what is said otherwise; each text was sent. */
export function voter(
  session: Session,
  seance: string,
  sujets: readonly SujetDeVote[],
  more: JsonObject = {},
): string {
  for (const { intitule, empreinte } of sujets)
    sousSeance(session, 'piece', seance, { designation: intitule, empreinte });
  const fields = { objet: 'Création', type: 'creation', sujets: sujets.map((sujet) => ({ ...sujet })) };
  return sousSeance(session, 'decision', seance, { ...fields, ...unanime, ...more });
}

/** A meeting of which everything is said, a version that rests on one of its decisions, and another meeting. */
export function semerSeances(session: Session): void {
  const { db } = session.workspace;
  const [referentiel] = listReferentiels(db);
  if (referentiel === undefined) throw new Error('no référentiel');
  const { id: ref, intitule } = referentiel;
  const complete = {
    accord: 'Accord du 3 mars 2011',
    reference: 'Article 4',
    depuis: '2011-04-01',
    voix: 2,
    quorumPart: 'moitie',
    alternanceAns: 1,
    alternanceDepuis: 2026,
    alternanceCollege: 'employeurs',
  };
  const { regle, seance, presences } = tenirSeance(session, complete);
  const { 'Syndicat A': mandataire, 'Syndicat B': representee } = presences;
  changer(session, 'presence', representee, { etat: 'represente', mandataire });
  const empreinte = texteVote({ referentiel: readReferentiel(db, ref) });
  const sujet = { sujet: 'referentiel', id: ref, intitule, empreinte } as const;
  const tenue = voter(session, seance, [sujet], { note: 'À l’unanimité.' });
  sousSeance(session, 'piece', seance, { designation: 'Note d’opportunité', envoyeLe: '2026-02-01' });
  sousSeance(session, 'decision', seance, { objet: 'Questions diverses', type: 'autre', reprend: tenue });
  adoptVersion(session, {
    ref,
    grilles: {},
    numero: '9.0',
    decision: { tenue, malgre: null },
    motif: 'Décision du 9 février 2026',
    // Random texts obey no rule.
    passerOutre: 'Exemple',
  });
  faire(session, (state) => ajouterRegle(state, uuid(), { depuis: '2026-06-01' }, regle));
  faire(session, (state) => ajouterSeance(state, uuid(), '2026-06-18', uuid));
}
