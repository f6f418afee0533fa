import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Controles, ReferentielSummary } from '../../shared/contract/answers/referentiel.ts';
import type { VerifyReport } from '../../shared/contract/answers/workspace.ts';
import { subjectOf } from '../../main/engine/exchange/json/document.ts';
import type { Document, Referentiel } from '../../shared/generated/document.ts';
import { paritaire, type Outcome } from '../support/cli.ts';
import { independentValidator } from '../support/independent-validator.ts';
import { ownFiches, realFiches, samplesMissing } from '../support/samples.ts';
import { waysMade } from './support/ways.ts';

const folder = mkdtempSync(join(tmpdir(), 'paritaire métier '));
let isDocument: (text: string) => boolean;

beforeAll(async () => {
  isDocument = await independentValidator();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...argv: readonly string[]): Promise<Outcome> => paritaire(join(folder, 'profil'), ...argv);
const decision = [
  '--decision-date',
  '2026-11-20',
  '--decision-ref',
  'Relevé de décisions n° 12',
  '--motif',
  'Reprise de la fiche publiée',
];
const begun = new Map<string, Promise<string>>();

/** A file where one of our own fiches was imported: made once, then copied. */
async function withFiche(fiche: string, name: string): Promise<string> {
  const make = async (): Promise<string> => {
    const made = join(folder, `${fiche}.cpne`);
    await yes('nouveau', made, '--cpne', 'CPNEFP des essais');
    await yes('importer', made, ownFiche(fiche));
    return made;
  };
  const source = begun.get(fiche) ?? make();
  begun.set(fiche, source);
  const file = join(folder, name);
  copyFileSync(await source, file);
  return file;
}

/** A fiche has no critères: what was published before is taken over for that reason. */
const takenOver = [...decision, '--passer-outre', 'Fiche publiée avant la rédaction dans Paritaire'];

async function yes(...argv: readonly string[]): Promise<string> {
  const { code, out, err } = await run(...argv);
  expect(`${err}${code ?? ''}`, argv.join(' ')).toBe('0');
  return out;
}

/** nouveau → importer → adopter → exporter → valider → verifier, on one fiche of the file. */
async function mainJob(fiche: string, numero: string | null): Promise<void> {
  const name = `${basename(fiche, '.xml')}${numero ?? ''}`;
  const file = join(folder, `${name}.cpne`);
  const out = join(folder, `${name}.json`);
  await yes('nouveau', file, '--cpne', 'CPNEFP des essais', '--idcc', '9998');
  const imported = await yes('importer', file, fiche, ...(numero === null ? [] : ['--numero', numero]));
  expect(imported).toContain('Import enregistré en un geste (ligne 2 du journal)');
  const { referentiels } = JSON.parse(await yes('lister', file, '--json')) as {
    referentiels: readonly ReferentielSummary[];
  };
  expect(referentiels).toHaveLength(1);
  const ref = referentiels[0]?.numero ?? '';
  await yes('adopter', file, ref, '--numero', '1.0', ...takenOver);
  await yes('exporter', file, ref, '--numero', '1.0', '--vers', out);
  expect(await yes('valider', out)).toContain('version adoptée 1.0');
  const text = readFileSync(out, 'utf8');
  expect(isDocument(text), 'the independent validator agrees').toBe(true);
  const report = JSON.parse(await yes('verifier', file, '--json')) as VerifyReport;
  expect(report).toMatchObject({ findings: [], gestures: 3, versions: 1 });
  await yes('exporter', file, ref, '--numero', '1.0', '--vers', out);
  expect(readFileSync(out, 'utf8'), 'the same bytes each time').toBe(text);
}

const ownFiche = (name: string): string => ownFiches.find((fiche) => basename(fiche) === name) ?? '';

describe('the main job, on fiches of our own writing', () => {
  test.each([
    ['rncp-cqp.xml', null],
    ['trois-fiches.xml', 'RS9901'],
  ])('%s %s', (name, numero) => mainJob(ownFiche(name), numero));

  test('of several fiches one must be chosen: they are listed', async () => {
    const file = join(folder, 'choix.cpne');
    await yes('nouveau', file, '--cpne', 'CPNEFP des essais');
    const { code, out } = await run('importer', file, ownFiche('trois-fiches.xml'));
    expect(code).toBe(1);
    expect(out).toMatch(/3 fiches[^]*RNCP99903\t[^]*RS9901\t[^]*RNCP99904\t/);
  });

  test('a fiche without a single competence is imported, and its adoption refused', async () => {
    const file = join(folder, 'vide.cpne');
    await yes('nouveau', file, '--cpne', 'CPNEFP des essais');
    await yes('importer', file, ownFiche('trois-fiches.xml'), '--numero', 'RNCP99904');
    const { code, err } = await run('adopter', file, 'RNCP99904', '--numero', '1.0', ...decision);
    expect(code).toBe(1);
    expect(err).toMatch(/\d.erreurs empêchent l’adoption.*Le référentiel n’a aucune compétence/);
    for (const reason of ['', '  ']) {
      const blank = await run(
        'adopter',
        file,
        'RNCP99904',
        '--numero',
        '1.0',
        ...decision,
        '--passer-outre',
        reason,
      );
      expect(blank.code).toBe(2);
      expect(blank.err).toContain('il manque le motif de --passer-outre');
    }
    const forced = await run('adopter', file, 'RNCP99904', '--numero', '1.0', ...takenOver);
    expect(forced.code).toBe(1);
    expect(forced.err).toContain('il faut au moins une compétence');
  });
});

describe('the main job, on the real fiches', () => {
  if (realFiches.length === 0) test('absent', (context) => context.skip(samplesMissing));
  else test.each(waysMade(realFiches))('%s', (fiche) => mainJob(fiche, null));
});

describe('what the command line answers', () => {
  test('a draft is exported as a draft, and says so', async () => {
    const file = await withFiche('rs.xml', 'brouillon.cpne');
    const out = join(folder, 'brouillon.json');
    const { referentiels } = JSON.parse(await yes('lister', file, '--json')) as {
      referentiels: readonly ReferentielSummary[];
    };
    await yes('exporter', file, referentiels[0]?.id ?? '', '--brouillon', '--vers', out);
    expect(await yes('valider', out)).toContain('C’est un brouillon');
    expect(isDocument(readFileSync(out, 'utf8'))).toBe(true);
  });

  test('without a number the last adopted version is exported; the draft has to be asked for', async () => {
    const file = await withFiche('rs.xml', 'défaut.cpne');
    const out = join(folder, 'défaut.json');
    const none = await run('exporter', file, 'RS9901', '--vers', out);
    expect(none).toMatchObject({ code: 1, out: '' });
    expect(none.err).toContain('n’a pas encore de version adoptée');
    await yes('adopter', file, 'RS9901', '--numero', '2.1', ...takenOver);
    expect(await yes('exporter', file, 'RS9901', '--vers', out)).toContain('Version 2.1');
    expect(await yes('valider', out)).toContain('version adoptée 2.1');
    const both = await run('exporter', file, 'RS9901', '--numero', '2.1', '--brouillon', '--vers', out);
    expect(both.code).toBe(2);
  });

  test('a simulation previews and writes nothing', async () => {
    const file = join(folder, 'simulation.cpne');
    await yes('nouveau', file, '--cpne', 'CPNEFP des essais');
    const before = createHash('sha256').update(readFileSync(file)).digest('hex');
    const preview = await yes('importer', file, ownFiche('rncp-cqp.xml'), '--simuler');
    expect(preview).toContain('Deviné, à vérifier');
    expect(preview).toContain('Laissé de côté');
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(before);
  });

  test('our own document comes back as it went: export ∘ import = identity', async () => {
    const source = await withFiche('rncp-cqp.xml', 'source.cpne');
    const copy = join(folder, 'copie.cpne');
    const [out, again] = [join(folder, 'aller.json'), join(folder, 'retour.json')];
    await yes('nouveau', copy, '--cpne', 'Une autre CPNE');
    const { referentiels } = JSON.parse(await yes('lister', source, '--json')) as {
      referentiels: readonly ReferentielSummary[];
    };
    const id = referentiels[0]?.id ?? '';
    await yes('exporter', source, id, '--brouillon', '--vers', out);
    await yes('importer', copy, out);
    await yes('exporter', copy, id, '--brouillon', '--vers', again);
    const subject = (path: string): unknown =>
      (JSON.parse(readFileSync(path, 'utf8')) as { referentiel: unknown }).referentiel;
    expect(subject(again)).toEqual(subject(out));
    expect(await yes('importer', copy, out)).toContain('Rien à importer');
  });

  test('a command explains itself, alone', async () => {
    for (const argv of [
      ['paquet', '--aide'],
      ['aide', 'paquet'],
    ]) {
      const told = await yes(...argv);
      expect(told).toContain('\n  paquet F.cpne');
      expect(told).toContain('Codes de sortie');
      expect(told).not.toContain('\n  lister');
    }
    const { err } = await run('paquet', '--vres', 'x.cpnex');
    expect(err).toContain('\n  paquet F.cpne');
    expect(err).not.toContain('\n  lister');
    expect(await yes('--help')).toContain('\n  lister');
  });

  test.each([
    ['an unknown command', ['exportre'], 2, 'Commande inconnue'],
    ['a missing option', ['nouveau', 'x.cpne'], 2, 'il manque --cpne'],
    ['an option that does not exist', ['lister', 'x.cpne', '--tout'], 2, 'Usage'],
    ['a file that does not exist', ['lister', join(folder, 'absent.cpne')], 3, 'n’existe pas'],
    [
      'a folder that does not exist',
      ['nouveau', join(folder, 'nulle part', 'x.cpne'), '--cpne', 'X'],
      3,
      'Le dossier',
    ],
    [
      'an IDCC of three digits',
      ['nouveau', join(folder, 'idcc.cpne'), '--cpne', 'X', '--idcc', '998'],
      2,
      'idcc',
    ],
  ])('%s', async (_name, argv, code, sentence) => {
    const outcome = await run(...argv);
    expect(outcome.code).toBe(code);
    expect(outcome.err).toContain(sentence);
    const forMachines = await run(...argv, '--json');
    const { erreur } = JSON.parse(forMachines.out) as { erreur: { message: string } };
    expect(forMachines).toMatchObject({ code, err: '' });
    expect(erreur.message).toContain(sentence);
  });

  test('two moments of a référentiel are compared, from any line of the journal', async () => {
    const file = await withFiche('rs.xml', 'comparaison.cpne');
    const out = join(folder, 'comparaison.json');
    await yes('exporter', file, 'RS9901', '--brouillon', '--vers', out);
    const document = JSON.parse(readFileSync(out, 'utf8')) as Document;
    const referentiel: Referentiel = { ...document.referentiel, abrege: 'CQP' };
    const empreinte = subjectOf(referentiel).empreinte;
    writeFileSync(
      out,
      JSON.stringify({ ...document, referentiel, version: { ...document.version, empreinte } }),
    );
    await yes('importer', file, out);
    const docx = out.replace(/\.json$/, '.docx');
    const compared = await run('comparer', file, 'RS9901', '@2', 'brouillon', '--docx', docx);
    expect(compared.code).toBe(1);
    expect(compared.err).toContain(`Document écrit\u00a0: ${docx}`);
    expect(readFileSync(docx).toString('latin1', 0, 2)).toBe('PK');
    expect(compared.out).toMatch(
      /référentiel.*\u00a0: modifié\n  abrege\u00a0: ∅ → «\u00a0CQP\u00a0»\n1 différence\n/iu,
    );
    expect(await run('comparer', file, 'RS9901', '@3', 'brouillon')).toMatchObject({ code: 0 });
    const unborn = await run('comparer', file, 'RS9901', '@1', 'brouillon');
    expect(unborn.code).toBe(1);
    expect(unborn.err).toContain('n’y a pas d’état «\u00a0@1\u00a0»');
  });

  test('the journal is read from any of its lines on, a line a gesture', async () => {
    const file = join(folder, 'journal.cpne');
    await yes('nouveau', file, '--cpne', 'CPNEFP des essais');
    await yes('importer', file, ownFiche('rs.xml'), '--auteur', 'Zoé', '--motif', 'Reprise');
    expect(await yes('journal', file)).toContain('2 lignes sur 2');
    const lines = (await yes('journal', file, '--depuis', '2', '--json')).trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      seq: 2,
      op: 'referentiel.imported',
      author: { nom: 'Zoé' },
      reason: 'Reprise',
      subject: { entity: 'referentiel' },
      referentiel: { numero: 'RS9901' },
    });
    const out = await yes('journal', file);
    expect(out).toMatch(
      /^1 {2}.*Création du fichier — fichier «\u00a0CPNEFP des essais\u00a0» \(1 élément\)$/mu,
    );
    expect(out).toMatch(
      /^2 {2}.*Import d’un référentiel — référentiel «\u00a0.+\u00a0» \(\d+ éléments, motif\u00a0: Reprise\)$/mu,
    );
    const asked = [
      '--personne',
      'zoe',
      '--referentiel',
      'RS9901',
      '--nature',
      'compétence',
      '--phase',
      'avant',
    ];
    expect(await yes('journal', file, ...asked, '--texte', 'reprise')).toMatch(
      /^2 {2}[^]*\n1 ligne sur 2$/mu,
    );
    expect(await yes('journal', file, '--au', '2020-01-01')).toContain('0 ligne sur 2');
    expect(await yes('journal', file, '--detail')).toMatch(/^ {4}référentiel .+\u00a0: ajout$/mu);
  });

  test('the journal says of an adoption its référentiel, and why it went ahead in spite of errors', async () => {
    const file = await withFiche('rs.xml', 'journal-adoption.cpne');
    await yes(
      'adopter',
      file,
      'RS9901',
      '--numero',
      '1.0',
      ...decision,
      '--passer-outre',
      'Décision unanime',
    );
    const { referentiels } = JSON.parse(await yes('lister', file, '--json')) as {
      referentiels: readonly ReferentielSummary[];
    };
    const intitule = referentiels[0]?.intitule ?? '';
    expect(await yes('journal', file)).toContain(
      `Adoption d’une version — version «\u00a01.0\u00a0» — «\u00a0${intitule}\u00a0» (1 élément, motif\u00a0: Reprise de la fiche publiée, motif pour passer outre\u00a0: Décision unanime)`,
    );
  });

  test('« controler » says what would be refused, and answers no when something would', async () => {
    const file = await withFiche('rncp-cqp.xml', 'controles.cpne');
    const [draft] = (
      JSON.parse(await yes('lister', file, '--json')) as { referentiels: readonly ReferentielSummary[] }
    ).referentiels;
    const ref = draft?.id ?? '';
    const told = await run('controler', file, ref, '--objectif', 'rncp');
    expect(told.code).toBe(1);
    expect(told.out).toMatch(
      /Erreur \(\d+\)[^]*L09 compétence «[^]*n’a aucun critère[^]*Critère 2 bis[^]*règles du 20/,
    );
    const asked = await run('controler', file, ref, '--json');
    expect(asked.code).toBe(1);
    const { objectif, constats } = JSON.parse(asked.out) as Controles;
    expect(objectif).toBe('adoption');
    expect(constats).toContainEqual(
      expect.objectContaining({
        regle: 'L09',
        niveau: 'erreur',
        item: expect.objectContaining({ entity: 'competence' }) as unknown,
        message: 'La compétence n’a aucun critère d’évaluation.',
      }),
    );
    expect(await run('controler', file, ref, '--objectif', 'brouillon')).toMatchObject({ code: 0 });
    const usage = await run('controler', file, ref, '--objectif', 'rnpc');
    expect([usage.code, usage.err]).toEqual([2, expect.stringContaining('brouillon, adoption, rncp ou rs')]);
  });

  test('a référentiel that is not there is a no, an existing version too', async () => {
    const file = join(folder, 'refus.cpne');
    await yes('nouveau', file, '--cpne', 'CPNEFP des essais');
    expect(await run('adopter', file, 'soudure', '--numero', '1.0', ...decision)).toMatchObject({ code: 1 });
    await yes('importer', file, ownFiche('rncp-cqp.xml'));
    const { referentiels } = JSON.parse(await yes('lister', file, '--json')) as {
      referentiels: readonly ReferentielSummary[];
    };
    const id = referentiels[0]?.id ?? '';
    await yes('adopter', file, id, '--numero', '1.0', ...takenOver);
    const again = await run('adopter', file, id, '--numero', '1.0', ...decision);
    expect(again.code).toBe(1);
    expect(again.err).toContain('déjà adoptée');
    const unchanged = await run('adopter', file, id, '--numero', '1.1', ...decision);
    expect(unchanged.err).toContain('Rien n’a changé');
    expect(await run('comparer', file, id, '1.0', 'brouillon')).toMatchObject({ code: 0 });
  });
});
