import type { Adresse, Etablissement, Qualiopi } from '../generated/document.ts';
import type { OrganismePublic } from './organisme.ts';

/** What the list says of a body beside its numbers, as a register has it. */
export interface Reprise {
  readonly adresse: NonNullable<Etablissement['adresse']> | null;
  readonly qualiopi: Omit<Qualiopi, 'id'> | null;
}

/** « 01000 », « 84 »: what else is written there is no code. */
const code = (valeur: string | null, chiffres: number): string | null =>
  valeur !== null && new RegExp(String.raw`^\d{${chiffres}}$`).test(valeur) ? valeur : null;

function adresseDe({ adresse }: OrganismePublic): Reprise['adresse'] {
  const [codePostal, region] = [code(adresse.codePostal, 5), code(adresse.region, 2)];
  const { voie, commune } = adresse;
  const lue: Adresse = {
    ...(voie !== null && { voie }),
    ...(codePostal !== null && { codePostal }),
    ...(commune !== null && { commune }),
    ...(region !== null && { region }),
  };
  return Object.keys(lue).length === 0 ? null : lue;
}

/** `le`, `moyen`: the day of the list, and what it is called, which is how the certificate was checked. */
export function reprise(organisme: OrganismePublic, le: string, moyen: string): Reprise {
  const { qualiopi } = organisme;
  return {
    adresse: adresseDe(organisme),
    qualiopi:
      qualiopi === null || qualiopi.length === 0 ? null : { categories: [...qualiopi], verifieLe: le, moyen },
  };
}
