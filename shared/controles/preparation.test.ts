import { describe, expect, test } from 'vitest';
import { competence, critere, modalite, rapportDe, referentiel } from '../../tests/support/controles.ts';
import { exampleReferentiel } from '../../tests/support/open-example.ts';
import { stateOf } from '../../tests/support/state-of.ts';
import type { Referentiel } from '../generated/document.ts';
import { phraseDeReponse, preparationDe, type Preparation } from './preparation.ts';

function prepared(of: Referentiel, objectif: 'rncp' | 'rs'): readonly Preparation[] {
  return preparationDe(stateOf(of), of.id, objectif, rapportDe(of, objectif));
}

const critereOf = (preparation: readonly Preparation[], numero: string): Preparation | undefined =>
  preparation.find(({ critere: known }) => known === numero);

test('the nine criteria of the RNCP, the second with its « bis », and the six of the RS, in order', () => {
  const numeros = (objectif: 'rncp' | 'rs'): readonly string[] =>
    prepared(referentiel(), objectif).map(({ critere: numero }) => numero);
  expect(numeros('rncp')).toEqual(['1', '2', '2 bis', '3', '4', '5', '6', '7', '8', '9']);
  expect(numeros('rs')).toEqual(['1', '2', '3', '4', '5', '6']);
});

describe('the example, for the RNCP', () => {
  const preparation = prepared(exampleReferentiel, 'rncp');

  test('answers all that a document can, in words', () => {
    expect(preparation.filter(({ niveau }) => niveau === 'erreur' || niveau === 'avertissement')).toEqual([]);
    const answers = (numero: string): readonly string[] =>
      critereOf(preparation, numero)?.repond.map(phraseDeReponse) ?? [];
    expect(answers('3')).toEqual([
      '6\u00a0activités décrites.',
      expect.stringMatching(/^\d+\u00a0compétences, dont \d+ avec critère et modalité/),
      expect.stringMatching(/modalités d’évaluation\.$/),
      '«\u00a0Activités visées\u00a0» est renseigné.',
    ]);
    expect(answers('4')).toEqual(['6\u00a0voies d’accès ouvertes avec leur jury.']);
    expect(answers('6')).toEqual(['La voie de la VAE est ouverte.']);
    expect(answers('7')).toEqual(['4\u00a0blocs de compétences.']);
  });

  test('leaves to the commission what no tool knows', () => {
    expect(
      preparation.filter(({ inconnu }) => inconnu === null).map(({ critere: numero }) => numero),
    ).toEqual(['6']);
    expect(critereOf(preparation, '2')).toMatchObject({ repond: [], manque: [], niveau: null });
  });
});

test('what is missing is said under its criterion, errors first', () => {
  const preparation = prepared(referentiel(), 'rncp');
  expect(critereOf(preparation, '6')).toMatchObject({
    niveau: 'erreur',
    manque: [{ regle: 'L13' }],
    repond: [],
  });
  expect(critereOf(preparation, '7')?.manque.map(({ regle }) => regle)).toContain('L19');
  expect(critereOf(preparation, '8')).toMatchObject({ niveau: 'information', manque: [] });
});

test('for the RS, compétences and modalités stand at the root', () => {
  const vendre = competence('Vendre', { criteres: [critere('Signé')] });
  const of = referentiel({
    registre: 'RS',
    competences: [vendre],
    modalites: [modalite('Entretien', { competences: [vendre.id] })],
  });
  expect(critereOf(prepared(of, 'rs'), '2')?.repond.map(phraseDeReponse)).toEqual([
    '1\u00a0compétence, dont 1 avec critère et modalité d’évaluation.',
    '1\u00a0modalité d’évaluation.',
  ]);
});

test.each(['rncp', 'rs'] as const)(
  'every rule that may stop a deposit (%s) speaks under a criterion',
  (objectif) => {
    // A référentiel for the other register, with nothing in it: whatever stops it is said somewhere.
    for (const of of [
      referentiel(),
      referentiel({ registre: 'RS' }),
      referentiel({ intitule: '', cpne: [], nature: 'CQPI' }),
    ]) {
      const { constats } = rapportDe(of, objectif);
      const said = new Set(prepared(of, objectif).flatMap(({ manque }) => manque.map(({ regle }) => regle)));
      const silent = constats.filter(({ niveau, regle }) => niveau === 'erreur' && !said.has(regle));
      expect(silent.map(({ regle }) => regle)).toEqual([]);
    }
  },
);
