import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { rawDatabase } from '../../crash/database.ts';
import { holder, killed } from '../../crash/other-process.ts';
import { sha256OfFile } from '../../support/workspace.ts';
import { axeViolations } from '../support/axe.ts';
import { desktopObstacle } from '../support/desktop.ts';
import { fileHosts, type FileHost } from '../support/file-host.ts';
import { makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

const retry = 'Réessayer';
const examine = 'Consulter une copie';
const recover = 'Ouvrir une copie de la dernière sauvegarde';
type Remedy = typeof retry | typeof examine | typeof recover;

let folder: TestFolder;
let place: string;

/** What mends a file, once the person has seen to it. */
type Mend = () => Promise<void> | void;

interface Trouble {
  readonly what: string;
  readonly name: string;
  /** It was changed and closed here: a backup of it was made. */
  readonly hasBackup?: boolean;
  /** Makes a sound file one that cannot be opened. */
  readonly spoil: (file: string) => Promise<Mend>;
  /** Only once the person sees it in the list. */
  readonly isLate?: boolean;
  readonly says: RegExp;
  readonly remedies: readonly Remedy[];
}

/** A sound copy takes its place. */
const spoiledBy =
  (spoil: (file: string) => void): Trouble['spoil'] =>
  (file) => {
    spoil(file);
    return Promise.resolve(() => copyFileSync(folder.workspace, file));
  };

function tearPages(file: string): void {
  const octets = readFileSync(file);
  octets.fill(0xff, 8_192, 40_960);
  writeFileSync(file, octets);
}

function breakChain(file: string): void {
  rawDatabase(file, (db) => {
    const triggers = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'journal'";
    for (const name of db.prepare(triggers).pluck().all()) db.exec(`DROP TRIGGER ${String(name)}`);
    db.exec('UPDATE journal SET prev_hash = randomblob(32) WHERE seq = 2');
  });
}

const troubles: readonly Trouble[] = [
  {
    what: 'another application’s',
    name: 'Lettre.cpne',
    spoil: spoiledBy((file) => writeFileSync(file, 'Bonjour,\nvoici le référentiel.\n'.repeat(200))),
    says: /^« .*Lettre\.cpne » n’est pas un fichier de Paritaire \(\.cpne\)\. Il n’a pas été modifié\./,
    remedies: [retry],
  },
  {
    what: 'cut short, without a backup',
    name: 'Coupé.cpne',
    spoil: spoiledBy((file) => truncateSync(file, 20_000)),
    says: /^« .*Coupé\.cpne » est incomplet : sa fin manque\. .* Aucune sauvegarde n’a été trouvée sur ce poste/,
    remedies: [retry],
  },
  {
    what: 'cut short, with a backup',
    name: 'Coupé et sauvegardé.cpne',
    hasBackup: true,
    spoil: spoiledBy((file) => truncateSync(file, 20_000)),
    says: /^« .*Coupé et sauvegardé\.cpne » est incomplet : sa fin manque\. .* La dernière sauvegarde vérifiée/,
    remedies: [recover, retry],
  },
  {
    what: 'damaged, without a backup',
    name: 'Abîmé.cpne',
    spoil: spoiledBy(tearPages),
    says: /^« .*Abîmé\.cpne » est abîmé.* Aucune sauvegarde n’a été trouvée sur ce poste/,
    remedies: [retry],
  },
  {
    what: 'damaged, with a backup',
    name: 'Abîmé et sauvegardé.cpne',
    hasBackup: true,
    spoil: spoiledBy(tearPages),
    says: /^« .*Abîmé et sauvegardé\.cpne » est abîmé.* La dernière sauvegarde vérifiée/,
    remedies: [recover, retry],
  },
  {
    what: 'of a newer version',
    name: 'Futur.cpne',
    spoil: spoiledBy((file) => rawDatabase(file, (db) => db.pragma('user_version = 99'))),
    says: /^« .*Futur\.cpne » vient d’une version plus récente de Paritaire .* mettez Paritaire à jour/,
    remedies: [retry],
  },
  {
    what: 'altered, with a backup',
    name: 'Altéré.cpne',
    hasBackup: true,
    spoil: spoiledBy(breakChain),
    says: /^Le journal de « .*Altéré\.cpne » ne se suit pas à la ligne 2 : le fichier a été altéré\./,
    remedies: [examine, recover],
  },
  {
    what: 'held by another application',
    name: 'Occupé.cpne',
    spoil: async (file) => {
      const other = await holder(file);
      return async () => {
        if (other.signalCode === null) await killed(other);
      };
    },
    says: /^« .*Occupé\.cpne » est déjà ouvert par .+, depuis le .+ à \d+ h \d\d\. Fermez-le là-bas, puis réessayez\.$/,
    remedies: [retry, examine],
  },
  {
    what: 'no longer there',
    name: 'Disparu.cpne',
    isLate: true,
    spoil: spoiledBy((file) => rmSync(file)),
    says: /^Le fichier « .*Disparu\.cpne » n’existe pas\. Vérifiez son nom et son dossier\.$/,
    remedies: [retry],
  },
];

const forbidding =
  (target: (file: string) => string, mode: number): Trouble['spoil'] =>
  (file) => {
    chmodSync(target(file), mode);
    return Promise.resolve(() => chmodSync(target(file), 0o777));
  };

const readOnly: Pick<Trouble, 'says' | 'remedies'> = {
  says: /^« .*\.cpne » ne peut pas être modifié : le fichier ou son dossier est en lecture seule\. Copiez-le/,
  remedies: [retry, examine],
};
const forbidden: readonly Trouble[] = [
  {
    what: 'read-only',
    name: 'Protégé.cpne',
    spoil: forbidding((file) => file, 0o444),
    ...readOnly,
  },
  {
    what: 'in a read-only folder',
    name: 'Partagé.cpne',
    spoil: forbidding((file) => dirname(file), 0o555),
    ...readOnly,
  },
];

/** A sound file, where the host has its files. */
async function lay({ name, hasBackup = false }: Pick<Trouble, 'name' | 'hasBackup'>): Promise<string> {
  const file = join(place, name);
  copyFileSync(folder.workspace, file);
  // What was not changed is not backed up; nothing is different in the end.
  if (hasBackup)
    await withEngine(file, async (ask) => {
      await ask('gesture.undo', { seq: null });
      await ask('gesture.redo', {});
    });
  return file;
}

/** What must not change: the bytes of a file, and what stands beside it. */
const traces = (file: string): readonly string[] => [
  existsSync(file) ? sha256OfFile(file) : '',
  ...readdirSync(dirname(file)),
];

/** With ordinary spaces, as patterns have them. */
const plain = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ');

async function seeRefusal(page: Page, file: string, { says, remedies }: Trouble): Promise<void> {
  await page
    .getByRole('heading', { level: 1, name: `« ${basename(file)} » n’a pas pu être ouvert` })
    .waitFor();
  expect(plain(await page.getByRole('alert').textContent())).toMatch(says);
  const offered = await page.getByRole('main').getByRole('button').allTextContents();
  expect(offered).toEqual([...remedies, 'Revenir']);
  expect(await axeViolations(page)).toEqual([]);
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** The file that the window shows, which may be changed. */
async function seeOpen(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('banner').getByText(name).waitFor();
  expect(await page.getByRole('banner').getByText('lecture seule').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Nouveau référentiel…' }).isEnabled()).toBe(true);
}

async function seeReadOnly(page: Page, name: string): Promise<void> {
  const banner = page.getByRole('banner');
  await banner.getByText(name).waitFor();
  await banner.getByText('lecture seule', { exact: true }).waitFor();
  await banner.getByText('Lecture seule : copie de consultation, rien ne peut y être modifié.').waitFor();
  for (const gesture of ['Annuler', 'Rétablir', 'Nouveau référentiel…', 'Importer…'])
    expect(await page.getByRole('button', { name: gesture, exact: true }).isDisabled(), gesture).toBe(true);
  await page.getByRole('tab', { name: 'Structure' }).click();
  const row = page.getByRole('row', { name: /^Activité A1,/ });
  await row.click();
  const whole = page.getByRole('toolbar', { name: 'Actions sur le référentiel' });
  expect(await whole.getByRole('button').allTextContents()).toEqual(['Exporter le brouillon…', '⋯']);
  const title = page.getByRole('textbox', { name: 'Intitulé de l’activité' });
  expect(await title.getAttribute('readonly')).not.toBeNull();
  // What happened to it may be read.
  const actions = page.getByRole('toolbar', { name: 'Actions sur l’élément' });
  expect(await actions.getByRole('button').allTextContents()).toEqual(['Historique']);
  await row.press('Delete');
  await row.press('Control+Enter');
  await row.press('Control+z');
  expect(await page.getByRole('row', { name: /^Activités, 6.activités/ }).count()).toBe(1);
  expect(await axeViolations(page)).toEqual([]);
}

async function closeFile(page: Page): Promise<void> {
  await press(page, 'Fichier');
  await page.getByRole('menuitem', { name: 'Fermer le fichier' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bienvenue dans Paritaire' }).waitFor();
}

/** Each remedy, to its end. */
const ends: Readonly<Record<Remedy, (page: Page, file: string, mend: Mend) => Promise<void>>> = {
  [retry]: async (page, file, mend) => {
    await press(page, retry);
    const again = page.getByText('Nouvel essai sans succès : le fichier n’a pas pu être ouvert.');
    await again.waitFor();
    await mend();
    await press(page, retry);
    await seeOpen(page, basename(file));
    expect(await again.count()).toBe(0);
  },
  [examine]: async (page, file) => {
    const before = traces(file);
    await press(page, examine);
    await seeReadOnly(page, basename(file));
    expect(traces(file)).toEqual(before);
  },
  [recover]: async (page, file) => {
    const [octets, ...beside] = traces(file);
    await press(page, recover);
    const name = basename(file, '.cpne');
    await seeOpen(
      page,
      new RegExp(`^${name} \\(sauvegarde du \\d{4}-\\d\\d-\\d\\d à \\d\\d h \\d\\d\\)\\.cpne$`),
    );
    await page.getByRole('tab', { name: 'Structure' }).click();
    await page.getByRole('row', { name: /^Activités, 6.activités/ }).waitFor();
    const [after, ...now] = traces(file);
    expect(after).toBe(octets);
    expect(now.filter((entry) => entry.startsWith(`${name} (sauvegarde du`))).toHaveLength(1);
    expect(now).toEqual(expect.arrayContaining(beside));
  },
};

/** The file, chosen as a person does; each remedy offered in turn, the one that mends it last. Answers those that led to their end. */
async function meet(host: FileHost, trouble: Trouble): Promise<readonly Remedy[]> {
  const { page } = host;
  const file = await lay(trouble);
  const isLate = trouble.isLate === true;
  let mend: Mend = () => undefined;
  const spoil = async (): Promise<void> => {
    mend = await trouble.spoil(file);
  };
  const ended: Remedy[] = [];
  if (!isLate) await spoil();
  try {
    for (const remedy of trouble.remedies.toSorted((a, b) => Number(a === retry) - Number(b === retry))) {
      let before: readonly string[] = [];
      await host.choose(file, async () => {
        if (isLate) await spoil();
        before = traces(file);
      });
      await seeRefusal(page, file, trouble);
      expect(traces(file)).toEqual(before);
      await ends[remedy](page, file, mend);
      await closeFile(page);
      ended.push(remedy);
    }
    return ended;
  } finally {
    await mend();
  }
}

describe.each(['navigateur', 'bureau'] as const)('in the host « %s », a file that is', (kind) => {
  const obstacle = kind === 'bureau' ? desktopObstacle() : undefined;
  let host: FileHost | undefined;

  beforeAll(async () => {
    folder = makeTestFolder();
    place = join(folder.folder, 'CPNE été');
    mkdirSync(place);
    if (obstacle === undefined) host = await fileHosts[kind](folder, place);
    host?.page.setDefaultTimeout(10_000);
  });
  afterAll(async () => {
    expect(await host?.stop()).toBe(obstacle === undefined ? 0 : undefined);
    folder.remove();
  });

  const started = (ctx: TestContext): FileHost => {
    if (host === undefined) return ctx.skip(obstacle);
    return host;
  };

  it.for(troubles)('$what', async (trouble, ctx) => {
    const ended = await meet(started(ctx), trouble);
    expect(ended).toHaveLength(trouble.remedies.length);
  });

  // Last: what was given up is not had again.
  describe('for want of rights,', () => {
    beforeAll(() => host?.loseRights());

    it.for(forbidden)('$what', async (trouble, ctx) => {
      ctx.skip(process.platform === 'win32', 'SAUTÉ : les droits POSIX n’existent pas sous Windows');
      expect(await meet(started(ctx), trouble)).toHaveLength(trouble.remedies.length);
    });
  });
});
