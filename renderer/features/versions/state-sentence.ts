import type { Situation } from '../../../shared/contract/answers/referentiel.ts';
import { texts } from '../../../shared/i18n/window.ts';

const said = texts.adoption.versions;

/** Where a draft stands. `last`: number of the last version, undefined before the first. */
export function stateSentence(
  { statut, autreTexte }: Pick<Situation, 'statut' | 'autreTexte'>,
  last: string | undefined,
  neverAdopted: string = said.neverAdopted,
): string {
  if (statut === 'enRelecture') return autreTexte === 'texte' ? said.enRelectureAutreTexte : said.enRelecture;
  if (last === undefined) return neverAdopted;
  return statut === 'adopte' ? said.same(last) : said.modified(last);
}
