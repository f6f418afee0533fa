import { counted, numbered } from '../counted.ts';
import { regleTextes } from '../controles.ts';

/** What needs attention in a référentiel, in few words. */
export const attention = {
  title: 'À voir',
  none: 'Rien à signaler',
  total: (count: number) => counted(count, 'point à voir', 'points à voir'),
  point: (regle: keyof typeof regleTextes, count: number) =>
    count < 2 ? regleTextes[regle].titre : `${regleTextes[regle].titre} : ${numbered(count)}`,
};
