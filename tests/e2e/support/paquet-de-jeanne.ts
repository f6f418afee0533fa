import { dirname, join } from 'node:path';
import { copiesDivergentes, type Copies } from './copies-divergentes.ts';
import { withEngine } from './workspace.ts';

export interface Recu extends Copies {
  /** What a colleague sent of their copy, beside the file. */
  readonly paquet: string;
}

/** Two copies that parted, and a package of the other one. `motDePasse` null: whoever has it reads it. */
export async function paquetDeJeanne(motDePasse: string | null): Promise<Recu> {
  const copies = await copiesDivergentes();
  const paquet = join(dirname(copies.workspace), 'De Jeanne.cpnex');
  const envoi = {
    file: copies.copie,
    to: paquet,
    pour: 'Camille Essai',
    objet: 'contribution',
    message: 'Vu en sous-groupe.\nMerci !',
    portee: null,
    depuis: 0,
    avecContacts: false,
    signer: true,
    motDePasse,
  };
  await withEngine(copies.copie, (ask) => ask('paquet.ecrire', envoi), 'Jeanne Dupont');
  return { ...copies, paquet };
}
