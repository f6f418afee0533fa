import type { Change } from '../../../shared/domain/gesture.ts';
import type { Json } from '../../../shared/domain/json.ts';
import type { Frozen } from '../journal/commit.ts';
import { nomDesOctets } from './manifeste.ts';

/** Bytes that a row names, and what they must be. */
export interface OctetsNommes extends Pick<Frozen, 'table' | 'id'> {
  readonly sha256: string;
  /** The row that first names them. */
  readonly seq: number;
}

const tables: Readonly<Partial<Record<Change['entity'], Frozen['table']>>> = {
  version: 'document',
  relecture: 'instantane',
  pieceJointe: 'fichier',
};

function octetsDe({ entity, id, before, after }: Change, seq: number): readonly OctetsNommes[] {
  const [table, hash] = [tables[entity], after?.['sha256']];
  if (table === undefined || before !== null || typeof hash !== 'string') return [];
  return [{ table, id: table === 'fichier' ? hash : id, sha256: hash, seq }];
}

const texteOf = (value: Json | undefined): readonly string[] => (typeof value === 'string' ? [value] : []);

/** What rows name that stands beside them: the first to name frozen bytes says what they are. */
export class Nommes {
  readonly octets = new Map<string, OctetsNommes>();
  readonly sceaux = new Set<string>();

  noter(changes: readonly Change[], seq: number): void {
    for (const change of changes) {
      for (const nomme of octetsDe(change, seq)) {
        const nom = nomDesOctets(nomme);
        if (!this.octets.has(nom)) this.octets.set(nom, nomme);
      }
      if (change.entity === 'personne')
        for (const sceau of texteOf(change.after?.['sceau'])) this.sceaux.add(sceau);
    }
  }
}
