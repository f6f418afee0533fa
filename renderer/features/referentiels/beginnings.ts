import type { ReferentielSummary } from '../../../shared/contract/answers/referentiel.ts';
import { texts } from '../../../shared/i18n/window.ts';
import type { Option } from '../../ui/SelectField.tsx';

/** What a new référentiel begins with. */
export type Beginning = 'page' | 'trame' | 'autre';

/** A text of this file to start from: a référentiel's draft, or the version it adopted last. */
export interface Source {
  readonly ref: string;
  readonly numero: string | null;
}

/** Every text that can be started from, the last version of a référentiel before its draft: it is the one the CPNE vouches for. */
export function sourcesOf(items: readonly ReferentielSummary[]): readonly (Option<string> & Source)[] {
  const said = texts.list.creation;
  return items.flatMap(({ id, intitule, version }) => {
    const title = intitule === '' ? texts.list.untitled : intitule;
    const draft = { id: `${id} brouillon`, ref: id, numero: null, label: said.sourceDraft(title) };
    if (version === null) return [draft];
    const adopted = {
      id: `${id} ${version}`,
      ref: id,
      numero: version,
      label: said.sourceVersion(title, version),
    };
    return [adopted, draft];
  });
}
