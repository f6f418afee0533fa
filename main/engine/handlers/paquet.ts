import { basename } from 'node:path';
import type { Author } from '../../../shared/domain/gesture.ts';
import { boite } from '../paquet/boite.ts';
import {
  cheminDansBoite,
  choisirBoite,
  dossierOuDeposer,
  lireBoite,
  oublierBoite,
} from '../paquet/boites.ts';
import { avantEnvoi } from '../paquet/connus.ts';
import { direPaquet } from '../paquet/dire.ts';
import { ecrirePaquet } from '../paquet/ecrire.ts';
import { lirePaquet } from '../paquet/lire.ts';
import { identify } from '../workspace/installation.ts';
import type { Handled, Parts } from './parts.ts';

export const paquetHandlers = ({ nom, holder, current, other }: Parts): Handled<'paquet' | 'boite'> => {
  const de = (): Author => holder.session()?.author ?? identify(nom).author;
  return {
    'paquet.ecrire': ({ to, ...asked }, task) =>
      ecrirePaquet({ ...asked, to: other(to), de: de() }, task, holder.openHere()),
    'paquet.lire': async ({ file, motDePasse }) => (await lirePaquet(other(file), motDePasse)).contenu,
    'paquet.dire': ({ file }) => direPaquet(other(file), basename(file)),
    'paquet.connus': () => avantEnvoi(current()),
    'paquet.boite': async ({ folder }) =>
      (await boite(folder, holder.session()?.workspace ?? null, Number.POSITIVE_INFINITY)).paquets,
    'boite.lire': ({ combien }) => lireBoite(current().workspace, combien),
    'boite.choisir': ({ folder }) => choisirBoite(current().workspace, folder),
    'boite.chemin': ({ file }) => cheminDansBoite(current().workspace, file),
    'boite.oublier': () => oublierBoite(current().workspace),
    'boite.deposer': (asked, task) =>
      ecrirePaquet(
        { ...asked, to: dossierOuDeposer(current().workspace), de: de() },
        task,
        holder.openHere(),
      ),
  };
};
