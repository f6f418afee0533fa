import { describe, expect, test } from 'vitest';
import { phraseDEcart, repriseDite } from '../i18n/fr/annuaire.ts';
import { ecartsAvecLaListe, type Confrontation, type Identite } from './confronter.ts';
import type { OrganismePublic } from './organisme.ts';
import { reprise } from './reprise.ts';

const cycle: OrganismePublic = {
  denomination: 'SARL LES ATELIERS DU CYCLE',
  represente: null,
  siren: '732829320',
  siret: '73282932000074',
  nda: '11755205675',
  ndaPrecedents: ['93060000106'],
  adresse: { voie: '1 rue des Essais', codePostal: '01000', commune: 'Bourg-en-Bresse', region: '84' },
  qualiopi: ['formation', 'vae'],
  dateDerniereDeclaration: '2026-05-31',
};
const zinc: OrganismePublic = {
  ...cycle,
  denomination: 'Zinc et Cuivre',
  siren: '982224388',
  siret: '98222438800016',
  nda: '04973000097',
  ndaPrecedents: [],
};

const connu: Identite = {
  denomination: 'Les Ateliers du cycle',
  siren: '732829320',
  sirets: ['73282932000074'],
  ndas: ['11755205675'],
};

/** As the engine answers of a list of these two. */
function confrontation({ siren, ndas }: Identite): Confrontation {
  const liste = [cycle, zinc];
  return {
    duSiren: liste.filter((un) => un.siren === siren),
    parNda: ndas.map((nda) => {
      const actuels = liste.filter((un) => un.nda === nda);
      const anciens = liste.filter(({ ndaPrecedents }) => ndaPrecedents.includes(nda));
      return { nda, organismes: actuels.length > 0 ? actuels : anciens };
    }),
  };
}

const ecarts = (change: Partial<Identite>): readonly string[] => {
  const identite = { ...connu, ...change };
  return ecartsAvecLaListe(identite, confrontation(identite)).map((ecart) =>
    phraseDEcart(ecart).replaceAll('\u00a0', ' '),
  );
};

describe('the public list says otherwise', () => {
  test.each<readonly [string, Partial<Identite>, readonly string[]]>([
    ['nothing of what it has', {}, []],
    ['nothing of a number that is not typed yet', { siren: null, sirets: [], ndas: [] }, []],
    ['nothing of an NDA alone', { siren: null, sirets: [] }, []],
    [
      'of a body that it has not',
      { siren: '552100554', sirets: ['55210055400013'], ndas: ['11999999999'] },
      ['L’organisme n’y est pas : ni son SIREN, ni son numéro de déclaration d’activité.'],
    ],
    [
      'of the NDA of another',
      { ndas: ['04973000097'] },
      [
        'Le numéro de déclaration d’activité 04973000097 y est celui d’un autre organisme : « Zinc et Cuivre » (SIRET 98222438800016).',
        'Le numéro de déclaration d’activité de ce SIREN y est 11755205675.',
      ],
    ],
    [
      'of a former NDA',
      { ndas: ['93060000106'] },
      ['Le numéro de déclaration d’activité 93060000106 y est remplacé par 11755205675.'],
    ],
    [
      'of an NDA that nobody has',
      { ndas: ['11755205675', '11999999999'] },
      ['Le numéro de déclaration d’activité 11999999999 n’y est pas.'],
    ],
    [
      'of an NDA that is missing',
      { ndas: [] },
      ['Le numéro de déclaration d’activité de ce SIREN y est 11755205675.'],
    ],
    [
      'of a SIREN that is not there, its NDA being another’s',
      { siren: '552100554', sirets: [] },
      [
        'Le SIREN 552100554 n’y est pas.',
        'Le numéro de déclaration d’activité 11755205675 y est celui d’un autre organisme : « SARL LES ATELIERS DU CYCLE » (SIRET 73282932000074).',
      ],
    ],
    [
      'of another place of the same body',
      { sirets: ['73282932000009'] },
      ['L’établissement déclarant y est un autre : SIRET 73282932000074.'],
    ],
    [
      'of its name',
      { denomination: 'Vélos du Léman' },
      ['L’organisme s’y appelle « SARL LES ATELIERS DU CYCLE ».'],
    ],
  ])('%s', (_, change, attendus) => expect(ecarts(change)).toEqual(attendus));
});

test('a body has another name when no entry of its SIREN bears it', () => {
  const ecole = { ...cycle, denomination: 'École du Cycle', siret: '73282932000009', nda: '11755205676' };
  const dits = (denomination: string) => {
    const identite = { ...connu, denomination, sirets: [] };
    const confrontee = { ...confrontation(identite), duSiren: [cycle, ecole] };
    return ecartsAvecLaListe(identite, confrontee).map(({ sorte }) => sorte);
  };
  expect(dits('École du Cycle')).toEqual([]);
  expect(dits('Les Ateliers du cycle')).toEqual([]);
  expect(dits('Vélos du Léman')).toEqual(['nom']);
});

describe('what is taken over of it', () => {
  const prise = (change: Partial<OrganismePublic>) =>
    reprise({ ...cycle, ...change }, '2026-05-31', 'Liste publique');

  test('is an address and a certificate, checked on the day of the list', () => {
    expect(prise({})).toEqual({
      adresse: { voie: '1 rue des Essais', codePostal: '01000', commune: 'Bourg-en-Bresse', region: '84' },
      qualiopi: { categories: ['formation', 'vae'], verifieLe: '2026-05-31', moyen: 'Liste publique' },
    });
    expect(repriseDite(prise({})).map((dit) => dit.replaceAll('\u00a0', ' '))).toEqual([
      'adresse « 1 rue des Essais, 01000 Bourg-en-Bresse »',
      'certificat Qualiopi (actions de formation et validation des acquis de l’expérience)',
    ]);
  });

  test('has no code that is none, and nothing that is not said', () => {
    const adresse = { voie: null, codePostal: 'B-1000', commune: 'Bruxelles', region: '' };
    expect(prise({ adresse, qualiopi: null })).toEqual({ adresse: { commune: 'Bruxelles' }, qualiopi: null });
    const vide = { voie: null, codePostal: null, commune: null, region: null };
    expect(repriseDite(prise({ adresse: vide, qualiopi: [] }))).toEqual([]);
  });
});
