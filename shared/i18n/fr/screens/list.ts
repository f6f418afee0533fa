import { numbered } from '../counted.ts';

export interface Choice<K extends string> {
  readonly id: K;
  readonly label: string;
  readonly hint: string;
}

const natures: readonly Choice<'CQP' | 'CQPI'>[] = [
  { id: 'CQP', label: 'CQP', hint: 'propre à une branche' },
  { id: 'CQPI', label: 'CQPI', hint: 'commun à plusieurs branches' },
];

const registres: readonly Choice<'aucun' | 'RNCP' | 'RS'>[] = [
  { id: 'aucun', label: 'Aucun', hint: 'le certificat n’est pas enregistré' },
  { id: 'RNCP', label: 'RNCP', hint: 'un métier, organisé en blocs de compétences' },
  { id: 'RS', label: 'Répertoire spécifique', hint: 'des compétences complémentaires, sans blocs' },
];

const beginnings: readonly Choice<'page' | 'trame' | 'autre'>[] = [
  { id: 'page', label: 'Une page blanche', hint: 'rien n’est écrit d’avance' },
  { id: 'trame', label: 'Une trame', hint: 'activités, blocs, compétences, critères et modalités à remplir' },
  { id: 'autre', label: 'Un référentiel de ce fichier', hint: 'pour le réviser ou s’en inspirer' },
];

/** The référentiels of the file. */
export const list = {
  title: 'Référentiels',
  titleWithTotal: (count: number) => `Référentiels (${numbered(count)})`,
  filter: 'Filtrer par intitulé ou numéro',
  filtered: (shown: number, total: number) => `${numbered(shown)} sur ${numbered(total)}`,
  noMatch: 'Aucun référentiel ne correspond.',
  hide: 'Masquer la liste des référentiels',
  show: 'Afficher la liste des référentiels',
  create: 'Nouveau référentiel…',
  createShort: 'Nouveau…',
  import: 'Importer…',
  empty: 'Ce fichier ne contient encore aucun référentiel.',
  createHint: 'Un CQP ou un CQPI, à partir d’une page blanche, d’une trame ou d’un autre référentiel.',
  importHint: 'Une fiche de France compétences, ou un référentiel exporté par Paritaire.',
  emptyReadOnly: 'Cette copie est en lecture seule : rien ne peut y être ajouté.',
  version: (numero: string) => `version ${numero}`,
  modified: (numero: string) => `version ${numero}, modifiée`,
  draft: 'brouillon',
  enRelecture: 'en relecture',
  enRelectureAutreTexte: 'en relecture, texte différent ici',
  /** The day is past on which it was to be looked at again. */
  aReviser: 'à réviser',
  niveau: (niveau: number) => `niveau ${niveau}`,
  untitled: '(sans intitulé)',
  creation: {
    title: 'Nouveau référentiel',
    intitule: 'Intitulé',
    intituleHint: 'Il peut être modifié à tout moment.',
    intituleMissing: 'Indiquez un intitulé, même provisoire.',
    beginning: 'Partir de',
    beginnings,
    source: 'Référentiel de départ',
    sourcePlaceholder: 'Choisir…',
    sourceHint: 'Ses textes et ses liens sont repris, sa filiation notée ; il n’est pas modifié.',
    sourceMissing: 'Choisissez le référentiel de départ.',
    sourceDraft: (intitule: string) => `${intitule}, brouillon`,
    sourceVersion: (intitule: string, numero: string) => `${intitule}, version ${numero}`,
    nature: 'Nature',
    natures,
    registre: 'Registre visé',
    registres,
    create: 'Créer',
  },
};
