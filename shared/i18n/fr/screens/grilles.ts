import type { Echelle, Evaluateur, Regle, Seuil } from '../../../generated/document.ts';
import type { Ecart } from '../../../grille/ecarts.ts';
import type { echellesProposees } from '../../../grille/echelles.ts';
import { counted, numbered } from '../counted.ts';
import { nombreFrancais } from '../evaluation.ts';
import { quoted } from '../quoted.ts';
import { uncapitalised } from '../uncapitalised.ts';
import { voies } from '../voies.ts';

const seuilDit = ({ acquis, aConfirmer }: Seuil): string =>
  aConfirmer === undefined
    ? `${nombreFrancais(acquis)} au moins`
    : `${nombreFrancais(acquis)} au moins, à confirmer dès ${nombreFrancais(aConfirmer)}`;

/** What a rule asks for, in few words. */
function regleDite({ type, minimum = 0, seuil, plancher }: Regle): string {
  switch (type) {
    case 'tous':
      return 'Tout est acquis';
    case 'nombre':
      return `${counted(minimum, 'acquis', 'acquis')} au moins`;
    case 'sequence':
      return 'Acquis l’un après l’autre';
    case 'moyenne': {
      const moyenne = seuil === undefined ? 'Moyenne' : `Moyenne : ${seuilDit(seuil)}`;
      return plancher === undefined ? moyenne : `${moyenne} ; plancher ${nombreFrancais(plancher)}`;
    }
  }
}

const ecarts: Readonly<Record<Ecart['code'], (count: number) => string>> = {
  bloc_disparu: (count) => counted(count, 'bloc disparu', 'blocs disparus'),
  modalite_disparue: (count) => counted(count, 'modalité disparue', 'modalités disparues'),
  ligne_sans_competence: (count) =>
    counted(count, 'ligne dont la compétence a disparu', 'lignes dont la compétence a disparu'),
  ligne_sans_critere: (count) =>
    counted(count, 'ligne dont le critère a disparu', 'lignes dont le critère a disparu'),
  ligne_hors_bloc: (count) =>
    counted(count, 'ligne dont la compétence a changé de bloc', 'lignes dont la compétence a changé de bloc'),
  ligne_reformulee: (count) => counted(count, 'ligne reformulée', 'lignes reformulées'),
  ligne_deplacee: (count) =>
    counted(
      count,
      'ligne dont le critère a changé de compétence',
      'lignes dont le critère a changé de compétence',
    ),
  competence_ajoutee: (count) => counted(count, 'compétence ajoutée', 'compétences ajoutées'),
  critere_ajoute: (count) => counted(count, 'critère ajouté', 'critères ajoutés'),
};

const evaluateurs: Readonly<Record<Evaluateur['role'], string>> = {
  tuteur: 'Tuteur',
  formateur: 'Formateur',
  evaluateur_externe: 'Évaluateur externe habilité',
  jury_evaluation: 'Jury d’évaluation',
  jury_paritaire: 'Jury paritaire de délibération',
  autre: 'Autre',
};

const options = <K extends string>(labels: Readonly<Record<K, string>>) =>
  (Object.keys(labels) as K[]).map((id) => ({ id, label: labels[id] }));

/** The grids of a référentiel, and the table in which one is shaped. */
export const grilles = {
  tab: 'Grilles',
  title: 'Grilles d’évaluation',
  empty: 'Ce référentiel n’a pas encore de grille d’évaluation',
  emptyReadOnly: 'Ce référentiel n’a pas de grille d’évaluation.',
  what: 'Une grille dit comment le référentiel s’évalue : les épreuves, ce qui s’y observe ligne par ligne, l’échelle des notes, et la règle qui conclut pour chaque bloc et pour la certification.',
  generate: 'Générer une grille…',
  generateOther: 'Générer une autre grille…',
  generateHint:
    'Une partie par bloc, une épreuve par modalité, une ligne par critère. Tout se modifie ensuite.',
  nothingToEvaluate: 'Rédigez d’abord des compétences : la grille se fait à partir d’elles.',
  list: 'Grille',
  summary: (parties: number, epreuves: number, lignes: number) =>
    [
      counted(parties, 'partie', 'parties'),
      counted(epreuves, 'épreuve', 'épreuves'),
      counted(lignes, 'ligne', 'lignes'),
    ].join(', '),
  everyVoie: 'toutes les voies d’accès',
  more: 'Autres actions sur la grille',
  remove: 'Supprimer la grille',
  removed: (intitule: string) => `Grille supprimée : ${intitule}`,
  untitled: '(sans intitulé)',
  generation: {
    title: 'Générer une grille',
    create: 'Générer',
    intitule: 'Intitulé',
    intituleMissing: 'Donnez un intitulé à la grille.',
    proposed: 'Grille d’évaluation',
    what: 'Elle évalue',
    whole: 'toute la certification',
    some: 'certains blocs',
    blocs: 'Blocs évalués',
    blocsMissing: 'Choisissez au moins un bloc.',
    echelle: 'Échelle de chaque ligne',
    voies: 'Voies d’accès',
    voiesHint: 'Aucune cochée : la grille vaut pour toutes.',
  },
  echelles: {
    confirmation: '0, ?, 1 : non acquis, à confirmer, acquis',
    pourcentageConfirmation: 'Pourcentage : à confirmer dès 40, acquis à 70',
    pourcentage: 'Pourcentage : acquis à 70',
    vingt: 'Note sur 20 : acquis à 10',
    acquis: 'Acquis, non acquis',
    enCours: 'Acquis, en cours d’acquisition, non acquis',
    maitrise: 'Quatre niveaux de maîtrise',
  } satisfies Readonly<Record<keyof typeof echellesProposees, string>>,
  voies,
  table: {
    label: (intitule: string) => `Grille ${quoted(intitule)}`,
    toolbar: 'Actions sur la grille',
    columns: {
      critere: 'Critère',
      indicateur: 'Indicateur observable',
      attendu: 'Résultat attendu',
      poids: 'Poids',
      eliminatoire: 'Élim.',
      echelle: 'Échelle et règle',
    },
    niveau: (rang: number) => `Niveau ${rang}`,
    niveaux: 'Niveaux',
    detail: 'Détail',
    together: 'Régler ensemble…',
    addPartie: 'Ajouter une partie',
    addEpreuve: 'Ajouter une épreuve',
    addLigne: 'Ajouter une ligne',
    toWrite: {
      partie: 'Écrire l’intitulé d’une partie',
      epreuve: 'Écrire l’intitulé d’une épreuve',
      ligne: 'Écrire un critère',
      grille: 'Écrire l’intitulé de la grille',
    } as Readonly<Record<string, string>>,
    certification: 'Certification',
    eliminatoire: 'Éliminatoire',
    eliminatoireHint: {
      ligne: 'Non acquise, elle fait perdre l’épreuve.',
      epreuve: 'Non acquise, elle fait perdre le bloc.',
      partie: 'Non acquise, elle fait perdre la certification.',
    },
    poids: 'Poids',
    sum: (count: string, sum: string) => `${count}, poids ${sum}`,
    points: (min: string, max: string) => `${nombreFrancais(min)} à ${nombreFrancais(max)}`,
    pasted: (count: number, unread: number) => {
      const lines = counted(count, 'ligne collée', 'lignes collées');
      if (unread === 0) return lines;
      return `${lines}. ${counted(unread, 'poids n’a pas été lu et vaut 1', 'poids n’ont pas été lus et valent 1')} : à saisir.`;
    },
    cannotPaste: {
      place: 'Rien n’est collé : placez-vous d’abord sur une ligne ou sur une épreuve.',
      critere: 'Rien n’est collé : aucune ligne de ce qui a été copié n’a de critère.',
      echelle:
        'Rien n’est collé : la grille n’a pas d’échelle où noter les lignes. Ajoutez-en une (détail de la certification, en haut du tableau), puis collez de nouveau.',
      competence:
        'Rien n’est collé : le référentiel n’a pas encore de compétence à évaluer. Rédigez-en une, puis collez de nouveau.',
    },
    /** « Évalue la compétence C1.1, Coudre les cahiers (se change dans le détail). » */
    evalue: (title: string, text: string) =>
      `Évalue la ${uncapitalised(title)}, ${text} (se change dans le détail).`,
    retake: 'rattrapage',
    /** « Descripteur du niveau Acquis » */
    descripteur: (niveau: string) => `Descripteur du niveau ${quoted(niveau)}`,
    noNombre: 'Un nombre de 0 à 10 000, deux décimales au plus.',
    noPoids: 'Le poids est un nombre : 0 pour ne pas compter.',
  },
  counts: {
    parties: (count: number) => counted(count, 'partie', 'parties'),
    epreuves: (count: number) => counted(count, 'épreuve', 'épreuves'),
    lignes: (count: number) => counted(count, 'ligne', 'lignes'),
  },
  regle: {
    dite: regleDite,
    seuil: seuilDit,
    title: 'Règle',
    type: 'Ce qu’il faut pour conclure',
    types: options<Regle['type']>({
      tous: 'tout est acquis',
      nombre: 'un nombre minimum est acquis',
      moyenne: 'la moyenne pondérée atteint un seuil',
      sequence: 'chacun est acquis, l’un après l’autre',
    }),
    minimum: 'Nombre minimum d’acquis',
    acquis: 'Acquis à partir de',
    aConfirmer: 'À confirmer à partir de',
    plancher: 'Plancher',
    plancherHint: 'Une seule note au-dessous, et l’ensemble n’est pas acquis, même si la moyenne l’est.',
    absence: 'Ce qui n’a pas de note',
    absences: options<NonNullable<Regle['absence']>>({
      zero: 'compte pour zéro',
      ignoree: 'ne compte pas',
      bloquante: 'empêche de conclure',
    }),
    pas: 'Arrondi',
    pasOptions: options<NonNullable<Regle['arrondi']>['pas']>({
      '0.01': 'au centième',
      '0.1': 'au dixième',
      '0.25': 'au quart de point',
      '0.5': 'au demi-point',
      '1': 'à l’unité',
    }),
    mode: 'Sens de l’arrondi',
    modes: options<NonNullable<Regle['arrondi']>['mode']>({
      plus_proche: 'au plus proche',
      inferieur: 'vers le bas',
      superieur: 'vers le haut',
    }),
    needed: 'Ce nombre est nécessaire à la règle.',
    /** What a rule of average asks of what it combines. */
    moyennesAussi: (parties: number, epreuves: number) => {
      const parts = [
        ...(parties > 0 ? [counted(parties, 'partie', 'parties')] : []),
        ...(epreuves > 0 ? [counted(epreuves, 'épreuve', 'épreuves')] : []),
      ];
      return `Une moyenne réunit des notes : ${parts.join(' et ')} ${parties + epreuves > 1 ? 'concluent' : 'conclut'} maintenant aussi par une moyenne. Vérifiez les seuils.`;
    },
  },
  detail: {
    title: 'Détail de l’élément choisi',
    none: 'Choisissez une ligne de la grille pour voir tous ses champs.',
    intitule: 'Intitulé',
    intituleGrille: 'Intitulé de la grille',
    voies: 'Voies d’accès (aucune cochée : toutes)',
    bloc: 'Bloc évalué',
    acquisMois: 'Reste acquise (mois)',
    acquisHint: 'Vide : sans limite.',
    epreuve: 'Épreuve',
    code: 'Code',
    type: 'Sorte d’épreuve',
    duree: 'Durée (minutes)',
    lieu: 'Lieu',
    preuves: 'Preuves à réunir',
    amenagements: 'Aménagements pour les candidats en situation de handicap',
    critere: 'Critère',
    competence: 'Compétence évaluée',
    indicateur: 'Indicateur observable',
    attendu: 'Résultat attendu',
    echelle: 'Échelle',
    seuil: 'Seuil propre à la ligne',
    seuilHint: 'Vide : ce que disent les niveaux de l’échelle.',
    evaluateurs: {
      title: 'Évaluateurs',
      add: 'Ajouter un évaluateur',
      one: (rang: number) => `Évaluateur ${rang}`,
      role: 'Rôle',
      libelle: 'Précision',
      part: 'Part',
      partHint: `Ne compte que si ${quoted('Chacun note')} est coché, sous les évaluateurs.`,
      roles: options(evaluateurs),
      partage: 'Chacun note ; la note est leur moyenne selon leurs parts',
      absence: 'Évaluateur qui n’a pas noté',
    },
    reprend: {
      title: 'Épreuve de rattrapage',
      withLines:
        'Un rattrapage reprend les lignes des épreuves qui le précèdent : supprimez d’abord celles de cette épreuve.',
      sur: 'Elle reprend les lignes',
      surOptions: [
        { id: 'non_acquis', label: 'non acquises' },
        { id: 'a_confirmer', label: 'à confirmer' },
        { id: 'non_acquis a_confirmer', label: 'non acquises et à confirmer' },
      ],
      garde: 'Des deux notes, compte',
      gardeOptions: [
        { id: 'derniere', label: 'la dernière' },
        { id: 'meilleure', label: 'la meilleure' },
      ],
    },
    descripteurs: 'Descripteurs des niveaux',
    ensemble: {
      chosen: (count: number) => counted(count, 'ligne choisie', 'lignes choisies'),
      together: 'Toutes à la fois',
      all: (count: number) => `Ses ${numbered(count)} lignes, toutes à la fois`,
      several: 'différent selon les lignes',
      severalPoids: 'Différent selon les lignes.',
      eliminatoires: [
        { id: 'oui', label: 'chacune est éliminatoire' },
        { id: 'non', label: 'aucune n’est éliminatoire' },
      ],
      left: (descripteurs: number, seuils: number) => {
        const parts = [
          ...(descripteurs > 0 ? [counted(descripteurs, 'descripteur', 'descripteurs')] : []),
          ...(seuils > 0 ? [counted(seuils, 'seuil propre à une ligne', 'seuils propres à une ligne')] : []),
        ];
        return `Échelle changée. Retirés avec celle d’avant : ${parts.join(' et ')}.`;
      },
    },
  },
  echelle: {
    title: 'Échelles',
    add: 'Ajouter une échelle',
    remove: 'Supprimer l’échelle',
    used: (count: number) => `utilisée par ${counted(count, 'ligne', 'lignes')}`,
    of: (intitule: string) => `Échelle ${quoted(intitule)}`,
    points: 'On note en points, non par niveau',
    min: 'De',
    max: 'à',
    pas: 'par pas de',
    niveaux:
      'Niveaux, du plus bas au plus haut. Un niveau déplacé (Alt et ↑ ou ↓) garde son code, son libellé et ses descripteurs ; la valeur et ce qu’il vaut restent à leur rang.',
    niveau: (rang: number) => `Niveau ${rang}`,
    before: (rang: number) => `Mettre le niveau ${rang} avant celui qui le précède`,
    after: (rang: number) => `Mettre le niveau ${rang} après celui qui le suit`,
    code: 'Code',
    libelle: 'Libellé',
    valeur: 'Valeur',
    validant: 'Vaut',
    validants: options<Echelle['niveaux'][number]['validant']>({
      non: 'non acquis',
      a_confirmer: 'à confirmer',
      oui: 'acquis',
    }),
    addNiveau: 'Ajouter un niveau',
    newNiveau: 'Nouveau niveau',
  },
  bar: {
    segment: (nom: string, de: string) => `${nom} à partir de ${nombreFrancais(de)}`,
    joined: (parts: readonly string[]) => parts.join(' ; '),
    beyond: (seuils: string) => `Au-delà de l’échelle : ${seuils}.`,
    acquis: 'acquis',
    aConfirmer: 'à confirmer',
    nonAcquis: 'non acquis',
  },
  ecarts: {
    title: 'Le référentiel a changé depuis cette grille',
    counts: ecarts,
    adjustAll: 'Tout ajuster',
    one: 'Ajuster',
    each: 'Voir chaque écart…',
    more: (count: number) => `Montrer ${counted(count, 'écart', 'écarts')} de plus`,
    adjust: (sentence: string) => `Ajuster : ${sentence}`,
    adjusted: (count: number) => counted(count, 'écart ajusté', 'écarts ajustés'),
  },
};
