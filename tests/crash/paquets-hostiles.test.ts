import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Manifeste } from '../../shared/contract/paquet.ts';
import { ecrirePaquet } from '../../main/engine/paquet/ecrire.ts';
import { lirePaquet } from '../../main/engine/paquet/lire.ts';
import { quietTask } from '../../main/engine/task.ts';
import { envoiDe } from '../support/envoi.ts';
import { openExample, type OpenExample } from '../support/open-example.ts';
import { PaquetRefait } from '../support/paquet-refait.ts';
import { paquetsHostiles } from './paquets-hostiles.ts';

let example: OpenExample;
let manifeste: Manifeste;
beforeAll(async () => {
  example = openExample();
  const envoi = envoiDe(example);
  await ecrirePaquet(envoi, quietTask, example.session.workspace);
  manifeste = new PaquetRefait(envoi.to).manifeste;
});
afterAll(() => example.close());

test('packages that weigh too much, or unfold to too much, are refused for what they are: small ones, of the campaign’s', async () => {
  const file = join(example.folder, 'hostile.cpnex');
  for (const { nom, refus, ecrire } of paquetsHostiles(manifeste, 12 * 1024 * 1024)) {
    await ecrire(file);
    await expect(lirePaquet(file, null), nom).rejects.toMatchObject({
      code: refus,
      message: expect.stringContaining('hostile.cpnex') as string,
    });
    rmSync(file);
  }
});
