import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  adopter,
  changer,
  copieDe,
  copieOuverte,
  etudiee,
  idsDe,
  libelleDe,
  lue,
  relevesDe,
  reunir,
} from '../../../tests/support/copies.ts';
import { testEngine } from '../../../tests/support/engine.ts';
import { openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import {
  closeSession,
  leaveSession,
  temporaryFolder,
  type TemporaryFolder,
} from '../../../tests/support/workspace.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { canonical, sha256 } from '../canonical.ts';
import { digestOf, linkHash } from '../journal/chain.ts';
import { undo } from '../journal/undo.ts';
import { sceauDe } from '../personne/coffre.ts';
import type { Session } from '../session.ts';
import { appliquer } from './appliquer.ts';
import type { Autre, LigneRecue } from './autre.ts';
import { faceA } from './examiner.ts';
import { dejaRepondu } from './deja-repondu.ts';

let example: OpenExample;
let folder: TemporaryFolder;
let [a, b]: [Session, Session] = [] as never;

const head = ({ workspace }: Session): number => workspace.head?.seq ?? 0;

beforeEach(() => {
  example = openExample();
  folder = temporaryFolder();
  a = example.session;
  b = copieOuverte(a, folder.at('b.cpne'), 'Bruno');
});
afterEach(() => {
  leaveSession(b);
  leaveSession(a);
  folder.remove();
});

describe('what was seen', () => {
  test('of two merges, the last one is undone first', async () => {
    const [id = ''] = idsDe(b, 'competence');
    changer(b, 'competence', id, { libelle: 'Une fois' });
    await reunir(a, b, folder);
    const premiere = head(a);
    changer(b, 'competence', idsDe(b, 'competence')[1] ?? '', { libelle: 'Deux fois' });
    await reunir(a, b, folder);
    const derniere = head(a);
    expect(() => undo(a, premiere)).toThrow(new RegExp(String(derniere)));
    undo(a, derniere);
    undo(a, premiere);
    expect((await reunir(a, b, folder)).faite.pris).toBe(2);
  });

  test('a merge on which one rests that stays is not undone any more, and the refusal says what is left to do', async () => {
    const [id = ''] = idsDe(b, 'competence');
    changer(b, 'competence', id, { libelle: 'Travail de Bruno' });
    await reunir(a, b, folder);
    const premiere = head(a);
    adopter(b);
    await reunir(a, b, folder);
    const entre = expect.stringMatching(new RegExp(`n° ${head(a)}.*sauvegarde`)) as string;
    expect(() => undo(a, premiere)).toThrow(
      expect.objectContaining({ code: 'UNDO_REUNION_TENUE', message: entre }),
    );
    expect(libelleDe(a, id)).toBe('Travail de Bruno');
  });

  test('rows that go on from what is not here are refused, with what to ask for', async () => {
    for (const texte of ['Un', 'Deux'])
      changer(b, 'competence', idsDe(b, 'competence')[0] ?? '', { libelle: texte });
    const { autre, fermer } = await lue(a, b, folder);
    const sansDebut: Autre = { ...autre, lignes: () => [...autre.lignes()].slice(1) };
    expect(() => faceA(a.workspace, sansDebut)).toThrow(/Demandez un paquet entier/);
    fermer();
  });

  test('a refusal at a second passage is kept, and the question is over', async () => {
    const [c1 = '', c2 = ''] = idsDe(a, 'competence');
    for (const id of [c1, c2]) {
      changer(a, 'competence', id, { libelle: `Ici ${id}` });
      changer(b, 'competence', id, { libelle: `Là-bas ${id}` });
    }
    await reunir(a, b, folder, ({ id }) => (id === c1 ? { choix: 'leur' } : { choix: 'plusTard' }));
    const avant = head(a);
    const { faite } = await reunir(a, b, folder, () => ({ choix: 'notre', motif: 'Décidé en séance' }));
    expect([faite.refuses, head(a)]).toEqual([1, avant + 1]);
    expect((await reunir(a, b, folder)).plan.points).toEqual([]);
  });

  test('what the other side settled, having seen ours, is not asked of us again though it put something off', async () => {
    const [c1 = '', c2 = ''] = idsDe(a, 'competence');
    for (const id of [c1, c2]) {
      changer(a, 'competence', id, { libelle: `Ici ${id}` });
      changer(b, 'competence', id, { libelle: `Là-bas ${id}` });
    }
    await reunir(a, b, folder, ({ id }) =>
      id === c1 ? { choix: 'autre', valeur: 'Ensemble' } : { choix: 'plusTard' },
    );
    const [points, dites] = await etudiee(b, a, folder, (preparation) => [
      preparation.plan.points,
      dejaRepondu(preparation).reponses,
    ]);
    expect(points).toMatchObject([
      { id: c1, question: null },
      { id: c2, question: 'champ' },
    ]);
    expect(dites).toEqual({});
  });

  test('somebody reads a copy that took in a third, and undid it', async () => {
    const c = copieOuverte(a, folder.at('c.cpne'), 'Claire');
    changer(c, 'competence', idsDe(c, 'competence')[0] ?? '', { libelle: 'Claire' });
    await reunir(b, c, folder);
    undo(b, head(b));
    changer(b, 'competence', idsDe(b, 'competence')[1] ?? '', { libelle: 'Bruno' });
    leaveSession(c);
    expect((await reunir(a, b, folder)).faite.pris).toBe(1);
    expect(await relevesDe(a, folder)).toEqual([]);
  });

  test('an answer to what is no longer so counts for nothing', async () => {
    const [id = ''] = idsDe(a, 'competence');
    changer(a, 'competence', id, { libelle: 'Ici' });
    changer(b, 'competence', id, { libelle: 'Là-bas' });
    const recu = copieDe(b, folder.at('recu.cpne'));
    closeSession(a);
    const engine = testEngine('Jeanne Essai');
    await engine.ask('workspace.open', { file: a.workspace.file });
    const { jeton } = await engine.ask('fusion.lire', { file: recu, motDePasse: null });
    const { points, jeton: vue } = await engine.ask('fusion.preparer', { jeton });
    const changes: Change[] = [
      { entity: 'competence', id, before: { libelle: 'Ici' }, after: { libelle: 'Écrit entre-temps' } },
    ];
    await engine.ask('gesture.commit', { op: 'item.changed', reason: null, changes });
    const reponses = { [points[0]?.cle ?? '']: { choix: 'leur' as const } };
    const faite = await engine.ask('fusion.appliquer', { jeton: vue, reponses, motif: null });
    expect([faite.pris, faite.reportes]).toEqual([0, 1]);
    engine.close();
    example = openExample();
    a = example.session;
  });
});

const competenceVide = {
  referentiel: null,
  code: null,
  libelle: 'Forgée',
  connaissances: null,
  activites: [],
};

describe('a copy that somebody forged is refused, and nothing is written', () => {
  let fermer = (): void => undefined;
  afterEach(() => fermer());
  const reformuler = (): void =>
    changer(b, 'competence', idsDe(b, 'competence')[0] ?? '', { libelle: 'Là-bas' });
  /** The row that they wrote last, saying something else. */
  async function forger(
    change: (corps: { changes: Change[] }) => void,
    { seq = 0, faire = reformuler } = {},
  ): Promise<Autre> {
    faire();
    const source = await lue(a, b, folder);
    const { autre } = source;
    fermer = source.fermer;
    const [ligne] = [...autre.lignes()];
    if (ligne?.corps === undefined || ligne.corps === null) throw new Error('no row');
    const dit = JSON.parse(ligne.corps) as { changes: Change[] };
    change(dit);
    const corps = canonical(dit);
    const sha256 = digestOf(corps);
    const hash = linkHash(ligne.prevHash, sha256);
    const forgee: LigneRecue = { ...ligne, corps, sha256, hash, seq: ligne.seq + seq };
    return {
      ...autre,
      tete: { ...autre.tete, hash: hash.toString('hex') },
      lignes: () => [forgee],
    };
  }
  const tenter = (autre: Autre) => (): unknown =>
    appliquer(
      a,
      autre,
      () => ({}),
      null,
      () => undefined,
    );
  const espace = (): Change => {
    const row = a.workspace.db.prepare('SELECT id, nom FROM espace').get() as { id: string; nom: string };
    return { entity: 'espace', id: row.id, before: { nom: row.nom, idcc: ['9998'] }, after: null };
  };

  test.each<readonly [string, (corps: { changes: Change[] }) => void]>([
    ['the workspace itself is taken away', (corps) => void (corps.changes = [espace()])],
    [
      'an id is given to something of another kind',
      (corps) =>
        void (corps.changes = [
          {
            entity: 'organisme',
            id: idsDe(a, 'bloc')[0] ?? '',
            before: null,
            after: {
              denomination: 'X',
              anciennes: [],
              siren: null,
              nda: [],
              site: null,
              note: null,
              extensions: null,
            },
          },
        ]),
    ],
    [
      'an item is put under itself, and taken away',
      (corps) => {
        const sous = { entity: 'competence' as const, id: uuid() };
        const row = { ...competenceVide, bloc: sous.id, rang: 'a0' };
        corps.changes = [
          { ...sous, before: null, after: row },
          { ...sous, before: row, after: null },
        ];
      },
    ],
    [
      'an item is put under what is not there',
      (corps) => {
        const after = { ...competenceVide, bloc: uuid(), rang: 'a0' };
        corps.changes = [{ entity: 'competence', id: uuid(), before: null, after }];
      },
    ],
    [
      'an id is that of an item, and then of something of another kind',
      (corps) => {
        const [id = ''] = idsDe(a, 'critere');
        const { competence, rang, code, libelle, aVerifier } = a.workspace.db
          .prepare('SELECT * FROM critere WHERE id = ?')
          .get(id) as JsonObject;
        const before = { competence, rang, code, libelle, aVerifier } as JsonObject;
        const after = { ...competenceVide, bloc: idsDe(a, 'bloc')[0] ?? '', rang: 'a0' };
        corps.changes = [
          { entity: 'critere', id, before, after: null },
          { entity: 'competence', id, before: null, after },
        ];
      },
    ],
    [
      'a member has another shape',
      (corps) => void (corps.changes = corps.changes.map((change) => ({ ...change, after: { libelle: 5 } }))),
    ],
  ])('%s', async (_, change) => {
    const avant = head(a);
    expect(tenter(await forger(change))).toThrow(/ne se suit pas/);
    expect(head(a)).toBe(avant);
  });

  test.each<readonly [string, Readonly<Record<string, unknown>>]>([
    ['its instant is none', { at: 'hier' }],
    ['its instant is of no day', { at: '2026-13-28T09:00:00.000Z' }],
    ['its reason is no text', { reason: { a: 1 } }],
    ['what it goes back over is no row', { undoOf: 'x' }],
    ['nobody wrote it', { author: { id: '', nom: '', college: 'expert' } }],
    ['whoever wrote it is of no collège', { author: { id: 'x', nom: 'Camille Essai', college: 'pirate' } }],
    ['no installation wrote it', { replica: 5 }],
    ['what it did is nothing known', { op: 'pirate' }],
  ])('a row says what none of ours does: %s', async (_, dit) => {
    const avant = head(a);
    const forgee = await forger((corps) => void Object.assign(corps, dit));
    expect(tenter(forgee)).toThrow(/^La ligne \d+ du journal reçu n’est pas de celles que Paritaire écrit/);
    expect(head(a)).toBe(avant);
  });

  test.each(['Monsieur,', '{}', '[]', '{"nom":5,"prenom":null}'])(
    'what the seal of a person is of is nothing known of anybody: %s',
    async (valeur) => {
      const sel = Buffer.alloc(32, 1);
      const sceau = sceauDe(sel, Buffer.from(valeur));
      const inscrire = (corps: { changes: Change[] }): void => {
        corps.changes = [{ entity: 'personne', id: uuid(), before: null, after: { sceau, effaceeLe: null } }];
      };
      const forgee = await forger(inscrire);
      const avant = head(a);
      expect(tenter({ ...forgee, scelle: () => ({ sceau, sel, valeur }) })).toThrow(/ne se suit pas/);
      expect(head(a)).toBe(avant);
    },
  );

  test('a version says otherwise than the text that it froze', async () => {
    const faire = (): void => adopter(b);
    const mentir = (corps: { changes: Change[] }): void => {
      corps.changes = corps.changes.map((change) =>
        change.entity === 'version' ? { ...change, after: { ...change.after, numero: '3.0' } } : change,
      );
    };
    const avant = head(a);
    const refus = /^Version 3\.0\u00a0: ce qui a été reçu en est dit autrement.*numéro ou identifiant/;
    expect(tenter(await forger(mentir, { faire }))).toThrow(refus);
    expect(head(a)).toBe(avant);
  });

  test('what a version froze is no document at all', async () => {
    const faire = (): void => adopter(b);
    const texte = Buffer.from('Monsieur,');
    const mentir = (corps: { changes: Change[] }): void => {
      corps.changes = corps.changes.map((change) =>
        change.entity === 'version'
          ? { ...change, after: { ...change.after, sha256: sha256(texte) } }
          : change,
      );
    };
    const autre = await forger(mentir, { faire });
    const avant = head(a);
    expect(tenter({ ...autre, octets: () => texte })).toThrow(/^Version 1\.0.*document invalide/);
    expect(head(a)).toBe(avant);
  });

  test('a row says another number than the one after the row before', async () => {
    expect(tenter(await forger(() => undefined, { seq: 3 }))).toThrow(/ne se suit pas/);
  });
});

test('what was kept back of a journal is not begun after', async () => {
  const [id = ''] = idsDe(b, 'competence');
  changer(b, 'competence', id, { libelle: 'Là-bas' });
  const { autre, fermer } = await lue(a, b, folder);
  const partie: Autre = {
    ...autre,
    portee: [idsDe(a, 'regleDecision')[0] ?? idsDe(a, 'espace')[0] ?? ''],
    lignes: () => [...autre.lignes()].map((ligne) => ({ ...ligne, corps: null })),
  };
  appliquer(
    a,
    partie,
    () => ({}),
    null,
    () => undefined,
  );
  // The text comes later, with the whole copy.
  expect((await reunir(a, b, folder)).faite.pris).toBe(1);
  expect(libelleDe(a, id)).toBe('Là-bas');
  fermer();
});
