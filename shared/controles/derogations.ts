import type { State } from '../domain/row.ts';
import type { RegleId } from './constat.ts';
import { elementDe, texteDe } from './element.ts';

/** Why rules are set aside: by rule, then by item; null is the whole référentiel. */
export type Derogations = ReadonlyMap<string, ReadonlyMap<string | null, string>>;

export function derogationsDe(state: State, referentiel: string): Derogations {
  const byRule = new Map<string, Map<string | null, string>>();
  for (const row of state.get('derogation')?.values() ?? []) {
    if (row['referentiel'] !== referentiel) continue;
    const derogation = elementDe('derogation', row);
    const regle = texteDe(derogation, 'regle');
    const ofRule = byRule.get(regle) ?? new Map<string | null, string>();
    byRule.set(regle, ofRule.set(texteDe(derogation, 'element') || null, texteDe(derogation, 'motif')));
  }
  return byRule;
}

/** The reason that sets a rule aside for an item: its own first, then that of the whole. */
export function motifDe(derogations: Derogations, regle: RegleId, item: string): string | null {
  const ofRule = derogations.get(regle);
  return ofRule?.get(item) ?? ofRule?.get(null) ?? null;
}
