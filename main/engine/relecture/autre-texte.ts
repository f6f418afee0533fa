import type Database from 'better-sqlite3';
import { sameJson, type Json } from '../../../shared/domain/json.ts';
import type { AutreTexte, Relecture, Relu } from '../../../shared/relecture/modele.ts';
import type { Held, Subject } from '../exchange/json/document.ts';
import { texteVote } from '../exchange/json/texte-vote.ts';
import { octetsEnRelecture, relectureDe } from './relectures.ts';

/** A grid apart from the text that it evaluates. */
function grilleSeule(held: Held): Json {
  if (!('grille' in held)) return null;
  const { referentiel: _evalue, ...seule } = held.grille;
  return seule as unknown as Json;
}

/** What a text has otherwise than the one that was put in review; null: it is that one, whatever its adoption alone gives it. */
export function autreQue(octets: Buffer, held: Held): AutreTexte | null {
  const relue = JSON.parse(octets.toString('utf8')) as Held;
  if (texteVote(relue) === texteVote(held)) return null;
  return 'grille' in held && sameJson(grilleSeule(relue), grilleSeule(held)) ? 'evalue' : 'texte';
}

/** The same, of what a review that is open says. The empreinte tells most, without a reading of the frozen bytes. */
export const autreQueRelue = (
  db: Database.Database,
  relecture: Relecture,
  { empreinte, held }: Pick<Subject<Held>, 'empreinte' | 'held'>,
): AutreTexte | null =>
  relecture.empreinte === empreinte ? null : autreQue(octetsEnRelecture(db, relecture), held);

/** What the draft has otherwise than the text that is read; null: nothing, or no review of it is open. */
export function autreTexteDe(
  db: Database.Database,
  relu: Relu,
  draft: () => Pick<Subject<Held>, 'empreinte' | 'held'>,
): AutreTexte | null {
  const relecture = relectureDe(db, relu);
  return relecture === null ? null : autreQueRelue(db, relecture, draft());
}
