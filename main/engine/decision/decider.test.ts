import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  changer,
  faire,
  sousSeance,
  tenirSeance,
  voter,
  type SeanceFaite,
} from '../../../tests/support/seance-tenue.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import type { SujetDeVote } from '../../../shared/decision/modele.ts';
import { evaluerTenue } from '../../../shared/decision/tenue.ts';
import { createGrille } from '../../../shared/edit/grilles.ts';
import { ajouterOrganisme } from '../../../shared/edit/organismes.ts';
import { retirerPresence, retirerSeance } from '../../../shared/edit/seances.ts';
import { genererGrille, type ChoixGrille } from '../../../shared/grille/generer.ts';
import { stateOfRows } from '../../../shared/document/rows.ts';
import { organismeExemple } from '../../../tests/support/organisme-exemple.ts';
import { v7 as uuid } from 'uuid';
import { commit } from '../journal/commit.ts';
import { undo } from '../journal/undo.ts';
import { adopterListe } from '../organisme/adopter.ts';
import { createRegistre } from '../organisme/registre.ts';
import { readEntityRows, readReferentiel } from '../referentiel/queries.ts';
import { quietTask } from '../task.ts';
import { decisionsPass } from '../verify/decisions-pass.ts';
import { verifyFile } from '../verify/verify.ts';
import { adoptGrille, adoptVersion } from '../version/adopt.ts';
import { readState } from '../../../tests/support/whole-state.ts';
import { textesDe } from './textes.ts';

let example: OpenExample;
let faite: SeanceFaite;
beforeEach(() => {
  example = openExample();
  faite = tenirSeance(example.session);
});
afterEach(() => example.close());

const { id: ref } = exampleReferentiel;
const code = (expected: string): unknown => expect.objectContaining({ code: expected });
const motif = 'Première version.';

const textes = (au = '2026-02-09'): readonly SujetDeVote[] =>
  textesDe(example.session.workspace, createRegistre(), { ref, au });
const lui = (): readonly SujetDeVote[] => textes().slice(0, 1);

function adopter(tenue: string, malgre: string | null = null, numero = '1.0') {
  return adoptVersion(example.session, {
    ref,
    grilles: {},
    numero,
    decision: { tenue, malgre },
    motif,
    passerOutre: 'Essai',
  }).version;
}

function rename(intitule: string): void {
  const { session } = example;
  const before = { intitule: readReferentiel(session.workspace.db, ref).intitule };
  const change = { entity: 'referentiel', id: ref, before, after: { intitule } } as const;
  commit(session.workspace, session.gesture('referentiel.changed', [change], null), session.replica);
}

describe('a version adopted by a decision of a meeting', () => {
  test('keeps who was there, what was sent, the votes and the rule: enough to conclude again', async () => {
    const { decision, empreinte } = adopter(voter(example.session, faite.seance, lui()));
    expect(decision).toMatchObject({
      forme: 'tenue',
      type: 'creation',
      date: '2026-02-09',
      ref: 'Relevé n° 3',
      tenue: { empreinte, envoi: '2026-01-30', regle: { intitule: 'Accord de 2011', preavis: 8 } },
    });
    expect(evaluerTenue(decision)).toMatchObject({ resultat: 'adopte', fautes: [] });
    const { findings } = await verifyFile(example.file, quietTask, null);
    expect(findings).toEqual([]);
  });

  test('needs that very text to have been voted, and adopted', () => {
    const { session } = example;
    const refuse = voter(session, faite.seance, lui(), { pourSalaries: 0, contreSalaries: 2 });
    expect(() => adopter(refuse, 'Malgré tout')).toThrow(code('DECISION_SANS_EFFET'));
    const autre = voter(session, faite.seance, [], { type: 'autre' });
    expect(() => adopter(autre)).toThrow(code('DECISION_AUTRE_SUJET'));
    expect(() => adopter(uuid())).toThrow(code('DECISION_UNKNOWN'));
    const votee = voter(session, faite.seance, lui());
    rename('Autre titre');
    expect(() => adopter(votee, 'Malgré tout')).toThrow(code('DECISION_AUTRE_TEXTE'));
  });

  test('is not one of a meeting that is still to come', () => {
    const tenue = voter(example.session, faite.seance, lui());
    changer(example.session, 'seance', faite.seance, { date: '2999-02-09' });
    expect(() => adopter(tenue, 'Malgré tout')).toThrow(code('DECISION_A_VENIR'));
  });

  test('says why it counts in spite of what its rule finds wrong', () => {
    changer(example.session, 'seance', faite.seance, { envoyeLe: '2026-02-05' });
    const tardive = voter(example.session, faite.seance, lui());
    expect(() => adopter(tardive)).toThrow(
      expect.objectContaining({
        code: 'DECISION_FAUTES',
        params: {
          objet: 'Création',
          phrases: ['Documents envoyés 4 jours avant, la règle en prévoit 8.'],
        },
      }),
    );
    expect(adopter(tardive, 'Urgence reconnue par les deux collèges.').decision.tenue).toMatchObject({
      envoi: '2026-02-05',
      passerOutre: 'Urgence reconnue par les deux collèges.',
    });
  });
});

describe('what an adoption rests on changes no more', () => {
  test('neither the votes, nor who was there, nor what was sent, nor the rule; a meeting still gets points', () => {
    const { session } = example;
    const [texte] = lui();
    const votee = voter(session, faite.seance, lui());
    const vote = session.workspace.head?.seq ?? 0;
    adopter(votee);
    const figee = code('DECISION_FIGEE');
    const { presences, seance, regle } = faite;
    expect(() => changer(session, 'decision', votee, { pourSalaries: 1 })).toThrow(figee);
    expect(() => changer(session, 'seance', seance, { envoyeLe: '2026-01-02' })).toThrow(figee);
    expect(() => changer(session, 'presence', presences['Syndicat A'], { voix: 3 })).toThrow(figee);
    expect(() => changer(session, 'regleDecision', regle, { preavis: 3 })).toThrow(figee);
    expect(() => faire(session, (state) => retirerPresence(state, presences['Syndicat B']))).toThrow(figee);
    expect(() => faire(session, (state) => retirerSeance(state, seance))).toThrow(figee);
    const { intitule: designation = '', empreinte = '' } = texte ?? {};
    expect(() => sousSeance(session, 'piece', seance, { designation, empreinte })).toThrow(figee);
    expect(() => undo(session, vote)).toThrow(figee);
    sousSeance(session, 'piece', seance, { designation: 'Note d’opportunité' });
    const reprise = sousSeance(session, 'decision', seance, { objet: 'Rectification', reprend: votee });
    changer(session, 'decision', reprise, { note: 'Une voix avait été comptée deux fois.' });
  });
});

describe('grids and lists', () => {
  function uneGrille(): string {
    const { session } = example;
    const { db } = session.workspace;
    const choix = { intitule: 'Grille', blocs: null, voies: [], echelle: 'vingt' } satisfies ChoixGrille;
    const grille = genererGrille(readReferentiel(db, ref), choix, uuid);
    const { op, changes } = createGrille(stateOfRows(readEntityRows(db, ref)), ref, grille);
    commit(session.workspace, session.gesture(op, changes, null), session.replica);
    return grille.id;
  }

  test('a grid is the text that was voted whether its référentiel had its number yet or not', () => {
    const { session } = example;
    const grille = uneGrille();
    const ensemble = textes();
    expect(ensemble.map(({ sujet }) => sujet)).toEqual(['referentiel', 'grille']);
    const votee = voter(session, faite.seance, ensemble);
    const acte = { decision: { tenue: votee, malgre: null }, motif, passerOutre: 'Essai' };
    const seul = voter(session, faite.seance, lui());
    const grilles = { [grille]: '1.0' };
    expect(() =>
      adoptVersion(session, {
        ...acte,
        ref,
        numero: '1.0',
        grilles,
        decision: { tenue: seul, malgre: null },
      }),
    ).toThrow(code('GRILLE_REFUSEE'));
    const { version } = adoptVersion(session, { ...acte, ref, numero: '1.0', grilles: {} });
    const adoptee = adoptGrille(session, { ...acte, ref, designation: grille, pour: null, numero: '1.0' });
    expect([version, adoptee.version].map(({ decision }) => decision.tenue?.empreinte)).toEqual(
      ensemble.map(({ empreinte }) => empreinte),
    );
    rename('Titre révisé');
    expect(textes().map(({ sujet }) => sujet)).toEqual(['referentiel', 'grille', 'grille']);
  });

  test('a list is, whether it was ever adopted or not', () => {
    const { session } = example;
    const portee = { nature: 'FORMER' as const, blocs: [], versions: [] };
    const organisme = organismeExemple([
      { etat: 'habilite', le: '2025-01-01', jusqua: '2027-01-01', portee },
    ]);
    const { op, changes } = ajouterOrganisme({
      ...organisme,
      habilitations: organisme.habilitations.map((une) => ({ ...une, referentiel: ref })),
    });
    commit(session.workspace, session.gesture(op, changes, null), session.replica);
    const registre = createRegistre();
    const adopterLe = (au: string, numero: string) => {
      const liste = textes(au).filter(({ sujet }) => sujet === 'liste');
      const tenue = voter(session, faite.seance, liste);
      const acte = { motif, passerOutre: 'Essai', numero, decision: { tenue, malgre: null } };
      return adopterListe(session, registre, { ref, au, ...acte }).version.decision.forme;
    };
    expect([adopterLe('2026-02-09', '1.0'), adopterLe('2026-02-10', '2.0')]).toEqual(['tenue', 'tenue']);
  });
});

describe('verification', () => {
  const findings = (change: (state: ReturnType<typeof readState>) => void): readonly string[] => {
    const state = readState(example.session.workspace.db);
    change(state);
    const found: string[] = [];
    decisionsPass(state, (one) => void found.push(one));
    return found;
  };

  test('a decision that is missing, says something else, or voted another text', () => {
    const votee = voter(example.session, faite.seance, lui());
    adopter(votee);
    const autrement = (entity: 'decision' | 'seance' | 'presence', id: string, fields: object) =>
      findings((state) => {
        const row = state.get(entity)?.get(id);
        if (row === undefined) throw new Error(`no ${entity}`);
        state.get(entity)?.set(id, { ...row, ...fields });
      });
    expect(findings(() => undefined)).toEqual([]);
    expect(findings((state) => state.get('decision')?.clear())).toEqual(['DECISION_MISSING']);
    expect(autrement('decision', votee, { pourSalaries: 1 })).toEqual(['DECISION_CHANGED']);
    expect(autrement('seance', faite.seance, { date: '2026-02-10' })).toEqual(['DECISION_CHANGED']);
    expect(autrement('presence', faite.presences['Syndicat A'], { etat: 'absent' })).toEqual([
      'DECISION_CHANGED',
    ]);
    const [sujet] = lui();
    const sujets = [{ ...sujet, empreinte: 'a'.repeat(64) }];
    expect(autrement('decision', votee, { sujets })).toEqual(['DECISION_AUTRE_TEXTE']);
  });
});
