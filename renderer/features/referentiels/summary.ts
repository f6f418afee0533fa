import type { ReferentielSummary, Situation } from '../../../shared/contract/answers/referentiel.ts';
import { texts } from '../../../shared/i18n/window.ts';

export interface SummaryLines {
  readonly title: string;
  readonly identity: string;
  readonly counts: string;
}

interface Identity extends Pick<ReferentielSummary, 'nature' | 'registre'> {
  readonly numero?: string | null;
  readonly niveau?: number | null;
}

/** « CQP · RNCP40344 · niveau 4 » */
export function identityOf({ nature, registre, numero, niveau }: Identity): string {
  const level = typeof niveau === 'number' ? [texts.list.niveau(niveau)] : [];
  return [nature, numero ?? texts.registre[registre], ...level].join(' · ');
}

/** What the list says of a référentiel. */
export function summaryLines(item: ReferentielSummary): SummaryLines {
  // A certification of the répertoire spécifique has no bloc: saying « 0 bloc » would look like a lack.
  const blocs = item.registre === 'RS' ? [] : [texts.counts.blocs(item.blocs)];
  return {
    title: item.intitule === '' ? texts.list.untitled : item.intitule,
    identity: identityOf(item),
    counts: texts.counts.joined([...blocs, texts.counts.competences(item.competences)]),
  };
}

export interface StatusLine {
  readonly tone: 'neutral' | 'success' | 'accent' | 'warning';
  readonly label: string;
}

/** Where it stands. `situation` undefined: not known yet; the version is said meanwhile. */
export function statusLine(
  version: string | null,
  situation: Pick<Situation, 'statut' | 'autreTexte'> | undefined,
): StatusLine {
  const statut = situation?.statut;
  if (statut === 'enRelecture')
    return {
      tone: 'warning',
      label: situation?.autreTexte === 'texte' ? texts.list.enRelectureAutreTexte : texts.list.enRelecture,
    };
  if (version === null) return { tone: 'neutral', label: texts.list.draft };
  return statut === 'modifie'
    ? { tone: 'accent', label: texts.list.modified(version) }
    : { tone: 'success', label: texts.list.version(version) };
}
