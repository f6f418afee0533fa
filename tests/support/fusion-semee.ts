import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '../../main/engine/session.ts';
import { copieOuverte, reunir } from './copies.ts';
import { adoptRandom, randomGesture } from './random-gestures.ts';
import type { RandomSource } from './random-source.ts';
import { leaveSession } from './workspace.ts';

/** Somebody else works on a copy, and adopts there; what was done is taken in, and so is what was done since. */
export async function semerFusions(session: Session, random: RandomSource): Promise<void> {
  const path = mkdtempSync(join(tmpdir(), 'paritaire copie '));
  const folder = { path, at: (name: string) => join(path, name), remove: () => undefined };
  const autre = copieOuverte(session, folder.at('autre.cpne'), 'Bruno Essai');
  try {
    adoptRandom(autre, random);
    await reunir(session, autre, folder, () => ({ choix: 'leur', motif: 'Décidé ensemble' }));
    for (let i = 0; i < 8; i++) randomGesture(autre, random);
    randomGesture(session, random);
    await reunir(session, autre, folder, ({ question }) =>
      question === null ? undefined : { choix: 'notre' },
    );
  } finally {
    leaveSession(autre);
    rmSync(path, { recursive: true, force: true });
  }
}
