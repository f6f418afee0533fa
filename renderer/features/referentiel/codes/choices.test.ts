import { expect, it } from 'vitest';
import { usualCodification } from '../../../../shared/codes/styles.ts';
import { bloc, competence, critere, referentiel } from '../../../../tests/support/controles.ts';
import { stateOf } from '../../../../tests/support/state-of.ts';
import { choicesOf } from './choices.ts';

it('shows what each way of numbering makes of the first items; how codes look, where there are none', () => {
  const document = referentiel({
    blocs: [
      bloc({ code: 'BC01' }),
      bloc({
        code: 'BC02',
        competences: [
          competence('Lire', { code: 'L', criteres: [critere('Juste'), critere('Vite'), critere('Bien')] }),
          competence('Écrire', { code: 'E' }),
          competence('Compter', { code: 'C' }),
        ],
      }),
    ],
  });
  const labels = (kind: Parameters<typeof choicesOf>[3]): readonly string[] =>
    choicesOf(stateOf(document), document.id, usualCodification, kind).map(({ label }) => label);
  expect(labels('competence')).toEqual([
    'non numérotés',
    'C2.1, C2.2…',
    // No compétence is linked to an activité.
    'AC1, AC2…',
    'C1, C2…',
    'C2-1, C2-2…',
    'C.2.1, C.2.2…',
    '2.1, 2.2…',
  ]);
  expect(labels('critere')).toContain('C2.1.1, C2.1.2…');
  expect(labels('bloc')).toContain('BC01, BC02…');
  expect(labels('activite')).toContain('A1…');
});
