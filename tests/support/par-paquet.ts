import { lireSource } from '../../main/engine/fusion/lire.ts';
import { ecrirePaquet, type Envoi } from '../../main/engine/paquet/ecrire.ts';
import { quietTask } from '../../main/engine/task.ts';
import type { Session } from '../../main/engine/session.ts';
import { reunirAvec, type Repondre, type Reunie } from './copies.ts';
import type { TemporaryFolder } from './workspace.ts';

let paquets = 0;

/** A package of what one has: all of it, unless said otherwise. Answers its path. */
export async function envoyer(
  { workspace, author: de }: Session,
  folder: TemporaryFolder,
  more: Partial<Pick<Envoi, 'pour' | 'portee' | 'depuis' | 'avecContacts' | 'motDePasse'>> = {},
): Promise<string> {
  const to = folder.at(`envoi-${++paquets}.cpnex`);
  const { file } = workspace;
  const tout = { pour: null, objet: 'contribution', message: null, portee: null, depuis: 0 } as const;
  const envoi = { file, to, de, ...tout, avecContacts: false, signer: false, motDePasse: null, ...more };
  await ecrirePaquet(envoi, quietTask, workspace);
  return to;
}

/** One takes in a package, answering as said; by default nothing that is asked is answered. */
export const prendre = async (
  ici: Session,
  paquet: string,
  repondre: Repondre = () => undefined,
): Promise<Reunie> => reunirAvec(ici, await lireSource(ici.workspace, paquet, null), repondre);
