import { sha256 } from '../../main/engine/canonical.ts';
import type { Extrait } from './extrait-sain.ts';

/** An audit extract, whole or altered in one way, and what a verifier is to say of it. */
export interface Exemple {
  readonly nom: string;
  readonly texte: string;
  readonly arguments: readonly string[];
  readonly code: 0 | 1 | 2;
  /** The sentences of what is found, in order. */
  readonly releve: readonly string[];
}

export const textOf = ({ header, recues, rows, documents }: Extrait): string =>
  [header, ...recues, ...rows, ...documents].map((line) => `${JSON.stringify(line)}\n`).join('');

export function exempleOf(
  nom: string,
  extrait: Extrait,
  releve: readonly string[],
  donnee?: string,
): Exemple {
  const given = donnee === undefined ? [] : ['--ancre', donnee];
  return { nom, texte: textOf(extrait), arguments: given, code: releve.length === 0 ? 0 : 1, releve };
}

/** By the digest of their text, save what freezes a document. */
export const withoutCorps = <One extends { readonly corps?: string }>(row: One): One => {
  const { corps, ...rest } = row;
  if (corps === undefined || /"entity":"(?:version|relecture)"/.test(corps)) return row;
  return { ...rest, sha256: sha256(corps) } as unknown as One;
};

export const entre = (a: string, what: string): string => `${a}\u00a0: ${what}`;
export const ligne = (seq: number, what: string): string => entre(`Journal, ligne ${seq}`, what);
export const version = (numero: string, seq: number, what: string): string =>
  entre(`Version ${numero} (ligne ${seq} du journal)`, what);
export const hachee = 'son texte n’est plus celui qui a été haché.';
export const suit = (seq: number): string =>
  `elle suit la ligne ${seq}\u00a0; des lignes ont été retirées ou ajoutées.`;
