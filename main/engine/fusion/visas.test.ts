import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  changer,
  competencesDe,
  idsDe,
  libelleDe,
  relevesDe,
  reunir,
} from '../../../tests/support/copies.ts';
import { envoyer, prendre } from '../../../tests/support/par-paquet.ts';
import { importRandom } from '../../../tests/support/random-gestures.ts';
import { randomSource } from '../../../tests/support/random-source.ts';
import { troisCopies, type TroisCopies } from '../../../tests/support/trois-copies.ts';
import { headOf } from '../espace/espace.ts';
import { undo } from '../journal/undo.ts';
import { etatsDePaquets } from '../paquet/etat.ts';
import { lirePaquet } from '../paquet/lire.ts';
import { listReferentiels } from '../referentiel/queries.ts';
import type { Session } from '../session.ts';

let { anne, bruno, claire, folder, fermer }: TroisCopies = {} as never;
let [c1, c2, c3] = ['', '', ''];
beforeEach(() => {
  ({ anne, bruno, claire, folder, fermer } = troisCopies());
  [c1 = '', c2 = '', c3 = ''] = idsDe(anne, 'competence');
});
afterEach(() => fermer());

const seq = ({ workspace }: Session): number => headOf(workspace).seq;
const ecrire = (session: Session, id: string, libelle: string): void =>
  changer(session, 'competence', id, { libelle });
/** As the shared folder says it. */
const etat = async (session: Session, paquet: string) =>
  etatsDePaquets(session.workspace.db)((await lirePaquet(paquet, null)).manifeste);

describe('what another copy took, and sends back', () => {
  test('is noted as seen, once: it is new no more, and what follows it comes', async () => {
    ecrire(anne, c1, 'Proposé par Anne');
    await prendre(bruno, await envoyer(anne, folder));
    const retour = await envoyer(bruno, folder);
    const apres = seq(bruno);
    expect(await etat(anne, retour)).toBe('nouveau');
    const { faite, plan } = await prendre(anne, retour);
    expect([plan.points, faite.head?.seq]).toEqual([[], seq(anne)]);
    expect(await etat(anne, retour)).toBe('vu');
    expect((await prendre(anne, retour)).faite.head).toBeNull();
    ecrire(bruno, c2, 'Bruno continue');
    await prendre(anne, await envoyer(bruno, folder, { depuis: apres }));
    expect(libelleDe(anne, c2)).toBe('Bruno continue');
    expect(await relevesDe(anne, folder)).toEqual([]);
  });

  test('is kept with what was answered of it, and with why', async () => {
    ecrire(anne, c1, 'Proposé par Anne');
    await reunir(bruno, anne, folder, () => ({ choix: 'leur', motif: 'Bien vu.' }));
    await reunir(anne, bruno, folder);
    const recues = anne.workspace.db.prepare('SELECT corps FROM journalRecu').pluck().all();
    expect(recues).toEqual([expect.stringContaining('Bien vu.')]);
  });
});

test('a package of a part of which nothing was done is noted as seen: what follows it comes', async () => {
  for (const seed of [3, 4]) importRandom(bruno, randomSource(seed));
  await reunir(anne, bruno, folder);
  await reunir(claire, anne, folder);
  const [r1 = '', r2 = ''] = listReferentiels(anne.workspace.db)
    .slice(-2)
    .map(({ id }) => id);
  const [ici = '', ailleurs = ''] = [r1, r2].flatMap((ref) => competencesDe(anne, ref).slice(0, 1));
  ecrire(anne, ailleurs, 'D’un autre référentiel');
  const paquet = await envoyer(anne, folder, { portee: [r1] });
  expect((await prendre(claire, paquet)).plan.points).toEqual([]);
  expect(await etat(claire, paquet)).toBe('vu');
  const apres = seq(anne);
  ecrire(anne, ici, 'Du premier');
  const suite = await prendre(claire, await envoyer(anne, folder, { portee: [r1], depuis: apres }));
  expect(suite.faite.pris).toBe(1);
  // The rest was not seen: it comes whole.
  await reunir(claire, anne, folder);
  expect(libelleDe(claire, ailleurs)).toBe('D’un autre référentiel');
});

describe('copies that send each other all they have, for ever', () => {
  type Passer = (ici: Session, la: Session) => Promise<unknown>;
  const parFichier: Passer = (ici, la) => reunir(ici, la, folder, () => ({ choix: 'leur', motif: 'Vu.' }));
  const parPaquet: Passer = async (ici, la) =>
    prendre(ici, await envoyer(la, folder), () => ({ choix: 'leur', motif: 'Vu.' }));

  /** Each takes in each other in turn, so many times; how many rows each then has. */
  async function tourner(copies: readonly Session[], tours: number, passer: Passer) {
    for (let tour = 0; tour < tours; tour++)
      for (const ici of copies) for (const la of copies) if (la !== ici) await passer(ici, la);
    return copies.map(seq);
  }

  test.each([
    ['two, by files', 2, parFichier],
    ['two, by packages', 2, parPaquet],
    ['three, by files', 3, parFichier],
    ['three, by packages', 3, parPaquet],
  ])('%s, soon write nothing more', async (_qui, combien, passer) => {
    const copies = [anne, bruno, claire].slice(0, combien);
    copies.forEach((session, i) => ecrire(session, [c1, c2, c3][i] ?? '', `De ${session.author.nom}`));
    const lignes = await tourner(copies, 2, passer);
    expect(await tourner(copies, 2, passer)).toEqual(lignes);
    for (const session of copies) expect(await relevesDe(session, folder)).toEqual([]);
  });

  test.each([
    ['without a word', undefined],
    ['each time', { choix: 'plusTard' } as const],
  ])('and put off what they are asked, %s, soon write nothing more', async (_comment, reponse) => {
    const copies = [anne, bruno, claire];
    for (const session of copies) ecrire(session, c1, `De ${session.author.nom}`);
    const remettre: Passer = (ici, la) => reunir(ici, la, folder, () => reponse);
    const lignes = await tourner(copies, 2, remettre);
    expect(await tourner(copies, 2, remettre)).toEqual(lignes);
  });
});

test('a package begins after a row that whoever took the one before has noted', async () => {
  ecrire(anne, c1, 'Proposé par Anne');
  await prendre(bruno, await envoyer(anne, folder));
  await prendre(anne, await envoyer(bruno, folder));
  // There is nothing in it but that Anne has seen what Bruno took: nothing is written there.
  const vu = await envoyer(anne, folder);
  const apres = seq(anne);
  expect((await prendre(bruno, vu)).faite.head).toBeNull();
  ecrire(anne, c2, 'Anne continue');
  await prendre(bruno, await envoyer(anne, folder, { depuis: apres }));
  expect(libelleDe(bruno, c2)).toBe('Anne continue');
});

test('rows of a merge that was undone there are no news, time and again', async () => {
  ecrire(claire, c1, 'De Claire');
  await reunir(anne, claire, folder);
  undo(anne);
  for (const session of [anne, bruno]) ecrire(session, c2, `De ${session.author.nom}`);
  expect((await reunir(bruno, anne, folder)).faite.reportes).toBe(1);
  expect((await reunir(bruno, anne, folder)).faite.head).toBeNull();
});
