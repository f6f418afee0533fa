import type { DecisionLue } from '../../../shared/decision/decisions.ts';
import type { SujetDeVote } from '../../../shared/decision/modele.ts';
import type { Decision } from '../../../shared/generated/document.ts';
import { fautesPour, textesDe } from '../../../shared/decision/tenue.ts';
import { phraseDeFaute, resultatDit, seanceDite } from '../../../shared/i18n/fr/decisions.ts';
import { texts } from '../../../shared/i18n/window.ts';

const said = texts.adoption.tenue;

/** What would be adopted, as it would be put to the vote now. */
export type TexteAAdopter = Omit<SujetDeVote, 'intitule'>;

/** A decision of the file by which it can be adopted. */
export interface Tenue {
  readonly id: string;
  readonly label: string;
  readonly type: Decision['type'];
  /** Of its meeting. */
  readonly date: string;
  /** What the rule finds wrong with how it was taken: to go on all the same wants a reason. */
  readonly fautes: readonly string[];
}

/** Decisions of the file that bear on it. */
export interface Tenues {
  readonly adoptables: readonly Tenue[];
  /** Why the others cannot adopt it. */
  readonly autres: readonly string[];
}

/** How a decision of the file is called. */
export const decisionNommee = ({ seance, point, rang }: DecisionLue): string =>
  said.decision(seanceDite(seance), rang, point.objet);

/** Those that voted that very text, the newest first, and why others that bear on it are left out. */
export function tenuesPour(
  decisions: readonly DecisionLue[],
  { sujet, id, empreinte }: TexteAAdopter,
  types: readonly { readonly id: Decision['type'] }[],
): Tenues {
  const textes = ({ point }: DecisionLue) => textesDe(point, { sujet, id });
  const siennes = decisions.filter(
    (lue) => textes(lue).length > 0 && types.some((type) => type.id === lue.point.type),
  );
  const aVote = (lue: DecisionLue): boolean => textes(lue).some((un) => un.empreinte === empreinte);
  const peut = (lue: DecisionLue): boolean => lue.resultat === 'adopte' && aVote(lue);
  return {
    adoptables: siennes.filter(peut).map((lue) => ({
      id: lue.point.id,
      label: decisionNommee(lue),
      type: lue.point.type as Decision['type'],
      date: lue.seance.date,
      fautes: fautesPour(lue, empreinte).map(phraseDeFaute),
    })),
    autres: siennes
      .filter((lue) => !peut(lue))
      .map((lue) =>
        lue.resultat === 'adopte'
          ? said.autreTexte(decisionNommee(lue))
          : said.sansEffet(decisionNommee(lue), resultatDit(lue)),
      ),
  };
}
