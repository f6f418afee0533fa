import type { VoieAcces } from '../../../../shared/generated/document.ts';
import type { Voie } from '../../../../shared/i18n/fr/voies.ts';
import { coupeNotee, plafonds, type Contexte } from './contexte.ts';
import { enfantNomme, type FicheElement } from './fiche.ts';
import { ligne, texte } from './text.ts';

const VOIES: readonly Voie[] = ['FI', 'CA', 'FC', 'CQ', 'CL', 'VAE'];

/** The six access paths with their jury. The Répertoire spécifique has no apprenticeship: five there. */
export function lireVoies(contexte: Contexte): VoieAcces[] {
  const { racine, registre } = contexte;
  return VOIES.flatMap((code) => {
    const element = enfantNomme(racine, `SI_JURY_${code}`);
    if (code === 'CA' && registre === 'RS' && element === undefined) return [];
    const id = contexte.newId();
    if (element === undefined) {
      contexte.releve.absent(`SI_JURY_${code}`, 'VOIE_ABSENTE', { voie: code }, id);
      return [{ id, code, actif: false }];
    }
    const composition = lireJury(contexte, element, id);
    const actif = lireActif(contexte, element, code, id);
    return [{ id, code, actif, ...(composition === '' ? {} : { jury: { composition } }) }];
  });
}

function lireActif({ releve }: Contexte, element: FicheElement, voie: Voie, id: string): boolean {
  const champ = enfantNomme(element, 'ACTIF');
  const valeur = ligne(champ?.texte ?? '');
  const actif = valeur.toLowerCase() === 'oui';
  if (valeur === '') releve.noteItem('devine', element, ['ACTIF'], 'VOIE_ABSENTE', { voie }, id);
  else if (!actif && valeur.toLowerCase() !== 'non') {
    releve.noteItem('devine', element, ['ACTIF'], 'VOIE_ILLISIBLE', { voie, valeur }, id);
  } else releve.noteItem('compris', element, ['ACTIF'], 'VOIE', { voie, actif }, id);
  return actif;
}

function lireJury(contexte: Contexte, element: FicheElement, id: string): string {
  const modification = enfantNomme(element, 'DATE_DERNIERE_MODIFICATION');
  if (modification !== undefined) contexte.releve.note('laisse', modification, 'VOIE_MODIFICATION', {});
  const champ = enfantNomme(element, 'COMPOSITION');
  if (champ === undefined) return '';
  const composition = coupeNotee(contexte, champ, texte(champ.texte), plafonds.texte);
  if (composition !== '') contexte.releve.note('compris', champ, 'JURY', {}, id);
  return composition;
}
