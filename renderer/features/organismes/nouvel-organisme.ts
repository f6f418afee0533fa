import { v7 as newId } from 'uuid';
import type { Reprise } from '../../../shared/annuaire/reprise.ts';
import type { Organisme } from '../../../shared/generated/document.ts';

interface Saisi {
  readonly denomination: string;
  /** '': none; so for the NDA. */
  readonly siret: string;
  readonly nda: string;
}

/** A body of what is typed, and of what the public list says beside. */
export function nouvelOrganisme({ denomination, siret, nda }: Saisi, repris: Reprise | null): Organisme {
  const adresse = repris?.adresse ?? null;
  const qualiopi = repris?.qualiopi ?? null;
  return {
    id: newId(),
    denomination: denomination.trim(),
    anciennes: [],
    // The SIRET of a place begins with the SIREN of its body (article R. 123-221 of the code de commerce).
    ...(siret !== '' && { siren: siret.slice(0, 9) }),
    nda: nda === '' ? [] : [nda],
    etablissements: siret === '' ? [] : [{ id: newId(), siret, ...(adresse !== null && { adresse }) }],
    qualiopis: qualiopi === null ? [] : [{ id: newId(), ...qualiopi }],
    habilitations: [],
  };
}
