import type { Coordonnees } from '../../shared/organisme/personne.ts';

/** Someone who can be looked for in the bytes of a file. */
export const coordonneesExemple = (nom: string): Coordonnees => ({
  nom,
  prenom: 'Jeanne',
  fonction: 'Responsable pédagogique',
  courriel: `${nom}@organisme.example`,
  telephone: null,
});
