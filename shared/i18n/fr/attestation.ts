/** The certificate that a body is habilitated, on paper. */
export const attestation = {
  title: 'Attestation d’habilitation',
  edge: (organisme: string) => `Attestation d’habilitation — ${organisme}`,
  text: (cpne: string, jour: string) =>
    `${cpne} atteste que l’organisme désigné ci-dessous est habilité, au ${jour}, dans les conditions qui suivent (articles R. 6113-16 et suivants du code du travail).`,
  rows: {
    organisme: 'Organisme',
    siren: 'SIREN',
    nda: 'Numéro de déclaration d’activité',
    lieu: 'Établissement',
    certification: 'Certification',
    nature: 'Habilité à',
    blocs: 'Blocs',
    versions: 'Versions du référentiel',
    periode: 'Période',
    decision: 'Décision',
    convention: 'Convention',
  },
  siret: (siret: string) => `SIRET ${siret}`,
  certification: (intitule: string, numero: string | null) =>
    numero === null ? intitule : `${intitule} (${numero})`,
  whole: 'Tous : la certification entière',
  periode: (du: string, au: string | null) => (au === null ? `Depuis le ${du}` : `Du ${du} au ${au}`),
  decision: (jour: string, ref: string) => `${ref}, du ${jour} (constatée, non vérifiée par Paritaire)`,
  scope: 'Elle vaut pour cette étendue et cette période, sauf suspension ou retrait décidé par la CPNE.',
  roles: ['Présidence de la CPNE', 'Vice-présidence de la CPNE'],
  fileName: 'attestation',
} as const;
