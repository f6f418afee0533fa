import type { Slices } from '../slices.ts';
import { readXml } from './xml.ts';

/** The texts that cells refer to; phonetic readings are not of the text. */
export function* readStrings(xml: string | undefined): Slices<readonly string[]> {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let text: string | null = null;
  let isText = false;
  let isPhonetic = false;
  yield* readXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    close: (name) => {
      if (name === 'si') strings.push(text ?? '');
      if (name === 'rPh') isPhonetic = false;
      isText = false;
    },
    text: (part) => {
      if (isText) text = (text ?? '') + part;
    },
  });
  return strings;
}
