import type { SansGrille } from '../../grille/sans-grille.ts';

/** Why nothing holds on a day, in a sentence; `dit` says a day. */
export function phraseSansGrille(pourquoi: SansGrille, dit: (jour: string) => string): string {
  switch (pourquoi.code) {
    case 'jamais_adopte':
      return 'Aucune version du référentiel n’est adoptée.';
    case 'pas_encore':
      return `La première version du référentiel n’a été adoptée que le ${dit(pourquoi.jour)}.`;
    case 'supprime':
      return `La certification a été supprimée par la décision du ${dit(pourquoi.jour)}.`;
    case 'jamais_de_grille':
      return 'Aucune grille de ce référentiel n’est adoptée.';
    case 'pas_encore_de_grille':
      return `La première grille de cette version n’a été adoptée que le ${dit(pourquoi.jour)}.`;
    case 'grille_supprimee':
      return `La grille de cette version a été supprimée par la décision du ${dit(pourquoi.jour)}.`;
    case 'autres_versions':
      return `Aucune grille n’est adoptée pour cette version du référentiel ; il y en a pour ${versions(pourquoi.numeros)}.`;
    case 'autres_voies':
      return `Les grilles qui valaient ce jour-là sont pour d’autres voies d’accès : ${pourquoi.voies.join(', ')}.`;
  }
}

const versions = (numeros: readonly string[]): string =>
  numeros.length === 1 ? `la version ${numeros.join('')}` : `les versions ${numeros.join(', ')}`;
