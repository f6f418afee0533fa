import type { SourceFault } from '../../../paste/grid.ts';
import type { BandChoice, Basis } from '../../../paste/layout.ts';
import type { DoubtKind, LeftOutReason } from '../../../paste/plan.ts';
import type { Role } from '../../../paste/roles.ts';
import { counted, numbered } from '../counted.ts';

const roles: Readonly<Record<Role, string>> = {
  bloc: 'Bloc',
  activite: 'Activité',
  tache: 'Tâche',
  competence: 'Compétence',
  modalite: 'Modalité d’évaluation',
  critere: 'Critère d’évaluation',
  code: 'Code',
  ignore: 'À ignorer',
};

const bases: Readonly<Record<Basis, string>> = {
  heading: 'Deviné d’après l’en-tête',
  content: 'Deviné d’après le contenu',
  place: 'Deviné d’après l’ordre des colonnes',
  nothing: 'Rien de reconnu',
  person: 'Choisi par vous',
};

const bands: Readonly<Record<BandChoice, string>> = {
  words: 'Selon leurs mots',
  bloc: 'Des blocs',
  activite: 'Des activités',
  ignore: 'À ignorer',
};

const faults: Readonly<Record<SourceFault, string>> = {
  empty: 'Il n’y a là ni tableau ni texte. Copiez le tableau entier, puis collez-le ici.',
  tooWide: 'Ce tableau a plus de 60 colonnes. Copiez seulement celles qui décrivent le référentiel.',
  tooLong: 'Ce tableau a plus de 50 000 lignes. Collez-le en plusieurs fois.',
  tooLarge:
    'C’est trop volumineux pour un référentiel : collez une partie du tableau, ou retirez les images.',
  notText:
    'Ce fichier n’est ni un classeur .xlsx, ni un texte (CSV). Enregistrez-le dans l’un de ces formats.',
  notWorkbook:
    'Ce classeur est endommagé, ou n’est pas un classeur .xlsx. Ouvrez-le dans votre tableur et enregistrez-le à nouveau.',
  oldWorkbook:
    'Ce fichier est d’un ancien format (.xls, .doc), ou protégé par un mot de passe. Enregistrez-le en .xlsx sans mot de passe.',
};

const reasons: Readonly<Record<LeftOutReason, string>> = {
  heading: 'En-tête de colonne',
  title: 'Titre ou texte autour du tableau',
  ignored: 'Colonne à ignorer',
  notIncluded: 'Tableau non retenu',
  introduction: 'Phrase qui annonce les compétences',
  tooLong: 'Texte trop long : 800 caractères pour un intitulé, 65 536 pour les autres textes',
  codeTooLong: 'Code trop long : 40 caractères au plus',
  codeWithoutText: 'Code sans texte auquel le rattacher',
  critereWithoutCompetence: 'Critère sans compétence sur sa ligne',
  tacheWithoutActivite: 'Tâche sans activité sur sa ligne',
  tooManyItems: 'Trop d’éléments de cette sorte au même endroit',
  tooManyChanges: 'Plus de 100 000 éléments : collez en plusieurs fois',
};

const doubts: Readonly<Record<DoubtKind, string>> = {
  bandAsBloc: 'Ligne en travers du tableau prise pour un bloc',
  inlineList:
    'Liste écrite sur une seule ligne, séparée d’après ses puces : pour la garder entière, décochez « Un élément par paragraphe » pour sa colonne',
  noInfinitive: 'Compétence qui ne commence pas par un verbe à l’infinitif',
  codeTaken: 'Code déjà pris par un autre élément du référentiel',
  noText: 'Sans texte : à rédiger',
  modaliteType: 'Sorte d’épreuve devinée d’après ses mots',
  modaliteAbove: 'Modalité de la ligne du dessus, étendue aux cases vides',
  critereShared: 'Critère d’une cellule fusionnée, repris sous chaque compétence',
  critereByCode: 'Critère rattaché d’après son code',
  critereByOrder: 'Critère rattaché d’après son rang dans la cellule',
  critereToFirst: 'Critère de plusieurs compétences, placé sous la première',
  linkByCode: 'Activité reliée d’après le code de la compétence',
};

/** Pasting a table of a word processor or of a spreadsheet. */
export const paste = {
  command: 'Coller un tableau…',
  title: 'Coller un tableau',
  intro:
    'Copiez le tableau dans Word, Excel ou LibreOffice, puis collez-le ici (Ctrl + V). Rien n’est écrit avant que vous n’ayez vu et accepté ce qui serait créé.',
  box: 'Tableau à coller',
  boxHint: 'Vous pouvez aussi y taper du texte : une ligne par élément.',
  readBox: 'Continuer',
  fromFile: 'Depuis un fichier…',
  fileHint: 'Classeur .xlsx ou fichier CSV.',
  reading: 'Lecture du tableau',
  refused: 'Ce contenu ne peut pas être collé',
  fault: (fault: SourceFault) => faults[fault],
  fileFailed: 'Ce fichier n’a pas pu être lu : il a peut-être été déplacé ou fermé.',
  again: 'Coller autre chose',
  oneLine:
    'Une seule ligne de texte se colle dans une cellule ou un champ : ouvrez-le d’abord (F2, ou un clic dans le champ), puis collez. Un tableau ou une liste se colle ici.',

  columns: 'Colonnes',
  role: (role: Role) => roles[role],
  basis: (basis: Basis) => bases[basis],
  column: (rank: number, heading: string) => [`Colonne ${rank}`, heading].filter(Boolean).join(' : '),
  split: 'Un élément par paragraphe',
  table: (ranks: readonly number[], name: string, rows: number) => {
    const which = ranks.length === 1 ? `Tableau ${ranks[0] ?? 1}` : `Tableaux ${ranks.join(', ')}`;
    const named = name === '' ? which : `${which} « ${name} »`;
    return `${named} (${counted(rows, 'ligne', 'lignes')})`;
  },
  included: 'Coller ce tableau',
  headingRows: 'Lignes d’en-tête',
  bands: (count: number) => `Lignes en travers (${numbered(count)})`,
  bandChoice: (choice: BandChoice) => bands[choice],
  target: 'Compétences et modalités sans bloc',
  newBloc: 'Dans un nouveau bloc, à nommer',

  result: 'Ce qui sera créé',
  outlineLabel: 'Arborescence à créer',
  nothing: 'Rien ne sera créé : donnez un rôle à au moins une colonne.',
  tabs: 'Détail du collage',
  tree: 'Arborescence',
  doubts: (count: number) => `À vérifier (${numbered(count)})`,
  faults: (count: number) => `Erreurs (${numbered(count)})`,
  leftOut: (count: number) => `Laissé de côté (${numbered(count)})`,
  noDoubt: 'Rien n’a été deviné au-delà du rôle des colonnes.',
  noFault: 'Aucune erreur.',
  noLeftOut: 'Tout le contenu est repris.',
  hidden: (count: number) =>
    counted(count, 'cellule masquée dans la source', 'cellules masquées dans la source'),
  hiddenHint: 'Ce que la source masque n’est pas collé.',
  doubt: (kind: DoubtKind) => doubts[kind],
  reason: (reason: LeftOutReason) => reasons[reason],
  place: (grid: number | null, row: number, column: number) =>
    [
      grid === null ? '' : `tableau ${grid}`,
      row === 0 ? 'hors tableau' : `ligne ${numbered(row)}, colonne ${column}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  more: (count: number) => `En voir ${numbered(count)} de plus`,
  toCheck: (kinds: readonly string[]) => `à vérifier : ${kinds.join(' ; ')}`,
  total: (counts: string) => `Sera créé : ${counts}.`,
  errors: (count: number) => counted(count, 'erreur', 'erreurs'),
  confirm: 'Coller',
  pasted: (counts: string) => `Collé : ${counts}.`,
};
