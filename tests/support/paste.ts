import { readFileSync } from 'node:fs';
import { projectPath } from '../../build/folders.ts';
import { emptyState, type State } from '../../shared/domain/row.ts';
import { newReferentiel } from '../../shared/edit/new-referentiel.ts';
import type { Grid } from '../../shared/paste/grid.ts';
import { guessLayouts, type Layout } from '../../shared/paste/layout.ts';
import type { Plan } from '../../shared/paste/plan.ts';
import { planOf, roleAllowed } from '../../shared/paste/planning.ts';
import { randomSource } from './random-source.ts';
import { after } from './state-of.ts';

export const pasteFixture = (name: string): Buffer =>
  readFileSync(projectPath(`tests/fixtures/paste/${name}`));

/** The cells of a grid as texts, paragraphs by « | », their depth in lists before them. */
export function gridTexts({ rows }: Grid): readonly (readonly string[])[] {
  return rows.map(({ cells }) =>
    cells.map(({ paragraphs }) =>
      paragraphs.map(({ text, level }) => `${'>'.repeat(level)}${text}`).join(' | '),
    ),
  );
}

const random = randomSource(11);
export const emptyReferentiel = random.id();

/** A draft with nothing in it yet. */
export function emptyDraft(registre: 'RNCP' | 'RS' = 'RNCP'): State {
  const fields = { intitule: 'Essai', nature: 'CQP', registre } as const;
  return after(emptyState(), newReferentiel(emptyReferentiel, () => random.id(), fields).changes);
}

/** Identifiers of what places make, always the same for one place. */
export function stableIds(): (key: string) => string {
  const ids = new Map<string, string>();
  return (key) => {
    const id = ids.get(key) ?? random.id();
    ids.set(key, id);
    return id;
  };
}

/** What would be pasted in an empty draft. */
export function planned(
  grids: readonly Grid[],
  correct: (layouts: readonly Layout[]) => readonly Layout[] = (layouts) => layouts,
  state: State = emptyDraft(),
): Plan {
  const layouts = correct(guessLayouts(grids, roleAllowed(state, emptyReferentiel)));
  return planOf({ grids, layouts, state, referentiel: emptyReferentiel, target: null, idOf: stableIds() });
}

/** The items as an indented text, with their codes and how many links they have. */
export function outlineOfPlan({ items }: Plan): readonly string[] {
  const lines = (parent: string, depth: number): readonly string[] =>
    items
      .filter((item) => item.parent.id === parent)
      .flatMap(({ entity, id, fields, links }) => {
        const text = ['code', 'intitule', 'libelle'].flatMap((name) => {
          const value = fields[name];
          return typeof value === 'string' ? [value] : [];
        });
        const linked = links.length === 0 ? '' : ` +${links.length}`;
        return [`${'  '.repeat(depth)}${entity} ${text.join(' ')}${linked}`, ...lines(id, depth + 1)];
      });
  return lines(emptyReferentiel, 0);
}
