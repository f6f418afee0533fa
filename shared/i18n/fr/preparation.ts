import { counted } from './counted.ts';

/** The nine criteria of the RNCP (the second has a « bis » since October 2025) and the six of the RS. */
export const criteresRncp = {
  '1': {
    titre: 'Adéquation des emplois occupés au métier visé',
    inconnu:
      'Les emplois occupés par les titulaires de deux promotions au moins (une seule limite l’enregistrement à trois ans) : joignez la note d’opportunité et les enquêtes.',
  },
  '2': {
    titre: 'Effet sur l’accès ou le retour à l’emploi',
    inconnu: 'Les taux d’insertion à six mois et à deux ans, comparés à ceux des certifications voisines.',
  },
  '2 bis': {
    titre: 'Moyens de formation adaptés aux référentiels',
    inconnu:
      'Les moyens techniques, pédagogiques et d’encadrement des organismes : joignez le cahier des charges.',
  },
  '3': {
    titre: 'Qualité et cohérence des trois référentiels',
    inconnu: 'Si un référentiel extérieur à ce fichier a été repris mot à mot.',
  },
  '4': {
    titre: 'Procédures de contrôle des épreuves',
    inconnu: 'Le règlement de certification et le contrôle des organismes qui organisent les épreuves.',
  },
  '5': {
    titre: 'Contraintes légales et réglementaires du métier',
    inconnu: 'Si la réglementation citée est complète et à jour.',
  },
  '6': { titre: 'Accès par la validation des acquis de l’expérience', inconnu: null },
  '7': {
    titre: 'Cohérence des blocs et de leur évaluation',
    inconnu: 'Si chaque bloc correspond bien à une activité qui s’exerce de façon autonome.',
  },
  '8': {
    titre: 'Correspondances avec les certifications de même niveau',
    inconnu: 'S’il existe d’autres certifications équivalentes en tout ou partie.',
  },
  '9': {
    titre: 'Association des branches professionnelles',
    inconnu: 'Les délibérations de la CPNE : joignez-les.',
  },
} as const;

export const criteresRs = {
  '1': {
    titre: 'Adéquation aux besoins du marché du travail',
    inconnu:
      'Le besoin des entreprises et les usages de la certification : joignez la note d’opportunité et les enquêtes.',
  },
  '2': {
    titre: 'Qualité des référentiels de compétences et d’évaluation',
    inconnu: 'Si un référentiel extérieur à ce fichier a été repris mot à mot.',
  },
  '3': {
    titre: 'Procédures de contrôle des épreuves',
    inconnu: 'Le règlement de certification et le contrôle des organismes qui organisent les épreuves.',
  },
  '4': {
    titre: 'Contraintes légales et réglementaires',
    inconnu: 'Si la réglementation citée est complète et à jour.',
  },
  '5': {
    titre: 'Correspondances avec des blocs de certifications',
    inconnu: 'S’il existe des blocs équivalents en tout ou partie.',
  },
  '6': {
    titre: 'Association des branches professionnelles',
    inconnu: 'Les délibérations de la CPNE : joignez-les.',
  },
} as const;

/** What the document answers with. */
export const reponses = {
  champ: (p: { nom: string }) => `« ${p.nom} » est renseigné.`,
  activites: (p: { nombre: number }) => counted(p.nombre, 'activité décrite.', 'activités décrites.'),
  blocs: (p: { nombre: number }) => counted(p.nombre, 'bloc de compétences.', 'blocs de compétences.'),
  competences: (p: { nombre: number; couvertes: number }) =>
    `${counted(p.nombre, 'compétence', 'compétences')}, dont ${p.couvertes} avec critère et modalité d’évaluation.`,
  modalites: (p: { nombre: number }) =>
    counted(p.nombre, 'modalité d’évaluation.', 'modalités d’évaluation.'),
  jurys: (p: { nombre: number }) =>
    counted(p.nombre, 'voie d’accès ouverte avec son jury.', 'voies d’accès ouvertes avec leur jury.'),
  vae: () => 'La voie de la VAE est ouverte.',
  correspondances: (p: { nombre: number }) => counted(p.nombre, 'correspondance.', 'correspondances.'),
  cpne: (p: { nombre: number }) => counted(p.nombre, 'CPNE nommée.', 'CPNE nommées.'),
};
