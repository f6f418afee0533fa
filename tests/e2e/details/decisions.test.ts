import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Decisions } from '../../../shared/contract/answers/decision.ts';
import { textesDe } from '../../../main/engine/decision/textes.ts';
import { createRegistre } from '../../../main/engine/organisme/registre.ts';
import { ajouterOrganisme } from '../../../shared/edit/organismes.ts';
import { organismeExemple } from '../../support/organisme-exemple.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { paritaire } from '../../support/cli.ts';
import { exampleReferentiel, openExample } from '../../support/open-example.ts';
import { tenirSeance, voter } from '../../support/seance-tenue.ts';
import { leaveSession } from '../../support/workspace.ts';
import { button, siege } from '../support/gestes-de-seance.ts';
import { keyboard } from '../support/hands.ts';
import { look } from '../support/look.ts';
import { sharedFiles } from '../support/shared-file.ts';
import { makeTestFolder, withEngine } from '../support/workspace.ts';

/** A body that waits for a decision. */
const demandeur = organismeExemple([
  { etat: 'demande', le: '2026-01-05', portee: { nature: 'FORMER', blocs: [], versions: [] } },
  { etat: 'instruction', le: '2026-01-10' },
  { etat: 'avis', le: '2026-01-20' },
]);

/** The same meeting decides of a body too, which is then habilitated by that point. */
async function habiliter(page: Page): Promise<void> {
  const hands = keyboard(page);
  const choose = async (field: Locator, option: string | RegExp): Promise<void> => {
    await hands.press(field);
    await hands.press(page.getByRole('option', { name: option }));
  };
  await hands.press(button(page, 'Ajouter un point'));
  const point = page.getByRole('article', { name: 'Point 2' });
  await hands.type(point.getByLabel('Objet'), 'Organismes de formation');
  await choose(point.getByRole('button', { name: /^Ce qui est décidé|Ce qui est décidé$/ }), 'Habilitations');
  await hands.press(button(point, 'Mettre une habilitation au vote…'));
  const vote = page.getByRole('dialog', { name: 'Mettre des habilitations au vote' });
  await hands.tick(vote.getByRole('checkbox', { name: /^Atelier-école des Lices, pour / }));
  await look(page, 'habilitations-au-vote', { shown: vote });
  await hands.tick(vote.getByRole('checkbox', { name: /^Noter que les dossiers ont été envoyés/ }));
  await hands.press(button(vote, 'Mettre au vote'));
  await hands.press(button(point, 'Unanimité'));
  await point.getByRole('region', { name: 'Résultat' }).getByText('adopté').waitFor();

  await hands.press(button(page, 'Organismes'));
  await page.getByRole('row', { name: /Atelier-école des Lices/ }).dblclick();
  await hands.press(button(page, 'Enregistrer une étape…'));
  const etape = page.getByRole('dialog', { name: 'Enregistrer une étape' });
  await choose(etape.getByRole('button', { name: /Étape/ }), 'Habilitation');
  await etape.getByLabel(/^À compter du/).fill('2026-03-01');
  await etape.getByLabel(/^Jusqu’au/).fill('2031-02-28');
  await choose(
    etape.getByRole('button', { name: /Décision de la CPNE/ }),
    /point 2, Organismes de formation$/,
  );
  await etape.getByText('Documents envoyés 6\u00a0jours avant, la règle en prévoit 8.').waitFor();
  await hands.press(button(etape, 'Enregistrer'));
  await etape.getByText('Dites pourquoi passer outre à sa règle.').waitFor();
  await look(page, 'habiliter-par-une-decision', { shown: etape });
  await hands.type(etape.getByLabel(/^Motif pour passer outre à sa règle/), 'Urgence reconnue');
  await hands.press(button(etape, 'Enregistrer'));
  await etape.waitFor({ state: 'detached' });
  await page
    .getByText(
      /Décision du 09\/02\/2026.*tenue en séance, malgré des manquements à sa règle\s: Urgence reconnue/,
    )
    .waitFor();
  await look(page, 'habilite-par-une-decision', { shown: page.getByRole('article').first() });

  await hands.press(button(page, 'Décisions'));
  await point
    .getByText(/^Atelier-école des Lices, habilitation à compter du 01\/03\/2026.* repose sur cette décision/)
    .waitFor();
  expect(await point.getByLabel('Pour, collège employeurs').getAttribute('readonly')).not.toBeNull();
}

test('a meeting is noted with the keyboard alone, its votes conclude as they are typed, and its text is adopted by it, and a body habilitated', async () => {
  const folder = makeTestFolder();
  const { op, changes } = ajouterOrganisme(demandeur);
  await withEngine(folder.workspace, (ask) =>
    ask('gesture.commit', { op, reason: null, changes: [...changes] }),
  );
  const file = await sharedFiles.navigateur(folder);
  const { page } = file;
  await page.setViewportSize({ width: 1280, height: 800 });
  const hands = keyboard(page);
  await hands.press(button(page, 'Décisions'));
  await hands.press(button(page, 'Proposer une règle'));
  const regles = page.getByRole('dialog', { name: 'Règles de décision' });
  await regles.getByLabel('Préavis (jours)').waitFor();
  expect(await regles.getByLabel('Préavis (jours)').inputValue()).toBe('8');
  await hands.type(regles.getByLabel('Accord dont elle vient'), 'Accord du 3 mars 2011');
  await look(page, 'regles-de-decision', { shown: regles });
  await hands.press(button(regles, 'Fermer'));

  await hands.press(button(page, 'Nouvelle séance…'));
  const nouvelle = page.getByRole('dialog', { name: 'Nouvelle séance' });
  await nouvelle.getByLabel('Date').fill('2026-02-09');
  await hands.press(button(nouvelle, 'Créer la séance'));
  await page.getByRole('heading', { name: 'Séance du 9 février 2026' }).waitFor();
  await siege(page, 'Ajouter une organisation d’employeurs', 'Fédération', '2');
  await siege(page, 'Ajouter un syndicat de salariés', 'Syndicat A', '1');
  await siege(page, 'Ajouter un syndicat de salariés', 'Syndicat B', '1');
  await page.getByText('2 voix présentes ou représentées sur 2').nth(1).waitFor();
  await page.getByLabel('Documents envoyés le').fill('2026-02-03');

  await hands.press(button(page, 'Ajouter un point'));
  const point = page.getByRole('article', { name: 'Point 1' });
  await hands.type(point.getByLabel('Objet'), 'Création du CQP');
  await hands.press(button(point, 'Mettre un texte au vote…'));
  const textes = page.getByRole('dialog', { name: 'Mettre un texte au vote' });
  await hands.tick(textes.getByRole('checkbox', { name: /\(référentiel, / }));
  await hands.tick(textes.getByRole('checkbox', { name: /^Noter qu’il a été envoyé/ }));
  await hands.press(button(textes, 'Mettre au vote'));
  await point.getByText(/\(référentiel, [0-9a-f]{12}…\)$/).waitFor();

  const resultat = point.getByRole('region', { name: 'Résultat' });
  await resultat.getByText('pas encore voté').waitFor();
  await point.getByText('Documents envoyés 6\u00a0jours avant, la règle en prévoit 8.').waitFor();
  // Typed, and not committed yet: the result follows.
  await hands.type(point.getByLabel('Pour, collège employeurs'), '2');
  await resultat.getByText('désaccord entre les collèges').waitFor();
  await hands.type(point.getByLabel('Pour, collège salariés'), '2');
  await resultat.getByText('adopté').waitFor();
  await look(page, 'seance', { shown: point });

  await hands.press(button(page, 'Référentiels'));
  await hands.press(button(page, 'Adopter…'));
  const adoption = page.getByRole('dialog', { name: 'Adopter une version' });
  await adoption.getByText('Documents envoyés 6\u00a0jours avant, la règle en prévoit 8.').waitFor();
  expect(await adoption.getByLabel('Date de la décision').count()).toBe(0);
  await look(page, 'adopter-par-une-decision', { shown: adoption });
  await hands.type(
    adoption.getByLabel(/^Motif pour passer outre à sa règle/),
    'Urgence reconnue par les deux collèges',
  );
  await hands.type(adoption.getByLabel(/^Motif de la décision/), 'Création');
  await hands.press(button(adoption, 'Adopter'));
  await adoption.waitFor({ state: 'detached' });
  await hands.press(page.getByRole('tab', { name: 'Versions', exact: true }));
  await page.getByText(/tenue en séance, malgré 1\smanquement à sa règle$/).waitFor();
  await page.getByText('Motif pour passer outre\u00a0: Urgence reconnue par les deux collèges').waitFor();

  await hands.press(button(page, 'Décisions'));
  await page.getByText(/^Une adoption ou une habilitation repose sur cette séance/).waitFor();
  expect(await point.getByLabel('Pour, collège employeurs').getAttribute('readonly')).not.toBeNull();
  await look(page, 'seance-adoptee', { shown: point });
  await habiliter(page);
  const relever = async (format: string): Promise<void> => {
    await hands.press(button(page, 'Relevé'));
    await hands.press(page.getByRole('menuitem', { name: format }));
  };
  const [word] = await Promise.all([page.waitForEvent('download'), relever('En Word (.docx)…')]);
  expect(word.suggestedFilename()).toBe('releve-de-decisions-2026-02-09.docx');
  const [imprime] = await Promise.all([page.context().waitForEvent('page'), relever(texts.print.pdf)]);
  await imprime.getByRole('heading', { name: 'Relevé de décisions' }).waitFor();
  await imprime.getByText(/^Version adoptée\s: .*version 1\.0/).waitFor();
  await imprime.getByText(/^Enregistré au registre\s: Atelier-école des Lices, habilitation/).waitFor();
  await look(imprime, 'releve', { shown: imprime.getByRole('main') });
  expect(await file.stop()).toBe(0);
  folder.remove();
});

test('at the command line decisions are listed, one of them adopts, and what rests on it is verified', async () => {
  const { session, file, folder } = openExample();
  const { id: ref } = exampleReferentiel;
  const { seance } = tenirSeance(session);
  const texte = textesDe(session.workspace, createRegistre(), { ref, au: '2026-02-09' }).slice(0, 1);
  const tenue = voter(session, seance, texte);
  leaveSession(session);
  const run = (...argv: readonly string[]) => paritaire(folder, ...argv);
  const options = ['--numero', '1.0', '--motif', 'Création', '--passer-outre', 'Exemple'];

  const listed = await run('decisions', file);
  expect(listed.out).toContain(`${tenue}  1. Création\u00a0: Création — adopté`);
  const both = await run('adopter', file, ref, '--decision', tenue, '--decision-ref', 'PV 3', ...options);
  expect([both.code, both.err]).toEqual([2, expect.stringContaining('--decision nomme une décision')]);
  const premiere = await run('adopter', file, ref, '--decision', tenue, '--cause', 'technique', ...options);
  expect([premiere.code, premiere.err]).toEqual([1, expect.stringContaining('La première version')]);
  const inconnue = await run('adopter', file, ref, '--decision', tenue, '--cause', 'politique', ...options);
  expect([inconnue.code, inconnue.err]).toEqual([2, expect.stringContaining('n’est pas une cause')]);
  const prochaine = ['--prochaine-revision', '2026-10-01'];
  const adopted = await run('adopter', file, ref, '--decision', tenue, ...prochaine, ...options);
  const dite = 'Prochaine révision\u00a0: 01/10/2026';
  expect(adopted.out).toContain(dite);
  expect((await run('decisions', file)).out).toContain(dite);
  expect((await run('lister', file)).out).toContain(`${dite}, date passée`);
  expect(adopted.out).toContain(
    'Décision tenue\u00a0: Relevé n° 3, vérifiée selon la règle «\u00a0Accord de 2011\u00a0».',
  );
  const { decisions, versions } = JSON.parse((await run('decisions', file, '--json')).out) as Decisions;
  expect(decisions.map(({ point, resultat }) => [point.id, resultat])).toEqual([[tenue, 'adopte']]);
  expect(versions).toMatchObject([{ decision: tenue, numero: '1.0', sujet: 'referentiel' }]);
  const seule = await run('decisions', file, '--seance', '2026-02-09');
  expect([seule.code, seule.err]).toEqual([2, expect.stringContaining('--docx')]);
  const releve = join(folder, 'releve.docx');
  const ecrit = await run('decisions', file, '--seance', '2026-02-09', '--docx', releve);
  expect(ecrit.out).toContain(`Relevé écrit\u00a0: ${releve}.`);
  expect(readFileSync(releve).subarray(0, 2).toString()).toBe('PK');
  expect((await run('verifier', file)).code).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});
