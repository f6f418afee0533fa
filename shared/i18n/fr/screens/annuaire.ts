import { listed } from '../listed.ts';

/** The public list of training bodies, in a window. */
export const annuaire = {
  title: 'Liste publique des organismes de formation',
  intro:
    'Publiée sur data.gouv.fr (« Liste publique des organismes de formation », fichier CSV), elle complète ce que vous saisissez d’un organisme et dit ce qui en diffère. Elle reste sur ce poste, hors de vos fichiers, et n’est jamais téléchargée par Paritaire.',
  aucune: 'Aucune liste n’est sur ce poste.',
  importer: 'Importer la liste (CSV)…',
  remplacer: 'Importer une liste plus récente (CSV)…',
  oublier: 'Retirer la liste de ce poste',
  importation: 'Import de la liste',
  importee: 'La liste publique est importée.',
  oubliee: 'La liste publique n’est plus sur ce poste.',
  colonnesAbsentes: (colonnes: readonly string[]) => `Colonnes absentes de ce fichier : ${listed(colonnes)}.`,
  anomalies: 'Lignes gardées telles quelles',
  fermer: 'Fermer',
  ouvrir: 'Liste publique…',
  complete: (age: string) => `Complété à la frappe par la liste publique (${age}).`,
  aCompleter: 'Importez la liste publique sur ce poste : le nom et les numéros se complètent à la frappe.',
  deuxLettres: 'Tapez deux lettres ou trois chiffres au moins.',
  recherche: 'Recherche…',
  aucunOrganisme: 'Aucun organisme de la liste publique.',
  /** Under what is proposed: those that are not shown. */
  plus: (montres: number, total: number) =>
    `${montres} premiers sur ${total.toLocaleString('fr-FR')}. Précisez ce que vous tapez.`,
  selon: (age: string) => `D’après la liste publique (${age})`,
  /** What is different follows it; or nothing is. */
  selonEcarts: (age: string, n: number) =>
    `D’après la liste publique (${age}) :${n === 0 ? ' rien ne diffère.' : ''}`,
  repris: (dits: readonly string[]) => `Seront repris de la liste : ${listed(dits)}.`,
  moyen: 'Liste publique des organismes de formation',
};
