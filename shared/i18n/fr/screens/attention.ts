import { titreDuRegistre } from '../../../organisme/controles.ts';
import type { RegleDuRegistre } from '../../../organisme/regles.ts';
import { counted, numbered } from '../counted.ts';
import { regleTextes } from '../controles.ts';

const trouve = (titre: string, count: number): string =>
  count < 2 ? titre : `${titre} : ${numbered(count)}`;

/** What needs attention in a référentiel, or in a list of bodies, in few words. */
export const attention = {
  title: 'À voir',
  none: 'Rien à signaler',
  total: (count: number) => counted(count, 'point à voir', 'points à voir'),
  point: (regle: keyof typeof regleTextes, count: number) => trouve(regleTextes[regle].titre, count),
  pointDuRegistre: (regle: RegleDuRegistre, count: number) => trouve(titreDuRegistre(regle), count),
};
