import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changer, copieDe, copieOuverte, idsDe } from '../../../tests/support/copies.ts';
import { openExample } from '../../../tests/support/open-example.ts';
import { leaveSession, temporaryFolder, type TemporaryFolder } from '../../../tests/support/workspace.ts';
import type { ContenuRecu, FusionPreparee } from '../../../shared/contract/answers/fusion.ts';
import type { Phase } from '../../../shared/contract/phase.ts';
import type { Channel, Request } from '../../../shared/contract/requests.ts';
import type { Result } from '../../../shared/contract/result.ts';
import { createEngine, type Engine } from '../engine.ts';
import { quietTask, type Task } from '../task.ts';

let folder: TemporaryFolder;
let engine: Engine;
let [fichier, recu] = ['', ''];
const temporaire = process.env['TMPDIR'];

beforeEach(async () => {
  const example = openExample();
  const { session } = example;
  folder = temporaryFolder();
  const b = copieOuverte(session, folder.at('b.cpne'), 'Bruno');
  const [une = ''] = idsDe(b, 'competence');
  changer(session, 'competence', une, { libelle: 'Ici' });
  changer(b, 'competence', une, { libelle: 'Là' });
  [fichier, recu] = [copieDe(session, folder.at('a.cpne')), copieDe(b, folder.at('recu.cpne'))];
  leaveSession(b);
  example.close();
  process.env['PARITAIRE_DOSSIER'] = folder.at('utilisateur');
  engine = createEngine(() => undefined);
  await engine.handle('workspace.open', { file: fichier }, quietTask);
  process.env['TMPDIR'] = mkdtempSync(join(tmpdir(), 'phases-'));
});
afterEach(() => {
  rmSync(tmpdir(), { recursive: true });
  if (temporaire === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = temporaire;
  engine.close();
  folder.remove();
});

const ask = async <C extends Channel>(
  channel: C,
  request: Request<C>,
  task: Task,
): Promise<Result<unknown>> => engine.handle(channel, request, task);

async function asked<C extends Channel, T>(
  channel: C,
  request: Request<C>,
  task: Task = quietTask,
): Promise<T> {
  const result = await ask(channel, request, task);
  if (!result.ok) throw new Error(result.error.message);
  return result.value as T;
}

const lire = { file: '', motDePasse: null };
const jetonLu = async (): Promise<string> =>
  (await asked<'fusion.lire', ContenuRecu>('fusion.lire', { ...lire, file: recu })).jeton;

/** A task that tells its phases, and is given up as soon as it is at one. */
function donnee(jusqua: Phase | null): { readonly task: Task; readonly dites: Phase[] } {
  const dites: Phase[] = [];
  const task: Task = {
    progress: (_done, _total, phase) => {
      if (phase !== undefined && dites.at(-1) !== phase) dites.push(phase);
    },
    cancelled: () => jusqua !== null && dites.includes(jusqua),
  };
  return { task, dites };
}

describe('a merge is made ready', () => {
  test('by phases, which are told one after the other', async () => {
    const [lecture, preparation] = [donnee(null), donnee(null)];
    const { jeton } = await asked<'fusion.lire', ContenuRecu>(
      'fusion.lire',
      { ...lire, file: recu },
      lecture.task,
    );
    await asked('fusion.preparer', { jeton }, preparation.task);
    expect(lecture.dites).toEqual(['recu', 'journal', 'commun', 'comparaison', 'auteurs']);
    expect(preparation.dites).toEqual(['journal', 'commun', 'comparaison', 'auteurs']);
  });

  test.each(['recu', 'journal', 'commun', 'comparaison'] as const)(
    'reading that is given up once it is at « %s » leaves nothing, and can be done again',
    async (phase) => {
      const { task } = donnee(phase);
      expect(await ask('fusion.lire', { ...lire, file: recu }, task)).toMatchObject({
        error: { code: 'CANCELLED' },
      });
      expect(readdirSync(tmpdir())).toEqual([]);
      expect(await jetonLu()).toHaveLength(64);
    },
  );

  test.each(['journal', 'commun', 'comparaison'] as const)(
    'comparing that is given up once it is at « %s » keeps what was read, and can be done again',
    async (phase) => {
      const jeton = await jetonLu();
      const { task } = donnee(phase);
      expect(await ask('fusion.preparer', { jeton }, task)).toMatchObject({ error: { code: 'CANCELLED' } });
      const { points } = await asked<'fusion.preparer', FusionPreparee>('fusion.preparer', { jeton });
      expect(points).toMatchObject([{ question: 'champ' }]);
    },
  );

  test('one that is taken up again and given up leaves nothing but what was put aside', async () => {
    const { jeton } = await asked<'fusion.preparer', FusionPreparee>('fusion.preparer', {
      jeton: await jetonLu(),
    });
    const { id } = await asked<'fusion.garder', { readonly id: string }>('fusion.garder', {
      jeton,
      reponses: {},
    });
    await asked('workspace.close', {});
    await asked('workspace.open', { file: fichier });
    const { task } = donnee('comparaison');
    expect(await ask('fusion.reprendre', { id, motDePasse: null }, task)).toMatchObject({
      error: { code: 'CANCELLED' },
    });
    expect(readdirSync(tmpdir())).toEqual([]);
    const { points } = await asked<'fusion.reprendre', FusionPreparee>('fusion.reprendre', {
      id,
      motDePasse: null,
    });
    expect(points).toHaveLength(1);
  });
});
