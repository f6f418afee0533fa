import type { ReferentielSummary } from '../../shared/contract/answers/referentiel.ts';
import { texts } from '../../shared/i18n/window.ts';

/** « É » stands with « E », and n° 9 before n° 10. */
const { compare } = new Intl.Collator(texts.locale, { numeric: true });

/** As a person looks for a title; those that are not written yet come first. */
export function byTitle(list: readonly ReferentielSummary[]): readonly ReferentielSummary[] {
  return list.toSorted((a, b) => compare(a.intitule, b.intitule));
}
