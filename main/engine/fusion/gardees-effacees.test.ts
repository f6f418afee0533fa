import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  changer,
  copieDe,
  copieOuverte,
  deuxCopies,
  idsDe,
  type DeuxCopies,
} from '../../../tests/support/copies.ts';
import { testEngine, type TestEngine } from '../../../tests/support/engine.ts';
import { inscrite } from '../../../tests/support/personne-exemple.ts';
import { semerRegistre } from '../../../tests/support/registre-seme.ts';
import { closeSession, leaveSession } from '../../../tests/support/workspace.ts';
import { effacer } from '../personne/ecrire.ts';
import { userFolder } from '../workspace/user-folder.ts';

const nom = 'Guivarc’h-Oubliée';
let { a, b, folder, fermer }: DeuxCopies = {} as never;
let engine: TestEngine;
let connue = '';

beforeEach(async () => {
  ({ a, b, folder, fermer } = deuxCopies((session) => {
    semerRegistre(session);
    connue = inscrite(session, nom);
  }));
  const [competence = ''] = idsDe(a, 'competence');
  changer(a, 'competence', competence, { libelle: 'Ici' });
  changer(b, 'competence', competence, { libelle: 'Là-bas' });
  closeSession(a);
  engine = testEngine('Jeanne Essai');
  await engine.ask('workspace.open', { file: a.workspace.file });
});
afterEach(() => {
  engine.close();
  fermer();
});

/** Files of merges put aside that say who is erased. */
const saventEncore = (qui = nom): readonly string[] =>
  readdirSync(join(userFolder(), 'reunions'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(qui));

async function mettreDeCote(recu: string): Promise<{ readonly jeton: string; readonly id: string }> {
  const { jeton: lu } = await engine.ask('fusion.lire', { file: recu, motDePasse: null });
  const { jeton } = await engine.ask('fusion.preparer', { jeton: lu });
  const { id } = await engine.ask('fusion.garder', { jeton, reponses: {} });
  return { jeton, id };
}

test('somebody erased here is in no merge put aside, nor in one that a window still looks at', async () => {
  const { jeton, id } = await mettreDeCote(copieDe(b, folder.at('de Bruno.cpne')));
  expect(saventEncore()).toHaveLength(1);
  await engine.ask('personnes.effacer', { id: connue, reason: 'À sa demande.' });
  expect(saventEncore()).toEqual([]);
  expect(await engine.ask('fusion.gardees', {})).toEqual([]);
  expect(await engine.refusal('fusion.reprendre', { id, motDePasse: null })).toBe('FUSION_GARDEE_ABSENTE');
  expect(await engine.refusal('fusion.garder', { jeton, reponses: {} })).toBe('FUSION_EXPIREE');
});

test('nor somebody whom another copy says was erased; what is put off of that copy stays', async () => {
  const c = copieOuverte(b, folder.at('c.cpne'), 'Claire');
  effacer(c, { id: connue, reason: 'Demande du 3 mars' });
  await mettreDeCote(copieDe(b, folder.at('de Bruno.cpne')));
  const { jeton, id } = await mettreDeCote(copieDe(c, folder.at('de Claire.cpne')));
  leaveSession(c);
  expect(saventEncore()).toHaveLength(1);
  const faite = await engine.ask('fusion.appliquer', { jeton, reponses: {}, motif: null });
  expect(faite.reportes).toBe(1);
  expect(saventEncore()).toEqual([]);
  expect((await engine.ask('fusion.gardees', {})).map((une) => une.id)).toEqual([id]);
});

test('whatever the clock said on the day when it was put aside', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5 * 365 * 86_400_000 });
  await mettreDeCote(copieDe(b, folder.at('de Bruno.cpne')));
  vi.useRealTimers();
  await engine.ask('personnes.effacer', { id: connue, reason: 'À sa demande.' });
  expect(saventEncore()).toEqual([]);
});

test('nor somebody who was erased elsewhere before anything of them came here', async () => {
  const c = copieOuverte(b, folder.at('c.cpne'), 'Claire');
  const jamaisVue = inscrite(c, 'Jamais-Vue');
  await mettreDeCote(copieDe(c, folder.at('de Claire.cpne')));
  expect(saventEncore('Jamais-Vue')).toHaveLength(1);
  effacer(c, { id: jamaisVue, reason: 'Demande du 3 mars' });
  const { jeton, id } = await mettreDeCote(copieDe(c, folder.at('de Claire, depuis.cpne')));
  leaveSession(c);
  await engine.ask('fusion.appliquer', { jeton, reponses: {}, motif: null });
  expect((await engine.ask('fusion.gardees', {})).map((une) => une.id)).toContain(id);
  await engine.ask('workspace.close', {});
  expect(saventEncore('Jamais-Vue')).toEqual([]);
});

test('what an erasure that was cut left goes at the next close', async () => {
  const { id } = await mettreDeCote(copieDe(b, folder.at('de Bruno.cpne')));
  const [recu = ''] = saventEncore();
  const garde = join(recu, '..', 'garde.json');
  const [octets, dit] = [readFileSync(recu), readFileSync(garde)];
  await engine.ask('personnes.effacer', { id: connue, reason: 'À sa demande.' });
  for (const [nomDeDossier, avec] of [
    [id, true],
    ['f'.repeat(32), false],
  ] as const) {
    const dossier = join(recu, '..', '..', nomDeDossier);
    mkdirSync(dossier, { recursive: true });
    writeFileSync(join(dossier, 'recu'), octets);
    if (avec) writeFileSync(join(dossier, 'garde.json'), dit);
  }
  expect(saventEncore()).toHaveLength(2);
  await engine.ask('workspace.close', {});
  expect(saventEncore()).toEqual([]);
});
