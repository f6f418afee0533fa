import { nomVisible } from '../../../shared/domain/invisibles.ts';
import { fileNameOf } from '../exchange/file-names.ts';

const extension = /\.[\p{L}\p{N}]{1,10}$/u;

/** The name of a file as it is kept, and given back: one name, that every system takes, with the extension that it had. */
export function nomDePiece(nom: string): string {
  const seen = nomVisible(nom.toWellFormed());
  const [ending = ''] = extension.exec(seen) ?? [];
  return `${fileNameOf(seen.slice(0, seen.length - ending.length), 'piece')}${ending}`;
}
