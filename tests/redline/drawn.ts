import fc from 'fast-check';
import document from '../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import { sheetDocx } from '../../main/engine/exchange/paper/sheet-docx.ts';
import type { Document, Referentiel } from '../../shared/generated/document.ts';
import { edgeOf, headingOf } from '../../shared/paper/heading.ts';
import { raceBlocks } from '../../shared/paper/race.ts';
import { redline } from '../../shared/paper/redline.ts';
import { sheetOf, type Sheet } from '../../shared/paper/sheet.ts';
import { coherent, edited } from '../support/edited-referentiel.ts';
import { randomReferentiel } from '../support/random-referentiel.ts';
import { randomSource } from '../support/random-source.ts';

const of = document as unknown as Document;
const head = { seq: 1, hash: 'a'.repeat(64), at: '2026-03-12T08:00:00.000Z' };
const heading = headingOf(of, head);
const signed = () => ({ author: 'Jeanne Essai', date: '2026-11-27T20:00:00.000Z' });

/** A référentiel on paper. */
const sheetOfReferentiel = (referentiel: Referentiel): Sheet =>
  sheetOf(headingOf({ ...of, referentiel }, head), raceBlocks(referentiel, 'Compétences'));

/** Two states of a référentiel: of the example, or of one drawn. */
export const pairs: fc.Arbitrary<readonly [Referentiel, Referentiel]> = fc
  .oneof(
    fc.constant(of.referentiel),
    fc.integer({ min: 1, max: 2 ** 31 - 1 }).map((seed) => randomReferentiel(randomSource(seed))),
  )
  .chain((base) => fc.tuple(edited(base).map(coherent), edited(base).map(coherent)));

/** The Word form of each of the two, and of what leads from the one to the other. */
export async function redlined(a: Referentiel, b: Referentiel) {
  const [before, after] = [sheetOfReferentiel(a), sheetOfReferentiel(b)];
  const edge = edgeOf(heading);
  return {
    before: await sheetDocx(before, edge),
    after: await sheetDocx(after, edge),
    both: await sheetDocx(redline(before, after), edge, signed),
  };
}
