import type { Random } from './random.ts';

const verbs = [
  'Préparer',
  'Organiser',
  'Contrôler',
  'Régler',
  'Conseiller',
  'Accueillir',
  'Vérifier',
  'Planifier',
  'Assurer',
  'Évaluer',
];
const objects = [
  'le poste de travail',
  'la demande du client',
  'les pièces à assembler',
  'la commande d’un adhérent',
  'les documents de suivi',
];
const means = [
  'à l’aide du dossier technique',
  'en respectant les consignes de sécurité',
  'dans le respect de la réglementation',
  'avec les outils',
];
const ends = [
  'afin d’en garantir la conformité',
  'pour répondre au besoin exprimé',
  'en vue de la livraison',
  'pour limiter les déchets et l’énergie',
];

/** « Régler les pièces à assembler avec les outils afin d’en garantir la conformité. »: the length and the accents of real ones. */
export function wording(random: Random): string {
  return `${random.pick(verbs)} ${random.pick(objects)} n° ${random.below(10_000)}, ${random.pick(means)}, ${random.pick(ends)}.`;
}
