import { creerControleur } from '../../shared/controles/controler.ts';
import type { Change } from '../../shared/domain/gesture.ts';
import { applyChange, type MutableState } from '../../shared/domain/row.ts';
import { stateOf } from '../support/state-of.ts';
import { interleaved, timed, type Measure } from './measure.ts';
import { idSource, Random } from './random.ts';
import { countItems, hugeSize, makeReferentiel } from './referentiel.ts';
import { wording } from './words.ts';
import { rewording, type Worded } from './workspace.ts';

const goal = 30;

/** As bare as can be: every text of every row is walked through once. */
function readAll(state: MutableState): number {
  let letters = 0;
  for (const rows of state.values())
    for (const row of rows.values())
      for (const value of Object.values(row)) if (typeof value === 'string') letters += value.trim().length;
  return letters;
}

/** Checks after one compétence was reworded; and the first time, when nothing is known yet. */
export async function measureControles(rounds: number, seed: number): Promise<readonly Measure[]> {
  const random = new Random(seed);
  const referentiel = makeReferentiel(random, idSource(random), hugeSize, 'Certificat contrôlé');
  const state = stateOf(referentiel);
  const contexte = { jour: '2026-11-26', ailleurs: [] };
  const worded = referentiel.blocs.flatMap(({ competences }) =>
    competences.map(({ id, libelle }): Worded => ({ id, libelle })),
  );
  const edit = (): Change => {
    const target = random.pick(worded);
    const libelle = wording(random);
    const change = rewording(target, libelle);
    target.libelle = libelle;
    return change;
  };
  const controler = creerControleur();
  const first = await timed(() => controler(state, referentiel.id, 'rncp', contexte));
  const bareFirst = await timed(() => readAll(state));
  const after = await interleaved(
    rounds,
    5,
    () => {
      applyChange(state, edit());
      return timed(() => controler(state, referentiel.id, 'rncp', contexte));
    },
    () => timed(() => readAll(state)),
  );
  const items = countItems(referentiel).toLocaleString('fr-FR');
  return [
    {
      name: `Contrôler ${items} éléments la première fois (nu : lire tous les textes)`,
      ours: first,
      bare: bareFirst,
      unit: 'ms',
      ratio: first / bareFirst,
      goal: null,
    },
    {
      name: `Contrôler ${items} éléments après une modification (nu : lire tous les textes)`,
      ...after,
      unit: 'ms',
      goal: { words: `< ${goal} ms`, met: after.ours < goal },
    },
  ];
}
