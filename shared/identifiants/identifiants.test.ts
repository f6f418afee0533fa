import { describe, expect, test } from 'vitest';
import {
  estUnDoute,
  fauteCodeBloc,
  fauteIdentifiant,
  identifiantLu,
  phraseIdentifiant,
  type SorteIdentifiant,
} from './identifiants.ts';
import { isNoSiret, isSiren, isSiret } from './siret.ts';

const good: readonly (readonly [SorteIdentifiant, readonly string[]])[] = [
  ['siren', ['732829320', '356000000']],
  ['siret', ['73282932000074', '98222438800016', '35600000009075', '35600000000048']],
  ['nda', ['11755205675']],
  ['uai', ['0951099D', '0331707B']],
  ['idcc', ['3237', '0016']],
  ['brochure', ['3117']],
  ['rome', ['I1607', 'A1501']],
  ['nsf', ['252r', '345', '25']],
  ['formacode', ['13266']],
  ['rncp', ['RNCP509', 'RNCP40344']],
  ['rs', ['RS6117', 'RS1']],
  ['bloc', ['RNCP40344BC01', 'BC01']],
  ['niveau', ['1', '4', '8']],
];

describe.each(good)('%s', (sorte, values) => {
  test.each(values)('%s is one', (value) => expect(fauteIdentifiant(sorte, value)).toBeNull());
  test('an empty text is none', () => expect(fauteIdentifiant(sorte, ' ')?.code).toBe('VIDE'));
});

type Bad = readonly [sorte: SorteIdentifiant, text: string, code: string, words: RegExp];

test.each<Bad>([
  ['siren', '732829321', 'CLE', /clé de contrôle/],
  ['siren', '000000000', 'ZEROS', /laissez le champ vide/],
  ['siret', '35600000009090', 'CLE', /avis de situation/],
  ['siret', '50000000000000', 'CLE', /inversés/],
  ['siret', '00000000000000', 'ZEROS', /SIRET n’est pas fait de zéros/],
  ['siret', '732829320', 'LONGUEUR', /a 14 chiffres\s; celui-ci en a 9/],
  ['siret', '7328293200007O', 'CARACTERE', /O.» n’en est pas un/],
  ['siret', '732 829 320 00074', 'ESPACES', /73282932000074/],
  ['nda', '1175520567', 'LONGUEUR', /11 chiffres/],
  ['nda', '11 75 52056 75', 'ESPACES', /11755205675/],
  ['uai', '0951099A', 'CLE_UAI', /devrait être D/],
  ['uai', '951099D', 'FORME', /0951099D/],
  ['idcc', '16', 'ZEROS_DEVANT', /écrivez 0016/],
  ['idcc', '12345', 'LONGUEUR', /4 chiffres/],
  ['brochure', '1516', 'BROCHURE', /IDCC/],
  ['brochure', '311', 'LONGUEUR', /4 chiffres/],
  ['rome', 'Z1607', 'ROME', /de A à N/],
  ['rome', 'i1607', 'FORME', /I1607/],
  ['nsf', '252R', 'FORME', /252r/],
  ['formacode', '1326', 'LONGUEUR', /5 chiffres/],
  ['rncp', 'RS6117', 'AUTRE_REPERTOIRE', /RNCP/],
  ['rncp', '40344', 'FORME', /RNCP40344/],
  ['rs', 'RNCP40344', 'AUTRE_REPERTOIRE', /RS/],
  ['bloc', 'RNCP40344', 'FORME', /RNCP40344BC01/],
  ['bloc', 'BC1', 'FORME', /BC01/],
  ['niveau', '9', 'NIVEAU', /1 à 8/],
  ['niveau', '0', 'NIVEAU', /1 à 8/],
  ['niveau', '12', 'NIVEAU', /1 à 8/],
])('%s %s: %s', (sorte, text, code, words) => {
  const faute = fauteIdentifiant(sorte, text);
  expect(faute?.code).toBe(code);
  expect(faute === null ? '' : phraseIdentifiant(faute)).toMatch(words);
});

test('is read without spaces when it is one without them, and only then', () => {
  expect(identifiantLu('siret', '732 829 320 00074')).toBe('73282932000074');
  expect(identifiantLu('siret', '732 829 320')).toBe('732 829 320');
  expect(identifiantLu('nsf', '252r')).toBe('252r');
});

test('what has the form is doubted; what has not is wrong', () => {
  const isDoubted = (sorte: SorteIdentifiant, text: string): boolean | null => {
    const faute = fauteIdentifiant(sorte, text);
    return faute === null ? null : estUnDoute(faute);
  };
  expect([isDoubted('siret', '35600000009090'), isDoubted('rome', 'Z1607')]).toEqual([true, true]);
  expect([isDoubted('siret', '00000000000000'), isDoubted('brochure', '1516')]).toEqual([false, false]);
});

test('the code of a bloc carries the number of its fiche, once it has one', () => {
  expect(fauteCodeBloc('RNCP40344BC01', 'RNCP40344')).toBeNull();
  expect(fauteCodeBloc('BC01', 'RNCP40344')).toBeNull();
  expect(fauteCodeBloc('RNCP40344BC01', null)).toBeNull();
  const other = fauteCodeBloc('RNCP40345BC01', 'RNCP40344');
  expect(other === null ? '' : phraseIdentifiant(other)).toMatch(/commencer par RNCP40344BC/);
  expect(fauteCodeBloc('BC1', 'RNCP40344')?.code).toBe('FORME');
});

test('what a SIRET and a SIREN are, and what says that there is none', () => {
  expect([isSiret('7328293200007'), isSiret('73282932000075'), isSiret('')]).toEqual([false, false, false]);
  expect([isSiren('732829320'), isSiren('000000000'), isSiren('73282932')]).toEqual([true, false, false]);
  expect(['', '-', '00000000000000', '732829320'].map(isNoSiret)).toEqual([true, true, true, false]);
});
