import { counted } from '../counted.ts';

/** What stops a part of a grid from concluding, in words made by the rule itself. */
export interface Dit {
  dit: string;
}

/** Evaluation grids: what they evaluate, and what their rules can conclude. */
export const grilles = {
  L24: {
    titre: 'Règles que rien ne peut remplir',
    message: (p: Dit & { quoi: string }) =>
      p.quoi === 'vide'
        ? 'Il n’y a rien à noter : rien ne peut être acquis ici.'
        : `Même la meilleure note ne suffit pas : ${p.dit}.`,
    conseil: 'Ajoutez ce qui manque, ou abaissez le seuil, le minimum ou le plancher.',
  },
  L70: {
    titre: 'Blocs qu’aucune grille n’évalue',
    message: (p: { quoi: string; voies: string }) => {
      const qui = p.quoi === 'bloc' ? 'n’évalue ce bloc' : 'n’évalue les compétences du référentiel';
      return p.voies === ''
        ? `Aucune grille ${qui}.`
        : `Aucune grille ${qui} pour ces voies d’accès : ${p.voies}.`;
    },
    conseil: 'Ajoutez-lui une partie dans une grille, ou ouvrez la grille à ces voies.',
  },
  L71: {
    titre: 'Pas de grille d’évaluation',
    message: () => 'Le référentiel n’a pas de grille d’évaluation.',
    conseil:
      'Une grille générée du référentiel donne aux évaluateurs ce qu’ils notent, et comment ils concluent.',
  },
  L72: {
    titre: 'Compétences sur aucune ligne',
    message: (p: Dit) => p.dit,
    conseil: 'Toute compétence décrite s’évalue : ajustez la grille, ou ajoutez la ligne.',
  },
  L73: {
    titre: 'Lignes de ce qui n’est plus dans le référentiel',
    message: (p: Dit) => p.dit,
    conseil: 'Rien d’autre que les compétences du référentiel ne s’évalue : ajustez la grille.',
  },
  L74: {
    titre: 'Grilles qui ne suivent plus leur référentiel',
    message: (p: Dit) => p.dit,
    conseil: 'Ajustez la grille, ou vérifiez que la différence est voulue.',
  },
  L75: {
    titre: 'Poids et parts à vérifier',
    message: (p: { quoi: string; total: string }) =>
      p.quoi === 'zero'
        ? 'Le poids est nul : ce qui se note ici ne compte pas dans la moyenne.'
        : p.quoi === 'evaluateurs'
          ? `Les parts des évaluateurs font ${p.total}, et non 100.`
          : `Les poids de ce que la moyenne réunit font ${p.total}, et non 100.`,
    conseil: 'Une moyenne ne tient compte que des proportions : des pourcentages font 100.',
  },
  L76: {
    titre: 'Règles toujours remplies',
    message: (p: Dit) => `Même la plus basse des notes suffit : ${p.dit}.`,
    conseil: 'Relevez le seuil, ou le niveau à partir duquel c’est acquis.',
  },
  L77: {
    titre: 'Moyennes d’échelles différentes',
    message: (p: { valeurs: string }) =>
      `La moyenne réunit des notes dont les plus hautes valent ${p.valeurs} : les plus grandes l’emportent sans le dire.`,
    conseil:
      'Notez sur une même échelle ce qu’une moyenne réunit : rien n’est converti d’une échelle à l’autre.',
  },
  L78: {
    titre: 'Niveaux que personne n’atteint',
    message: (p: { niveaux: string; nombre: number }) =>
      `Aucune note de l’échelle n’atteint ${counted(p.nombre, 'niveau', 'niveaux')} : ${p.niveaux}.`,
    conseil: 'Corrigez la valeur du niveau, ou les notes que l’échelle admet.',
  },
  L79: {
    titre: 'Grilles qui ne concluent rien de sûr',
    message: (p: Dit) => `Dans la grille, ${p.dit}.`,
    conseil: 'D’ici là, la grille ne s’exporte pas et ne s’adopte pas.',
  },
  L80: {
    titre: 'Rattrapages que personne n’a à passer',
    message: () =>
      'Le rattrapage n’a rien à reprendre : aucune ligne des épreuves qui le précèdent ne peut être dans l’état qu’il reprend.',
    conseil: 'Placez-le après les épreuves qu’il rattrape, ou changez ce qu’il reprend.',
  },
};
