import { basename } from 'node:path';
import { readEspace } from '../espace/espace.ts';
import { boite } from '../paquet/boite.ts';
import { direPaquet } from '../paquet/dire.ts';
import { ecrirePaquet } from '../paquet/ecrire.ts';
import { lirePaquet } from '../paquet/lire.ts';
import { identify } from '../workspace/installation.ts';
import type { Handled, Parts } from './parts.ts';

export const paquetHandlers = ({ nom, holder, other }: Parts): Handled<'paquet'> => ({
  'paquet.ecrire': ({ to, ...asked }, task) => {
    const de = holder.session()?.author ?? identify(nom).author;
    return ecrirePaquet({ ...asked, to: other(to), de }, task, holder.openHere());
  },
  'paquet.lire': async ({ file, motDePasse }) => (await lirePaquet(other(file), motDePasse)).contenu,
  'paquet.dire': ({ file }) => direPaquet(other(file), basename(file)),
  'paquet.boite': ({ folder }) => {
    const workspace = holder.session()?.workspace ?? null;
    return boite(folder, workspace === null ? null : readEspace(workspace.db, workspace.file).id);
  },
});
