import { rubriquesDeNote } from '../fields.ts';
import { counted, numbered } from '../counted.ts';

const sortes = {
  ajout: (n: number) => counted(n, 'ajout', 'ajouts'),
  suppression: (n: number) => counted(n, 'suppression', 'suppressions'),
  deplacement: (n: number) => counted(n, 'déplacement', 'déplacements'),
  modification: (n: number) => counted(n, 'modification', 'modifications'),
  lien: (n: number) => counted(n, 'changement de lien', 'changements de liens'),
  forme: (n: number) => counted(n, 'changement de forme', 'changements de forme'),
};

/** Two states of a référentiel or of a grid, side by side. */
export const comparaison = {
  open: 'Comparer…',
  /** `numero` null: the draft; `previous` null: none was adopted; `grille`: the title of a grid. */
  openOf: (numero: string | null, previous: string | null, grille: string | null) => {
    const quoi = numero === null ? 'le brouillon' : `la version ${numero}`;
    const avec = previous === null ? '' : ` avec la version ${previous}`;
    return grille === null ? `Comparer… ${quoi}${avec}` : `Comparer… ${quoi}${avec} : ${grille}`;
  },
  title: 'Comparer',
  from: 'De',
  to: 'À',
  brouillon: 'Brouillon',
  relu: 'Texte relu',
  version: (numero: string) => `Version ${numero}`,
  decision: (numero: string, jour: string, ref: string, forme: string) =>
    `Version ${numero} : décision du ${jour} (${ref}), ${forme}`,
  unJour: 'À une date…',
  jour: (cote: string) => `${cote} : état à la fin du`,
  jourForm: 'Indiquez un jour.',
  unFichier: 'Un fichier…',
  fichier: (name: string) => `Fichier ${name}`,
  plusieursFiches: (name: string, n: number) =>
    `« ${name} » contient ${counted(n, 'fiche', 'fiches')}, dont aucune n’a le numéro de ce référentiel. Choisissez un fichier qui n’en a qu’une.`,
  reconnus: (n: number) =>
    `Ce fichier n’a pas nos identifiants : ${counted(n, 'élément est reconnu', 'éléments sont reconnus')} à ce qu’il dit.`,
  inverse: 'Échanger',
  loading: 'Comparaison…',
  vue: 'Présentation',
  vues: { redline: 'Au fil du texte', sides: 'Deux colonnes' },
  papiers: {
    redline: { docx: 'En Word, avec suivi des modifications…', pdf: 'En PDF…' },
    note: { docx: 'Note en Word…', pdf: 'Note en PDF…' },
  },
  note: {
    vue: 'Note de modification',
    rubriques: rubriquesDeNote,
    loading: 'Rédaction de la note…',
    intro:
      'Ce que les changements impliquent pour chacun, avec les motifs du journal. Un texte modifié est gardé dans le fichier ; les autres suivent les changements.',
    rien: 'Aucun changement.',
    rediger: 'Modifier',
    redigerLabel: (section: string, rubrique: string) => `Modifier : ${section}, ${rubrique}`,
    reprendre: 'Revenir au texte généré',
    reprendreLabel: (section: string, rubrique: string) =>
      `Revenir au texte généré : ${section}, ${rubrique}`,
    aChange: 'Ce qui est généré a changé depuis que ce texte a été modifié.',
  },
  substantiel: 'Substantiel',
  substantielDe: (name: string) => `Changement substantiel : ${name}`,
  importance: 'Importance',
  importances: { toutes: 'Toutes', fond: 'Sans la forme', substantielles: 'Substantielles' },
  filtres: 'Montrer',
  sortes,
  recodes: (n: number) => counted(n, 'code changé', 'codes changés'),
  formeHint:
    'Changement de forme : seuls la ponctuation, des espaces, des majuscules ou des accents changent.',
  plan: 'Parties qui changent',
  fiche: 'Fiche',
  sansCode: 'Hors bloc',
  partie: (titre: string, n: number) => `${titre} (${numbered(n)})`,
  changements: (titre: string) => `Changements : ${titre}`,
  rien: 'Ces deux textes sont les mêmes.',
  rienDeCela: 'Aucun changement de ce que vous montrez.',
  memes: 'Choisissez deux textes différents.',
  total: (shown: number, total: number) =>
    shown === total
      ? `${counted(total, 'élément changé', 'éléments changés')}.`
      : `${counted(shown, 'montré', 'montrés')} sur ${counted(total, 'élément changé', 'éléments changés')}.`,
};
