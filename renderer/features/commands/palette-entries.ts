import { useMemo, useState } from 'react';
import { commandIds, commands, type CommandId } from '../../../shared/commands/commands.ts';
import { keyParts } from '../../../shared/commands/keys.ts';
import { stateShown } from '../../../shared/document/rows.ts';
import type { ItemRef, State } from '../../../shared/domain/row.ts';
import { itemsUnder } from '../../../shared/edit/siblings.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { textsOf } from '../../../shared/search/finding.ts';
import { folded } from '../../../shared/search/matching.ts';
import { offeredCommands, runCommand } from '../../app/command-registry.ts';
import { useRowsQuery } from '../../app/engine-api.ts';
import { useReversible } from '../../app/history.ts';
import { useOpenReferentiel, useReveal } from '../../app/reveal.ts';
import { useShown } from '../../app/shown.ts';
import { useAppSelector } from '../../app/store.ts';
import { itemName } from '../referentiel/structure/item-name.ts';

/** One line of the palette. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  /** Said after it; empty when there is nothing more to say. */
  readonly hint: string;
  readonly keys: readonly string[];
  readonly folded: string;
  readonly run: () => void;
}

function commandEntries(ids: readonly CommandId[]): readonly Entry[] {
  return ids.map((id) => {
    const { context, keys } = commands[id];
    const [label, hint] = [texts.commands.labels[id], texts.commands.contexts[context]];
    const [first] = keys;
    return {
      id,
      label,
      hint,
      keys: first === undefined ? [] : keyParts(first),
      folded: folded(`${label} ${hint}`),
      run: () => void runCommand(id),
    };
  });
}

/** What is done with the référentiel that the window shows, when it shows none. */
const isOfReferentiel = (id: CommandId): boolean =>
  commands[id].context === 'referentiel' && commands[id].heard !== 'view';

/** The items of a référentiel that say something, or those of a grid of its own. */
function itemsIn(
  state: State,
  referentiel: string,
  grille: string | null,
): readonly (ItemRef & { readonly grille: string | null })[] {
  const root: ItemRef =
    grille === null ? { entity: 'referentiel', id: referentiel } : { entity: 'grille', id: grille };
  return [...new Map(textsOf(state, root).map(({ entity, id }) => [id, { entity, id, grille }])).values()];
}

/** What can be done as the palette opens, what could if a référentiel was shown, the items of the one that the window shows, and the others. */
export function usePaletteEntries(): {
  readonly referentiels: readonly Entry[];
  readonly offered: readonly Entry[];
  readonly elsewhere: readonly Entry[];
  readonly items: readonly Entry[];
} {
  const next = useReversible();
  const [offered] = useState(() =>
    commandEntries(
      offeredCommands().filter((id) => {
        if (id === 'undo' || id === 'redo') return next[id] !== null;
        return id !== 'palette';
      }),
    ),
  );
  const screen = useAppSelector(({ place }) => place.screen);
  const [elsewhere] = useState(() =>
    screen === 'referentiels' ? [] : commandEntries(commandIds.filter(isOfReferentiel)),
  );
  const reveal = useReveal();
  const { list, shown } = useShown();
  const open = useOpenReferentiel();
  const { data } = useRowsQuery(shown?.id ?? '', { skip: shown === undefined });
  const items = useMemo(() => {
    if (shown === undefined || data === undefined) return [];
    const state = stateShown(data.rows);
    const grilles = itemsUnder(state, 'grille', shown.id).map(({ id }) => id);
    const refs = [null, ...grilles].flatMap((grille) => itemsIn(state, shown.id, grille));
    return refs.map((item): Entry => {
      const { title, text } = itemName(state, item);
      return {
        id: item.id,
        label: title,
        hint: text,
        keys: [],
        folded: folded(`${title} ${text}`),
        run: () => reveal({ ...item, referentiel: shown.id }),
      };
    });
  }, [data, shown, reveal]);
  const shownId = shown?.id;
  const referentiels = useMemo(
    () =>
      (list.data ?? [])
        .filter(({ id }) => screen !== 'referentiels' || id !== shownId)
        .map(({ id, intitule, nature }): Entry => {
          const label = intitule === '' ? texts.list.untitled : intitule;
          return {
            id,
            label,
            hint: nature,
            keys: [],
            folded: folded(`${label} ${nature}`),
            run: () => open(id, id === shownId ? 'asLeft' : 'atTable'),
          };
        }),
    [list.data, screen, shownId, open],
  );
  return { offered, elsewhere, items, referentiels };
}
