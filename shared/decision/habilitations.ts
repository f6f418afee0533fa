import { seanceDite } from '../i18n/fr/decisions.ts';
import type { DecisionDHabilitation } from '../generated/document.ts';
import type { DecisionLue } from './decisions.ts';
import type { Faute } from './fautes.ts';
import type { SujetDeVote } from './modele.ts';
import { fautesPour, textesDe } from './tenue.ts';

/** An habilitation, as it is put to the vote: whose, for what, by its empreinte. */
export type HabilitationVotee = Pick<SujetDeVote, 'id' | 'empreinte'>;

/** Why a passage of an habilitation cannot rest on a decision of the file. */
export type FauteDeTenue =
  | { readonly code: 'AUTRE_SUJET' }
  | { readonly code: 'SANS_EFFET' }
  | { readonly code: 'AUTREMENT_DITE' }
  | { readonly code: 'FAUTES'; readonly fautes: readonly Faute[] };

/** It must have been adopted, bear on that very habilitation, and be cited as it is; what its rule finds wrong is set aside by a reason alone. */
export function fauteDeTenue(
  lue: DecisionLue,
  { date, ref, malgre }: DecisionDHabilitation,
  { id, empreinte }: HabilitationVotee,
): FauteDeTenue | null {
  const siennes = textesDe(lue.point, { sujet: 'habilitation', id });
  if (!siennes.some((une) => une.empreinte === empreinte)) return { code: 'AUTRE_SUJET' };
  if (lue.resultat !== 'adopte') return { code: 'SANS_EFFET' };
  if (date !== lue.seance.date || ref !== seanceDite(lue.seance)) return { code: 'AUTREMENT_DITE' };
  const fautes = fautesPour(lue, empreinte);
  return fautes.length > 0 && malgre === undefined ? { code: 'FAUTES', fautes } : null;
}

/** Decisions of the file by which all of these may become something else, the newest first, with what the rule of each finds wrong. */
export function decisionsPour(
  decisions: readonly DecisionLue[],
  habilitations: readonly string[],
): readonly { readonly lue: DecisionLue; readonly fautes: readonly Faute[] }[] {
  return decisions.flatMap((lue) => {
    const parHabilitation = habilitations.map((id) => textesDe(lue.point, { sujet: 'habilitation', id }));
    if (lue.resultat !== 'adopte' || parHabilitation.some((siennes) => siennes.length === 0)) return [];
    const empreintes = new Set(parHabilitation.flat().map(({ empreinte }) => empreinte));
    const [fautes = []] = [...empreintes]
      .map((empreinte) => fautesPour(lue, empreinte))
      .filter((unes) => unes.length > 0);
    return [{ lue, fautes }];
  });
}
