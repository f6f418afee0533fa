import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SujetDeVote } from '../../../shared/decision/modele.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { ajouterOrganisme, corriger } from '../../../shared/edit/organismes.ts';
import type { Organisme } from '../../../shared/generated/document.ts';
import { changer, tenirSeance, voter, type SeanceFaite } from '../../../tests/support/seance-tenue.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { organismeExemple } from '../../../tests/support/organisme-exemple.ts';
import { readState } from '../../../tests/support/whole-state.ts';
import { commit } from '../journal/commit.ts';
import { undo } from '../journal/undo.ts';
import { passer } from '../organisme/passer.ts';
import { createRegistre } from '../organisme/registre.ts';
import { quietTask } from '../task.ts';
import { decisionsPass } from '../verify/decisions-pass.ts';
import { verifyFile } from '../verify/verify.ts';
import { passagesReposant } from './habilitations.ts';
import { readReleve } from './releve.ts';
import { textesDe } from './textes.ts';

let example: OpenExample;
let faite: SeanceFaite;
let organisme: Organisme;
beforeEach(() => {
  example = openExample();
  faite = tenirSeance(example.session);
  organisme = organismeExemple([
    { etat: 'demande', le: '2026-01-05', portee: { nature: 'FORMER', blocs: [], versions: [] } },
    { etat: 'instruction', le: '2026-01-10' },
    { etat: 'avis', le: '2026-01-20' },
  ]);
  const { op, changes } = ajouterOrganisme(organisme);
  const { session } = example;
  commit(session.workspace, session.gesture(op, changes, null), session.replica);
});
afterEach(() => example.close());

const { id: ref } = exampleReferentiel;
const code = (expected: string): unknown => expect.objectContaining({ code: expected });
const habilitation = (): string => organisme.habilitations[0]?.id ?? '';

const auVote = (): readonly SujetDeVote[] =>
  textesDe(example.session.workspace, createRegistre(), { ref, au: '2026-02-09' }).filter(
    ({ sujet }) => sujet === 'habilitation',
  );
const voterHabilitations = (plus: JsonObject = {}, sujets = auVote()): string =>
  voter(example.session, faite.seance, sujets, { objet: 'Habilitations', type: 'habilitation', ...plus });

function habiliter(tenue: string, plus: object = {}): void {
  passer(example.session, {
    habilitations: [habilitation()],
    etape: {
      etat: 'habilite',
      le: '2026-03-01',
      jusqua: '2031-02-28',
      portee: null,
      decision: { date: '2026-02-09', ref: 'Relevé n° 3', tenue, ...plus },
      motif: null,
    },
  });
}

describe('an habilitation that a meeting decides', () => {
  test('is put to the vote by its body and its certification, and rests on that point', async () => {
    expect(auVote()).toMatchObject([
      { id: habilitation(), intitule: expect.stringContaining(organisme.denomination) as unknown },
    ]);
    const tenue = voterHabilitations();
    habiliter(tenue);
    const { workspace } = example.session;
    expect(passagesReposant(workspace.db)).toMatchObject([
      { decision: tenue, denomination: organisme.denomination, etat: 'habilite', malgre: null },
    ]);
    const papier = await readReleve(workspace, { seance: faite.seance, format: 'html' });
    const releve = Buffer.from(papier.octets).toString();
    expect(releve).toContain(
      `${organisme.denomination}, habilitation à compter du 01/03/2026, jusqu’au 28/02/2031`,
    );
    expect((await verifyFile(example.file, quietTask)).findings).toEqual([]);
  });

  test('is refused by a decision that did not decide of it', () => {
    expect(() => habiliter(uuid())).toThrow(code('DECISION_UNKNOWN'));
    expect(() => habiliter(voterHabilitations({ type: 'autre' }))).toThrow(
      code('DECISION_AUTRE_HABILITATION'),
    );
    const [votee] = auVote();
    if (votee === undefined) throw new Error('no habilitation');
    const autre = voterHabilitations({}, [{ ...votee, id: uuid() }]);
    expect(() => habiliter(autre)).toThrow(code('DECISION_AUTRE_HABILITATION'));
    expect(() => habiliter(voterHabilitations({ pourSalaries: 0, contreSalaries: 2 }))).toThrow(
      code('DECISION_SANS_EFFET'),
    );
    expect(() => habiliter(voterHabilitations(), { ref: 'Relevé n° 4' })).toThrow(
      code('DECISION_AUTREMENT_DITE'),
    );
    expect(passagesReposant(example.session.workspace.db)).toEqual([]);
  });

  test('is refused by a meeting that is still to come', () => {
    const tenue = voterHabilitations();
    changer(example.session, 'seance', faite.seance, { date: '2999-02-09' });
    expect(() => habiliter(tenue, { date: '2999-02-09' })).toThrow(code('DECISION_A_VENIR'));
  });

  test('in spite of what its rule finds wrong, with a reason', () => {
    const tenue = voterHabilitations();
    changer(example.session, 'seance', faite.seance, { envoyeLe: '2026-02-05' });
    expect(() => habiliter(tenue)).toThrow(code('DECISION_FAUTES'));
    habiliter(tenue, { malgre: 'Urgence' });
    expect(passagesReposant(example.session.workspace.db)).toMatchObject([{ malgre: 'Urgence' }]);
  });

  test('leaves its point, its meeting and what was sent as they are, until it is taken back', () => {
    const tenue = voterHabilitations();
    habiliter(tenue);
    const { session } = example;
    const piece = [...(readState(session.workspace.db).get('piece')?.keys() ?? [])][0] ?? '';
    const changes = [
      () => changer(session, 'decision', tenue, { pourSalaries: 1 }),
      () => changer(session, 'seance', faite.seance, { date: '2026-02-10' }),
      () => changer(session, 'presence', faite.presences['Syndicat A'], { etat: 'absent' }),
      () => changer(session, 'piece', piece, { envoyeLe: '2026-01-15' }),
    ];
    for (const change of changes) expect(change).toThrow(code('DECISION_FIGEE'));
    undo(session, null);
    for (const change of changes) expect(change).not.toThrow();
  });

  test('stays decided by it when it is corrected, or no longer cites it', () => {
    const tenue = voterHabilitations();
    habiliter(tenue);
    const { session } = example;
    const [passage] = passagesReposant(session.workspace.db);
    const item = { entity: 'passage', id: passage?.id ?? '' } as const;
    const corrige = (fields: JsonObject): void => {
      const { op, changes } = corriger(readState(session.workspace.db), item, fields, 'Coquille');
      commit(session.workspace, session.gesture(op, changes, 'Coquille'), session.replica);
    };
    corrige({ le: '2026-03-02' });
    const autre = { date: '2026-02-10', ref: 'Relevé n° 3', tenue };
    expect(() => corrige({ decision: autre })).toThrow(code('DECISION_AUTREMENT_DITE'));
    const citee = { date: '2026-02-10', ref: 'PV 12' };
    corrige({ decision: citee });
    expect(passagesReposant(session.workspace.db)).toEqual([]);
  });

  test('is held to it by the verification', () => {
    const tenue = voterHabilitations();
    habiliter(tenue);
    const findings = (
      entity: 'decision' | 'habilitation',
      id: string,
      fields: JsonObject,
    ): readonly string[] => {
      const state = readState(example.session.workspace.db);
      const row = state.get(entity)?.get(id);
      if (row === undefined) throw new Error(`no ${entity}`);
      state.get(entity)?.set(id, { ...row, ...fields });
      const found: string[] = [];
      decisionsPass(state, (one) => void found.push(one));
      return found;
    };
    expect(findings('decision', tenue, {})).toEqual([]);
    expect(findings('decision', tenue, { pourSalaries: 0, contreSalaries: 2 })).toEqual([
      'PASSAGE_NON_DECIDE',
    ]);
    expect(findings('decision', tenue, { sujets: [] })).toEqual(['PASSAGE_NON_DECIDE']);
    expect(findings('habilitation', habilitation(), { referentiel: uuid() })).toEqual(['PASSAGE_NON_DECIDE']);
  });
});
