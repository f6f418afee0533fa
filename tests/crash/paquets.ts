/**
 * Packages as large as one may be, and bombs, really made and really read: `npm run paquets -- [--mo=1020]`. Each is read by a process of its own,
 * which must refuse it with a sentence and hold no more than the file, what one member unfolds to, and 256 Mo.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ecrirePaquet } from '../../main/engine/paquet/ecrire.ts';
import { quietTask } from '../../main/engine/task.ts';
import { envoiDe } from '../support/envoi.ts';
import { openExample } from '../support/open-example.ts';
import { PaquetRefait } from '../support/paquet-refait.ts';
import { countGiven, say } from './campaign.ts';
import type { Lecture } from './lire-paquet.ts';
import { paquetsHostiles, type PaquetHostile } from './paquets-hostiles.ts';

const mo = 1024 * 1024;
const enPlus = 256 * mo;
const lecteur = new URL('./lire-paquet.ts', import.meta.url).pathname;

function lire(file: string): Lecture {
  const { stdout, stderr } = spawnSync(process.execPath, [lecteur, file], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Lecture;
}

/** Is it refused as it should be, and for no more memory than it may take? */
function essayer({ nom, deplie, refus }: PaquetHostile, file: string): boolean {
  const began = performance.now();
  const { code, phrase, memoire, depart } = lire(file);
  const { size } = statSync(file);
  const permis = depart + size + 2 * deplie + enPlus;
  const isWell = code === refus && memoire <= permis;
  const enMo = (octets: number): string => `${Math.round(octets / mo)} Mo`;
  say(
    `${isWell ? '' : 'ÉCHEC '}${nom} : ${enMo(size)} ; ${code ?? 'lu'} ; ${enMo(memoire)} de mémoire (${enMo(permis)} permis) ; ${Math.round(performance.now() - began)} ms`,
  );
  say(`  ${phrase}`);
  return isWell;
}

const { values } = parseArgs({ options: { mo: { type: 'string' } } });
// Under the most that a package may weigh: the reading itself is tried.
const octets = countGiven(values.mo, 1020) * mo;
const example = openExample();
const file = join(example.folder, 'hostile.cpnex');
try {
  const envoi = envoiDe(example);
  await ecrirePaquet(envoi, quietTask, example.session.workspace);
  const { manifeste } = new PaquetRefait(envoi.to);
  const paquets: readonly PaquetHostile[] = [
    ...paquetsHostiles(manifeste, octets),
    {
      nom: 'plus lourd qu’un paquet ne peut l’être',
      deplie: 0,
      refus: 'PAQUET_LOURD',
      ecrire: async (to) => {
        await paquetsHostiles(manifeste, octets)[0]?.ecrire(to);
        truncateSync(to, 1025 * mo);
      },
    },
  ];
  let failures = 0;
  for (const paquet of paquets) {
    await paquet.ecrire(file);
    if (!essayer(paquet, file)) failures += 1;
    rmSync(file);
  }
  say(failures === 0 ? 'Tous refusés, à mémoire bornée' : `${failures} échecs`);
  process.exitCode = failures === 0 ? 0 : 1;
} finally {
  example.close();
}
