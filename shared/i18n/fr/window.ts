import type { CommandId } from '../../commands/commands.ts';
import { commandLabels, contextLabels, keyNames } from './commands.ts';
import { counted, numbered } from './counted.ts';
import { adoption } from './screens/adoption.ts';
import { annuaire } from './screens/annuaire.ts';
import { attention } from './screens/attention.ts';
import { codes } from './screens/codes.ts';
import { comparaison } from './screens/comparaison.ts';
import { controles } from './screens/controles.ts';
import { decisions } from './screens/decisions.ts';
import { deposit } from './screens/deposit.ts';
import { dossiers } from './screens/dossiers.ts';
import { editor } from './screens/editor.ts';
import { frame } from './screens/frame.ts';
import { fusion } from './screens/fusion.ts';
import { essais } from './screens/essais.ts';
import { grillePaper } from './grille-paper.ts';
import { grilleVersions } from './screens/grille-versions.ts';
import { grilles } from './screens/grilles.ts';
import { importOrganismes } from './screens/import-organismes.ts';
import { importing } from './screens/importing.ts';
import { audit } from './audit.ts';
import { journal } from './screens/journal.ts';
import { motif } from './screens/motif.ts';
import { list } from './screens/list.ts';
import { organismes } from './screens/organismes.ts';
import { phases } from './phases.ts';
import { search } from './screens/search.ts';
import { relecture } from './screens/relecture.ts';
import { partage } from './screens/partage.ts';
import { paquet } from './screens/paquet.ts';
import { paste } from './screens/paste.ts';
import { listeVersions } from './screens/liste-versions.ts';
import { personnes } from './screens/personnes.ts';
import { suivi } from './screens/suivi.ts';
import { table } from './screens/table.ts';
import { verification } from './screens/verification.ts';
import { welcome } from './screens/welcome.ts';

const days = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

const spelledKeys = (parts: readonly string[]): string =>
  parts.map((part) => keyNames[part] ?? part).join(' + ');

/** What a window, its menu and its dialogs say in French. `window.ts` beside this folder types it for other languages. */
export const french = {
  locale: 'fr-FR',
  application: 'Paritaire',
  annuaire,
  adoption,
  attention,
  codes,
  comparaison,
  controles,
  decisions,
  deposit,
  dossiers,
  editor,
  frame,
  phases,
  fusion,
  essais,
  grillePaper,
  grilles,
  grilleVersions,
  importOrganismes,
  importing,
  listeVersions,
  personnes,
  suivi,
  audit,
  journal,
  motif,
  organismes,
  table,
  search,
  verification,
  welcome,
  commands: {
    labels: commandLabels,
    contexts: contextLabels,
    readGuide: 'Lire le guide',
    /** `parts`: Ctrl, Shift, F. */
    keys: spelledKeys,
    /** « Ctrl + Entrée : ajouter… » */
    spelled: (id: CommandId, ways: readonly (readonly string[])[]) =>
      `${ways.map(spelledKeys).join(' ou ')}\u00a0: ${commandLabels[id].toLowerCase()}`,
  },
  palette: {
    typed: 'Commande, code ou mots d’un élément',
    list: 'Commandes et éléments',
    commands: 'Commandes',
    referentiels: 'Référentiels du fichier',
    items: 'Éléments du référentiel',
    none: 'Rien ne correspond.',
    /** Commands that the screen does not answer. */
    elsewhere: (labels: readonly string[]) =>
      `Se demande depuis l’écran des référentiels : ${labels.map((label) => `« ${label} »`).join(', ')}.`,
    /** `shown`: how many of them are in the list. */
    group: (name: string, shown: number, total: number) =>
      shown === total
        ? `${name} (${numbered(total)})`
        : `${name} (les ${numbered(shown)} premiers sur ${numbered(total)})`,
  },
  title: (parts: readonly string[]) => [...parts, 'Paritaire'].join(' — '),
  field: {
    completions: 'Propositions',
    required: '(obligatoire)',
    clear: 'Effacer',
  },
  dialog: { cancel: 'Annuler', close: 'Fermer' },
  counts: {
    activites: (count: number) => counted(count, 'activité', 'activités'),
    taches: (count: number) => counted(count, 'tâche', 'tâches'),
    blocs: (count: number) => counted(count, 'bloc', 'blocs'),
    competences: (count: number) => counted(count, 'compétence', 'compétences'),
    criteres: (count: number) => counted(count, 'critère', 'critères'),
    modalites: (count: number) => counted(count, 'modalité', 'modalités'),
    toCheck: (count: number) => `${numbered(count)} à vérifier`,
    joined: (parts: readonly string[]) => parts.join(', '),
  },
  /** `day`: YYYY-MM-DD. */
  date: (day: string) => days.format(new Date(`${day}T00:00:00Z`)).replace(/^1 /, '1er '),
  header: {
    idcc: (codes: readonly string[]) =>
      codes.length === 0 ? 'IDCC non renseigné' : `IDCC ${codes.join(', ')}`,
  },
  state: {
    opening: 'Ouverture du fichier…',
    loadingList: 'Lecture des référentiels…',
    loadingReferentiel: 'Lecture du référentiel…',
    cannotRead: 'La lecture a échoué',
    hostGone:
      'Paritaire ne répond plus : l’application a peut-être été fermée. Rien n’est perdu dans le fichier ; relancez-la, puis rechargez cette page.',
    retry: 'Réessayer',
    unexpected:
      'Erreur inattendue dans la fenêtre. Rien n’a été modifié ; réessayez, puis relancez Paritaire.',
  },
  list,
  relecture,
  paquet,
  partage,
  paste,
  registre: { aucun: 'non enregistré', RNCP: 'RNCP', RS: 'répertoire spécifique' },
  version: {
    list: 'Versions adoptées',
    /** `forme`: a decision taken over from outside is always said to be unverified. */
    adopted: (day: string, ref: string, forme: string) => `Décision du ${day} (${ref}), ${forme}`,
    overridden: (motif: string) => `Adoptée malgré des erreurs, motif : ${motif}`,
  },
  outline: {
    title: 'Structure',
    label: (intitule: string) => `Structure de « ${intitule} »`,
    expand: 'Déplier',
    collapse: 'Replier',
    empty: 'Ce référentiel ne contient encore ni activité, ni bloc, ni compétence.',
    begin:
      'Le plan se remplit à mesure que vous rédigez. Pour commencer, « Ajouter » un premier élément, ou collez un tableau de Word ou d’Excel.',
    activites: 'Activités',
    blocs: 'Blocs de compétences',
    competences: 'Compétences',
    modalites: 'Modalités d’évaluation',
    unwritten: '(texte à rédiger)',
    kind: {
      groupe: '',
      activite: 'Activité',
      tache: 'Tâche',
      bloc: 'Bloc',
      modalite: 'Modalité',
      competence: 'Compétence',
      critere: 'Critère',
    },
    bloc: { obligatoire: '', optionnel: 'optionnel', transversal: 'transversal', commun: 'commun' },
    modalite: {
      mise_en_situation_reelle: 'mise en situation réelle',
      mise_en_situation_reconstituee: 'mise en situation reconstituée',
      observation_en_entreprise: 'observation en entreprise',
      etude_de_cas_ecrite: 'étude de cas écrite',
      etude_de_cas_orale: 'étude de cas orale',
      entretien_technique: 'entretien technique',
      entretien_avec_le_jury: 'entretien avec le jury',
      questionnaire_de_connaissances: 'questionnaire de connaissances',
      geste_technique: 'geste technique',
      dossier_professionnel: 'dossier professionnel',
      presentation_de_projet: 'présentation de projet',
      explicitation_d_une_situation_vecue: 'explicitation d’une situation vécue',
      avis_de_l_entreprise: 'avis de l’entreprise',
      autre: 'autre',
    },
    minutes: (minutes: number) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      if (hours === 0) return `${rest} min`;
      return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
    },
  },
  export: {
    toolbar: 'Exports',
    draft: 'Exporter le brouillon…',
    version: (numero: string) => `Exporter la version ${numero}…`,
    running: 'Export en cours…',
    saved: (file: string) => `Export enregistré : ${file}`,
    downloaded: (name: string) => `Export téléchargé : ${name}`,
    cancelled: 'Export abandonné : rien n’a été écrit.',
    sha256: (start: string) => `SHA-256 : ${start}…`,
    head: (seq: number, start: string) => `Tête du journal : ligne ${numbered(seq)}, ${start}…`,
    dialogTitle: 'Exporter',
    fileType: 'Document JSON',
  },
  guide: { title: 'Guide de Paritaire', pages: 'Pages du guide' },
  print: {
    docx: 'En Word (.docx)…',
    pdf: 'En PDF…',
    docxOf: (numero: string) => `En Word (.docx)…, version ${numero}`,
    pdfOf: (numero: string) => `En PDF…, version ${numero}`,
    dialogTitle: 'Mettre sur papier',
    docxType: 'Document Word',
    pdfType: 'Document PDF',
    saved: (file: string) => `Document enregistré : ${file}`,
    downloaded: (name: string) => `Document téléchargé : ${name}`,
    opened: 'La page à imprimer est ouverte dans un autre onglet : imprimez-la, ou enregistrez-la en PDF.',
    cancelled: 'Abandonné : rien n’a été écrit.',
  },
  menu: {
    closeWindow: 'Fermer la fenêtre',
    quit: 'Quitter',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    noSuggestion: 'Aucune suggestion',
    learnWord: 'Ajouter au dictionnaire',
    view: 'Affichage',
    resetZoom: 'Taille réelle',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    fullScreen: 'Plein écran',
    hide: 'Masquer Paritaire',
    hideOthers: 'Masquer les autres',
    about: 'À propos de Paritaire',
  },
  closing: {
    noBackup: 'La sauvegarde de fermeture n’a pas pu être faite. Votre travail est bien dans le fichier.',
  },
  desktop: {
    read: 'OK',
    cancel: 'Annuler',
    otherFile: (name: string) => `Ouvrir « ${name} » ?`,
    otherFileHint: (open: string) =>
      `Paritaire n’ouvre qu’un fichier à la fois : « ${open} » sera fermé. Tout ce qui y a été fait est enregistré.`,
    openInstead: 'Ouvrir à la place',
    openTitle: 'Ouvrir un fichier',
    createTitle: 'Créer un fichier',
    copyTitle: 'Enregistrer une copie du fichier',
    importTitle: 'Choisir le fichier à importer',
    annuaireTitle: 'Choisir la Liste publique des organismes de formation',
    fileType: 'Fichier de Paritaire',
    openedType: 'Fichier ou paquet de Paritaire',
    newFile: 'Nouveau fichier',
    fusionTitle: 'Choisir ce qui vous a été envoyé',
    fusionType: 'Paquet ou fichier de Paritaire',
    annuaireType: 'Liste publique des organismes de formation (CSV)',
    importType: 'Fiche de France compétences ou document de Paritaire',
    anyType: 'Tous les fichiers',
    licence: 'Logiciel libre, sous licence MIT.',
  },
  loopback: {
    address: (address: string) => `Paritaire : ${address}`,
    closed: 'Paritaire est fermé.',
    portTaken: (port: number) => `Le port ${port} est déjà pris : choisissez-en un autre avec --port.`,
    usage: 'Utilisation : paritaire [FICHIER.cpne] [--dossier DOSSIER] [--port NUMÉRO]',
    noFolder: (folder: string) => `« ${folder} » n’est pas un dossier : donnez-en un autre avec --dossier.`,
    newFile: 'Nouveau fichier',
    badName: 'le nom du fichier envoyé n’est pas un nom de fichier',
    badUpload: 'le corps de la demande n’est pas un fichier',
    refused:
      'Cette adresse n’est pas ou plus valable : elle ne sert qu’une fois. Relancez Paritaire et ouvrez l’adresse qu’il affiche.',
    notFound: 'Cette page n’existe pas.',
    wrongMethod: 'Cette méthode n’est pas acceptée ici.',
    changedMeanwhile: 'Le document a changé entre-temps : recommencez l’export.',
    tooLarge: (maxMb: number) => `la demande dépasse ${maxMb} Mo`,
    tooDeep: 'la demande est imbriquée sans fin',
    notJson: 'le corps de la demande n’est pas du JSON',
  },
};
