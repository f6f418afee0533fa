import type { Declaration, Habilitation, LigneDeclaree, Organisme } from '../generated/document.ts';
import { dayAfter, monthsAfter } from '../domain/dates.ts';
import { accordeesAu, situationAu, tournants } from './etat-au.ts';
import type { EtatAu } from './etats.ts';
import { denominationAu, etablissementDe, lieuDe } from './registre.ts';

type EtatDeclare = LigneDeclaree['etat'];

/**
 * How France compétences names what an habilitation is; null: nothing is declared of it, since it was not granted. Which of « Inactif »
 * and « Supprimé » a suspension is, no text says: it may come back, so it is not « Supprimé ».
 */
const etatsDeclares: Readonly<Record<EtatAu, EtatDeclare | null>> = {
  demande: null,
  instruction: null,
  avis: null,
  refuse: null,
  habilite: 'Actif',
  suspendu: 'Inactif',
  expire: 'Inactif',
  retire: 'Supprimé',
};

/** Months in which a change is to be known to France compétences (R. 6113-16 and following). */
const MOIS_POUR_DECLARER = 2;

function ligneDe(organisme: Organisme, habilitation: Habilitation, jour: string): LigneDeclaree | null {
  const situation = situationAu(accordeesAu(habilitation.passages, jour), jour);
  const etat = situation === null ? null : etatsDeclares[situation.etat];
  const nature = situation?.portee?.nature;
  if (nature === undefined || etat === null) return null;
  const siret = lieuDe(organisme, etablissementDe(organisme, habilitation))?.siret;
  return {
    habilitation: habilitation.id,
    nom: denominationAu(organisme, jour),
    ...(siret !== undefined && { siret }),
    nature,
    etat,
  };
}

/** What would be declared of a certification on a day, in whole. */
export function lignesADeclarer(
  organismes: readonly Organisme[],
  referentiel: string,
  jour: string,
): readonly LigneDeclaree[] {
  return organismes.flatMap((organisme) =>
    organisme.habilitations
      .filter((habilitation) => habilitation.referentiel === referentiel)
      .flatMap((habilitation) => ligneDe(organisme, habilitation, jour) ?? []),
  );
}

/** Something that France compétences does not know yet. */
export interface ADeclarer {
  readonly organisme: string;
  readonly ligne: LigneDeclaree;
  /** As it was declared last; null: it never was. */
  readonly avant: LigneDeclaree | null;
  /** First day on which it was so. */
  readonly depuis: string;
  /** Last day to say it. */
  readonly limite: string;
}

const memeLigne = (a: LigneDeclaree, b: LigneDeclaree | null): boolean =>
  b !== null &&
  a.nom === b.nom &&
  (a.siret ?? '') === (b.siret ?? '') &&
  a.nature === b.nature &&
  a.etat === b.etat;

/** The first day since which it has been as it is on `jour`. */
function depuisQuand(
  organisme: Organisme,
  habilitation: Habilitation,
  jour: string,
  ligne: LigneDeclaree,
): string {
  const noms = organisme.anciennes.map(({ jusqua }) => dayAfter(jusqua));
  const jours = [...tournants(habilitation.passages), ...noms].filter((candidat) => candidat <= jour);
  let depuis = jour;
  for (const candidat of jours.toSorted().toReversed()) {
    const alors = ligneDe(organisme, habilitation, candidat);
    if (alors === null || !memeLigne(ligne, alors)) return depuis;
    depuis = candidat;
  }
  return depuis;
}

/**
 * What changed for a certification since the last declaration, and by when it is to be said. What was withdrawn before it was ever
 * declared has nothing to be said of it. `derniere`: the last declaration of that certification; null: none was made.
 */
export function aDeclarer(
  organismes: readonly Organisme[],
  referentiel: string,
  derniere: Declaration | null,
  jour: string,
): readonly ADeclarer[] {
  const connues = new Map(derniere?.lignes.map((ligne) => [ligne.habilitation, ligne]));
  return organismes.flatMap((organisme) =>
    organisme.habilitations.flatMap((habilitation) => {
      if (habilitation.referentiel !== referentiel) return [];
      const ligne = ligneDe(organisme, habilitation, jour);
      const avant = connues.get(habilitation.id) ?? null;
      if (ligne === null || memeLigne(ligne, avant) || (avant === null && ligne.etat === 'Supprimé'))
        return [];
      const depuis = depuisQuand(organisme, habilitation, jour, ligne);
      return [
        { organisme: organisme.id, ligne, avant, depuis, limite: monthsAfter(depuis, MOIS_POUR_DECLARER) },
      ];
    }),
  );
}
