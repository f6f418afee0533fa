import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../../shared/contract/answers/workspace.ts';
import type { Point } from '../../../shared/fusion/modele.ts';
import { readState } from '../../../tests/support/whole-state.ts';
import { copieOuverte, relevesDe, reunir, type Repondre } from '../../../tests/support/copies.ts';
import { gridRandom, importRandom, randomGesture } from '../../../tests/support/random-gestures.ts';
import { randomSource, type RandomSource } from '../../../tests/support/random-source.ts';
import { laPlusPetite as plusPetite } from '../../../tests/support/reponses-au-hasard.ts';
import { semerRegistre } from '../../../tests/support/registre-seme.ts';
import { TravailSuivi } from '../../../tests/support/travail-suivi.ts';
import { leaveSession, newSession, temporaryFolder } from '../../../tests/support/workspace.ts';
import { EngineError } from '../errors.ts';
import { nextRedo, redo, undo } from '../journal/undo.ts';
import type { Session } from '../session.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const laPlusPetite: Repondre = (point) => (point.question === null ? undefined : plusPetite(point));

/** All that three copies say, but for what each has seen of the others. */
function sansFusions({ workspace }: Session): unknown {
  const { fusion: _fusion, ...rows } = Object.fromEntries(readState(workspace.db));
  return rows;
}

const tousDeux = (copies: readonly Session[]): readonly (readonly [Session, Session])[] =>
  copies.flatMap((a) => copies.filter((b) => b !== a).map((b) => [a, b] as const));

/** Sessions that are closed once the test is done, however it ends. */
const ouvertes: Session[] = [];
afterEach(() => {
  for (const session of ouvertes.splice(0)) leaveSession(session);
});

/** One file in the hands of three people. */
function troisCopies(seed: number, semer: (session: Session, random: RandomSource) => void): Copies {
  const random = randomSource(seed);
  const premiere = newSession(folder.at(`a-${seed}.cpne`));
  ouvertes.push(premiere);
  semer(premiere, random);
  for (const nom of ['Bruno', 'Claire'])
    ouvertes.push(copieOuverte(premiere, folder.at(`${nom}-${seed}.cpne`), nom));
  return { random, copies: [...ouvertes] };
}

interface Copies {
  readonly random: RandomSource;
  readonly copies: readonly Session[];
}

/** Each takes in all the others, twice; what they then say, what is left to decide, and what verification finds. */
async function seRejoindre(copies: readonly Session[], repondre: Repondre): Promise<Rejointes> {
  for (const [ici, la] of [...tousDeux(copies), ...tousDeux(copies)]) await reunir(ici, la, folder, repondre);
  const restes: Point[] = [];
  for (const [ici, la] of tousDeux(copies)) restes.push(...(await reunir(ici, la, folder)).plan.points);
  const releves: Finding[] = [];
  for (const copie of copies) releves.push(...(await relevesDe(copie, folder)));
  const [texte, ...autres] = copies.map(sansFusions);
  return { texte, autres, restes, releves };
}

interface Rejointes {
  readonly texte: unknown;
  readonly autres: readonly unknown[];
  readonly restes: readonly Point[];
  readonly releves: readonly Finding[];
}

/** All say the same, and each is sound. */
const ensemble = ({ texte }: Rejointes): Rejointes => ({
  texte,
  autres: [texte, texte],
  restes: [],
  releves: [],
});

async function diverger({ copies, random }: Copies): Promise<void> {
  for (let i = 0; i < 12; i++) {
    const session = random.pick(copies);
    const other = random.pick(copies.filter((copy) => copy !== session));
    if (random.oneIn(5)) await reunir(session, other, folder, laPlusPetite);
    else randomGesture(session, random);
  }
}

describe('three copies that go their ways, with what each takes in of the others now and then', () => {
  test.each([1, 2, 3, 4])(
    'say the same once all is taken in, and each is sound (graine %i)',
    async (seed) => {
      const trois = troisCopies(seed, (session, random) => {
        importRandom(session, random);
        gridRandom(session, random);
        semerRegistre(session);
      });
      await diverger(trois);
      const fin = await seRejoindre(trois.copies, laPlusPetite);
      expect(fin).toEqual(ensemble(fin));
    },
    60_000,
  );
});

/** Few items, so that people often meet. */
const petit = { activites: 1, taches: 1, blocs: 1, competences: 3, criteres: 2, modalites: 1 };

const derniereReunion = `SELECT journal.seq FROM journal, json_each(corps, '$.changes') AS change
  WHERE op = 'fusion.faite' AND change.value ->> '$.id' IN (SELECT id FROM fusion) ORDER BY 1 DESC LIMIT 1`;

/** Undoes the last merge that still holds, unless what was done since stands on it. */
function annulerReunion(session: Session): void {
  const seq = session.workspace.db.prepare(derniereReunion).pluck().get() as number | undefined;
  try {
    if (seq !== undefined) undo(session, seq);
  } catch (error) {
    if (!(error instanceof EngineError) || !error.code.startsWith('UNDO_')) throw error;
  }
}

/** Undoes it, and at times takes that back at once. */
function annulerOuRetablir(session: Session, random: RandomSource): void {
  annulerReunion(session);
  if (random.oneIn(4) && nextRedo(session.workspace.db) !== null) redo(session);
}

async function travailler(
  { copies, random }: Copies,
  travail: TravailSuivi,
  repondre: Repondre,
): Promise<void> {
  for (let i = 0; i < 24; i++) {
    const session = random.pick(copies);
    const other = random.pick(copies.filter((copy) => copy !== session));
    const quoi = random.integer(1, 12);
    if (quoi <= 4) await reunir(session, other, folder, repondre);
    else if (quoi <= 6) annulerOuRetablir(session, random);
    else if (quoi === 7) travail.remettre(session, random);
    else travail.noter(session, randomGesture(session, random).changes);
  }
}

describe('three copies that undo merges, do them again, and put off what they are asked', () => {
  test.each([106, 109, 121])(
    'never lose, unless somebody is asked, what was written last (graine %i)',
    async (seed) => {
      const trois = troisCopies(seed, (session, random) => {
        importRandom(session, random, petit);
      });
      const travail = new TravailSuivi();
      /** Whoever is asked of what was written last keeps it. */
      const garder: Repondre = (point) => {
        const choix = point.question === null ? null : travail.dernier(point);
        return choix === null ? laPlusPetite(point) : { choix };
      };
      await travailler(trois, travail, (point) =>
        trois.random.oneIn(4) ? { choix: 'plusTard' } : garder(point),
      );
      const fin = await seRejoindre(trois.copies, garder);
      expect(fin).toEqual(ensemble(fin));
      expect(trois.copies.map((copie) => travail.perdu(copie))).toEqual([[], [], []]);
    },
    60_000,
  );
});
