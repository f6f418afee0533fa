import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { independentEvaluation } from '../../tests/support/independent-evaluation.ts';
import { grilleTiree, saisieTiree } from '../../tests/support/random-grille.ts';
import { evaluer } from './evaluer.ts';
import { fautesDeGrille } from './fautes-grille.ts';
import { fautesDeSaisie } from './fautes-saisie.ts';

// docs/formats.md says the evaluation to the letter: a program made from that text alone concludes the same, reasons included.

test.prop([fc.gen()], { numRuns: 1500 })(
  'whatever the grid and the marks, the conclusion is the one that the formats say',
  (tire) => {
    const grille = grilleTiree(tire);
    const saisie = saisieTiree(tire, grille);
    expect(fautesDeGrille(grille)).toEqual([]);
    expect(fautesDeSaisie(grille, saisie.grille.empreinte, saisie)).toEqual([]);
    expect(evaluer(grille, saisie)).toEqual(independentEvaluation(grille, saisie));
  },
);
