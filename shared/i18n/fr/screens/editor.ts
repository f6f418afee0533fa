import type { EntityName } from '../../../domain/entities.ts';
import { counted, numbered } from '../counted.ts';
import { quoted } from '../quoted.ts';

export interface Option {
  readonly id: string;
  readonly label: string;
}

/** « une », « un »: what is said of an item agrees with its kind. */
const kinds: Readonly<Partial<Record<EntityName, { readonly one: string; readonly name: string }>>> = {
  referentiel: { one: 'un référentiel', name: 'Référentiel' },
  activite: { one: 'une activité', name: 'Activité' },
  tache: { one: 'une tâche', name: 'Tâche' },
  bloc: { one: 'un bloc', name: 'Bloc' },
  competence: { one: 'une compétence', name: 'Compétence' },
  critere: { one: 'un critère', name: 'Critère' },
  modalite: { one: 'une modalité', name: 'Modalité' },
  annexe: { one: 'une annexe', name: 'Annexe de branche' },
  grille: { one: 'une grille', name: 'Grille d’évaluation' },
  echelle: { one: 'une échelle', name: 'Échelle' },
  niveau: { one: 'un niveau', name: 'Niveau' },
  partie: { one: 'une partie', name: 'Partie' },
  epreuve: { one: 'une épreuve', name: 'Épreuve' },
  ligne: { one: 'une ligne', name: 'Ligne' },
  essai: { one: 'un essai', name: 'Essai' },
};

const one = (entity: EntityName): string => kinds[entity]?.one ?? entity;

const college: readonly Option[] = [
  { id: 'employeurs', label: 'employeurs' },
  { id: 'salaries', label: 'salariés' },
  { id: 'expert', label: 'expert' },
];

/** The editing of a référentiel: its certification sheet, its structure, its items. */
export const editor = {
  parts: 'Parties du référentiel',
  tabs: { tableau: 'Tableau', structure: 'Structure', fiche: 'Fiche de certification', versions: 'Versions' },
  actions: 'Actions sur le référentiel',
  more: 'Autres actions',
  removal: {
    title: 'Supprimer ce référentiel ?',
    question: (intitule: string) =>
      `${quoted(intitule)} sera supprimé avec tout ce qu’il contient. Le journal en garde la trace et la suppression peut être annulée.`,
    confirm: 'Supprimer',
    adopted: 'Un référentiel dont une version a été adoptée ne se supprime pas : la CPNE s’est engagée.',
  },
  statut: {
    brouillon: 'brouillon',
    enRelecture: 'en relecture',
    adopte: 'adopté',
    modifie: 'modifié depuis l’adoption',
  },
  attentionTitle: (total: string) => `${total} : cliquer sur un point pour y aller`,

  structure: {
    add: 'Ajouter',
    addOne: (entity: EntityName) => `Ajouter ${one(entity)}`,
    addAfter: (entity: EntityName) => `${kinds[entity]?.name ?? entity} à la suite`,
    begin:
      'Ce référentiel est encore vide. Commencez par ce que vous avez : les activités du métier, ou ses blocs de compétences.',
    beginRs:
      'Ce référentiel est encore vide. Au répertoire spécifique, les compétences ne sont pas réparties en blocs : ajoutez la première.',
    emptyReadOnly: 'Ce référentiel est encore vide.',
    choose: {
      tableau: 'Choisissez une cellule du tableau pour voir ici tous les champs de son élément.',
      structure: 'Choisissez un élément de la structure pour le lire et le rédiger ici.',
    },
    keysTitle: 'Au clavier',
    path: 'Place dans la structure',
    actions: 'Actions sur l’élément',
    up: 'Monter',
    down: 'Descendre',
    move: 'Déplacer vers…',
    moveTitle: (name: string) => `Déplacer « ${name} »`,
    moveSeveral: (count: number) => `Déplacer ${counted(count, 'élément', 'éléments')}`,
    moveList: 'Nouvel emplacement',
    moveFilter: 'Filtrer les emplacements',
    moveConfirm: 'Déplacer',
    remove: 'Supprimer',
    removed: (name: string) => `Supprimé : ${name}`,
    undo: 'Annuler',
    noMatch: 'Rien ne correspond.',
    /** « Compétence C1.2 » */
    named: (entity: EntityName, code: string | null) =>
      [kinds[entity]?.name ?? entity, code].filter((part) => part !== null && part !== '').join(' '),
  },

  links: {
    activites: 'Activités dont découle la compétence',
    competences: 'Compétences évaluées',
    filter: 'Filtrer la liste',
    chosen: (count: number, total: number) => `${numbered(count)} sur ${numbered(total)}`,
    noActivite: 'Le référentiel n’a pas encore d’activité.',
    noCompetence: 'Le référentiel n’a pas encore de compétence.',
    noMatch: 'Rien ne correspond.',
  },

  toCheck: {
    one: 'La compétence a été reformulée depuis que ce critère est écrit.',
    many: (count: number) =>
      count === 1
        ? 'La compétence a été reformulée : un de ses critères est à vérifier.'
        : `La compétence a été reformulée : ${numbered(count)} de ses critères sont à vérifier.`,
    confirm: (count: number) => (count === 1 ? 'Le critère convient toujours' : 'Ils conviennent tous'),
  },
  recovered: 'Texte retrouvé, pas encore enregistré',
  notAnInteger: 'Écrivez un nombre entier.',
  between: (least: number, most: number) => `Écrivez un nombre de ${numbered(least)} à ${numbered(most)}.`,
  amongCodes: (code: string, fault: string) => `« ${code} » : ${fault}`,
  waitsFor: (label: string) => `Pas encore enregistré : remplissez aussi « ${label} ».`,
  chosenEarly: (label: string) => `Remplissez d’abord « ${label} ».`,
  emptiedRecord: (label: string) => `« ${label} » ne peut pas rester vide : « Retirer » enlève l’ensemble.`,
  emptiedGroup: (label: string) =>
    `« ${label} » ne peut pas rester vide tant que les autres champs sont remplis.`,
  leftUnsaved: (label: string, fault: string) => `« ${label} » n’est pas enregistré. ${fault}`,
  niveauOfRncp: 'Seule une certification du RNCP a un niveau : laissez le champ vide.',
  numeroOfRegistre: 'Choisissez d’abord le répertoire visé : sans lui, il n’y a pas de numéro.',
  unsaid: 'non précisé',
  remove: 'Retirer',
  unsavedAfter: (name: string) =>
    `Terminez ou retirez d’abord ${quoted(name)}, dont la saisie n’est pas enregistrée.`,
  removeRecord: (name: string) => `Retirer : ${name}`,
  conflict: {
    show: 'Voir l’autre texte',
    keepMine: 'Garder le mien',
    takeOther: 'Prendre l’autre',
    empty: '(vide)',
  },

  sections: {
    identite: 'Identité',
    acteurs: 'Commissions et titulaires',
    nomenclatures: 'Nomenclatures',
    textes: 'Textes',
    enregistrement: 'Enregistrement',
    voies: 'Voies d’accès et jurys',
    filiation: 'Filiation et correspondances',
    annexes: 'Annexes de branche',
  },
  annexes: {
    intro:
      'Le référentiel est le tronc commun du CQPI. Chaque branche le précise dans son annexe, sans le changer.',
    noCpne: 'Nommez d’abord les CPNE : chacune a son annexe.',
    of: (cpne: string) => `Annexe de « ${cpne} »`,
    add: (cpne: string) => `Ajouter l’annexe de « ${cpne} »`,
    remove: (cpne: string) => `Retirer l’annexe de « ${cpne} »`,
  },
  voie: {
    FI: 'Formation initiale, sous statut scolaire ou étudiant',
    CA: 'Contrat d’apprentissage',
    FC: 'Formation continue',
    CQ: 'Contrat de professionnalisation',
    CL: 'Candidature individuelle',
    VAE: 'Validation des acquis de l’expérience',
  },

  labels: {
    code: 'Code',
    libelle: 'Libellé',
    description: 'Description',
    prerequisValidation: 'Prérequis à la validation',
    regleValidation: 'Règle de validation',
    lieu: 'Lieu',
    nature: 'Nature',
    intitule: 'Intitulé',
    abrege: 'Abrégé',
    cpne: 'CPNE',
    titulaireDroits: 'Titulaire des droits',
    coCertificateurs: 'Co-certificateurs',
    codesNsf: 'Codes NSF',
    codesRome: 'Codes ROME',
    formacodes: 'Formacodes',
    brochures: 'Brochures du Journal officiel',
    numeroBrochure: 'Numéro',
    objectifsContexte: 'Objectifs et contexte',
    activitesVisees: 'Activités visées',
    secteurs: 'Secteurs d’activité',
    ouverte: 'Ouverte',
    intituleBloc: 'Intitulé du bloc',
    intituleActivite: 'Intitulé de l’activité',
    tache: 'Tâche',
    competence: 'Compétence',
    critere: 'Critère d’évaluation',
    modalite: 'Modalité d’évaluation',
    connaissances: 'Connaissances associées',
    duree: 'Durée (minutes)',
    amenagements: 'Aménagements pour les candidats en situation de handicap',
    typeBloc: 'Place du bloc',
    typeModalite: 'Sorte d’épreuve',
    registre: 'Répertoire visé',
    numero: 'Numéro au répertoire',
    niveau: 'Niveau de qualification',
    nomCommercial: 'Nom commercial',
    site: 'Site internet',
    siret: 'SIRET',
    nom: 'Nom',
    idcc: 'IDCC',
    prerequisEntree: 'Prérequis à l’entrée en formation',
    regleCertification: 'Règle de validation de la certification',
    reglementations: 'Réglementations d’activités',
    emploisAccessibles: 'Types d’emplois accessibles',
    classification: 'Place dans la classification de la branche',
    adaptations: 'Adaptations à la branche',
    typeEnregistrement: 'Enregistrement',
    dateDecision: 'Date de la décision',
    dateEffet: 'Date d’effet',
    dureeAnnees: 'Durée (années)',
    dateFin: 'Date de fin',
    dateLimiteDelivrance: 'Date limite de délivrance',
    enregistrement: 'Décision d’enregistrement',
    jury: 'Jury',
    composition: 'Composition',
    membres: 'Membres du jury',
    role: 'Rôle',
    college: 'Collège',
    sexe: 'Sexe',
    externe: 'Extérieur au certificateur et à l’organisme de formation',
    preside: 'Préside le jury',
    anciennes: 'Certifications remplacées',
    nouvelles: 'Certifications remplaçantes',
    correspondances: 'Correspondances',
    destination: 'Certification correspondante',
    blocs: 'Blocs de cette certification',
    blocsDestination: 'Blocs de l’autre certification',
  },
  hints: {
    nature: 'CQP : une branche. CQPI : deux branches ou plus.',
    registre: 'Aucun : la certification est seulement transmise à France compétences.',
    numero: 'RNCP40344 ou RS5801, une fois enregistrée.',
    niveau: 'De 1 à 8, au RNCP seulement.',
    cpne: 'Une CPNE n’a le plus souvent pas de SIRET.',
    titulaire: 'Personne morale désignée par la CPNE, titulaire des droits de propriété intellectuelle.',
    siret: '14 chiffres.',
    idcc: '4 chiffres, zéros compris ; plusieurs séparés par des virgules.',
    nsf: '2 ou 3 chiffres et une lettre facultative ; 3 codes au plus.',
    rome: 'Une lettre et 4 chiffres ; 5 codes au plus.',
    formacodes: '5 chiffres ; 5 codes au plus.',
    brochures: '4 chiffres à partir de 3000 : à ne pas confondre avec l’IDCC.',
    activitesVisees: 'Présentation d’ensemble ; le détail est dans la structure.',
    adaptations: 'Situations, vocabulaire, matériels : comment le tronc commun s’exerce dans la branche.',
    reglementations: 'Contraintes légales et réglementaires du métier.',
    competence: 'Verbe d’action à l’infinitif, objet, finalité, et s’il y a lieu les moyens.',
    critere: 'Un attendu observable.',
    dureeAnnees: '5 ans au plus.',
    numeros: 'Numéros RNCP ou RS, séparés par des virgules.',
    codesBlocs: 'Codes séparés par des virgules ; aucun si la correspondance est totale.',
  },
  records: {
    cpne: { add: 'Ajouter une CPNE', one: (rank: number) => `CPNE ${rank}` },
    coCertificateurs: {
      add: 'Ajouter un co-certificateur',
      one: (rank: number) => `Co-certificateur ${rank}`,
    },
    codesNsf: { add: 'Ajouter un code NSF', one: (rank: number) => `Code NSF ${rank}` },
    codesRome: { add: 'Ajouter un code ROME', one: (rank: number) => `Code ROME ${rank}` },
    formacodes: { add: 'Ajouter un formacode', one: (rank: number) => `Formacode ${rank}` },
    brochures: { add: 'Ajouter une brochure', one: (rank: number) => `Brochure ${rank}` },
    membres: { add: 'Ajouter un membre', one: (rank: number) => `Membre ${rank}` },
    correspondances: {
      add: 'Ajouter une correspondance',
      one: (rank: number) => `Correspondance ${rank}`,
    },
  },
  options: {
    nature: [
      { id: 'CQP', label: 'CQP' },
      { id: 'CQPI', label: 'CQPI' },
    ],
    registre: [
      { id: 'aucun', label: 'Aucun' },
      { id: 'RNCP', label: 'RNCP' },
      { id: 'RS', label: 'Répertoire spécifique' },
    ],
    bloc: [
      { id: 'obligatoire', label: 'obligatoire' },
      { id: 'optionnel', label: 'optionnel' },
      { id: 'transversal', label: 'transversal, utile à plusieurs activités' },
      { id: 'commun', label: 'commun à plusieurs certifications' },
    ],
    enregistrement: [
      { id: 'sur_demande', label: 'sur demande' },
      { id: 'de_droit', label: 'de droit' },
    ],
    college,
    sexe: [
      { id: 'F', label: 'femme' },
      { id: 'M', label: 'homme' },
    ],
  },
};
