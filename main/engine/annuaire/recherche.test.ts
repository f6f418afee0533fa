import { fc, test as property } from '@fast-check/vitest';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  denominations,
  named,
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

describe('what is typed', () => {
  test('finds the names that have words beginning so, whatever their case, accents, apostrophes and legal form', async () => {
    await annuaire.importer(
      named('SARL L’Été à la Mer', "S.A.R.L. L'ETE INDIEN", 'Institut d’Œnologie', 'A.F.P.A.'),
    );
    expect(await annuaire.found('lete')).toEqual([]);
    expect(await annuaire.found('l ete')).toEqual(['SARL L’Été à la Mer', "S.A.R.L. L'ETE INDIEN"]);
    expect(await annuaire.found("L'ÉTÉ sarl")).toHaveLength(2);
    expect(await annuaire.found('SARL mer et')).toEqual(['SARL L’Été à la Mer']);
    expect(await annuaire.found('oeno')).toEqual(['Institut d’Œnologie']);
    expect(await annuaire.found('afpa')).toEqual(['A.F.P.A.']);
    expect(await annuaire.found('té')).toEqual([]);
    expect(await annuaire.found(' — ')).toEqual([]);
  });

  test('shows first the names that begin with it, then the others, by the alphabet', async () => {
    await annuaire.importer(
      named('Zèbre Dupont', 'Dupont Zèbre', 'SAS DUPONT', 'Atelier Dupond', 'Atelier Dupont'),
    );
    expect(await annuaire.found('dupont')).toEqual([
      'SAS DUPONT',
      'Dupont Zèbre',
      'Atelier Dupont',
      'Zèbre Dupont',
    ]);
    expect(await annuaire.chercher('dupon', 3)).toMatchObject({ total: 5 });
    expect(denominations((await annuaire.chercher('dupon', 3)).organismes)).toEqual([
      'SAS DUPONT',
      'Dupont Zèbre',
      'Atelier Dupond',
    ]);
  });

  test('finds those whose SIRET, SIREN or NDA begins so, written by groups or not', async () => {
    await annuaire.importer([
      { denomination: 'A', numeroDeclarationActivite: '04973000097' },
      { denomination: 'B', siretEtablissementDeclarant: '', numeroDeclarationActivite: nda(2) },
      { denomination: '732 Formation', siretEtablissementDeclarant: '98222438800016', siren: '' },
    ]);
    expect(await annuaire.found('732 829 320')).toEqual(['A', 'B']);
    expect(await annuaire.found('73282932000074')).toEqual(['A']);
    expect(await annuaire.found('0497')).toEqual(['A']);
    expect(await annuaire.found('982224388')).toEqual(['732 Formation']);
    expect(await annuaire.found('73')).toEqual(['732 Formation']);
    expect(await annuaire.found('999')).toEqual([]);
  });

  test('finds a body by the name of the one that it stands for', async () => {
    await annuaire.importer([{ 'organismeEtrangerRepresente.denomination': 'Lernwerk GmbH' }]);
    expect(await annuaire.found('lernw')).toEqual(['Centre de formation']);
  });

  test('is words, never operators', async () => {
    await annuaire.importer(named('Or noir', 'NOT a test'));
    for (const texte of ['or*', '"or', 'or OR not', 'mots:or', 'near(or noir)', '^or', "or'--"])
      await expect(annuaire.chercher(texte)).resolves.toBeDefined();
    expect(await annuaire.found('"or" noir*')).toEqual(['Or noir']);
  });

  test('may be a page pasted by mistake', async () => {
    await annuaire.importer(named('a b c d e f g h i j k l m n o p q r'));
    expect(await annuaire.found('a b c d e f g h i j k l m n o p q r s t '.repeat(20))).toHaveLength(1);
    expect(await annuaire.found('a a b')).toHaveLength(1);
  });

  const words = ['ecole', 'ecolo', 'el', 'formation', 'format', 'f', 'paris', 'été', 'sa'];
  const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 });
  property.prop(
    [
      fc.array(name, { minLength: 1, maxLength: 30 }),
      fc.array(fc.tuple(fc.constantFrom(...words), fc.nat(8)), { minLength: 1, maxLength: 2 }),
    ],
    { numRuns: 30 },
  )('agrees with names looked through one by one', async (all, typed) => {
    const plain = (word: string): string => word.replaceAll('é', 'e');
    const starts = typed.map(([word, length]) => plain(word).slice(0, length + 1));
    const wanted = starts.filter((start) => start !== 'sa');
    const asked = wanted.length === 0 ? starts : wanted;
    const matches = all.filter((name) => {
      const said = name.map(plain).filter((word) => word !== 'sa');
      return asked.every((start) =>
        (said.length === 0 ? ['sa'] : said).some((word) => word.startsWith(start)),
      );
    });
    await annuaire.importer(named(...all.map((name) => name.join(' '))));
    const { organismes, total } = await annuaire.chercher(starts.join(' '), 200);
    expect(total).toBe(matches.length);
    expect(denominations(organismes).toSorted()).toEqual(matches.map((name) => name.join(' ')).toSorted());
  });
});

test('the numbers of a body are confronted with those of the list, present and former', async () => {
  await annuaire.importer([
    { denomination: 'Cycle', numerosDeclarationActivitePrecedent: '93060000106' },
    { denomination: 'Son autre numéro', numeroDeclarationActivite: '04973000097' },
    {
      denomination: 'Un NDA qui commence comme le SIREN',
      numeroDeclarationActivite: '73282932011',
      siren: '982224388',
      siretEtablissementDeclarant: '98222438800016',
    },
  ]);
  const { duSiren, parNda } = await annuaire.engine.ask('annuaire.confronter', {
    siren: '732829320',
    ndas: ['93060000106', '11999999999'],
  });
  expect(denominations(duSiren)).toEqual(['Cycle', 'Son autre numéro']);
  expect(parNda.map(({ nda: numero, organismes }) => [numero, denominations(organismes)])).toEqual([
    ['93060000106', ['Cycle']],
    ['11999999999', []],
  ]);
});
