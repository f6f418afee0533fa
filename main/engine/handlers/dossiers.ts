import { lireDossiers } from '../dossier/dossiers.ts';
import { joindre, lirePiece } from '../dossier/pieces.ts';
import type { Handled, Parts } from './parts.ts';

export const dossiersHandlers = ({ current, writable, other, committed }: Parts): Handled<'dossiers'> => ({
  'dossiers.lire': (asked) => lireDossiers(current().workspace.db, asked),
  'dossiers.joindre': ({ file, ...asked }) =>
    committed(
      'dossiers.joindre',
      'pieceJointe.ajoutee',
      joindre(writable(), { ...asked, file: other(file) }),
    ),
  'dossiers.piece': ({ id }) => lirePiece(current().workspace, id),
});
