import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { exampleReferentiel } from '../../support/open-example.ts';
import { zipPart } from '../../support/zip-part.ts';
import { inBothHosts, type HostName } from '../support/both-hosts.ts';
import type { FileHands } from '../support/hosts.ts';
import {
  commenter,
  mettreEnRelecture,
  onglet,
  retirer,
  suite,
  type Ecran,
} from '../support/gestes-de-relecture.ts';
import { button, siege } from '../support/gestes-de-seance.ts';
import { keyboard, mouse } from '../support/hands.ts';
import { look } from '../support/look.ts';
import { makeTestFolder } from '../support/workspace.ts';

const premiere = exampleReferentiel.blocs[0]?.competences[0]?.libelle ?? '';

/** Another text for its first compétence. */
async function reformuler(ecran: Ecran, actuel: string, nouveau: string): Promise<void> {
  const { page, hands } = ecran;
  await onglet(ecran, 'Structure');
  await hands.choose(page.getByRole('treegrid'), page.getByRole('row', { name: actuel }));
  const libelle = page.getByRole('textbox', { name: 'Compétence', exact: true });
  await expect.poll(() => libelle.inputValue()).toBe(actuel);
  await hands.type(libelle, nouveau);
  await page.keyboard.press('Tab');
}

/** Both collèges say what they think of it; each gets an answer, and the text that comes back is another. */
async function relire(ecran: Ecran): Promise<void> {
  const { page } = ecran;
  const { hands } = ecran;
  await hands.press(button(page, 'Autres actions'));
  await mettreEnRelecture(ecran, 'menuitem', 'Premier tour');
  await onglet(ecran, 'Structure');
  await hands.choose(page.getByRole('treegrid'), page.getByRole('row', { name: `${premiere}, seul` }));
  await commenter(ecran, 'Dire avec quels outils.', 'Syndicat des relieurs', 'Salariés');
  await commenter(ecran, 'Ne rien ajouter.', 'Union des ateliers', 'Employeurs');
  await onglet(ecran, 'Relecture');
  const detail = page.getByRole('region', { name: /^N° / });
  await page.getByText(/^2.commentaires, 2 à traiter$/).waitFor();
  await hands.press(page.getByRole('option', { name: /Dire avec quels outils/ }));
  await detail.getByText('Dire avec quels outils.').waitFor();
  await suite(ecran, 'Acceptée avec modification');
  await page.getByText(/^2.commentaires, 1 à traiter$/).waitFor();
  await hands.press(page.getByRole('option', { name: /Ne rien ajouter/ }));
  await detail.getByText('Ne rien ajouter.').waitFor();
  await suite(ecran, 'Hors sujet');
  await page.getByText(/^2.commentaires, aucun à traiter$/).waitFor();
  await retirer(ecran, 'Prendre en compte les avis.');
  await reformuler(ecran, `${premiere}, seul`, `${premiere}, avec les outils de l’atelier`);
  await onglet(ecran, 'Relecture');
  await mettreEnRelecture(ecran, 'button', 'Second tour');
}

/** A meeting votes the text that was read. */
async function decider({ page, hands }: Ecran): Promise<void> {
  await hands.press(button(page, 'Décisions'));
  await hands.press(button(page, 'Proposer une règle'));
  await hands.press(button(page.getByRole('dialog', { name: 'Règles de décision' }), 'Fermer'));
  await hands.press(button(page, 'Nouvelle séance…'));
  const nouvelle = page.getByRole('dialog', { name: 'Nouvelle séance' });
  await nouvelle.getByLabel('Date').fill('2026-02-09');
  await hands.press(button(nouvelle, 'Créer la séance'));
  await page.getByRole('heading', { name: 'Séance du 9 février 2026' }).waitFor();
  await siege(page, 'Ajouter une organisation d’employeurs', 'Fédération', '1');
  await siege(page, 'Ajouter un syndicat de salariés', 'Syndicat', '1');
  await page.getByLabel('Documents envoyés le').fill('2026-01-20');
  await hands.press(button(page, 'Ajouter un point'));
  const point = page.getByRole('article', { name: 'Point 1' });
  await hands.type(point.getByLabel('Objet'), 'Création du CQP');
  await hands.press(button(point, 'Mettre un texte au vote…'));
  const textes = page.getByRole('dialog', { name: 'Mettre un texte au vote' });
  await hands.tick(textes.getByRole('checkbox', { name: /\(référentiel, / }));
  await hands.tick(textes.getByRole('checkbox', { name: /^Noter qu’il a été envoyé/ }));
  await hands.press(button(textes, 'Mettre au vote'));
  await hands.type(point.getByLabel('Pour, collège employeurs'), '1');
  await hands.type(point.getByLabel('Pour, collège salariés'), '1');
  await page.keyboard.press('Enter');
  await point.getByRole('region', { name: 'Résultat' }).getByText('adopté').waitFor();
}

/** By the decision of the file, then by one that is taken over from outside. */
async function adopter(ecran: Ecran): Promise<void> {
  const { page, hands } = ecran;
  const adoption = page.getByRole('dialog', { name: 'Adopter une version' });
  await hands.press(button(page, 'Référentiels'));
  await hands.press(button(page, 'Adopter…'));
  await hands.type(adoption.getByLabel(/^Motif de la décision/), 'Création');
  await hands.press(button(adoption, 'Adopter'));
  await adoption.waitFor({ state: 'detached' });

  await reformuler(ecran, `${premiere}, avec les outils de l’atelier`, `${premiere}, avec ses outils`);
  await hands.press(button(page, 'Adopter…'));
  await adoption.getByLabel(/^Date de la décision/).fill('2026-06-08');
  await hands.type(adoption.getByRole('textbox', { name: /^Référence/ }), 'Relevé n° 14');
  await hands.tick(adoption.getByRole('checkbox', { name: 'évolution du métier ou des techniques' }));
  await hands.type(adoption.getByRole('textbox', { name: /^Motif/ }), 'Mise à jour des outils');
  await look(page, 'revision', { shown: adoption });
  await hands.press(button(adoption, 'Adopter'));
  await adoption.waitFor({ state: 'detached' });
  await onglet(ecran, 'Versions');
  await page.getByText(/tenue en séance/).waitFor();
  await page.getByText(/^Cause de la révision.: évolution du métier ou des techniques$/).waitFor();
  await look(page, 'versions-revisees');
}

async function comparer({ page, hands }: Ecran): Promise<void> {
  await hands.press(button(page, /^Comparer… la version .* avec la version 1\.0$/));
  const dialog = page.getByRole('dialog', { name: 'Comparer' });
  await dialog.locator('ins').getByText('ses').first().waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** Its text being the same, it can still be ended. */
async function supprimer({ page, hands }: Ecran): Promise<void> {
  await hands.press(button(page, 'Adopter…'));
  const adoption = page.getByRole('dialog', { name: 'Adopter une version' });
  await adoption.getByText(/^Rien n’a changé depuis la version/).waitFor();
  await hands.press(button(adoption, 'Supprimer la certification…'));
  await adoption.getByText(/aucune version n’est plus en vigueur/).waitFor();
  await look(page, 'suppression', { shown: adoption });
  await adoption.getByLabel(/^Date de la décision/).fill('2026-11-27');
  await hands.type(adoption.getByRole('textbox', { name: /^Référence/ }), 'Relevé n° 30');
  await hands.type(adoption.getByRole('textbox', { name: /^Motif/ }), 'Le métier a disparu');
  await hands.press(button(adoption, 'Adopter'));
  await adoption.waitFor({ state: 'detached' });
  await page.getByText(/^Certification supprimée.: plus aucune version n’est en vigueur depuis/).waitFor();
}

/** On a copy: a sample that anyone draws again, what was examined, and the report. */
async function auditer({ page, hands }: Ecran, { give, take }: FileHands): Promise<void> {
  await give(async () => {
    await hands.press(button(page, 'Fichier'));
    await hands.press(page.getByRole('menuitem', { name: 'Ouvrir pour auditer…' }));
  });
  await hands.press(button(page, 'Audit'));
  await hands.type(page.getByRole('textbox', { name: /^Graine/ }), 'CPNE 2026');
  await hands.type(page.getByRole('textbox', { name: 'Taille' }), '5');
  await page.keyboard.press('Enter');
  const lignes = page.getByRole('list', { name: 'Lignes à examiner' }).getByRole('listitem');
  await hands.tick(lignes.nth(4).getByRole('checkbox'));
  await page.getByText('1 ligne examinée sur 5.').waitFor();
  const word = await take('Rapport.docx', () => hands.press(button(page, 'Rapport en Word (.docx)…')));
  const xml = await zipPart(readFileSync(word), 'word/document.xml');
  for (const said of ['CPNE 2026', 'Aucune altération relevée']) expect(xml).toContain(said);
}

async function vivre(page: Page, _: unknown, host: HostName, files: FileHands): Promise<void> {
  const ecran = { page, hands: host === 'navigateur' ? keyboard(page) : mouse };
  await page.setViewportSize({ width: 1280, height: 800 });
  await reformuler(ecran, premiere, `${premiere}, seul`);
  await relire(ecran);
  await decider(ecran);
  await adopter(ecran);
  await comparer(ecran);
  await supprimer(ecran);
  await auditer(ecran, files);
}

describe('a certification lives from its draft to an audit', () => {
  inBothHosts(() => Promise.resolve(makeTestFolder()), vivre);
});
