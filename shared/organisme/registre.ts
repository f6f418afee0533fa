import { byText } from '../domain/order.ts';
import type { Etablissement, Habilitation, Organisme } from '../generated/document.ts';
import { enOrdre, situationAu, type Situation } from './etat-au.ts';

/** The name that a body bore on a day. */
export function denominationAu({ denomination, anciennes }: Organisme, jour: string): string {
  const portees = anciennes.filter(({ jusqua }) => jour <= jusqua);
  const [premiere] = portees.toSorted(byText(({ jusqua }) => jusqua));
  return premiere?.denomination ?? denomination;
}

/** An habilitation, as it is on a day. */
export interface HabilitationAu {
  readonly organisme: Organisme;
  readonly habilitation: Habilitation;
  /** The name of the body on that day. */
  readonly denomination: string;
  /** Where; null: the whole body. */
  readonly etablissement: Etablissement | null;
  readonly situation: Situation;
}

/** The place that an habilitation names; null: the whole body. */
export function etablissementDe(
  { etablissements }: Organisme,
  { etablissement }: Habilitation,
): Etablissement | null {
  return etablissements.find(({ id }) => id === etablissement) ?? null;
}

/** Where something that names a place, or none, takes place: a body that has only one is there as a whole. */
export function lieuDe({ etablissements }: Organisme, nomme: Etablissement | null): Etablissement | null {
  return nomme ?? (etablissements.length === 1 ? (etablissements[0] ?? null) : null);
}

/** Every habilitation of which something was recorded on that day, body by body. */
export function habilitationsAu(organismes: readonly Organisme[], jour: string): readonly HabilitationAu[] {
  return organismes.flatMap((organisme) =>
    organisme.habilitations.flatMap((habilitation) => {
      const situation = situationAu(enOrdre(habilitation.passages), jour);
      if (situation === null) return [];
      const denomination = denominationAu(organisme, jour);
      const etablissement = etablissementDe(organisme, habilitation);
      return [{ organisme, habilitation, denomination, etablissement, situation }];
    }),
  );
}
