import { copyFileSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { ReferentielRows } from '../../shared/contract/answers/referentiel.ts';
import { writeProfile } from '../../main/engine/workspace/installation.ts';
import { paritaire } from '../support/cli.ts';
import { onHosts } from './support/both-hosts.ts';
import { launchChromium } from './support/chromium.ts';
import { competences, ref } from './support/copies-divergentes.ts';
import { inBrowser, inElectron, type Host, type OpenWindow } from './support/hosts.ts';
import { mouse, scrollTo } from './support/hands.ts';
import { button } from './support/reunir.ts';
import { makeTestFolder, withEngine, type TestFolder } from './support/workspace.ts';

/** One of three who work on the same file, each on a machine of their own. */
interface Poste extends OpenWindow {
  readonly nom: string;
  readonly folder: TestFolder;
}

const { deuxCotes, laBas, retiree } = competences;

/** Whoever works there has a folder, a profile and a copy of their own. */
function machine(nom: string, original: TestFolder | null): TestFolder {
  const folder = makeTestFolder();
  writeProfile(nom, 'secretariat');
  if (original !== null) copyFileSync(original.workspace, folder.workspace);
  return folder;
}

async function commande({ page }: Poste, name: string): Promise<void> {
  await button(page, 'Fichier').click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

async function structure({ page }: Poste): Promise<Locator> {
  const referentiel = page.getByRole('option', { name: /^Technicien/ });
  const onglet = page.getByRole('tab', { name: 'Structure' });
  await referentiel.or(onglet).first().waitFor();
  if (!(await onglet.isVisible())) await referentiel.click();
  await onglet.click();
  return page.getByRole('treegrid');
}

/** A row that is far down does not exist until the list has been gone through. */
async function enVue(tree: Locator, texte: string): Promise<void> {
  const row = tree.getByRole('row', { name: texte });
  await expect.poll(() => scrollTo(tree, row).then(() => row.count())).toBe(1);
}

async function reformuler(poste: Poste, avant: string, apres: string): Promise<void> {
  const tree = await structure(poste);
  await mouse.choose(tree, tree.getByRole('row', { name: avant }));
  await poste.page.getByRole('textbox', { name: 'Compétence', exact: true }).fill(apres);
  await poste.page.keyboard.press('Tab');
  await tree.getByRole('row', { name: apres }).waitFor();
}

async function retirer(poste: Poste, texte: string): Promise<void> {
  const tree = await structure(poste);
  await mouse.choose(tree, tree.getByRole('row', { name: texte }));
  await poste.page.keyboard.press('Delete');
  await tree.getByRole('row', { name: texte }).waitFor({ state: 'detached' });
}

/** Where the package is. */
async function envoyer(de: Poste, pour: Poste): Promise<string> {
  await commande(de, 'Envoyer un paquet…');
  const dialog = de.page.getByRole('dialog', { name: 'Envoyer un paquet' });
  await dialog.getByRole('textbox', { name: 'Pour qui' }).fill(pour.nom);
  const paquet = await de.take(`De ${de.nom} pour ${pour.nom}.cpnex`, () =>
    button(dialog, 'Enregistrer le paquet…').click(),
  );
  await dialog.waitFor({ state: 'detached' });
  return paquet;
}

/** What it would change is shown. */
async function recevoir(poste: Poste, paquet: string): Promise<void> {
  const { page } = poste;
  await commande(poste, 'Réunir avec…');
  await poste.send(paquet, () => button(page, 'Choisir un fichier…').click());
  await button(page, 'Voir ce qui changerait').click();
}

async function reunir({ page }: Poste): Promise<void> {
  await button(page, 'Réunir…').click();
  await button(page.getByRole('dialog', { name: 'Réunir' }), 'Réunir').click();
  await page.getByRole('heading', { name: 'C’est réuni' }).waitFor();
  await button(page, 'Aller aux référentiels').click();
}

/** All that a référentiel says. */
const tout = ({ workspace }: TestFolder): Promise<ReferentielRows> =>
  withEngine(workspace, (ask) => ask<ReferentielRows>('referentiel.rows', { id: ref }));

describe('three people at work at once, on three copies, each in a window of their own', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  /** Answers what verification says of each file. */
  async function ensemble(chezCamille: Host): Promise<readonly (number | null)[]> {
    const dossiers = [machine('Camille Essai', null)];
    for (const nom of ['Bruno Essai', 'Claire Essai']) dossiers.push(machine(nom, dossiers[0] ?? null));
    const ouvrir = async (folder: TestFolder | undefined, nom: string, host: Host): Promise<Poste> => {
      if (folder === undefined) throw new Error('a folder each');
      return { ...(await host(folder)), nom, folder };
    };
    const camille = await ouvrir(dossiers[0], 'Camille Essai', chezCamille);
    const bruno = await ouvrir(
      dossiers[1],
      'Bruno Essai',
      inBrowser(() => browser),
    );
    const claire = await ouvrir(
      dossiers[2],
      'Claire Essai',
      inBrowser(() => browser),
    );
    const postes = [camille, bruno, claire];
    for (const { page } of postes) page.setDefaultTimeout(20_000);

    await reformuler(camille, laBas.libelle, `${laBas.libelle}, sans aide`);
    await reformuler(bruno, deuxCotes.libelle, `${deuxCotes.libelle}, à l’atelier`);
    await reformuler(claire, deuxCotes.libelle, `${deuxCotes.libelle}, chez le client`);
    await retirer(claire, retiree.libelle);

    // What Bruno alone did comes by itself.
    const deBruno = await envoyer(bruno, camille);
    await recevoir(camille, deBruno);
    await camille.page.getByRole('tab', { name: /^Sans question \(\d+\)/ }).waitFor();
    await reunir(camille);

    // Claire wrote the same compétence otherwise: Camille decides, thinks again, and comes back to it.
    await recevoir(camille, await envoyer(claire, camille));
    await camille.page.getByRole('tab', { name: 'À décider (1)' }).waitFor();
    const decide = `${deuxCotes.libelle}, à l’atelier ou chez le client`;
    await button(camille.page, 'Écrire autre chose…').click();
    await camille.page.getByRole('textbox', { name: /^Écrire autre chose/ }).fill(decide);
    await button(camille.page, 'Prendre ce texte').click();
    await reunir(camille);
    const tree = await structure(camille);
    await tree.getByRole('row', { name: decide }).waitFor();
    await camille.page.keyboard.press('ControlOrMeta+z');
    await tree.getByRole('row', { name: `${deuxCotes.libelle}, à l’atelier` }).waitFor();
    await enVue(tree, retiree.libelle);
    await camille.page.keyboard.press('ControlOrMeta+y');
    await enVue(tree, decide);

    // Sent back, it asks nothing of either, since both were heard.
    for (const poste of [bruno, claire]) {
      await recevoir(poste, await envoyer(camille, poste));
      await poste.page.getByRole('tab', { name: /^Sans question \(\d+\)/ }).waitFor();
      expect(await poste.page.getByRole('tab', { name: /^À décider \([1-9]/ }).count()).toBe(0);
      await reunir(poste);
      await (await structure(poste)).getByRole('row', { name: decide }).waitFor();
    }

    // A package that was taken in says so.
    await commande(camille, 'Réunir avec…');
    await camille.send(deBruno, () => button(camille.page, 'Choisir un fichier…').click());
    await camille.page.getByText(/déjà/).first().waitFor();

    for (const { close, nom } of postes)
      expect([nom, await close()]).toEqual([nom, { complaints: [], code: 0 }]);
    const [dit, ...autres] = await Promise.all(postes.map(({ folder }) => tout(folder)));
    for (const autre of autres) expect(autre.rows).toEqual(dit?.rows);
    const verdicts: (number | null)[] = [];
    for (const { folder } of postes) {
      const { code } = await paritaire(folder.env['PARITAIRE_DOSSIER'] ?? '', 'verifier', folder.workspace);
      verdicts.push(code);
      folder.remove();
    }
    return verdicts;
  }
  describe('Camille puts all together', () => {
    const inPage = inBrowser(() => browser);
    onHosts((host) => ensemble(host === 'bureau' ? inElectron : inPage), [0, 0, 0]);
  });
});
