/** Wording of compétences and critères. `titre`: what a group of findings is called. */
export const redaction = {
  L01: {
    titre: 'Compétences sans verbe à l’infinitif en tête',
    message: (p: { debut: string }) =>
      `La compétence commence par « ${p.debut} », qui n’est pas un verbe à l’infinitif.`,
    conseil: 'Commencez par un verbe d’action à l’infinitif : « Réaliser… », « Contrôler… ».',
  },
  L02: {
    titre: 'Compétences sans finalité',
    message: () => 'La compétence ne dit pas à quoi elle sert.',
    conseil: 'Ajoutez la finalité : « afin de… », « pour… », « en vue de… ».',
  },
  L03: {
    titre: 'Compétences sans moyen ni condition',
    message: () => 'La compétence ne dit ni comment ni dans quelles conditions elle s’exerce.',
    conseil: 'S’il y a lieu, précisez : « en utilisant… », « à l’aide de… », « dans le respect de… ».',
  },
  L04: {
    titre: 'Compétences dont le verbe ne s’observe pas',
    message: (p: { verbe: string }) => `« ${p.verbe} » ne désigne pas une action que l’on puisse observer.`,
    conseil: 'Dites ce que la personne fait : « Appliquer… », « Diagnostiquer… », « Rédiger… ».',
  },
  L05: {
    titre: 'Compétences à deux verbes en tête',
    message: (p: { premier: string; second: string }) =>
      `La compétence commence par deux verbes, « ${p.premier} » et « ${p.second} ».`,
    conseil: 'Si les deux actions s’évaluent à part, faites-en deux compétences.',
  },
  L06: {
    titre: 'Compétences trop courtes ou longues',
    message: (p: { longueur: number; bref: number }) =>
      p.bref === 1
        ? `La compétence n’a que ${p.longueur} caractères : il y manque sans doute l’objet ou la finalité.`
        : `La compétence a ${p.longueur} caractères : au-delà de 300, elle se lit et s’évalue mal.`,
    conseil: 'Visez 40 à 300 caractères : un verbe, un objet, une finalité, et s’il y a lieu les moyens.',
  },
  L29: {
    titre: 'Compétences bien trop longues',
    message: (p: { longueur: number }) =>
      `La compétence a ${p.longueur} caractères : les plus longues des fiches enregistrées en ont 405.`,
    conseil: 'Partagez-la en plusieurs compétences, ou renvoyez les détails aux critères.',
  },
  L10: {
    titre: 'Critères qui répètent leur compétence',
    message: () => 'Le critère reprend presque tous les mots de la compétence.',
    conseil: 'Dites ce que l’évaluateur constate : un résultat, une mesure, un délai, une règle respectée.',
  },
  L11: {
    titre: 'Critères au mot vague',
    message: (p: { mot: string }) =>
      `« ${p.mot} » ne permet pas à deux évaluateurs de conclure de la même façon.`,
    conseil: 'Remplacez-le par ce qui se constate : un seuil, un nombre, un délai, une procédure suivie.',
  },
  L56: {
    titre: 'Critères à revérifier',
    message: () => 'La compétence a été reformulée depuis que ce critère a été écrit.',
    conseil: 'Relisez le critère, puis confirmez-le ou corrigez-le.',
  },
  L22: {
    titre: 'Compétences reprises d’un autre référentiel',
    message: (p: { intitule: string }) => `Cette compétence est presque celle de « ${p.intitule} ».`,
    conseil:
      'La reproduction d’un référentiel existant peut faire refuser la demande : reformulez-la pour ce métier, ou déclarez le bloc commun.',
  },
  L25: {
    titre: 'Compétences qui décrivent une formation',
    message: (p: { mot: string }) => `« ${p.mot} » décrit une formation plutôt qu’une compétence.`,
    conseil:
      'Dites ce que la personne sait faire au travail ; la durée et le contenu de la formation vont ailleurs.',
  },
  L28: {
    titre: 'Compétences presque identiques',
    message: (p: { autre: string }) => `Cette compétence est presque la même que « ${p.autre} ».`,
    conseil: 'Réunissez-les, ou dites ce qui les distingue.',
  },
};
