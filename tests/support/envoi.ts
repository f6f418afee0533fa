import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { canonical } from '../../main/engine/canonical.ts';
import { digestOf, linkHash } from '../../main/engine/journal/chain.ts';
import { commit } from '../../main/engine/journal/commit.ts';
import type { Envoi } from '../../main/engine/paquet/ecrire.ts';
import type { LigneRecue } from '../../main/engine/fusion/autre.ts';
import type { Session } from '../../main/engine/session.ts';
import type { TeteVue } from '../../shared/contract/paquet.ts';
import type { JsonObject } from '../../shared/domain/json.ts';
import type { OpenExample } from './open-example.ts';

/** All of a workspace, to a file beside it. */
export const envoiDe = ({ file, folder, session }: OpenExample, more: Partial<Envoi> = {}): Envoi => ({
  file,
  to: join(folder, 'envoi.cpnex'),
  de: session.author,
  pour: null,
  objet: 'contribution',
  message: null,
  portee: null,
  depuis: 0,
  avecContacts: false,
  signer: false,
  motDePasse: null,
  ...more,
});

/** A row of another copy, which follows a row of this one; `dit`: what it says besides, or in the place of nothing. */
export function ligneDAilleurs(
  session: Session,
  avant: Pick<LigneRecue, 'seq' | 'hash'>,
  reason: string,
  dit: JsonObject = {},
): LigneRecue {
  const corps = canonical({
    at: '2026-11-27T20:05:00.000Z',
    author: { college: 'expert', id: uuid(), nom: 'Camille Essai' },
    changes: [],
    format: 1,
    op: 'item.changed',
    reason,
    replica: session.replica,
    schema: 5,
    undoOf: null,
    ...dit,
  });
  const [sha256, prevHash] = [digestOf(corps), avant.hash];
  return { seq: avant.seq + 1, corps, sha256, prevHash, hash: linkHash(prevHash, sha256) };
}

/** Takes in rows of another copy that change nothing, as a merge does; `portee`: for some roots. Answers the head that is then seen. */
export function recevoir(
  session: Session,
  lignes: readonly LigneRecue[],
  portee: readonly string[] | null = null,
): TeteVue {
  const last = lignes.at(-1);
  if (last === undefined) throw new Error('no row');
  const tete = { replica: session.replica, seq: last.seq, hash: last.hash.toString('hex'), portee };
  const after = {
    tetes: [tete],
    sorte: 'fichier',
    nom: 'ailleurs.cpne',
    de: null,
    sha256: tete.hash,
    reponses: [],
  } as unknown as JsonObject;
  const change = { entity: 'fusion', id: uuid(), before: null, after } as const;
  commit(session.workspace, session.gesture('fusion.faite', [change], null), session.replica, [], (db) => {
    const insert = db.prepare(
      'INSERT INTO journalRecu (hash, seq, corps, sha256, prev_hash) VALUES (?, ?, ?, ?, ?)',
    );
    for (const { hash, seq, corps, sha256, prevHash } of lignes)
      insert.run(hash.toString('hex'), seq, corps, sha256, prevHash);
  });
  return tete;
}
