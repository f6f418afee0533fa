import { v7 as newId } from 'uuid';
import { findItem, itemsUnder } from '../../../shared/edit/siblings.ts';
import type { ItemRef, State } from '../../../shared/domain/row.ts';
import { parentOf } from '../../../shared/domain/row.ts';
import { collerLignes } from '../../../shared/grille/coller.ts';
import { manqueDeLigne } from '../../../shared/grille/nouveau.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { SourceError, type Grid } from '../../../shared/paste/grid.ts';
import { finished } from '../../../shared/paste/slices.ts';
import { holdsItems, readPasted, type Pasted } from '../../../shared/paste/source.ts';
import { toBeWritten } from '../../../shared/table/strips.ts';
import { useNotify } from '../../app/notices.ts';
import { useDraft } from '../referentiel/draft.ts';
import type { Table } from '../referentiel/table/useTable.ts';
import { useDone } from '../referentiel/useDone.ts';
import { useSayDone } from '../referentiel/useSayDone.ts';

interface Place {
  readonly epreuve: ItemRef;
  readonly index: number;
}

/** After the line that has the keyboard, or at the end of the épreuve. */
function placeIn(state: State, key: string): Place | null {
  const found = findItem(state, toBeWritten(key)?.parent ?? key);
  if (found?.entity === 'epreuve')
    return { epreuve: found, index: itemsUnder(state, 'ligne', found.id).length };
  const epreuve = found?.entity === 'ligne' ? parentOf('ligne', found.row) : null;
  if (found === null || epreuve === null) return null;
  const index = itemsUnder(state, 'ligne', epreuve.id).findIndex(({ id }) => id === found.id);
  return { epreuve, index: index + 1 };
}

/** The first table of a clipboard; a sentence: why it cannot be read. */
function read(pasted: Pasted): Grid | string {
  try {
    const [grid] = finished(readPasted(pasted));
    return grid ?? texts.paste.fault('empty');
  } catch (error) {
    if (error instanceof SourceError) return texts.paste.fault(error.fault);
    throw error;
  }
}

function whyNot(state: State, place: Place | null): string {
  const { cannotPaste } = texts.grilles.table;
  return place === null ? cannotPaste.place : cannotPaste[manqueDeLigne(state, place.epreuve) ?? 'critere'];
}

/** A table of a spreadsheet or of a word processor becomes lines, where the keyboard is. */
export function usePastedLines(table: Table): (pasted: Pasted) => boolean {
  const notify = useNotify();
  const done = useDone();
  const sayDone = useSayDone();
  const { state } = useDraft();
  return (pasted) => {
    const place = table.current === null ? null : placeIn(state, table.current.key);
    if (!holdsItems(pasted)) return false;
    const grid = read(pasted);
    const made =
      place === null || typeof grid === 'string'
        ? null
        : collerLignes(state, place.epreuve, place.index, grid, newId);
    const [first] = made?.ids ?? [];
    if (made === null || first === undefined) {
      notify({ kind: 'info', message: typeof grid === 'string' ? grid : whyNot(state, place) });
      return true;
    }
    void done(() => made.edit).then((isDone) => {
      if (isDone) sayDone(texts.grilles.table.pasted(made.ids.length, made.poidsIllisibles));
    });
    table.go({ key: first, column: table.column });
    table.select(made.ids.length > 1 ? made.ids : []);
    return true;
  };
}
