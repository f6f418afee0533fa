/** The six voies d’accès, which have no other name than their code. */
export const voies = {
  FI: 'formation initiale',
  CA: 'contrat d’apprentissage',
  FC: 'formation continue',
  CQ: 'contrat de professionnalisation',
  CL: 'candidature individuelle',
  VAE: 'validation des acquis de l’expérience',
} as const;

export type Voie = keyof typeof voies;

export const isVoie = (code: unknown): code is Voie => typeof code === 'string' && Object.hasOwn(voies, code);
