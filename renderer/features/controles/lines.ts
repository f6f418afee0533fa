import type { Constat } from '../../../shared/controles/constat.ts';
import { conseilDe, messageDe } from '../../../shared/controles/phrases.ts';
import type { State } from '../../../shared/domain/row.ts';
import { niveauLabels, titreDe } from '../../../shared/i18n/fr/controles.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { itemName } from '../referentiel/structure/item-name.ts';
import type { Aside } from './aside.ts';
import { counts, type Group } from './grouping.ts';

const said = texts.controles;

export interface ConstatLine {
  readonly kind: 'constat';
  readonly id: string;
  readonly constat: Constat;
}

/** A row of the list, with those under it. */
export type Line =
  | { readonly kind: 'group'; readonly id: string; readonly group: Group; readonly children: readonly Line[] }
  | ConstatLine
  | { readonly kind: 'asides'; readonly id: string; readonly children: readonly Line[] }
  | { readonly kind: 'aside'; readonly id: string; readonly aside: Aside };

/** A finding has no identifier: its rule and its place name it, and its rank where a rule finds several there. */
function constatLines(constats: readonly Constat[]): readonly Line[] {
  const seen = new Map<string, number>();
  return constats.map((constat) => {
    const { regle, item, champ } = constat;
    const key = `${regle} ${item.id} ${champ ?? ''}`;
    const rank = seen.get(key) ?? 0;
    seen.set(key, rank + 1);
    return { kind: 'constat', id: `${key} ${rank}`, constat };
  });
}

/** The findings that are in sight, one after the other. */
export function unfoldedConstats(
  lines: readonly Line[],
  folded: ReadonlySet<string>,
): readonly ConstatLine[] {
  return lines
    .flatMap((line) => (line.kind === 'group' && !folded.has(line.id) ? line.children : []))
    .filter((line) => line.kind === 'constat');
}

/** Where one goes on from a finding once some are gone: the next that stays, else the last one before; null: none does. */
export function lineAfter(
  shown: readonly ConstatLine[],
  from: Constat,
  isGone: (constat: Constat) => boolean,
): string | null {
  const at = shown.findIndex(({ constat }) => constat === from);
  const stays = ({ constat }: ConstatLine): boolean => !isGone(constat);
  return (shown.slice(at + 1).find(stays) ?? shown.slice(0, Math.max(at, 0)).findLast(stays))?.id ?? null;
}

const ASIDES = 'ecartees';

/** The findings by group; what was set aside comes last. */
export function linesOf(groups: readonly Group[], asides: readonly Aside[]): readonly Line[] {
  const rows = groups.map((group): Line => {
    return { kind: 'group', id: group.id, group, children: constatLines(group.constats) };
  });
  if (asides.length === 0) return rows;
  const last = asides.map((aside): Line => ({ kind: 'aside', id: aside.id, aside }));
  return [...rows, { kind: 'asides', id: ASIDES, children: last }];
}

export function groupName(state: State, { of }: Group): string {
  if (of.kind === 'part') return said.groups[of.part];
  if (of.kind === 'regle') return titreDe(of.regle);
  const { title, text } = itemName(state, { entity: of.kind, id: of.id });
  return said.place(title, text);
}

/** Where: nothing for the référentiel itself. */
export function placeName(state: State, item: Constat['item']): string {
  if (item.entity === 'referentiel') return '';
  if (item.entity === 'voieAcces') {
    const code = state.get('voieAcces')?.get(item.id)?.['code'];
    return texts.editor.voie[code as keyof typeof texts.editor.voie] ?? '';
  }
  const { title, text } = itemName(state, item);
  return said.place(title, text);
}

/** What a screen reader says of a row, all in one. */
export function spokenLine(state: State, line: Line): string {
  switch (line.kind) {
    case 'group': {
      const levels = counts(line.group.constats).map(({ niveau, count }) => said.count(niveau, count));
      return said.spoken([groupName(state, line.group), ...levels]);
    }
    case 'constat': {
      const { constat } = line;
      const place = placeName(state, constat.item);
      const what = [niveauLabels[constat.niveau], messageDe(constat), conseilDe(constat.regle), place];
      return said.spoken(what.map((part) => part.replace(/\.$/, '')));
    }
    case 'asides':
      return said.groups.ecartees;
    case 'aside': {
      const { regle, item, motif } = line.aside;
      return said.spoken([titreDe(regle), asidePlace(state, item), said.aside.because(motif)]);
    }
  }
}

export function asidePlace(state: State, item: Aside['item']): string {
  return item === null ? said.whole : placeName(state, item) || said.whole;
}
