import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGrille } from '../../../shared/edit/grilles.ts';
import type { Edit } from '../../../shared/edit/edit.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import type { DocumentGrille } from '../../../shared/generated/document.ts';
import { genererGrille, type ChoixGrille } from '../../../shared/grille/generer.ts';
import { gestureSaid } from '../../../shared/i18n/fr/gesture-said.ts';
import { changedIn, doneIn, rowsShown } from '../../../tests/support/edit-example.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { lastSeq } from '../journal/entries.ts';
import { readLine } from '../journal/lines.ts';
import { undo } from '../journal/undo.ts';
import { quietTask } from '../task.ts';
import { verifyFile } from '../verify/verify.ts';
import { grillesAAdopter } from './a-adopter.ts';
import { adoptGrille, adoptVersion } from './adopt.ts';
import { readDocument, readGrilleDocument } from './document-of.ts';
import { listGrilleVersions } from './grilles.ts';
import { listVersions } from './versions.ts';

let example: OpenExample;
const { id } = exampleReferentiel;
const grilleNamed = (intitule: string, voies: ChoixGrille['voies']) =>
  genererGrille(exampleReferentiel, { intitule, blocs: null, voies, echelle: 'acquis' }, uuid);
const commune = grilleNamed('Grille commune', ['FI', 'CA', 'FC', 'CQ', 'CL']);
const vae = grilleNamed('Grille VAE', ['VAE']);
const db = () => example.session.workspace.db;
const shown = () => rowsShown(example.session, id);
const done = (edit: Edit): void => doneIn(example.session, edit);
const changed = (item: string, fields: JsonObject): void => changedIn(example.session, id, item, fields);

const acte = (numero: string, passerOutre: string | null = null) => ({
  ref: id,
  numero,
  decision: { type: 'adoption' as const, date: '2026-02-01', ref: 'Relevé n° 12' },
  motif: 'Ensemble',
  passerOutre,
});
const adopter = (numero: string, grilles: Readonly<Record<string, string>>, passerOutre?: string) =>
  adoptVersion(example.session, { ...acte(numero, passerOutre ?? null), grilles });
const suivante = (grilles: Readonly<Record<string, string>>) =>
  adoptVersion(example.session, {
    ...acte('1.1'),
    revision: { causes: ['technique'], prochaineRevision: null },
    grilles,
  });
const rows = (): number => lastSeq(db());
const epreuve = commune.parties[0]?.epreuves[0]?.id ?? '';
/** No marks are enough any more: the rules find an error, and a document would still be sound. */
const spoil = (): void => changed(epreuve, { regle: { type: 'nombre', minimum: 999 } });

beforeEach(() => {
  example = openExample();
  for (const grille of [commune, vae]) done(createGrille(shown(), id, grille));
});
afterEach(() => example.close());

describe('a référentiel adopted with its grids', () => {
  test('is one gesture: one row of the journal, each version frozen on its own number', async () => {
    const before = rows();
    const { version, grilles } = adopter('2.0', { [commune.id]: '1.0', [vae.id]: '3.1' });
    expect(rows()).toBe(before + 1);
    expect(version.numero).toBe('2.0');
    expect(grilles.map(({ intitule, numero }) => [intitule, numero])).toEqual([
      ['Grille commune', '1.0'],
      ['Grille VAE', '3.1'],
    ]);
    const pour = { id, numero: '2.0', empreinte: version.empreinte };
    for (const grille of grilles) expect(grille).toMatchObject({ pour, decision: version.decision });
    expect(listGrilleVersions(db(), id)).toEqual(grilles);
    const { octets } = readGrilleDocument(example.session.workspace, id, vae.id, '3.1');
    const { tete } = (JSON.parse(octets.toString('utf8')) as DocumentGrille).provenance;
    expect(tete.seq).toBe(before);
    expect((await verifyFile(example.file, quietTask, example.session.workspace)).findings).toEqual([]);
  });

  test('is said so in the journal, which names each, and is not undone', () => {
    adopter('2.0', { [commune.id]: '1.0' });
    const line = readLine(db(), lastSeq(db()));
    if (line === undefined) throw new Error('no line');
    expect(gestureSaid(line)).toBe('Adoption d’une version avec ses grilles — version «\u00a02.0\u00a0»');
    expect(line).toMatchObject({ changeCount: 2, reason: 'Ensemble', referentiel: { id } });
    expect(() => undo(example.session)).toThrow('ses grilles aussi');
  });

  test('leaves alone those that are not named, and is a mere adoption without any', () => {
    adopter('2.0', {});
    expect(listGrilleVersions(db(), id)).toEqual([]);
    expect(readLine(db(), lastSeq(db()))?.op).toBe('version.adopted');
  });

  test('is adopted with all of them or not at all, and is told which one is refused', () => {
    spoil();
    const before = rows();
    expect(() => adopter('1.0', { [vae.id]: '1.0', [commune.id]: '1.0' })).toThrow(
      /ni le référentiel ni ses grilles, parce que la grille «\u00a0Grille commune\u00a0» .*Même la meilleure note ne suffit pas/s,
    );
    expect(() => adopter('1.0', { [uuid()]: '1.0' })).toThrow('Aucune grille ne correspond');
    expect([rows(), listVersions(db(), id), listGrilleVersions(db(), id)]).toEqual([before, [], []]);
    adopter('1.0', { [vae.id]: '1.0' });
    adoptGrille(example.session, { ...acte('2.0', 'Essai'), designation: commune.id, pour: null });
    changed(id, { intitule: 'Autre intitulé' });
    changed(epreuve, { regle: { type: 'tous' } });
    const adopted = rows();
    expect(() => suivante({ [vae.id]: '1.1', [commune.id]: '1.9' })).toThrow('ne vient pas après');
    expect(rows()).toBe(adopted);
  });

  test('keeps the reason given where there are errors, and there alone', () => {
    spoil();
    adopter('1.0', { [commune.id]: '1.0', [vae.id]: '1.0' }, 'Voté tel quel');
    const motifs = listGrilleVersions(db(), id).map(({ passerOutre }) => passerOutre);
    expect(motifs).toEqual(['Voté tel quel', null]);
    expect(readDocument(example.session.workspace, id, '1.0').statut).toBe('adoptee');
  });
});

describe('the grids that may be adopted with it', () => {
  test('are told with their last number, what stops them, and what no reason sets aside', () => {
    const offered = () => grillesAAdopter(example.session.workspace, id);
    const sound = { derniere: null, attention: [], fautes: [] };
    expect(offered()).toEqual([
      { id: commune.id, intitule: 'Grille commune', ...sound },
      { id: vae.id, intitule: 'Grille VAE', ...sound },
    ]);
    adopter('1.0', { [vae.id]: '1.0' });
    spoil();
    changed(vae.parties[0]?.epreuves[0]?.lignes[0]?.id ?? '', { echelle: uuid() });
    const [first, second] = offered();
    expect(first?.attention.map(({ niveau }) => niveau)).toContain('erreur');
    expect(first?.fautes).toEqual([]);
    expect(second?.derniere).toBe('1.0');
    expect(second?.fautes).toHaveLength(1);
  });
});
