import { afterAll, afterEach, describe, expect, test } from 'vitest';
import {
  ajouter,
  changer,
  copieOuverte,
  etudiee,
  idsDe,
  libelleDe,
  retirer,
  reunirVue,
} from '../../../tests/support/copies.ts';
import { importRandom } from '../../../tests/support/random-gestures.ts';
import { randomSource, type RandomSource } from '../../../tests/support/random-source.ts';
import { leaveSession, newSession, temporaryFolder } from '../../../tests/support/workspace.ts';
import type { Reponse } from '../../../shared/fusion/modele.ts';
import type { Session } from '../session.ts';

const folder = temporaryFolder();
const ouvertes: Session[] = [];
afterEach(() => {
  for (const session of ouvertes.splice(0)) leaveSession(session);
});
afterAll(() => folder.remove());

/** Few items, and few words to say of them: people often meet, and write again what was there. */
const petit = { activites: 1, taches: 1, blocs: 1, competences: 2, criteres: 1, modalites: 1 };
const mots = ['Un mot', 'Un autre', 'Un troisième'];

function copies(seed: number, noms: readonly string[], random: RandomSource): readonly Session[] {
  const premiere = newSession(folder.at(`a-${seed}.cpne`));
  ouvertes.push(premiere);
  importRandom(premiere, random, petit);
  for (const nom of noms) ouvertes.push(copieOuverte(premiere, folder.at(`${nom}-${seed}.cpne`), nom));
  return [...ouvertes];
}

const tousDeux = (ensemble: readonly Session[]): readonly (readonly [Session, Session])[] =>
  ensemble.flatMap((a) => ensemble.filter((b) => b !== a).map((b) => [a, b] as const));

/** Somebody rewords, adds or takes away. */
function travailler(session: Session, random: RandomSource): void {
  const competence = random.pick(idsDe(session, 'competence'));
  const criteres = idsDe(session, 'critere');
  const mot = random.pick(mots);
  const quoi = random.integer(1, 5);
  if (quoi === 1) ajouter(session, competence, mot);
  else if (quoi === 2 && criteres.length > 0) retirer(session, 'critere', random.pick(criteres));
  else if (libelleDe(session, competence) !== mot)
    changer(session, 'competence', competence, { libelle: mot });
}

/** What is said of an item, by its id. */
const textes = (session: Session): ReadonlyMap<string, string> =>
  new Map([
    ...idsDe(session, 'critere').map((id) => [id, ''] as const),
    ...idsDe(session, 'competence').map((id) => [id, libelleDe(session, id)] as const),
  ]);

/** Items of which something is asked, or comes. */
const dits = (ici: Session, la: Session): Promise<ReadonlySet<string>> =>
  etudiee(
    ici,
    la,
    folder,
    ({ plan: { points, contenus } }) =>
      new Set(points.flatMap((point) => [point, ...(contenus.get(point.cle) ?? [])].map(({ id }) => id))),
  );

/** What differs, and of which neither is told or asked anything. */
async function tus(a: Session, b: Session): Promise<readonly string[]> {
  const [uns, autres] = [textes(a), textes(b)];
  const connus = new Set([...(await dits(a, b)), ...(await dits(b, a))]);
  const ids = [...new Set([...uns.keys(), ...autres.keys()])];
  return ids.filter((id) => uns.get(id) !== autres.get(id) && !connus.has(id));
}

/** One takes in the other’s; all that is left to answer, when that is more than was put off. */
async function reunir(
  ici: Session,
  la: Session,
  repondre: () => Reponse | undefined,
): Promise<readonly string[]> {
  const { faite } = await reunirVue(ici, la, folder, repondre);
  const restes = await etudiee(ici, la, folder, ({ plan }) => plan.points.map(({ cle }) => cle));
  return restes.length <= faite.reportes ? [] : restes;
}

describe('copies where people answer, refuse, keep theirs and put off', () => {
  test.each([5, 6, 10, 11])(
    'never differ without one of them being told or asked, and ask nothing twice (graine %i)',
    async (seed) => {
      const random = randomSource(seed);
      const ensemble = copies(seed, seed % 2 === 0 ? ['Bruno'] : ['Bruno', 'Claire'], random);
      const encore: string[] = [];
      const auHasard = (): Reponse | undefined =>
        random.pick([
          { choix: 'notre' },
          { choix: 'notre' },
          { choix: 'leur' },
          { choix: 'plusTard' },
          undefined,
        ]);
      for (let i = 0; i < 20; i++) {
        const [ici, la] = random.pick(tousDeux(ensemble));
        if (random.oneIn(2)) encore.push(...(await reunir(ici, la, auHasard)));
        else travailler(ici, random);
      }
      // Each decides of all that is left: what waits is told when it comes again.
      for (const [ici, la] of tousDeux(ensemble))
        encore.push(...(await reunir(ici, la, () => ({ choix: random.oneIn(4) ? 'leur' : 'notre' }))));
      expect(encore).toEqual([]);
      for (const [a, b] of tousDeux(ensemble)) expect(await tus(a, b)).toEqual([]);
    },
    60_000,
  );
});
