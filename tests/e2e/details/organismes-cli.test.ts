import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ajouterOrganisme } from '../../../shared/edit/organismes.ts';
import { commit } from '../../../main/engine/journal/commit.ts';
import { inscrire } from '../../../main/engine/personne/ecrire.ts';
import { all } from '../../../main/engine/workspace/statements.ts';
import { paritaire, type Outcome } from '../../support/cli.ts';
import { openExample } from '../../support/open-example.ts';
import { coordonneesExemple } from '../../support/personne-exemple.ts';
import { organismeExemple } from '../../support/organisme-exemple.ts';

const folder = mkdtempSync(join(tmpdir(), 'paritaire organismes '));
const example = openExample();
const { session, file } = example;
beforeAll(() => {
  const portee = { nature: 'ORGA_FORM' as const, blocs: [], versions: [] };
  const organismes = [
    organismeExemple([{ etat: 'habilite', le: '2025-01-01', jusqua: '2026-12-31', portee }]),
    organismeExemple([{ etat: 'demande', le: '2026-01-05', portee }], 'Zinc et Cuivre'),
  ];
  for (const { op, changes } of organismes.map(ajouterOrganisme))
    commit(session.workspace, session.gesture(op, changes, null), session.replica);
});
/** A contact of the first body. */
beforeAll(() => {
  const [organisme] = all(
    session.workspace.db,
    "SELECT id FROM organisme WHERE denomination LIKE 'Atelier%'",
    [],
  );
  const { id } = organisme as { readonly id: string };
  const dates = { depuis: null, jusqua: null, decision: null };
  const intervenant = { organisme: id, habilitation: null, role: 'contact' as const, ...dates };
  inscrire(session, { coordonnees: coordonneesExemple('Le Gall'), intervenant });
});
afterAll(() => {
  example.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...argv: readonly string[]): Promise<Outcome> => paritaire(join(folder, 'profil'), ...argv);
const plat = (text: string): string => text.replaceAll('\u00a0', ' ');

test('the register on a day is said while another holds the file', async () => {
  const { code, out } = await run('organismes', file, '--au', '2026-06-01');
  expect(code).toBe(0);
  expect(plat(out)).toMatch(
    /^Au 01\/06\/2026 :\n73282932000074 {2}Atelier-école des Lices .*habilité, jusqu’au 31\/12\/2026\n/,
  );
  expect(plat(out)).toMatch(/Zinc et Cuivre .*demande reçue\n2 lignes\n$/);
});

test('it is written as the format that its name says, without what was not granted', async () => {
  const vers = join(folder, 'liste.csv');
  expect(await run('organismes', file, '--au', '2026-06-01', '--vers', vers)).toMatchObject({ code: 0 });
  const csv = readFileSync(vers, 'utf8');
  expect(csv).toMatch(/Atelier-école des Lices/);
  expect(csv).not.toMatch(/Zinc/);
  const json = join(folder, 'liste.json');
  expect((await run('organismes', file, '--vers', json)).code).toBe(0);
  expect((await run('valider', json)).code).toBe(0);
  const refused = await run('organismes', file, '--vers', join(folder, 'liste.doc'));
  expect([refused.code, plat(refused.err)]).toEqual([
    2,
    expect.stringMatching(/« doc » n’est pas un format de liste/),
  ]);
});

test('contacts are written apart, when they are asked for, and said to be personal', async () => {
  const [vers, annexe] = [join(folder, 'sans.csv'), join(folder, 'annexe.csv')];
  const args = ['organismes', file, '--au', '2026-06-01', '--vers', vers, '--avec-contacts', annexe];
  const { code, out } = await run(...args);
  expect([code, plat(out)]).toEqual([
    0,
    expect.stringMatching(/annexe\.csv\. Données personnelles : à ne pas/),
  ]);
  expect(readFileSync(vers, 'utf8')).not.toMatch(/Le Gall/);
  expect(readFileSync(annexe, 'utf8')).toMatch(
    /Le Gall;Jeanne;.*Le\.Gall@organisme\.example.*Donnée personnelle/,
  );
  const refused = await run('organismes', file, '--avec-contacts', annexe);
  expect([refused.code, plat(refused.err)]).toEqual([2, expect.stringMatching(/il demande --vers/)]);
});

test('what is late makes a scheduled task fail', async () => {
  const avant = await run('echeances', file, '--au', '2026-06-01', '--horizon', '365');
  expect([avant.code, plat(avant.out)]).toEqual([
    0,
    expect.stringMatching(/^31\/12\/2026 {2}Fin d’habilitation/),
  ]);
  const vers = join(folder, 'agenda.ics');
  const apres = await run('echeances', file, '--au', '2027-02-01', '--vers', vers);
  expect([apres.code, plat(apres.out)]).toEqual([
    1,
    expect.stringMatching(/31\/12\/2026 {2}EN RETARD {2}Fin d’habilitation/),
  ]);
  expect(readFileSync(vers, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect((await run('echeances', file, '--horizon', 'demain')).code).toBe(2);
});

test('what was declared is recorded once', async () => {
  const copie = join(folder, 'copie.cpne');
  // Reading the file from this process would let go of its lock (sqlite.org/howtocorrupt.html, 2.2).
  session.workspace.db.prepare('VACUUM INTO ?').run(copie);
  const ref = 'maintenance';
  const simule = await run('declarer', copie, ref, '--simuler', '--au', '2026-06-01');
  expect([simule.code, plat(simule.out)]).toEqual([
    1,
    expect.stringMatching(
      /^Actif {2}73282932000074 {2}Atelier-école des Lices {2}à déclarer au plus tard le 01\/03\/2025/,
    ),
  ]);
  const fait = [
    'declarer',
    copie,
    ref,
    '--au',
    '2026-06-01',
    '--le',
    '2026-06-02',
    '--par',
    'Jeanne',
    '--moyen',
    'Téléprocédure',
  ];
  expect(await run(...fait)).toMatchObject({ code: 0, out: expect.stringMatching(/1.changement/) as string });
  const apres = await run('declarer', copie, ref, '--simuler', '--au', '2026-06-01');
  expect([apres.code, apres.err, plat(apres.out)]).toEqual([0, '', '0 changement\n']);
  const encore = await run(...fait);
  expect([encore.code, plat(encore.err)]).toEqual([
    1,
    expect.stringMatching(/rien n’a changé depuis la dernière déclaration/),
  ]);
  expect((await run('verifier', copie)).code).toBe(0);
});

test('the list is adopted for a day, found again byte for byte, and compared', async () => {
  const copie = join(folder, 'adoptee.cpne');
  session.workspace.db.prepare('VACUUM INTO ?').run(copie);
  const ref = 'maintenance';
  const adopter = ['adopter', copie, ref, '--organismes', '--au', '2026-06-01', '--numero', '1.0'];
  const decision = ['--motif', 'Liste annuelle', '--decision-date', '2026-06-02', '--decision-ref', 'PV 18'];
  const refuse = await run(...adopter, ...decision);
  expect([refuse.code, plat(refuse.err)]).toEqual([
    1,
    expect.stringMatching(
      /^1 erreur empêche l’adoption : Atelier-école des Lices : « Zinc et Cuivre » a aussi le SIRET/,
    ),
  ]);
  const malgre = [...adopter, ...decision, '--passer-outre', 'Même adresse'];
  const fait = await run(...malgre);
  expect([fait.code, fait.err]).toEqual([0, '']);
  expect(plat(fait.out)).toMatch(
    /^Organismes de « .*maintenance.* », au 01\/06\/2026 : version 1.0 de la liste/,
  );
  expect(await run(...malgre)).toMatchObject({ code: 1 });
  expect((await run('adopter', copie, ref, '--au', '2026-06-01')).code).toBe(2);

  const [une, deux] = [join(folder, 'une.json'), join(folder, 'deux.json')];
  for (const vers of [une, deux])
    expect(await run('organismes', copie, ref, '--version', '1.0', '--vers', vers)).toMatchObject({
      code: 0,
    });
  expect(readFileSync(une)).toEqual(readFileSync(deux));
  expect(plat((await run('valider', une)).out)).toMatch(/C’est la version adoptée 1\.0/);
  const dite = await run('organismes', copie, ref, '--version', '1.0');
  expect(plat(dite.out)).toMatch(
    /^Au 01\/06\/2026 :\n73282932000074 {2}Atelier-école des Lices.*\n1 ligne\n$/,
  );
  expect((await run('organismes', copie, ref, '--version', '1.0', '--au', '2026-06-01')).code).toBe(2);
  expect((await run('organismes', copie, '--version', '1.0')).code).toBe(2);

  const versions = await run('organismes', copie, ref, '--versions', '--au', '2026-06-02');
  expect([versions.code, plat(versions.out)]).toEqual([
    0,
    expect.stringMatching(/^Version 1\.0, au 01\/06\/2026\n {4}Décision du 02\/06\/2026, PV 18/),
  ]);
  expect((await run('organismes', copie, ref, '--versions', '--au', '2026-06-01')).code).toBe(1);

  const compare = await run('comparer', copie, ref, '1.0', '2027-06-01', '--organismes');
  expect([compare.code, plat(compare.out)]).toEqual([
    1,
    'De la version 1.0, au 01/06/2026, vers le registre au 01/06/2027 :\n' +
      '1 sortie\n  73282932000074  Atelier-école des Lices\n    fin de la période le 31/12/2026\n' +
      '0 entrée, 1 sortie, 0 changement ; 0 habilitation inchangée\n',
  ]);
  // The list that a file holds says the same, wherever it was exported.
  expect((await run('comparer', copie, ref, '2026-06-01', une, '--organismes')).code).toBe(0);
  const fichier = await run('comparer', copie, ref, '2027-06-01', une, '--organismes');
  expect([fichier.code, plat(fichier.out)]).toEqual([
    1,
    expect.stringMatching(
      /^Du registre au 01\/06\/2027, vers la version 1\.0, au 01\/06\/2026 :\n1 entrée\n/,
    ),
  ]);
  const brouillon = join(folder, 'referentiel.json');
  expect((await run('exporter', copie, ref, '--brouillon', '--vers', brouillon)).code).toBe(0);
  const etranger = await run('comparer', copie, ref, '1.0', brouillon, '--organismes');
  expect([etranger.code, plat(etranger.err)]).toEqual([1, expect.stringContaining('n’est pas une liste')]);
  const page = join(folder, 'comparaison.html');
  const note = join(folder, 'note.html');
  const deListe = ['1.0', '2027-06-01', '--organismes', '--html', page, '--note', note] as const;
  expect((await run('comparer', copie, ref, ...deListe)).code).toBe(1);
  expect(plat(readFileSync(page, 'utf8'))).toMatch(/<tr class="removed">.*Atelier-école des Lices/s);
  expect(plat(readFileSync(note, 'utf8'))).toMatch(/<h2>Sorties<\/h2>.*fin de la période le 31\/12\/2026/s);
  expect((await run('comparer', copie, ref, '1.0', '2026-06-01', '--organismes')).code).toBe(0);
  expect((await run('comparer', copie, ref, '1.0', 'brouillon', '--organismes')).code).toBe(2);
  expect((await run('verifier', copie)).code).toBe(0);
});
