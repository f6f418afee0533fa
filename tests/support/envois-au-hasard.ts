import { connus } from '../../main/engine/paquet/connus.ts';
import { listReferentiels } from '../../main/engine/referentiel/queries.ts';
import type { CopieSuivie, EnvoiSuivi } from './copie-suivie.ts';
import { copieDe } from './copies.ts';
import { envoyer } from './par-paquet.ts';
import type { RandomSource } from './random-source.ts';
import type { TemporaryFolder } from './workspace.ts';

let fichiers = 0;

/** The whole file, as it is. */
export function fichierDe(copie: CopieSuivie, folder: TemporaryFolder): EnvoiSuivi {
  const chemin = copieDe(copie.session, folder.at(`fichier-${++fichiers}.cpne`));
  const { nom, seq, cote } = copie;
  return { nom: `fichier de ${nom}, n° ${seq}`, chemin, cote, portee: null, depuis: 0 };
}

/** A package, of everything or of one référentiel; from the beginning, or after a row that the window of sending proposes for whoever it is for. */
async function paquetDe(
  copie: CopieSuivie,
  pour: CopieSuivie,
  folder: TemporaryFolder,
  random: RandomSource,
): Promise<EnvoiSuivi> {
  const { session, nom, cote, seq } = copie;
  const proposees = connus(session).flatMap((connu) => (connu.nom === pour.nom ? [connu.seq] : []));
  const depuis = random.pick([0, ...proposees]);
  const { id } = random.pick(listReferentiels(session.workspace.db));
  const portee = random.oneIn(3) ? [id] : null;
  const chemin = await envoyer(session, folder, { pour: pour.nom, depuis, portee });
  const quoi = portee === null ? '' : `, référentiel ${id.slice(-4)} seul`;
  return { nom: `paquet de ${nom}, n° ${depuis} à ${seq}${quoi}`, chemin, cote, portee, depuis };
}

/** What one sends another, in any way that there is. */
export const envoiDe = async (
  copie: CopieSuivie,
  pour: CopieSuivie,
  folder: TemporaryFolder,
  random: RandomSource,
): Promise<EnvoiSuivi> =>
  random.oneIn(3) ? fichierDe(copie, folder) : paquetDe(copie, pour, folder, random);
