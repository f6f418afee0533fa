import { parseCorps, readGesture, type Corps } from '../journal/entries.ts';
import type { LigneRecue } from './autre.ts';

/** A row that says what it does; `cle`: its hash, or the number of a row of this file. */
export interface LigneDite {
  readonly cle: string;
  readonly seq: number;
  readonly geste: Corps;
}

export interface LignePropre {
  readonly seq: number;
  readonly corps: string;
}

export const lignePropreDite = ({ seq, corps }: LignePropre): LigneDite => ({
  cle: String(seq),
  seq,
  geste: parseCorps(corps),
});

/** A row that was received; none when it was kept back. */
export function ligneDite({ hash, seq, corps }: LigneRecue): readonly LigneDite[] {
  const geste = readGesture(corps);
  return geste === null ? [] : [{ cle: hash.toString('hex'), seq, geste }];
}
