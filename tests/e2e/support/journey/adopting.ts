import { createHash } from 'node:crypto';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Document } from '../../../../shared/generated/document.ts';
import { v1_0_0 as isDocument } from '../../../../shared/generated/validators.js';
import type { Stage } from './stage.ts';

const said = {
  decision: 'Procès-verbal n°\u00a04 du 12\u00a0mars 2026',
  motif: 'Première adoption',
  passerOutre: 'Les critères seront écrits avant la session d’automne.',
} as const;

/** The draft becomes version 1.0, what lacks in it being said and passed over. */
export async function adopt(stage: Stage): Promise<void> {
  const { page, hands, look } = stage;
  await hands.press(page.getByRole('button', { name: 'Adopter…' }));
  const dialog = page.getByRole('dialog', { name: 'Adopter une version' });
  const submit = dialog.getByRole('button', { name: 'Adopter', exact: true });
  await submit.waitFor();
  await look('adopter');
  await seeWhatStops(stage, dialog);
  await hands.press(submit);
  await dialog.getByText('À renseigner.').first().waitFor();
  await look('adoption-incomplete');
  await dialog.getByLabel(/^Date de la décision/).fill('2026-03-12');
  await hands.type(dialog.getByRole('textbox', { name: 'Référence de la décision' }), said.decision);
  await hands.type(
    dialog.getByRole('textbox', { name: 'Pourquoi adopter malgré les erreurs' }),
    said.passerOutre,
  );
  await hands.type(dialog.getByRole('textbox', { name: /^Motif/ }), said.motif);
  await hands.press(submit);
  await page
    .getByRole('log', { name: 'Messages' })
    .getByText(/^Version 1\.0 adoptée.: ligne/)
    .waitFor();
  await dialog.waitFor({ state: 'detached' });
  await hands.press(page.getByRole('tab', { name: 'Versions' }));
  await page.getByText(/^Identique à la version 1\.0\.$/).waitFor();
  await look('versions');
}

/** Errors stand apart, each with its level; one leads to its place, where the person can mend it. */
async function seeWhatStops({ page, hands }: Stage, dialog: Locator): Promise<void> {
  const errors = dialog.getByRole('region', { name: /^\d+.erreurs? arrête(nt)? l’adoption$/ });
  const others = dialog.getByRole('region', { name: /^\d+.avertissements?, qui n’arrête(nt)? pas/ });
  const [wrong, doubtful] = [errors.getByRole('listitem'), others.getByRole('listitem')];
  expect(await wrong.filter({ hasText: /^Erreur/ }).count()).toBe(await wrong.count());
  expect(await doubtful.filter({ hasText: /^Avertissement/ }).count()).toBe(await doubtful.count());
  expect(await doubtful.count()).toBeGreaterThan(0);
  await hands.press(errors.getByRole('link', { name: /^Compétences sans critère/ }));
  await dialog.waitFor({ state: 'detached' });
  await page
    .locator('main [data-item] textarea:focus, main [data-key]:focus, main [data-key] :focus')
    .waitFor();
  await hands.press(page.getByRole('button', { name: 'Adopter…' }));
  await errors.waitFor();
}

/** A document that was handed out: its SHA-256 is the one that the window says, and the public schema holds it valid. */
async function exported({ host, page, hands }: Stage, button: string): Promise<Document> {
  const text = await host.takeExport(() => hands.press(page.getByRole('button', { name: button })));
  const sha256 = createHash('sha256').update(text).digest('hex');
  const report = page.getByRole('region', { name: 'Dernier export' });
  await report.getByText(`SHA-256\u00a0: ${sha256.slice(0, 12)}…`).waitFor();
  expect(await report.getByText(sha256).textContent()).toBe(sha256);
  await report.getByText(/^Tête du journal.: ligne/).waitFor();
  const content: unknown = JSON.parse(text);
  expect(isDocument(content), JSON.stringify(isDocument.errors)).toBe(true);
  return content as Document;
}

/** The draft, then the version adopted, which says the same text. Answers the latter. */
export async function exportBoth(stage: Stage): Promise<Document> {
  const draft = await exported(stage, 'Exporter le brouillon…');
  expect(draft.version.statut).toBe('brouillon');
  const adopted = await exported(stage, 'Exporter la version\u00a01.0…');
  expect(adopted.version).toMatchObject({ statut: 'adoptee', numero: '1.0', motif: said.motif });
  expect(adopted.version.empreinte).toBe(draft.version.empreinte);
  await stage.look('exporte');
  return adopted;
}
