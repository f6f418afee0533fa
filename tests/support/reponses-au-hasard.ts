import { canonical } from '../../main/engine/canonical.ts';
import type { Point, Reponse } from '../../shared/fusion/modele.ts';
import type { RandomSource } from './random-source.ts';
import type { RepondreEncore } from './reponses-donnees.ts';

/** Whoever answers, the same of the two values is kept: neither side has more of a say. */
export const laPlusPetite = ({ question, notre, leur, sorte }: Point): Reponse => {
  // What is on one side alone is kept, wherever it is.
  if (sorte === 'retrait' || sorte === 'ajout') return { choix: notre === null ? 'leur' : 'notre' };
  if (question === 'memeCode' || question === 'deuxDecisions') return { choix: 'leur' };
  return { choix: canonical(leur) < canonical(notre) ? 'leur' : 'notre' };
};

/** What nobody answered yet, or put off, is answered so: people who wish to be done with it. */
export const pourFinir: RepondreEncore = (point, tenue) => {
  const reste = tenue === undefined ? point.question !== null : tenue.choix === 'plusTard';
  return reste ? laPlusPetite(point) : undefined;
};

const redigeables = ['intitule', 'libelle'];

/** Puts off, refuses, even what would come by itself, writes in place of both, takes, or leaves things as they are. */
export const auHasard =
  (random: RandomSource): RepondreEncore =>
  ({ membre, sorte, question }) => {
    const tire = random.integer(1, 20);
    if (tire <= 4) return { choix: 'plusTard' };
    if (tire <= 7) return { choix: 'notre' };
    if (tire <= 9 && sorte === 'champ' && redigeables.includes(membre ?? ''))
      return { choix: 'autre', valeur: `Écrit à deux ${random.integer(1, 1_000_000)}` };
    return tire <= 15 && question !== null ? { choix: 'leur' } : undefined;
  };
