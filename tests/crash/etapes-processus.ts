/**
 * The process that dies at one of its writes. Arguments: what to do, folder, number of the write at which it is killed. 0: none; the workspace is
 * kept as it was after each COMMIT, what was written is said on its standard output, and the file is then closed.
 */
import { writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { testEngine } from '../support/engine.ts';
import { garderChaqueEcriture } from './ecritures.ts';
import { fichierDe, isTravail } from './etapes-depart.ts';
import { travailler } from './etapes-travail.ts';

const [travail = '', dossier = '', mort = ''] = process.argv.slice(2);
if (!isTravail(travail)) throw new Error('what, folder and write, please');

/** Pages go to the file before COMMIT when the cache is too small for them: a death between two statements then leaves a file half written. */
function mourirA(numero: number): readonly string[] {
  const ecritures: string[] = [];
  let commits = 0;
  garderChaqueEcriture(({ quoi, db }, faire) => {
    ecritures.push(quoi);
    if (ecritures.length === numero) process.kill(process.pid, 'SIGKILL');
    const isWorkspace = db?.name === fichierDe(dossier);
    if (isWorkspace && quoi === 'BEGIN IMMEDIATE') db.pragma('cache_size = 1');
    const done = faire();
    if (numero === 0 && isWorkspace && quoi === 'COMMIT')
      writeFileSync(join(dossier, `etat-${++commits}.cpne`), db.serialize());
    return done;
  });
  return ecritures;
}

const ecritures = mourirA(Number(mort));
const engine = testEngine('Jeanne Essai');
await travailler(engine, dossier, travail);
writeSync(1, JSON.stringify(ecritures));
engine.close();
