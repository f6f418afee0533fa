import type { Referentiel } from '../../../../shared/generated/document.ts';
import { lireActivites } from './activites.ts';
import { lireBlocs } from './blocs.ts';
import { lireCertificateurs } from './certificateurs.ts';
import { lireCodes } from './codes.ts';
import { noteLeReste, type Contexte } from './contexte.ts';
import { lireCorrespondances } from './correspondances.ts';
import { lireEnregistrement, lireLignee } from './enregistrement.ts';
import { enfantsNommes, type Fiche } from './fiche.ts';
import { lireIdentite } from './identite.ts';
import { Releve, type Note } from './releve.ts';
import { lireVoies } from './voies.ts';

/** What a fiche becomes, with the account of every decision taken on the way. */
export interface FicheComprise {
  readonly referentiel: Referentiel;
  readonly notes: readonly Note[];
}

/**
 * Interprets a raw fiche. Pure: ids come from `newId` (UUID v7). The référentiel fits the exchange schema as a draft; its `cpne` is empty
 * when no certificateur reads as one. Every element that has text is spoken of by a note at least.
 */
export function understandFiche(fiche: Fiche, newId: () => string): FicheComprise {
  const { numero, racine } = fiche;
  const releve = new Releve(racine);
  const contexte: Contexte = {
    racine,
    numero,
    registre: numero.startsWith('RS') ? 'RS' : 'RNCP',
    releve,
    newId,
  };
  const id = newId();
  const { activites, ...activitesVisees } = lireActivites(contexte);
  const referentiel: Referentiel = {
    id,
    ...lireIdentite(contexte),
    ...lireCodes(contexte),
    ...lireCertificateurs(contexte),
    ...lireEnregistrement(contexte),
    ...lireLignee(contexte),
    correspondances: lireCorrespondances(contexte),
    voiesAcces: lireVoies(contexte),
    ...activitesVisees,
    activites,
    ...lireBlocs(contexte, activites),
  };
  notePartenaires(contexte);
  noteLeReste(contexte);
  return { referentiel, notes: releve.notes };
}

function notePartenaires({ racine, releve }: Contexte): void {
  for (const liste of enfantsNommes(racine, 'PARTENAIRES')) {
    const count = enfantsNommes(liste, 'PARTENAIRE').length;
    if (count > 0) releve.note('laisse', liste, 'PARTENAIRES', { count });
  }
}
