import { describe, expect, test } from 'vitest';
import type { Organisme, Passage } from '../../generated/document.ts';
import { phraseDeRemarque } from '../../i18n/fr/import-organismes.ts';
import { exampleReferentiel } from '../../../tests/support/open-example.ts';
import { organismeExemple } from '../../../tests/support/organisme-exemple.ts';
import { enOrdre, situationAu } from '../etat-au.ts';
import type { Rubrique } from './ligne.ts';
import { UN_AUTRE, type PlanDImport } from './plan.ts';
import { planifier } from './planifier.ts';
import { v7 as newId } from 'uuid';

type Textes = Partial<Record<Rubrique, string>>;

const lices = '73282932000074';
const plat = (text: string): string => text.replaceAll('\u00a0', ' ');
const portee = { nature: 'ORGA_FORM', blocs: [], versions: [] } satisfies Passage['portee'];

function planDe(
  lignes: readonly Textes[],
  registre: readonly Organisme[] = [],
  { au = '2026-03-01', choix = {} }: { au?: string; choix?: Readonly<Record<number, string>> } = {},
): PlanDImport {
  return planifier(
    lignes.map((textes, i) => ({ ligne: i + 1, textes: { nom: 'Atelier-école des Lices', ...textes } })),
    registre,
    {
      referentiel: exampleReferentiel.id,
      au,
      nature: 'ORGA_FORM',
      numero: null,
      blocs: exampleReferentiel.blocs,
      choix: new Map(Object.entries(choix).map(([ligne, cle]) => [Number(ligne), cle])),
      newId,
    },
  );
}

const sorts = ({ lignes }: PlanDImport): readonly string[] =>
  lignes.map(({ sort, par }) => (par === null ? sort : `${sort} ${par}`));
const phrases = ({ lignes }: PlanDImport): readonly string[] =>
  lignes.flatMap(({ remarques }) => remarques.map((remarque) => plat(phraseDeRemarque(remarque))));
const situations = (organisme: Organisme | undefined, jour: string): readonly string[] =>
  (organisme?.habilitations ?? []).map(({ passages }) => {
    const situation = situationAu(enOrdre(passages), jour);
    return `${situation?.portee?.nature} ${situation?.etat} ${situation?.periode?.du}/${situation?.periode?.au ?? '…'}`;
  });

describe('a body is recognised', () => {
  const registre = [organismeExemple([{ etat: 'habilite', le: '2025-01-01', portee }])];
  test.each<[string, Textes, string]>([
    ['by its SIRET, whatever its name', { nom: 'Autre nom', siret: lices }, 'inchange siret'],
    ['by its NDA', { nom: 'Autre nom', nda: '11 75 52056 75' }, 'inchange nda'],
    ['by its SIREN, in another place', { nom: 'Autre nom', siret: '73282932000082' }, 'complete siren'],
    ['never by its name alone, when that writes something', { jusqua: '31/12/2026' }, 'aDecider'],
    ['by its name, when nothing is to be written', {}, 'inchange nom'],
    ['not by its name, in another town', { commune: 'Brest' }, 'aDecider'],
    ['not by its name, with another SIREN', { siret: '98222438800016' }, 'nouveau'],
    ['not by its NDA, with another SIREN', { siret: '98222438800016', nda: '11755205675' }, 'aDecider'],
  ])('%s', (_, ligne, attendu) => {
    expect(sorts(planDe([ligne], registre))).toEqual([attendu]);
  });

  test('as a person says', () => {
    const [organisme] = registre;
    const ligne = { jusqua: '31/12/2026' };
    const doute = planDe([ligne], registre);
    expect(doute.lignes[0]?.candidats).toMatchObject([
      { cle: organisme?.id, denomination: 'Atelier-école des Lices', sirets: [lices], commune: 'Rennes' },
    ]);
    expect(doute.organismes).toEqual([]);
    const meme = planDe([ligne], registre, { choix: { 1: organisme?.id ?? '' } });
    expect(sorts(meme)).toEqual(['complete choix']);
    const autre = planDe([ligne], registre, { choix: { 1: UN_AUTRE } });
    expect(sorts(autre)).toEqual(['nouveau']);
    expect(autre.organismes[0]?.id).not.toBe(organisme?.id);
  });
});

test('one SIREN with several SIRET is one body, an habilitation in each place', () => {
  const plan = planDe([
    { nom: 'CCI Formation', siret: lices, nature: 'HABILITATION_ORGA_FORM' },
    { nom: 'Siadep', siret: '73282932000082', nature: 'HABILITATION_FORMER' },
    { nom: 'CCI Formation', siret: lices, nature: 'HABILITATION_ORGA_FORM' },
  ]);
  expect(sorts(plan)).toEqual(['nouveau', 'complete siren', 'double']);
  expect(plan.lignes[2]?.commeLigne).toBe(1);
  const [organisme, autre] = plan.organismes;
  expect(autre).toBeUndefined();
  expect(organisme).toMatchObject({
    denomination: 'CCI Formation',
    siren: '732829320',
    etablissements: [{ siret: lices }, { siret: '73282932000082', enseigne: 'Siadep' }],
  });
  expect(situations(organisme, '2026-03-01')).toEqual([
    'ORGA_FORM habilite 2026-03-01/…',
    'FORMER habilite 2026-03-01/…',
  ]);
});

test('another kind beside the one that the source says too is another habilitation', () => {
  const plan = planDe(
    [
      { siret: lices, nature: 'former' },
      { siret: lices, nature: 'organiser' },
      { nature: 'former et organiser' },
    ],
    [],
    { choix: { 3: 'ligne 1' } },
  );
  expect(sorts(plan)).toEqual(['nouveau', 'complete siret', 'complete choix']);
  expect(situations(plan.organismes[0], '2026-03-01').map((dite) => dite.split(' ')[0])).toEqual([
    'FORMER',
    'ORGANISER',
    'ORGA_FORM',
  ]);
});

test.each(['', '-', '\t-', '00000000000000'])('SIRET « %s » is none', (siret) => {
  const plan = planDe([{ siret }]);
  expect(plan.organismes).toMatchObject([{ etablissements: [] }]);
  expect(phrases(plan)).toEqual([expect.stringMatching(/^La source ne dit pas à quoi/)]);
});

test('a SIRET that is none is said, and the body kept without it', () => {
  const plan = planDe([{ siret: '73282932000075', nature: 'former' }]);
  expect(plan.organismes).toMatchObject([{ denomination: 'Atelier-école des Lices', etablissements: [] }]);
  expect(phrases(plan)).toEqual([
    expect.stringMatching(/^SIRET « 73282932000075 » laissé de côté\. .*clé de contrôle/),
  ]);
});

describe('what the source says otherwise', () => {
  const registre = (...passages: readonly Omit<Passage, 'id'>[]): readonly Organisme[] => [
    organismeExemple([{ etat: 'habilite', le: '2025-01-01', portee }, ...passages]),
  ];
  const depuis = (ligne: Textes, avant = registre(), au?: string): PlanDImport =>
    planDe([{ siret: lices, ...ligne }], avant, au === undefined ? {} : { au });

  test.each<[string, Textes, string]>([
    ['a suspension', { etat: 'Inactif', change: '10/02/2026' }, 'ORGA_FORM suspendu 2025-01-01/…'],
    ['a withdrawal', { etat: 'Supprimé', change: '10/02/2026' }, 'ORGA_FORM retire 2025-01-01/…'],
    ['an end', { jusqua: '31/12/2026' }, 'ORGA_FORM habilite 2025-01-01/2026-12-31'],
    [
      'another kind, with an end',
      { nature: 'former', jusqua: '31/12/2026', change: '10/02/2026' },
      'FORMER habilite 2026-02-10/2026-12-31',
    ],
  ])('%s follows', (_, ligne, attendu) => {
    const plan = depuis(ligne);
    expect(sorts(plan)).toEqual(['complete siret']);
    expect(situations(plan.organismes[0], '2026-03-01')).toEqual([attendu]);
    // What was recorded stays.
    expect(situations(plan.organismes[0], '2025-06-01')).toEqual([
      expect.stringMatching(/^ORGA_FORM habilite 2025-01-01/),
    ]);
  });

  test('a scope of some blocs is kept, and follows when it changes', () => {
    const [premier, second] = exampleReferentiel.blocs;
    const porteeDe = (plan: PlanDImport): readonly string[] | undefined =>
      situationAu(enOrdre(plan.organismes[0]?.habilitations[0]?.passages ?? []), '2026-03-01')?.portee?.blocs;
    const neuf = planDe([{ siret: lices, blocs: 'BC01', depuis: '01/01/2025' }]);
    expect(porteeDe(neuf)).toEqual([premier?.id]);
    const encore = planDe([{ siret: lices, blocs: 'Bloc 1' }], neuf.organismes);
    expect(sorts(encore)).toEqual(['inchange siret']);
    const avecFin = planDe([{ siret: lices, blocs: '1', jusqua: '31/12/2026' }], neuf.organismes);
    expect(porteeDe(avecFin)).toEqual([premier?.id]);
    const plus = planDe(
      [{ siret: lices, blocs: 'BC01, BC02', jusqua: '31/12/2026', change: '10/02/2026' }],
      avecFin.organismes,
    );
    expect(porteeDe(plus)).toEqual([premier?.id, second?.id]);
    // Nothing says since when, nor who decided it.
    const sansJour = planDe([{ siret: lices, blocs: 'BC01, BC02' }], avecFin.organismes);
    expect(sorts(sansJour)).toEqual(['aRegarder siret']);
    expect(phrases(planDe([{ siret: lices, blocs: 'BC03', jusqua: '31/12/2027' }], plus.organismes))).toEqual(
      [expect.stringMatching(/habilité, .*, BC01 \+ BC02, .* dans la source : habilité, BC03, jusqu/)],
    );
  });

  test('a renewal follows the end of what was granted', () => {
    const avant = [organismeExemple([{ etat: 'habilite', le: '2024-01-01', jusqua: '2025-12-31', portee }])];
    const plan = depuis({ etat: 'Actif', depuis: '01/01/2026', jusqua: '31/12/2027' }, avant);
    expect(situations(plan.organismes[0], '2026-03-01')).toEqual([
      'ORGA_FORM habilite 2026-01-01/2027-12-31',
    ]);
    expect(phrases(depuis({ depuis: '01/06/2025', jusqua: '31/12/2027' }, avant))).toEqual([
      expect.stringMatching(/commencer une période le 01\/06\/2025, avant la fin .* le 31\/12\/2025 :/),
    ]);
  });

  test.each<[string, readonly Organisme[], Textes, RegExp]>([
    [
      'another kind, without an end',
      registre(),
      { nature: 'former' },
      /^Au registre : habilité, former et organiser l’évaluation ; dans la source : former\. .* ne dit pas jusqu’à quand/,
    ],
    [
      'a body that was withdrawn',
      registre({ etat: 'retire', le: '2025-06-01' }),
      { etat: 'Actif' },
      /^Au registre : retiré.*; dans la source : habilité\. .*Après « retrait »/,
    ],
    [
      'what the register says of a later day',
      registre({ etat: 'suspendu', le: '2026-02-01' }),
      { etat: 'Supprimé', change: '01/01/2026' },
      /^Au registre : suspendu/,
    ],
  ])('%s is to be looked at, and nothing is written', (_, avant, ligne, phrase) => {
    const plan = depuis(ligne, avant);
    expect(sorts(plan)).toEqual(['aRegarder siret']);
    expect(phrases(plan)).toEqual([expect.stringMatching(phrase)]);
    expect(plan.organismes).toEqual([]);
  });

  test('two lines that contradict each other: the second is to be looked at', () => {
    const plan = planDe([
      { siret: lices, nature: 'former', etat: 'Actif', jusqua: '31/12/2026', depuis: '01/01/2026' },
      { siret: lices, nature: 'former', etat: 'Supprimé', depuis: '01/01/2026' },
    ]);
    expect(sorts(plan)).toEqual(['nouveau', 'aRegarder siret']);
    expect(phrases(plan)).toEqual([expect.stringMatching(/contredit la ligne 1/)]);
  });
});

describe('a list that is not one', () => {
  test.each<[string, Textes, RegExp]>([
    ['no name', { nom: ' - ' }, /ne dit pas le nom/],
    ['a formula', { nom: '=HYPERLINK("http://x";"Lices")' }, /est une formule/],
    ['HTML', { nom: '<img src=x onerror=alert(1)>' }, /balises HTML/],
    [
      'a quote that is not closed',
      { nom: 'Lices\nZinc;1\nCuivre;2\nÉtain;3' },
      /tient sur 4 lignes : un guillemet/,
    ],
    ['a line of 10 MB', { nom: 'x'.repeat(10_000_000) }, /dépasse 800 caractères/],
    ['another separator', { nom: 'Lices,73282932000074,ORGA_FORM' }, /pas le même séparateur/],
    ['another encoding', { nom: 'Atelier-Ã©cole des Lices' }, /accents .* abîmés/],
    ['year 9999', { jusqua: '31/12/9999' }, /« 31\/12\/9999 » n’est pas une date possible/],
    ['30 February', { depuis: '30/02/2026' }, /« 30\/02\/2026 » n’est pas une date possible/],
    [
      'an end before its beginning',
      { depuis: '01/02/2026', jusqua: '01/01/2026' },
      /finirait le 01\/01\/2026/,
    ],
    ['an unknown state', { etat: 'peut-être' }, /n’est pas un état connu/],
    ['an unknown bloc', { blocs: 'BC01, BC09' }, /ne se lit pas comme des blocs/],
    ['an unknown kind', { nature: 'dîner' }, /ne dit pas si/],
    ['expired, not said when', { etat: 'Expiré' }, /sans dire quand/],
  ])('%s is said, and nothing is written', (_, ligne, phrase) => {
    const plan = planDe([ligne]);
    expect(sorts(plan)).toEqual(['ecarte']);
    expect(phrases(plan)).toEqual([expect.stringMatching(phrase)]);
    expect(plan.organismes).toEqual([]);
  });

  test('periods that overlap are said', () => {
    const plan = planDe([
      { siret: lices, depuis: '01/01/2024', jusqua: '31/12/2025' },
      { siret: lices, depuis: '01/06/2025', jusqua: '31/12/2026' },
    ]);
    expect(sorts(plan)).toEqual(['nouveau', 'aRegarder siret']);
    expect(phrases(plan).at(-1)).toMatch(/se chevauchent/);
  });
});
