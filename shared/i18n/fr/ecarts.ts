import type { Ecart } from '../../grille/ecarts.ts';
import { counted } from './counted.ts';

/** `noms`: of the items of the grid, and of the compétences of its référentiel (`nomsAvec`). */
type Noms = ReadonlyMap<string, string>;

/** Where an item stands, when its words are also those of another. */
export const lieux = {
  ligne: (rang: number, epreuve: string) => `n° ${rang} de l’épreuve ${epreuve}`,
  epreuve: (rang: number, partie: string) => `n° ${rang} de la partie ${partie}`,
  partie: (rang: number) => `n° ${rang}`,
};

/** What moved under a grid, in a sentence. */
export function phraseDEcart(ecart: Ecart, noms: Noms): string {
  const nom = (id: string): string => noms.get(id) ?? id;
  switch (ecart.code) {
    case 'bloc_disparu':
      return `La partie ${nom(ecart.partie)} évalue un bloc qui n’est plus dans le référentiel.`;
    case 'modalite_disparue':
      return `L’épreuve ${nom(ecart.epreuve)} vient d’une modalité qui n’est plus dans le référentiel.`;
    case 'ligne_sans_competence':
      return `La ligne ${nom(ecart.ligne)} note une compétence qui n’est plus dans le référentiel.`;
    case 'ligne_sans_critere':
      return `La ligne ${nom(ecart.ligne)} note un critère qui n’est plus dans le référentiel.`;
    case 'ligne_hors_bloc':
      return `La ligne ${nom(ecart.ligne)} note une compétence qui n’est plus dans le bloc de sa partie.`;
    case 'ligne_reformulee':
      return ecart.libelle === ''
        ? `La ligne ${nom(ecart.ligne)} note ce qui n’a plus de libellé dans le référentiel.`
        : `La ligne ${nom(ecart.ligne)} a été reformulée dans le référentiel : « ${ecart.libelle} ».`;
    case 'ligne_deplacee':
      return `La ligne ${nom(ecart.ligne)} note un critère qui appartient maintenant à la compétence ${nom(ecart.competence)}.`;
    case 'competence_ajoutee': {
      const [premier] = ecart.evalues;
      const lignes = counted(ecart.evalues.length, 'ligne', 'lignes');
      return `La partie ${nom(ecart.partie)} ne note pas la compétence ${nom(premier?.competence ?? '')} (${lignes} à ajouter).`;
    }
    case 'critere_ajoute': {
      const [premier] = ecart.evalues;
      return `La partie ${nom(ecart.partie)} ne note pas le critère « ${premier?.libelle ?? ''} » de la compétence ${nom(premier?.competence ?? '')}.`;
    }
  }
}
