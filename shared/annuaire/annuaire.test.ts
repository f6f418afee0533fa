import { describe, expect, test } from 'vitest';
import { colonnesAbsentes, colonnesManquantes, placesDe } from './colonnes.ts';
import { motsDe } from './mots.ts';
import { RowReader } from './rows.ts';
import { colonnesPubliees as published, type LignePubliee } from '../../tests/support/annuaire.ts';

describe('the columns of a list', () => {
  test('are known by the names that data.gouv.fr gives them, in any order', () => {
    const places = placesDe(published.toReversed());
    expect([places.size, colonnesManquantes(places), colonnesAbsentes(places)]).toEqual([15, [], []]);
    expect(places.get('nda')).toBe(published.length - 1);
  });

  test('and by those of the ministry’s portal', () => {
    const portal = published.map((name) => name.toLowerCase().replaceAll('.', '_'));
    expect(placesDe(portal)).toEqual(placesDe(published));
  });

  test('and by those that people give theirs', () => {
    const places = placesDe(['Dénomination', 'N.D.A.', 'SIRET', 'Code postal', 'Ville']);
    expect(Object.fromEntries(places)).toEqual({
      denomination: 0,
      nda: 1,
      siret: 2,
      codePostal: 3,
      commune: 4,
    });
    expect(colonnesAbsentes(places)).toContain('certifications.VAE');
  });

  test('that nothing can do without are told by their names', () => {
    expect(colonnesManquantes(placesDe(['siren', 'denomination']))).toEqual([
      'numeroDeclarationActivite',
      'siretEtablissementDeclarant',
    ]);
  });
});

const row: LignePubliee = {
  numeroDeclarationActivite: '11755205675',
  denomination: 'Centre de formation',
  siren: '732829320',
  siretEtablissementDeclarant: '73282932000074',
  'adressePhysiqueOrganismeFormation.ville': 'Paris',
  'certifications.VAE': 'true',
  'certifications.actionsDeFormation': 'Oui',
  'certifications.bilansDeCompetences': 'false',
  'informationsDeclarees.dateDerniereDeclaration': '31/05/2026',
};

const read = (changed: LignePubliee) =>
  new RowReader(placesDe(published), '2026-11-27').read(
    published.map((name) => ({ ...row, ...changed })[name] ?? ''),
  );

describe('a row', () => {
  test('is what a form needs', () => {
    expect(read({})).toEqual({
      organisme: {
        denomination: 'Centre de formation',
        represente: null,
        siren: '732829320',
        siret: '73282932000074',
        nda: '11755205675',
        ndaPrecedents: [],
        adresse: { voie: null, codePostal: null, commune: 'Paris', region: null },
        qualiopi: ['formation', 'vae'],
        dateDerniereDeclaration: '2026-05-31',
      },
      doutes: [],
    });
  });

  test.each([
    ['35600000009075', []],
    ['35600000000048', []],
    ['\t73282932000074', []],
    ['732 829 320 00074', []],
    ['35600000009090', ['siret']],
    ['7328293200007', ['siret']],
    ['8,22E+13', ['siret']],
  ])('keeps the SIRET « %s », doubted: %j', (siret, natures) => {
    const { organisme, doutes } = read({ siretEtablissementDeclarant: siret });
    expect(organisme.siret).toBe(siret.replaceAll(/\s/g, ''));
    expect(doutes.map(({ nature }) => nature)).toEqual(natures);
  });

  test.each(['', '-', '00000000000000'])('has no SIRET when it says « %s »', (siret) => {
    const { organisme, doutes } = read({ siretEtablissementDeclarant: siret });
    expect([organisme.siret, doutes]).toEqual([null, [{ nature: 'siret', valeur: siret }]]);
  });

  test('takes the SIREN of its SIRET where it says none', () => {
    expect(read({ siren: '' }).organisme.siren).toBe('732829320');
    expect(read({ siren: '', siretEtablissementDeclarant: '73282932000075' }).organisme.siren).toBeNull();
  });

  test('keeps a wrong NDA, and the former ones', () => {
    const { organisme, doutes } = read({
      numeroDeclarationActivite: '1175520567',
      numerosDeclarationActivitePrecedent: '11755205675, 11 7552 / 93060000106',
    });
    expect([organisme.nda, organisme.ndaPrecedents, doutes]).toEqual([
      '1175520567',
      ['11755205675', '93060000106'],
      [{ nature: 'nda', valeur: '1175520567' }],
    ]);
  });

  test.each([
    ['2026-05-31', '2026-05-31', 0],
    ['2026-05-31T00:00:00+02:00', '2026-05-31', 0],
    ['', null, 0],
    ['31/02/2026', null, 1],
    ['28/11/2026', null, 1],
    ['01/01/9999', null, 1],
    ['hier', null, 1],
  ])('was declared on « %s »: %s', (text, day, doubts) => {
    const { organisme, doutes } = read({ 'informationsDeclarees.dateDerniereDeclaration': text });
    expect([organisme.dateDerniereDeclaration, doutes.length]).toEqual([day, doubts]);
  });

  test('doubts a certification that is neither yes nor no', () => {
    const { organisme, doutes } = read({ 'certifications.VAE': 'peut-être' });
    expect([organisme.qualiopi, doutes]).toEqual([
      ['formation'],
      [{ nature: 'qualiopi', valeur: 'peut-être' }],
    ]);
  });

  test('is tidied, and cut where nobody writes that much', () => {
    const { organisme } = read({
      denomination: ` e\u0301cole\u00a0\u200b\n des  a\u00adr\0ts!${'𝄞'.repeat(2000)}`,
    });
    expect(organisme.denomination).toMatch(/^école des arts!𝄞+\ufffd$/u);
    expect(organisme.denomination).toHaveLength(800);
  });

  test('says nothing of Qualiopi when its list does not', () => {
    const reader = new RowReader(placesDe(['nda', 'siret', 'denomination']), '2026-11-27');
    const { qualiopi } = reader.read(['11755205675', '73282932000074', 'Centre']).organisme;
    expect(qualiopi).toBeNull();
  });
});

test.each([
  ['SARL L’Été à la Mer', ['l', 'ete', 'a', 'la', 'mer']],
  ["S.A.R.L. L'ETE", ['l', 'ete']],
  ['A.F.P.A. Île-de-France', ['afpa', 'ile', 'de', 'france']],
  ['J. MARTIN', ['j', 'martin']],
  ['Œuvre & Cie (SAS)', ['oeuvre', 'cie']],
  ['SA', ['sa']],
  ['2IE', ['2ie']],
  ['« — »', []],
])('the words of « %s » are %j', (name, words) => expect(motsDe(name)).toEqual(words));
