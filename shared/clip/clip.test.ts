import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { applied, cases, drawItem, idsUnder, itemsOf, type Case } from '../../tests/support/edit-cases.ts';
import { assembleReferentiel } from '../document/rows.ts';
import { treeProblems } from '../document/tree.ts';
import { fieldsOf, linksOf } from '../domain/entities.ts';
import { parentOf, type ItemRef, type State } from '../domain/row.ts';
import { linkedIds } from '../edit/links.ts';
import { removeItems } from '../edit/removal.ts';
import { isStructural } from '../edit/places.ts';
import { findItem } from '../edit/siblings.ts';
import { clipOf, itemsWithin, readClip, type Clip, type ClipItem } from './clip.ts';
import { pasteClip } from './paste.ts';
import { tableHtml, tableText } from './table-text.ts';

/** An item that the table shows, copied as the clipboard carries it. */
function draw(given: Case): { readonly item: ItemRef; readonly clip: Clip } {
  const { entity, id } = drawItem(given);
  if (!isStructural(entity)) return draw(given);
  const clip = readClip(JSON.stringify(clipOf(given.state, [{ entity, id }])));
  if (clip === null) throw new Error('a clip is not read again');
  return { item: { entity, id }, clip };
}

/** The texts of an item and of all it holds; links and identifiers left out. */
function textsOf({ entity, fields, children }: ClipItem): unknown {
  const links = new Set(linksOf(entity).map(({ name }) => name));
  const own = fieldsOf(entity).filter((name) => !links.has(name));
  return [entity, own.map((name) => fields[name]), children.map(textsOf)];
}

/** The links of an item and of all it holds, each end by its place in the copy where it is there. */
function linksWithin(items: readonly ClipItem[]): unknown {
  const all = itemsWithin(items);
  const place = new Map(all.map(({ id }, i) => [id, i]));
  return all.map(({ entity, fields }) =>
    linksOf(entity).map(({ name }) => linkedIds(fields[name]).map((id) => place.get(id) ?? id)),
  );
}

function pasted(state: State, clip: Clip, at: ItemRef, { random }: Case) {
  const answer = pasteClip(state, clip, at.id, () => random.id());
  if (answer === null) throw new Error('nowhere to paste');
  const next = applied(state, answer.edit);
  const copies = answer.ids.flatMap((id) => {
    const found = findItem(next, id);
    return found === null ? [] : [{ entity: found.entity, id }];
  });
  return { next, copies, clip: clipOf(next, copies) };
}

describe('copy, then paste', () => {
  test.prop([cases])('keeps texts and order under new identifiers, right after the original', (given) => {
    const { state } = given;
    const { item, clip } = draw(given);
    const { next, copies, clip: again } = pasted(state, clip, item, given);
    expect(again.items.map(textsOf)).toEqual(clip.items.map(textsOf));
    const old = new Set(itemsOf(state).map(({ id }) => id));
    expect(itemsWithin(again.items).every(({ id }) => !old.has(id))).toBe(true);
    const parent = parentOf(item.entity, state.get(item.entity)?.get(item.id) ?? {});
    const siblings = idsUnder(next, item.entity, parent?.id ?? '');
    expect(siblings[siblings.indexOf(item.id) + 1]).toBe(copies[0]?.id);
    expect(treeProblems(assembleReferentiel(next, given.id))).toEqual([]);
  });

  test.prop([cases])('keeps the links inside of it, and those to what stands here', (given) => {
    const { item, clip } = draw(given);
    const { next, clip: again } = pasted(given.state, clip, item, given);
    expect(linksWithin(again.items)).toEqual(linksWithin(clip.items));
    // What linked to the original links to the copy too.
    for (const link of clip.links) {
      const row = next.get(link.entity)?.get(link.id);
      expect(linkedIds(row?.[link.field]).length).toBeGreaterThan(
        linkedIds(given.state.get(link.entity)?.get(link.id)?.[link.field]).length,
      );
    }
  });

  test.prop([cases, cases])(
    'into another référentiel drops the links that lead nowhere there',
    (given, other) => {
      const { clip } = draw(given);
      const answer = pasteClip(other.state, clip, other.id, () => other.random.id());
      if (answer === null) return;
      const next = applied(other.state, answer.edit);
      expect(treeProblems(assembleReferentiel(next, other.id))).toEqual([]);
    },
  );

  test.prop([cases])('after a cut puts back the same texts and links', (given) => {
    const { item, clip } = draw(given);
    const parent = parentOf(item.entity, given.state.get(item.entity)?.get(item.id) ?? {}) as ItemRef;
    const cut = applied(given.state, removeItems(given.state, [item]));
    const { clip: again } = pasted(cut, clip, parent, given);
    expect(again.items.map(textsOf)).toEqual(clip.items.map(textsOf));
    expect(again.links.length).toBe(clip.links.length);
  });
});

describe('the clipboard', () => {
  test.prop([fc.oneof(fc.string(), fc.json())])('may hold anything: it is read, or it is nothing', (text) => {
    const clip = readClip(text);
    expect(clip === null || Array.isArray(clip.items)).toBe(true);
  });

  test.prop([cases])('holds a table whose text never is markup', (given) => {
    const { item } = draw(given);
    const state: State = new Map(
      [...given.state].map(([kind, rows]) => [
        kind,
        new Map(
          [...rows].map(([key, row]) => [key, 'libelle' in row ? { ...row, libelle: '<b>&\t"x"</b>' } : row]),
        ),
      ]),
    );
    const html = tableHtml(state, [item]);
    expect(html.replaceAll(/<\/?(table|tbody|tr|td|br|b)( (border|colspan)="\d")?>/g, '')).not.toMatch(
      /[<>]/,
    );
    expect(html).not.toContain('<b>&\t');
    expect(tableText(state, [item])).not.toBe('');
  });
});
