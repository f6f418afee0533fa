/** What each identifier is called, and what one looks like. */
export const identifiants = {
  siren: { nom: 'Un SIREN', exemple: '732829320' },
  siret: { nom: 'Un SIRET', exemple: '73282932000074' },
  nda: { nom: 'Un numéro de déclaration d’activité', exemple: '11755205675' },
  uai: { nom: 'Un code UAI', exemple: '0951099D' },
  idcc: { nom: 'Un IDCC', exemple: '0016' },
  brochure: { nom: 'Un numéro de brochure du Journal officiel', exemple: '3117' },
  rome: { nom: 'Un code ROME', exemple: 'I1607' },
  nsf: { nom: 'Un code NSF', exemple: '252r' },
  formacode: { nom: 'Un Formacode', exemple: '13266' },
  rncp: { nom: 'Un numéro du RNCP', exemple: 'RNCP40344' },
  rs: { nom: 'Un numéro du répertoire spécifique', exemple: 'RS6117' },
  bloc: { nom: 'Un code de bloc', exemple: 'RNCP40344BC01' },
  niveau: { nom: 'Un niveau', exemple: '4' },
};

type Sorte = keyof typeof identifiants;

/** What is wrong with an identifier, beside its field. */
export const identifiantPhrases = {
  VIDE: (p: { sorte: Sorte }) =>
    `${identifiants[p.sorte].nom} est attendu, par exemple ${identifiants[p.sorte].exemple}.`,
  ESPACES: (p: { sorte: Sorte; sans: string }) =>
    `${identifiants[p.sorte].nom} s’écrit sans espace ni point : ${p.sans}.`,
  CARACTERE: (p: { sorte: Sorte; caractere: string }) =>
    `${identifiants[p.sorte].nom} ne contient que des chiffres : « ${p.caractere} » n’en est pas un.`,
  LONGUEUR: (p: { sorte: Sorte; attendus: number; trouves: number }) =>
    `${identifiants[p.sorte].nom} a ${p.attendus} chiffres ; celui-ci en a ${p.trouves}.`,
  ZEROS_DEVANT: (p: { sorte: Sorte; complet: string }) =>
    `${identifiants[p.sorte].nom} a quatre chiffres, zéros compris : écrivez ${p.complet}.`,
  FORME: (p: { sorte: Sorte }) =>
    `${identifiants[p.sorte].nom} n’a pas cette forme : il s’écrit comme ${identifiants[p.sorte].exemple}.`,
  ZEROS: (p: { sorte: Sorte }) =>
    `${identifiants[p.sorte].nom} n’est pas fait de zéros : laissez le champ vide s’il n’y en a pas.`,
  CLE: (p: { sorte: Sorte }) =>
    `La clé de contrôle ne tombe pas juste : un chiffre est sans doute faux, ou deux chiffres sont inversés.${
      p.sorte === 'siret' ? ' Reprenez-le sur l’avis de situation de l’Insee.' : ''
    }`,
  CLE_UAI: (p: { lettre: string }) =>
    `La lettre finale devrait être ${p.lettre} : la lettre ou un des sept chiffres est faux.`,
  BROCHURE: () =>
    'Un numéro de brochure du Journal officiel commence par 3 (3117). N’avez-vous pas saisi un IDCC ?',
  ROME: () => 'La lettre d’un code ROME va de A à N.',
  NIVEAU: () => 'Un niveau va de 1 à 8 (cadre national des certifications professionnelles).',
  AUTRE_REPERTOIRE: (p: { attendu: string }) =>
    `Ce numéro n’est pas du bon répertoire : il devrait commencer par ${p.attendu}.`,
  AUTRE_FICHE: (p: { fiche: string }) =>
    `Ce code de bloc n’est pas celui de la fiche : il devrait commencer par ${p.fiche}BC.`,
};
