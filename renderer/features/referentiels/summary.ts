import type { ReferentielSummary, Situation } from '../../../shared/contract/responses.ts';
import { texts } from '../../../shared/i18n/window.ts';

export interface SummaryLines {
  readonly title: string;
  readonly identity: string;
  readonly counts: string;
}

/** What the list says of a référentiel. */
export function summaryLines(item: ReferentielSummary): SummaryLines {
  const register = item.numero ?? texts.registre[item.registre];
  const level = item.niveau === null ? [] : [texts.list.niveau(item.niveau)];
  // A certification of the répertoire spécifique has no bloc: saying « 0 bloc » would look like a lack.
  const blocs = item.registre === 'RS' ? [] : [texts.counts.blocs(item.blocs)];
  return {
    title: item.intitule === '' ? texts.list.untitled : item.intitule,
    identity: [item.nature, register, ...level].join(' · '),
    counts: texts.counts.joined([...blocs, texts.counts.competences(item.competences)]),
  };
}

export interface StatusLine {
  readonly tone: 'neutral' | 'success' | 'accent';
  readonly label: string;
}

/** Where it stands. `statut` undefined: not known yet; the version is said meanwhile. */
export function statusLine(version: string | null, statut: Situation['statut'] | undefined): StatusLine {
  if (version === null) return { tone: 'neutral', label: texts.list.draft };
  return statut === 'modifie'
    ? { tone: 'accent', label: texts.list.modified(version) }
    : { tone: 'success', label: texts.list.version(version) };
}
