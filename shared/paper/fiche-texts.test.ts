import { describe, expect, test } from 'vitest';
import example from '../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import type { Referentiel } from '../generated/document.ts';
import { sizeOf } from './fiche-lines.ts';
import { ficheTexts } from './fiche-texts.ts';

const complete = example.referentiel as Referentiel;
const textOf = (referentiel: Referentiel, champ: string): string =>
  ficheTexts(referentiel).find((text) => text.champ === champ)?.texte ?? '';

describe('the texts of the fiche', () => {
  test('have one compétence a line, with its code, even where its text has breaks', () => {
    const [bloc, ...blocs] = complete.blocs;
    const [first, ...others] = bloc?.competences ?? [];
    if (bloc === undefined || first === undefined) throw new Error('the example has no compétence');
    const broken = { ...first, code: 'C1.1', libelle: 'Accueillir\n  le client' };
    const lines = textOf(
      { ...complete, blocs: [{ ...bloc, competences: [broken, ...others] }, ...blocs] },
      'LISTE_COMPETENCES',
    ).split('\n');
    expect(lines).toHaveLength(bloc.competences.length);
    expect(lines[0]).toBe('C1.1 Accueillir le client');
  });

  test('say the activités where no presentation of them was written', () => {
    const { activitesVisees: _written, ...rest } = complete;
    expect(textOf(rest, 'ACTIVITES_VISEES').split('\n')).toHaveLength(
      complete.activites.reduce((sum, { taches }) => sum + 1 + taches.length, 0),
    );
    expect(textOf({ ...complete, activitesVisees: 'Écrit à la main' }, 'ACTIVITES_VISEES')).toBe(
      'Écrit à la main',
    );
    const isDerived = (of: Referentiel): boolean =>
      ficheTexts(of).some((text) => text.champ === 'ACTIVITES_VISEES' && text.isDerived);
    expect([isDerived(rest), isDerived({ ...rest, activitesVisees: ' ' }), isDerived(complete)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(isDerived({ ...rest, activites: [] })).toBe(false);
  });

  test('of an RS certification name neither activités nor blocs nor emplois', () => {
    const rs = ficheTexts({ ...complete, registre: 'RS', blocs: [] }).map(({ champ }) => champ);
    expect(rs).not.toContain('ACTIVITES_VISEES');
    expect(rs).not.toContain('LISTE_COMPETENCES');
    expect(rs).not.toContain('TYPE_EMPLOI_ACCESSIBLES');
    expect(rs).toContain('MODALITES_EVALUATION');
  });
});

test('sizes are counted as the field counts them: characters, or bytes of UTF-8', () => {
  expect(sizeOf('été 😀')).toBe(5);
  expect(sizeOf('été 😀', 'octets')).toBe(10);
});
