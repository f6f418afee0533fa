import { afterEach, beforeEach, expect, test } from 'vitest';
import { cpuTime } from '../../../tests/support/cpu-time.ts';
import { ligneDAilleurs, recevoir } from '../../../tests/support/envoi.ts';
import { openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import type { TeteVue } from '../../../shared/contract/paquet.ts';
import { headOf } from '../espace/espace.ts';
import type { LigneRecue } from '../fusion/autre.ts';
import { chaineRecueSql } from '../fusion/deja-la.ts';
import { connus } from './connus.ts';
import { etatsDePaquets } from './etat.ts';

let example: OpenExample;
beforeEach(() => {
  example = openExample();
});
afterEach(() => example.close());

const paquets = 200;

/** One person sends what they did since, again and again, and it is taken each time: the heads that are seen. */
function recevoirSouvent(): readonly TeteVue[] {
  const { session } = example;
  let avant: Pick<LigneRecue, 'seq' | 'hash'> = headOf(session.workspace);
  return Array.from({ length: paquets }, () => {
    const lignes = Array.from({ length: 10 }, (_, i) => {
      const ligne = ligneDAilleurs(session, avant, `${i}`);
      avant = ligne;
      return ligne;
    });
    return recevoir(session, lignes);
  });
}

/** The best of three: the first pays for what all of them use. */
const duree = (faire: () => unknown): number => Math.min(...[1, 2, 3].map(() => cpuTime(faire)));

test('however many packages came of one person, to say what they have, or which packages are new, goes a few times along what they sent', () => {
  const { session } = example;
  const { db } = session.workspace;
  const tetes = recevoirSouvent();
  const derniere = tetes.at(-1)?.hash;
  const chemin = db.prepare(`${chaineRecueSql} SELECT count(*) FROM chaine`);
  const unChemin = duree(() => chemin.get({ tete: derniere }));
  expect(connus({ workspace: session.workspace })).toMatchObject([{ nom: 'Camille Essai' }]);
  expect(duree(() => connus({ workspace: session.workspace }))).toBeLessThan(20 * unChemin);
  const etats = (): readonly string[] => {
    const etatDe = etatsDePaquets(db);
    return tetes.map((tete) => etatDe({ tete, portee: null }));
  };
  expect(new Set(etats())).toEqual(new Set(['vu']));
  expect(duree(etats)).toBeLessThan(20 * unChemin);
});
