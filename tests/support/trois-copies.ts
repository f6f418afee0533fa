import type { Session } from '../../main/engine/session.ts';
import { copieOuverte } from './copies.ts';
import { openExample } from './open-example.ts';
import { leaveSession, temporaryFolder, type TemporaryFolder } from './workspace.ts';

export interface TroisCopies {
  readonly anne: Session;
  readonly bruno: Session;
  readonly claire: Session;
  readonly folder: TemporaryFolder;
  /** One more, of somebody else. */
  readonly ouvrirCopie: (session: Session, nom: string) => Session;
  readonly fermer: () => void;
}

/** The example that Anne has open with what `semer` puts in it, and the copies of it that two others have, until they are closed. */
export function troisCopies(semer: (session: Session) => void = () => undefined): TroisCopies {
  const { session: anne } = openExample();
  semer(anne);
  const folder = temporaryFolder();
  anne.author = { ...anne.author, nom: 'Anne' };
  const ouvertes: Session[] = [];
  const ouvrirCopie = (session: Session, nom: string): Session => {
    const copie = copieOuverte(session, folder.at(`${nom}.cpne`), nom);
    ouvertes.push(copie);
    return copie;
  };
  const fermer = (): void => {
    for (const session of [...ouvertes, anne]) leaveSession(session);
    folder.remove();
  };
  return {
    anne,
    bruno: ouvrirCopie(anne, 'Bruno'),
    claire: ouvrirCopie(anne, 'Claire'),
    folder,
    ouvrirCopie,
    fermer,
  };
}
