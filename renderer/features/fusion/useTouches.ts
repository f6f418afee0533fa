import type { RefObject } from 'react';
import { asksFor } from '../../../shared/commands/keys.ts';
import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import type { Reponse } from '../../../shared/fusion/modele.ts';
import { isTyping } from '../../app/keyboard.ts';
import { useKeys } from '../referentiel/structure/useKeys.ts';
import { estEcrit } from './valeurs.ts';

const choixDesTouches = {
  repondreNotre: 'notre',
  repondreLeur: 'leur',
  repondrePlusTard: 'plusTard',
} as const;

const touches = Object.keys(choixDesTouches) as readonly (keyof typeof choixDesTouches)[];

interface Gestes {
  readonly onRepondre: (point: PointDit, reponse: Reponse) => void;
  readonly onEcrire: (point: PointDit) => void;
  readonly onSuivante: () => void;
}

/** A key for each answer, and one for the next question that waits, wherever the focus is but where words are written. */
export function useTouches(
  area: RefObject<HTMLElement | null>,
  point: PointDit | null,
  { onRepondre, onEcrire, onSuivante }: Gestes,
): void {
  useKeys(area, (event, target) => {
    if (isTyping(target)) return false;
    if (asksFor(event, 'questionSuivante')) {
      onSuivante();
      return true;
    }
    if (point === null) return false;
    if (asksFor(event, 'repondreAutre') && estEcrit(point)) {
      onEcrire(point);
      return true;
    }
    const touche = touches.find((id) => asksFor(event, id));
    if (touche === undefined) return false;
    onRepondre(point, { choix: choixDesTouches[touche] });
    return true;
  });
}
