import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { DossiersDe } from '../../../shared/contract/answers/dossier.ts';
import { plusGrosFichier } from '../../../shared/dossier/fichier.ts';
import { paritaire } from '../../support/cli.ts';
import { exampleReferentiel } from '../../support/open-example.ts';
import { inBothHosts } from '../support/both-hosts.ts';
import type { FileHands } from '../support/hosts.ts';
import { keyboard } from '../support/hands.ts';
import { look } from '../support/look.ts';
import { makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

const { id: ref } = exampleReferentiel;
const octets = Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 255, 254, 10, 13]);

/** A file whose référentiel is adopted. */
async function adopte(): Promise<TestFolder> {
  const folder = makeTestFolder();
  await withEngine(folder.workspace, (ask) =>
    ask('version.adopt', {
      ref,
      grilles: {},
      numero: '1.0',
      decision: { type: 'creation', date: '2026-01-10', ref: 'Relevé n° 3' },
      motif: 'Création',
      passerOutre: 'Exemple',
    }),
  );
  return folder;
}

const button = (place: Page | Locator, name: string | RegExp): Locator =>
  place.getByRole('button', { name, exact: true });

async function choisir(page: Page, list: Locator, option: string | RegExp): Promise<void> {
  const hands = keyboard(page);
  await hands.press(list);
  await hands.press(page.getByRole('option', { name: option }));
}

/** From the dépôt to the registration, with the keyboard alone. */
async function vivre(page: Page, { send, take }: FileHands): Promise<void> {
  const hands = keyboard(page);
  await hands.press(page.getByRole('tab', { name: 'Dépôt', exact: true }));
  const region = page.getByRole('region', { name: 'Dossiers déposés à France compétences' });
  await region.getByText('Aucun dépôt n’est noté.').waitFor();
  await hands.press(button(region, 'Noter un dépôt'));
  const depot = page.getByRole('dialog', { name: 'Noter un dépôt' });
  await depot.getByLabel('Déposé le').fill('2026-01-09');
  await hands.type(depot.getByLabel(/^Référence donnée/), 'D-2026-014');
  await hands.press(button(depot, 'Noter le dépôt'));
  await depot.getByText(/La version 1\.0 a été décidée le 10\/01\/2026/).waitFor();
  await look(page, 'noter-un-depot', { shown: depot });
  await depot.getByLabel('Déposé le').fill('2026-02-01');
  await hands.press(button(depot, 'Noter le dépôt'));
  const dossier = page.getByRole('article', { name: 'RNCP, déposé le 1er février 2026' });
  await dossier.getByText('En instruction depuis le 01/02/2026').waitFor();
  await dossier.getByText('Référence\u00a0: D-2026-014').waitFor();

  await hands.press(button(dossier, /^Noter une suite/));
  const suite = page.getByRole('dialog', { name: 'Noter une suite' });
  await suite.getByLabel(/^Le\b/).fill('2026-04-01');
  await suite.getByLabel(/^Répondre jusqu’au/).fill('2026-06-30');
  await hands.press(button(suite, 'Noter la suite'));
  await suite.getByText(/dites quels critères sont en cause/).waitFor();
  await hands.press(button(suite, 'Ajouter un critère'));
  const premier = suite.getByRole('button', { name: /Critère en cause 1/ });
  await expect.poll(() => premier.evaluate((one) => one === document.activeElement)).toBe(true);
  await choisir(page, premier, /^3\. /);
  await hands.type(suite.getByLabel(/^Motif du critère 1/), 'Des tâches données pour des compétences.');
  await look(page, 'noter-un-ajournement', { shown: suite });
  await hands.press(button(suite, 'Noter la suite'));
  await dossier.getByText('Ajourné jusqu’au 30/06/2026').waitFor();
  await dossier
    .getByText('Critère 3, qualité et cohérence des trois référentiels\u00a0: Des tâches')
    .waitFor();
  await dossier.getByText(/^30\/06\/2026.*Répondre à l’ajournement/).waitFor();

  const folder = mkdtempSync(join(tmpdir(), 'paritaire pièces '));
  const [note, lourde] = [join(folder, 'Note d’opportunité.pdf'), join(folder, 'lourde.pdf')];
  writeFileSync(note, octets);
  writeFileSync(lourde, '');
  truncateSync(lourde, plusGrosFichier + 1024 * 1024);
  await hands.press(button(dossier, /^Joindre une pièce/));
  const joindre = page.getByRole('dialog', { name: 'Joindre une pièce' });
  await send(lourde, () => hands.press(button(joindre, 'Choisir le fichier…')));
  await joindre
    .getByText(/«.lourde\.pdf.» pèse 11\sMo.*une pièce jointe pèse au plus 10\sMo\. Réduisez-la/)
    .waitFor();
  await look(page, 'joindre-une-piece', { shown: joindre });
  await send(note, () => hands.press(button(joindre, 'Choisir le fichier…')));
  await joindre.waitFor({ state: 'detached' });
  await dossier.getByText('Note d’opportunité.pdf').waitFor();
  const enregistrer = button(dossier, /^Enregistrer sous…/);
  const rendue = await take('rendue.pdf', () => hands.press(enregistrer));
  expect(readFileSync(rendue)).toEqual(octets);
  rmSync(folder, { recursive: true });
  await hands.press(button(dossier, /^Retirer\s: Note/));
  await dossier.getByText('Aucune pièce n’est jointe.').waitFor();
  await page.keyboard.press('Control+z');
  await dossier.getByText('Note d’opportunité.pdf').waitFor();
  await look(page, 'dossier-ajourne', { shown: dossier });

  await hands.press(button(dossier, /^Noter une suite/));
  await suite.getByLabel(/^Le\b/).fill('2026-06-15');
  await hands.press(button(suite, 'Noter la suite'));
  await dossier.getByText('En instruction depuis le 15/06/2026').waitFor();
  await hands.press(button(dossier, /^Noter une suite/));
  await choisir(page, suite.getByRole('button', { name: /Suite$/ }), 'Enregistrement');
  await suite.getByLabel(/^Le\b/).fill('2026-09-01');
  await hands.type(suite.getByLabel(/^Numéro d’enregistrement/), 'rncp 40999');
  await suite.getByLabel(/^Enregistré à compter du/).fill('2026-09-01');
  await suite.getByLabel(/^Jusqu’au/).fill('2029-09-01');
  await hands.type(suite.getByLabel(/^Remplace les numéros/), 'RNCP30001, douze');
  await hands.press(button(suite, 'Noter la suite'));
  await suite.getByText('Des numéros RNCP ou RS, séparés par des virgules.').waitFor();
  await look(page, 'noter-un-enregistrement', { shown: suite });
  await hands.type(suite.getByLabel(/^Remplace les numéros/), 'RNCP30001');
  await hands.press(button(suite, 'Noter la suite'));
  await dossier.getByText('Enregistré, RNCP40999, jusqu’au 01/09/2029').waitFor();
  await dossier.getByText('Remplace RNCP30001.').waitFor();
  await dossier.getByText(/^01\/03\/2029.*Déposer la demande qui suit/).waitFor();
  expect(await button(dossier, /^Noter une suite/).count()).toBe(0);
  await look(page, 'dossier-enregistre', { shown: dossier });
}

/** What the command line says of the file, once it is left. */
async function verifier({ folder, workspace }: TestFolder): Promise<void> {
  const run = (...argv: readonly string[]) => paritaire(folder, ...argv);
  const { code, out } = await run('dossiers', workspace, '--au', '2029-03-02');
  expect(code).toBe(1);
  for (const part of [
    'RNCP, déposé le 01/02/2026, version 1.0, D-2026-014\u00a0: Enregistré, RNCP40999, jusqu’au 01/09/2029',
    '01/04/2026\u00a0: Ajournement',
    'Critère 3, qualité et cohérence des trois référentiels\u00a0: Des tâches données pour des compétences.',
    'Pièce\u00a0: Note d’opportunité, «\u00a0Note d’opportunité.pdf\u00a0», SHA-256 ',
    '01/03/2029\u00a0: Déposer la demande qui suit, six mois avant la fin de l’enregistrement (passé)',
  ])
    expect(out).toContain(part);
  const { certifications } = JSON.parse((await run('dossiers', workspace, ref, '--json')).out) as {
    readonly certifications: readonly DossiersDe[];
  };
  expect(certifications[0]?.dossiers[0]?.suites.map(({ type }) => type)).toEqual([
    'ajourne',
    'complete',
    'enregistre',
  ]);
  expect((await run('verifier', workspace)).code).toBe(0);
  const journal = await run('journal', workspace);
  expect(journal.out).toContain('Suite notée — suite d’un dossier «\u00a0Enregistrement\u00a0»');
}

inBothHosts(adopte, (page, _reopen, _host, files) => vivre(page, files), verifier);
