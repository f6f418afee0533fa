import { createHash } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { v0_2_0 as isDocument } from '../../../shared/generated/validators.js';
import type { Document } from '../../../shared/generated/document.ts';
import { axeViolations } from './axe.ts';

const EXAMPLE = /Technicien ou technicienne de maintenance/;

/** How a host hands out what was exported: the content of the file, once `start` has asked for it. */
export type TakeExport = (start: () => Promise<void>) => Promise<string>;

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 20; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`20 tabs do not lead to ${String(target)}`);
}

async function chooseInList(page: Page): Promise<void> {
  const options = page.getByRole('option');
  await tabTo(page, options.first());
  await page.keyboard.press('ArrowDown');
  await page.getByRole('heading', { level: 2, name: 'Utiliser un chariot de récolte' }).waitFor();
  // A certification of the répertoire spécifique: compétences without bloc.
  await page.getByRole('row', { name: /^Compétences, 2.compétences, 3.critères/ }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('ArrowUp');
  await page.getByRole('heading', { level: 2, name: EXAMPLE }).waitFor();
  expect(await options.first().getAttribute('aria-selected')).toBe('true');
}

async function openInOutline(page: Page): Promise<void> {
  const group = page.getByRole('row', { name: /^Activités, 6.activités, 26.tâches/ });
  await tabTo(page, group);
  await page.keyboard.press('ArrowDown');
  const activite = page.getByRole('row', { name: /^Activité A1,/ });
  expect(await activite.getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('row', { name: /^Tâche, Recevoir l’utilisateur/ }).waitFor();
  expect(await activite.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('row', { name: /^Tâche, Recevoir/ }).waitFor({ state: 'detached' });
  const bloc = page.getByRole('row', { name: /^Bloc BC01, .*7.compétences, 2.modalités/ });
  expect(await bloc.getAttribute('aria-level')).toBe('2');
}

/** The document exported, its SHA-256 being the one that the window says, and valid by the public schema. */
async function exportOne(page: Page, button: string, take: TakeExport): Promise<Document> {
  await tabTo(page, page.getByRole('button', { name: button }));
  const text = await take(() => page.keyboard.press('Enter'));
  const sha256 = createHash('sha256').update(text).digest('hex');
  await page.getByText(`SHA-256\u00a0: ${sha256.slice(0, 12)}…`).waitFor();
  await page.getByText(/Tête du journal.: ligne/).waitFor();
  expect(await page.getByText(sha256).textContent()).toBe(sha256);
  const content: unknown = JSON.parse(text);
  expect(isDocument(content), JSON.stringify(isDocument.errors)).toBe(true);
  return content as Document;
}

/** Open, list, outline, export, with the keyboard alone: the same in every host. */
export async function runJourney(page: Page, take: TakeExport): Promise<void> {
  await page.getByRole('option', { name: /^Technicien.* 4.blocs, 27.compétences version.1\.0$/ }).waitFor();
  expect(await page.title()).toMatch(/^Technicien ou technicienne .* — Paritaire$/);
  expect(await axeViolations(page)).toEqual([]);
  await chooseInList(page);
  const draft = await exportOne(page, 'Exporter le brouillon…', take);
  expect(draft.version.statut).toBe('brouillon');
  const adopted = await exportOne(page, 'Exporter la version\u00a01.0…', take);
  expect(adopted.version).toMatchObject({ statut: 'adoptee', numero: '1.0' });
  expect(adopted.version.empreinte).toBe(draft.version.empreinte);
  expect(await axeViolations(page)).toEqual([]);
  await openInOutline(page);
  expect(await axeViolations(page)).toEqual([]);
}
