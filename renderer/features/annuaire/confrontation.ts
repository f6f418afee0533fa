import {
  ecartsAvecLaListe,
  surLaListe,
  type EcartAvecLaListe,
  type Identite,
} from '../../../shared/annuaire/confronter.ts';
import type { OrganismePublic } from '../../../shared/annuaire/organisme.ts';
import type { EtatAnnuaire } from '../../../shared/contract/answers/annuaire.ts';
import { useAnnuaireQuery, useConfrontationQuery } from '../../app/engine-api.ts';

export interface SelonLaListe {
  readonly etat: EtatAnnuaire;
  readonly ecarts: readonly EcartAvecLaListe[];
  /** The body that it is there. */
  readonly trouve: OrganismePublic | null;
}

/** What the public list says of a body; null: there is no list here, or no number to look for. */
export function useConfrontation(identite: Identite): SelonLaListe | null {
  const { data: etat } = useAnnuaireQuery();
  const { siren, ndas } = identite;
  const isAsked = etat !== undefined && etat !== null && (siren !== null || ndas.length > 0);
  const { currentData } = useConfrontationQuery({ siren, ndas: [...ndas] }, { skip: !isAsked });
  if (!isAsked || currentData === undefined) return null;
  return {
    etat,
    ecarts: ecartsAvecLaListe(identite, currentData),
    trouve: surLaListe(identite, currentData),
  };
}
