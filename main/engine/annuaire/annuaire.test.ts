import { readFileSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OrganismePublic } from '../../../shared/annuaire/organisme.ts';
import {
  denominations,
  nda,
  openTestAnnuaire,
  type TestAnnuaire,
} from '../../../tests/support/open-annuaire.ts';

let annuaire: TestAnnuaire;
beforeEach(() => {
  annuaire = openTestAnnuaire();
});
afterEach(() => {
  annuaire.close();
});

describe('a list', () => {
  test('is not there until it is imported, and no longer once it is forgotten', async () => {
    expect(await annuaire.engine.ask('annuaire.etat', {})).toBeNull();
    expect(await annuaire.engine.refusal('annuaire.chercher', { texte: 'a', limite: 1 })).toBe(
      'ANNUAIRE_ABSENT',
    );
    await annuaire.importer([{}]);
    expect(await annuaire.found('centre')).toHaveLength(1);
    await annuaire.engine.ask('annuaire.oublier', {});
    expect(await annuaire.engine.ask('annuaire.etat', {})).toBeNull();
    expect(await annuaire.engine.refusal('annuaire.trouver', { numero: '11755205675' })).toBe(
      'ANNUAIRE_ABSENT',
    );
  });

  test('says where it comes from, and how old it is', async () => {
    const etat = await annuaire.importer([
      { 'informationsDeclarees.dateDerniereDeclaration': '30/04/2026' },
      { numeroDeclarationActivite: nda(1) },
    ]);
    expect(etat).toMatchObject({
      source: 'liste.csv',
      sha256: createHash('sha256').update(readFileSync(annuaire.file)).digest('hex'),
      encodage: 'UTF-8',
      lignes: 2,
      organismes: 2,
      declarationLaPlusRecente: '2026-05-31',
      colonnesAbsentes: [],
      anomalies: [],
    });
    expect(await annuaire.engine.ask('annuaire.etat', {})).toEqual(etat);
  });

  test('gives what a form needs, leading zeros included', async () => {
    await annuaire.importer([
      { 'certifications.VAE': 'Oui', numerosDeclarationActivitePrecedent: '01973000097', siren: '' },
    ]);
    const organisme: OrganismePublic = {
      denomination: 'Centre de formation',
      represente: null,
      siren: '732829320',
      siret: '73282932000074',
      nda: '11755205675',
      ndaPrecedents: ['01973000097'],
      adresse: {
        voie: '1 rue des Essais',
        codePostal: '01000',
        commune: 'Bourg-en-Bresse',
        region: '84',
      },
      qualiopi: ['formation', 'vae', 'apprentissage'],
      dateDerniereDeclaration: '2026-05-31',
    };
    expect(await annuaire.chercher('centre')).toEqual({ organismes: [organisme], total: 1 });
    for (const numero of ['73282932000074', '11755205675', '01973000097'])
      expect(await annuaire.engine.ask('annuaire.trouver', { numero })).toEqual([organisme]);
    expect(await annuaire.engine.ask('annuaire.trouver', { numero: '98222438800016' })).toEqual([]);
    expect(await annuaire.engine.refusal('annuaire.trouver', { numero: '732829320' })).toBe('BAD_REQUEST');
  });

  test('keeps rows whose numbers are wrong, and counts them', async () => {
    const { anomalies, organismes } = await annuaire.importer([
      { siretEtablissementDeclarant: '35600000009090', numeroDeclarationActivite: nda(1) },
      { siretEtablissementDeclarant: '-', numeroDeclarationActivite: nda(2), siren: '' },
      { numeroDeclarationActivite: '1175520567' },
      { numeroDeclarationActivite: '1175520567' },
    ]);
    expect(organismes).toBe(4);
    expect(anomalies).toEqual([
      {
        nature: 'nda',
        nombre: 2,
        exemples: [
          { ligne: 4, valeur: '1175520567' },
          { ligne: 5, valeur: '1175520567' },
        ],
      },
      {
        nature: 'siret',
        nombre: 2,
        exemples: [
          { ligne: 2, valeur: '35600000009090' },
          { ligne: 3, valeur: '-' },
        ],
      },
    ]);
    expect((await annuaire.chercher('35600000009090')).total).toBe(1);
  });

  test.each([
    ['the one declared last', '01/06/2026', '31/05/2026', 'A', 3],
    ['whichever comes first', '31/05/2026', '01/06/2026', 'B', 2],
    ['declared the same day, the first', '31/05/2026', '31/05/2026', 'A', 3],
    ['one that was declared rather than one that says nothing', '', '01/01/2020', 'B', 2],
  ])('keeps one row of an NDA: %s', async (_why, a, b, kept, ligne) => {
    const dated = 'informationsDeclarees.dateDerniereDeclaration';
    const { organismes, anomalies } = await annuaire.importer([
      { denomination: 'A', [dated]: a },
      { denomination: 'B', [dated]: b },
    ]);
    expect([organismes, anomalies]).toEqual([
      1,
      [{ nature: 'doublon', nombre: 1, exemples: [{ ligne, valeur: '11755205675' }] }],
    ]);
    expect(denominations(await annuaire.engine.ask('annuaire.trouver', { numero: '11755205675' }))).toEqual([
      kept,
    ]);
  });

  test('of an installation is one for all its workspaces, and in none', async () => {
    await annuaire.importer([{}]);
    for (const name of ['a.cpne', 'b.cpne']) {
      await annuaire.engine.ask('workspace.create', {
        file: join(annuaire.folder, name),
        nom: 'CPNEFP',
        idcc: [],
      });
      expect((await annuaire.chercher('centre')).total).toBe(1);
    }
    expect(readdirSync(join(annuaire.folder, 'dossier', 'annuaire'))).toEqual(['liste.sqlite']);
  });
});
