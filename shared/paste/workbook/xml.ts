import { Parser } from 'htmlparser2';
import type { Slices } from '../slices.ts';

export interface XmlHandler {
  /** Names come without their prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

const SLICE = 262_144;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads XML. Document types are passed over, so that no entity is ever defined, let alone expanded. */
export function* readXml(xml: string, handler: XmlHandler): Slices<void> {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => handler.open(local(name), attributes),
      onclosetag: (name) => handler.close(local(name)),
      ontext: (text) => handler.text(text),
    },
    { xmlMode: true },
  );
  for (let at = 0; at < xml.length; at += SLICE) {
    parser.write(xml.slice(at, at + SLICE));
    yield Math.min((at + SLICE) / xml.length, 1);
  }
  parser.end();
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
