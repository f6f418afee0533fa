import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Document, Referentiel } from '../generated/document.ts';
import { attentionOf, type AttentionCode } from './attention.ts';

const whole = (
  JSON.parse(
    readFileSync(new URL('../../schemas/examples/valid/cqp-complet.json', import.meta.url), 'utf8'),
  ) as Document
).referentiel;
const today = '2026-11-24';
const registered = (dateFin: string): Referentiel => ({
  ...whole,
  enregistrement: { ...whole.enregistrement, dateFin },
});
const bare: Referentiel = {
  ...registered('2030-01-01'),
  blocs: [],
  activites: [],
  modalites: [],
  competences: [],
};
const bloc = whole.blocs[0];
const competence = bloc?.competences[0];
const critere = competence?.criteres[0];
const modalite = bloc?.modalites[0];
if (bloc === undefined || competence === undefined || critere === undefined || modalite === undefined)
  throw new Error('the example has blocs, compétences, critères and modalités');

const complete: Referentiel = {
  ...bare,
  blocs: [{ ...bloc, modalites: [modalite], competences: [{ ...competence, criteres: [critere] }] }],
};
const withBloc = (change: Partial<typeof bloc>): Referentiel => ({
  ...complete,
  blocs: complete.blocs.map((first) => ({ ...first, ...change })),
});

type Case = readonly [name: string, referentiel: Referentiel, code: AttentionCode, items: readonly string[]];

describe('what needs attention', () => {
  test('nothing, when all is there', () => {
    expect(attentionOf(complete, today)).toEqual([]);
  });

  test.each<Case>([
    ['no title', { ...complete, intitule: ' \n' }, 'sansIntitule', [whole.id]],
    ['no commission', { ...complete, cpne: [] }, 'sansCpne', [whole.id]],
    ['a bloc without an épreuve', withBloc({ modalites: [] }), 'blocsSansModalite', [bloc.id]],
    [
      'a compétence without a critère',
      withBloc({ competences: [{ ...competence, criteres: [] }] }),
      'competencesSansCritere',
      [competence.id],
    ],
    [
      'texts left empty, however deep',
      withBloc({
        modalites: [{ ...modalite, libelle: '' }],
        competences: [{ ...competence, criteres: [{ ...critere, libelle: ' ' }] }],
      }),
      'textesVides',
      [modalite.id, critere.id],
    ],
  ])('%s', (_name, referentiel, code, items) => {
    expect(attentionOf(referentiel, today)).toEqual([{ code, items }]);
  });

  test('no compétence at all, and the blocs that are without', () => {
    expect(attentionOf(bare, today)).toEqual([{ code: 'sansCompetence', items: [whole.id] }]);
    expect(attentionOf(withBloc({ competences: [] }), today)).toEqual([
      { code: 'sansCompetence', items: [whole.id] },
      { code: 'blocsSansCompetence', items: [bloc.id] },
    ]);
  });

  test('in the Répertoire spécifique, compétences stand in the référentiel itself', () => {
    const specific = { ...bare, competences: [{ ...competence, criteres: [] }] };
    expect(attentionOf(specific, today)).toEqual([
      { code: 'competencesSansCritere', items: [competence.id] },
    ]);
  });
});

describe('a registration', () => {
  const codes = (dateFin: string, day = today): readonly string[] =>
    attentionOf({ ...complete, enregistrement: registered(dateFin).enregistrement } as Referentiel, day).map(
      ({ code }) => code,
    );

  test.each([
    ['ended yesterday', '2026-11-23', ['enregistrementEchu']],
    ['ends today', '2026-11-24', ['enregistrementProche']],
    ['ends within a year', '2027-11-23', ['enregistrementProche']],
    ['ends in a year', '2027-11-24', []],
  ])('that %s', (_name, dateFin, expected) => {
    expect(codes(dateFin)).toEqual(expected);
  });

  test('is looked at on 29 February too', () => {
    expect(codes('2029-02-28', '2028-02-29')).toEqual(['enregistrementProche']);
    expect(codes('2029-03-01', '2028-02-29')).toEqual([]);
  });

  test('that has no end, or is none, asks for nothing', () => {
    const { enregistrement: _none, ...unregistered } = complete;
    expect(attentionOf(unregistered, today)).toEqual([]);
  });
});
