import { texts } from '../i18n/window.ts';
import type { FieldChange, ItemChange } from './item-changes.ts';

const said = texts.journal.change;

function fieldSaid({ name, before, after }: FieldChange): string {
  if (before === '') return said.given(name, after);
  return after === '' ? said.emptied(name, before) : said.becomes(name, before, after);
}

/** What happened to an item, in one sentence: « compétence C1.2 : libellé, « Accueillir » devient « Recevoir » ». */
export function changeSaid({ entity, name, kind, moved, place, fields }: ItemChange): string {
  const item = [said.entities[entity], name].filter((part) => part !== '').join(' ');
  const parts = [
    ...(kind === 'changed' ? [] : [said.kinds[kind]]),
    ...(moved ? [place === undefined ? said.moved : said.movedFrom(place.before, place.after)] : []),
    // What an item had when it came or went is read below it.
    ...(kind === 'changed' ? fields.map(fieldSaid) : []),
  ];
  return said.sentence(item, parts.length === 0 ? said.kinds.changed : parts.join(said.between));
}
