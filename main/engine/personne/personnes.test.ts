import { fc, test } from '@fast-check/vitest';
import { existsSync, readFileSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { ajouterOrganisme } from '../../../shared/edit/organismes.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { entityNames } from '../../../shared/domain/entities.ts';
import type { State } from '../../../shared/domain/row.ts';
import type { Organisme } from '../../../shared/generated/document.ts';
import type { Coordonnees } from '../../../shared/organisme/personne.ts';
import { organismeExemple } from '../../../tests/support/organisme-exemple.ts';
import { coordonneesExemple } from '../../../tests/support/personne-exemple.ts';
import { newSession, closeSession, temporaryFolder } from '../../../tests/support/workspace.ts';
import { EngineError } from '../errors.ts';
import { commit } from '../journal/commit.ts';
import { redo, undo } from '../journal/undo.ts';
import { readOrganisme } from '../organisme/liste.ts';
import { readRows } from '../referentiel/queries.ts';
import type { Session } from '../session.ts';
import { quietTask } from '../task.ts';
import { verifyFile } from '../verify/verify.ts';
import { all } from '../workspace/statements.ts';
import { deposer, sceauDe } from './coffre.ts';
import { changer, effacer, inscrire } from './ecrire.ts';
import { lirePersonnes } from './personnes.ts';

const folder = temporaryFolder();
let session: Session;
let organisme: Organisme;
let file = '';
let made = 0;

/** A workspace of its own: what is erased blocks the undoing of what was before. */
function begin(): void {
  file = folder.at(`personnes ${made++}.cpne`);
  session = newSession(file);
  organisme = organismeExemple([
    { etat: 'demande', le: '2026-01-01', portee: { nature: 'FORMER', blocs: [], versions: [] } },
  ]);
  const { op, changes } = ajouterOrganisme(organisme);
  commit(session.workspace, session.gesture(op, changes, null), session.replica);
}
beforeAll(begin);
afterAll(() => {
  closeSession(session);
  folder.remove();
});

const dates = { depuis: null, jusqua: null, decision: null };
const contact = (coordonnees: Coordonnees): string =>
  inscrire(session, {
    coordonnees,
    intervenant: { organisme: organisme.id, habilitation: null, role: 'contact', ...dates },
  }).changes[0]?.id ?? '';
const allRows = (): State =>
  new Map(entityNames.map((entity) => [entity, readRows(session.workspace.db, entity, null)]));
const coffre = (): readonly unknown[] => all(session.workspace.db, 'SELECT * FROM coffre ORDER BY sceau', []);
const findings = async (): Promise<readonly unknown[]> =>
  (await verifyFile(file, quietTask, { file, db: session.workspace.db })).findings;

/** All that the disk holds of the file while it is open, its rollback journal too. */
function onDisk(): string {
  const journal = `${file}-journal`;
  const octets = [readFileSync(file), ...(existsSync(journal) ? [readFileSync(journal)] : [])];
  return octets.map((some) => some.toString('latin1')).join('');
}
const latin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

type Step =
  | { readonly what: 'inscrire'; readonly length: number }
  | { readonly what: 'changer' | 'effacer'; readonly of: number; readonly length: number }
  | { readonly what: 'undo' | 'redo' };
const length = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 30 }) }, fc.constant(700));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('inscrire' as const), length }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('changer' as const), of: fc.nat(), length }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('effacer' as const), of: fc.nat(), length }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constantFrom('undo' as const, 'redo' as const) }) },
);

/** A refusal is an answer: nothing was changed. */
function ifPossible(action: () => unknown): void {
  try {
    action();
  } catch (error) {
    expect(error instanceof EngineError ? error.code : error).toMatch(
      /^(NOTHING_TO|UNDO_REFUSED|UNDO_BLOCKED)/,
    );
  }
}

describe('a history of persons', () => {
  test.prop([fc.array(step, { minLength: 5, maxLength: 60 })], { numRuns: 15 })(
    'is always sound, and holds nothing of those who were erased',
    async (steps) => {
      closeSession(session);
      begin();
      /** Every word that was ever written of each. */
      const words = new Map<string, string[]>();
      const erased = new Set<string>();
      const there = (): readonly string[] => [...words.keys()].filter((id) => !erased.has(id));
      let count = 0;
      const someone = (size: number): Coordonnees => {
        const nom = `Ñom${made}x${count++}é${'z'.repeat(size)}`;
        return { ...coordonneesExemple(nom), courriel: `c${nom.length}.${count}@organisme.example` };
      };
      for (const asked of steps) {
        const ids = there();
        const id = 'of' in asked && ids.length > 0 ? ids[asked.of % ids.length] : undefined;
        if (asked.what === 'inscrire') {
          // Undone so far that the body itself is not there.
          if (allRows().get('organisme')?.size === 0) continue;
          const coordonnees = someone(asked.length);
          words.set(contact(coordonnees), [coordonnees.nom]);
        } else if (asked.what === 'changer' && id !== undefined) {
          const coordonnees = someone(asked.length);
          changer(session, { id, coordonnees });
          words.get(id)?.push(coordonnees.nom);
        } else if (asked.what === 'effacer' && id !== undefined) {
          effacer(session, { id, reason: 'À sa demande.' });
          erased.add(id);
          for (const word of words.get(id) ?? []) expect(onDisk()).not.toContain(latin1(word));
        } else if (asked.what === 'undo') ifPossible(() => undo(session));
        else if (asked.what === 'redo') ifPossible(() => redo(session));
      }
      expect(await findings()).toEqual([]);
      const disk = onDisk();
      for (const [id, said] of words)
        for (const word of said) expect(disk.includes(latin1(word)), word).toBe(!erased.has(id));
      const lues = lirePersonnes(session.workspace.db, null);
      expect(
        lues
          .filter(({ coordonnees }) => coordonnees === null)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual([...erased].toSorted());
      for (const { id, coordonnees } of lues)
        if (coordonnees !== null) expect(words.get(id)).toContain(coordonnees.nom);
    },
  );
});

describe('one person', () => {
  beforeAll(() => {
    closeSession(session);
    begin();
  });

  test('comes with a role, and what is known of them can be undone and redone', () => {
    const before = allRows();
    const id = contact(coordonneesExemple('Kermarrec'));
    changer(session, { id, coordonnees: coordonneesExemple('Kermarrec-Rio') });
    const after = allRows();
    undo(session);
    expect(lirePersonnes(session.workspace.db, [id])).toMatchObject([{ coordonnees: { nom: 'Kermarrec' } }]);
    undo(session);
    // The role is gone, not the person: nothing but an erasure takes that away.
    expect(allRows().get('intervenant')).toEqual(before.get('intervenant'));
    expect(lirePersonnes(session.workspace.db, null)).toMatchObject([{ id, organismes: [] }]);
    redo(session);
    redo(session);
    expect(allRows()).toEqual(after);
    expect(changer(session, { id, coordonnees: coordonneesExemple('Kermarrec-Rio') })).toBeNull();
    expect(readOrganisme(session.workspace, organisme.id).organisme.intervenants).toMatchObject([
      { personne: id, role: 'contact' },
    ]);
  });

  test('once erased, is so for good', async () => {
    const id = contact(coordonneesExemple('Lozach'));
    const inscription = session.workspace.head?.seq ?? 0;
    changer(session, { id, coordonnees: coordonneesExemple('Lozac’h') });
    const changement = session.workspace.head?.seq ?? 0;
    effacer(session, { id, reason: 'Fin de ses fonctions.' });
    expect(() => undo(session)).toThrow(/ne s’annule pas/);
    expect(() => undo(session, changement)).toThrow(new RegExp(`n° ${changement + 1}`));
    // Its role can go and come back: it names somebody who is erased.
    undo(session, inscription);
    undo(session, session.workspace.head?.seq ?? 0);
    expect(lirePersonnes(session.workspace.db, [id])).toMatchObject([
      { id, coordonnees: null, organismes: [organisme.denomination] },
    ]);
    const head = session.workspace.head;
    expect(effacer(session, { id, reason: 'Encore.' })).toBeNull();
    expect(session.workspace.head).toBe(head);
    expect(() => changer(session, { id, coordonnees: coordonneesExemple('Autre') })).toThrow(/effacées le/);
    const report = await verifyFile(file, quietTask, { file, db: session.workspace.db });
    expect(report.findings).toEqual([]);
    expect(report.effacees).toEqual([{ personne: id, le: localDate(new Date()) }]);
  });

  test('is not named by the reason of the erasure, which stays', () => {
    const id = contact({ ...coordonneesExemple('Le Bihan'), telephone: '02 99 12 34 56' });
    changer(session, {
      id,
      coordonnees: { ...coordonneesExemple('Ly'), prenom: 'Maë', telephone: '+33 6 12 34 56 78' },
    });
    const head = session.workspace.head;
    for (const reason of [
      'Départ de Mme LE BIHAN',
      'le.bihan : Le.Bihan@organisme.example',
      'Appel du 0299123456',
      'Appel du +33 2 99 12 34 56',
      'Appel du 06.12.34.56.78',
      'Demande de Mae',
      'Demande de Jeanne',
      'Demande de M. LY',
    ])
      expect(() => effacer(session, { id, reason }), reason).toThrow(/Le motif reste au journal/);
    expect(session.workspace.head).toBe(head);
    expect(() => effacer(session, { id, reason: ' ' })).toThrow(/demande un motif/);
    effacer(session, { id, reason: 'Le départ, en mars.' });
    expect(lirePersonnes(session.workspace.db, [id])).toMatchObject([{ coordonnees: null }]);
  });

  test('whose value was altered, or is gone, can be erased', async () => {
    const { db } = session.workspace;
    for (const abime of [
      `UPDATE coffre SET valeur = '"Ly"' WHERE personne = ?`,
      `UPDATE coffre SET valeur = '{"nom":12,"courriel":12}' WHERE personne = ?`,
      `UPDATE coffre SET valeur = '{' WHERE personne = ?`,
      'DELETE FROM coffre WHERE personne = ?',
    ]) {
      const id = contact(coordonneesExemple('Salaün'));
      db.pragma('ignore_check_constraints = ON');
      db.prepare(abime).run(id);
      db.pragma('ignore_check_constraints = OFF');
      effacer(session, { id, reason: 'À sa demande.' });
    }
    expect(await findings()).toEqual([]);
  });

  test.each(['{}', '[]', '{"nom":5}'])(
    'sealed otherwise than Paritaire seals is told by verification: %s',
    async (valeur) => {
      closeSession(session);
      begin();
      const id = uuid();
      const sel = Buffer.alloc(32, 1);
      const sceau = sceauDe(sel, Buffer.from(valeur));
      const changes = [{ entity: 'personne' as const, id, before: null, after: { sceau, effaceeLe: null } }];
      commit(
        session.workspace,
        session.gesture('personne.inscrite', changes, null),
        session.replica,
        [],
        (db) => deposer(db, id, { sceau, sel, valeur }),
      );
      expect(await findings()).toMatchObject([
        { code: 'COFFRE_UNREADABLE', table: 'coffre', row: sceau, field: 'valeur' },
      ]);
      closeSession(session);
      begin();
    },
  );

  test('that nobody knows is refused, and nothing is written', () => {
    const before = coffre();
    const intervenant = { organisme: uuid(), habilitation: null, role: 'contact' as const, ...dates };
    expect(() => inscrire(session, { coordonnees: coordonneesExemple('Perdu'), intervenant })).toThrow(
      /lien/,
    );
    expect(() => effacer(session, { id: uuid(), reason: 'x' })).toThrow(/Aucune personne/);
    expect(coffre()).toEqual(before);
  });
});
