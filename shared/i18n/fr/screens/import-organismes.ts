import { compterLesSorts, type LigneDePlan, type Sort } from '../../../organisme/import/plan.ts';
import { counted, numbered } from '../counted.ts';
import { comptesDits, listeEnSuspens } from '../import-organismes.ts';
import { quoted } from '../quoted.ts';

type Groupe = 'aDecider' | 'aRegarder' | 'nouveau' | 'complete' | 'inchange';

const groupes: Readonly<Record<Groupe, string>> = {
  aDecider: 'À décider',
  aRegarder: 'À regarder',
  nouveau: 'Nouveaux',
  complete: 'Complétés',
  inchange: 'Sans changement',
};

const groupesDits: Readonly<Record<Groupe, string>> = {
  aDecider:
    'Le nom est celui d’un organisme du registre, sans numéro qui le confirme : dites si c’est le même. Une ligne que vous ne décidez pas n’est pas importée.',
  aRegarder:
    'Rien n’est écrit de ces lignes : elles ne peuvent pas être comprises, ou disent autre chose que le registre. Corrigez la source, ou le registre.',
  nouveau: 'Ces organismes ne sont pas encore au registre : ils y seront ajoutés.',
  complete: 'Ce que la source dit de plus sera ajouté ; rien de ce qui est enregistré ne change.',
  inchange: 'Le registre le dit déjà, ou la ligne est répétée dans la source.',
};

const dits = (lignes: readonly LigneDePlan[], sorts: readonly Sort[]): string => {
  const comptes = compterLesSorts(lignes);
  return sorts
    .filter((sort) => comptes[sort] > 0)
    .map((sort) => comptesDits[sort](comptes[sort]))
    .join(', ');
};

/** The import of a list of bodies. */
export const importOrganismes = {
  title: 'Importer des organismes',
  intro:
    'Les organismes d’une certification : les partenaires de sa fiche de France compétences, ou une liste d’un tableur. Rien n’est écrit avant que vous n’ayez vu ce qui serait importé, et accepté. Ce que la source ne dit pas n’est ni modifié ni supprimé.',
  certification: 'Certification',
  au: 'État au',
  auHint: 'Jour dont la liste dit l’état.',
  nature: 'Habilités à, si la liste ne le dit pas',
  natureHint: 'La fiche de France compétences le dit toujours.',
  fiche: 'Fiche de France compétences (XML, ZIP)…',
  tableau: 'Tableau (Excel, CSV)…',
  boite: 'Ou collez la liste ici',
  boiteHint: 'Avec ses en-têtes de colonnes, si elle en a.',
  lireBoite: 'Lire la liste collée',
  colle: 'liste collée',
  lecture: 'Lecture de la liste',
  refuse: 'Cette liste n’a pas pu être lue',
  interrompu: 'La lecture a été interrompue.',
  sansReferentiel:
    'Ce fichier n’a pas encore de référentiel : une habilitation vaut pour une certification. Créez ou importez d’abord le référentiel.',
  autreSource: 'Autre liste',
  resume: (nom: string, certification: string, jour: string) =>
    `${quoted(nom)}, pour ${certification}, état au ${jour}.`,
  colonnes: 'Colonnes',
  colonnesDe: (rang: number, nom: string) =>
    nom === '' ? `Colonnes du tableau ${rang}` : `Colonnes de ${quoted(nom)}`,
  colonne: (rang: number, titre: string) => [`Colonne ${rang}`, titre].filter(Boolean).join(' : '),
  colonneLaissee: 'Ne pas lire',
  entetes: 'Lignes d’en-tête',
  lignes: 'Lignes de la liste',
  groupe: (groupe: Groupe, n: number) => `${groupes[groupe]} (${numbered(n)})`,
  groupeDit: (groupe: Groupe) => groupesDits[groupe],
  groupeVide: 'Aucune ligne.',
  plus: (n: number) => `En voir ${numbered(n)} de plus`,
  rang: (ligne: number) => `Ligne ${numbered(ligne)}`,
  sansNom: '(sans nom)',
  estCe: (nom: string) => `${quoted(nom)}, est-ce le même ?`,
  aDecider: 'À décider',
  leMeme: (candidat: string) => `Le même : ${candidat}`,
  unAutre: 'Un autre organisme',
  autres: (n: number) =>
    counted(n, 'ligne d’une autre fiche est laissée', 'lignes d’autres fiches sont laissées') + ' de côté.',
  motif: 'Motif, facultatif',
  connue: 'Cette liste vient de France compétences : noter qu’elle la connaît. Rien n’en sera à déclarer.',
  suspens: listeEnSuspens,
  total: (rien: boolean, lignes: readonly LigneDePlan[]) =>
    [rien ? 'Rien à importer' : '', dits(lignes, ['nouveau', 'complete', 'aDecider', 'aRegarder', 'ecarte'])]
      .filter((mots) => mots !== '')
      .join(', '),
  encore: 'Refaire l’aperçu',
  accepter: 'Importer',
  enCours: 'Import en cours…',
  importe: (lignes: readonly LigneDePlan[]) => {
    const importes = dits(lignes, ['nouveau', 'complete']);
    return importes === ''
      ? 'C’est noté : France compétences connaît cette liste.'
      : `Importé : ${importes}.`;
  },
};
