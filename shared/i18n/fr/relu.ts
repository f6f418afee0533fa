import { counted } from './counted.ts';

/** How much a verification read. */
export interface Relu {
  readonly gestures: number;
  readonly recues: number;
  readonly rows: number;
  readonly versions: number;
}

/** « 12 gestes, 3 lignes reçues d’autres copies, 40 éléments, 1 version adoptée »; of rows of other copies only when there are some. */
export const reluDit = ({ gestures, recues, rows, versions }: Relu): string =>
  [
    counted(gestures, 'geste', 'gestes'),
    ...(recues === 0
      ? []
      : [counted(recues, 'ligne reçue d’une autre copie', 'lignes reçues d’autres copies')]),
    counted(rows, 'élément', 'éléments'),
    counted(versions, 'version adoptée', 'versions adoptées'),
  ].join(', ');
