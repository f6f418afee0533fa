import type { GesteRecu, ReponseRecue } from '../../../contract/answers/fusion.ts';
import type { MadeOf } from '../../../contract/answers/history.ts';
import type { EntityName } from '../../../domain/entities.ts';
import type { ChangeKind, OperationName } from '../../../domain/operations.ts';
import type { Question, Reponse, Sorte } from '../../../fusion/modele.ts';
import { counted, numbered } from '../counted.ts';
import { entityLabels } from '../entities.ts';
import { questionsDUnSeul } from '../fusion.ts';
import { gestureSaid, nameOfSubject, referentielSaid, reunionSaid, subjectSaid } from '../gesture-said.ts';
import { frenchHours } from '../hours.ts';
import { fromWordsOf } from '../made-of.ts';
import { ecarteDit } from '../ecarte-dit.ts';
import { fieldLabels, memberLabels, valueLabels } from '../fields.ts';
import { operationLabels } from '../operations.ts';
import { quoted } from '../quoted.ts';
import { reponsesRecuesDites, type Lecteur } from '../reponses-recues.ts';
import { capitalised, uncapitalised } from '../uncapitalised.ts';

const minutes = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeStyle: 'short' });
const seconds = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeStyle: 'medium' });

const months = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric' });
const percents = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1 });

const kinds: Readonly<Record<ChangeKind, string>> = {
  added: 'ajout',
  changed: 'modification',
  removed: 'suppression',
};

/** What was asked as a merge was made, once it is past. */
const questionsDites: Readonly<Record<Question, string>> = {
  ...questionsDUnSeul,
  memeCode: 'arrivée avec un code qu’un autre élément porte dans cette copie',
  deuxDecisions: 'deux décisions sur un même texte, une dans chaque copie',
  deuxNotes: 'deux notes d’une même rubrique, une dans chaque copie',
  deuxPresences: 'deux présences d’une même organisation, une dans chaque copie',
  deuxHabilitations: 'deux habilitations pour une même certification, une dans chaque copie',
  deuxPassages: 'une même étape d’habilitation notée dans chaque copie',
};

/** What would have come by itself. */
const sortesDites: Readonly<Record<Sorte, string>> = {
  champ: 'changement dans l’autre copie seule',
  place: 'déplacement dans l’autre copie seule',
  ajout: 'ajout dans l’autre copie',
  retrait: 'suppression dans l’autre copie seule',
  code: 'arrivée avec un code qu’un autre élément porte dans cette copie',
};

const choixDits: Readonly<Record<Exclude<Reponse['choix'], 'autre'>, string>> = {
  leur: 'reçu',
  notre: 'refusé, cette copie reste comme elle était',
  plusTard: 'plus tard',
};

const elements = (count: number): string => counted(count, 'élément', 'éléments');

const ensemble = 'les deux changements ensemble';
const autreTexte = 'autre texte';

/** An answer, each of its parts in words. */
export interface ReponseEnMots {
  readonly element: string;
  /** '' : the item itself. */
  readonly champ: string;
  readonly question: string;
  readonly reponse: string;
  readonly motif: string | null;
}

/** The journal screen, and a gesture's changes wherever they are shown. */
export const journal = {
  title: 'Journal',
  intro: 'Tout ce qui a été fait dans ce fichier, du plus récent au plus ancien : rien n’y est effacé.',
  total: (count: number) => `${counted(count, 'geste', 'gestes')} au total`,
  list: 'Gestes',
  loading: 'Lecture du journal…',
  loadingMore: 'Lecture des gestes précédents…',
  preparing: ({ done, total }: { readonly done: number; readonly total: number }) =>
    `Préparation des filtres : ${numbered(done)} gestes sur ${numbered(total)}…`,
  filters: {
    label: 'Filtrer le journal',
    text: 'Mots, dans un motif ou un texte',
    person: 'Personne',
    everyone: 'Toutes les personnes',
    college: 'Collège',
    everyCollege: 'Tous les collèges',
    home: 'Référentiel',
    everyHome: 'Tous les référentiels et organismes',
    unnamed: 'sans intitulé',
    entity: 'Nature',
    everyEntity: 'Toutes les natures',
    kind: (entity: EntityName) => capitalised(entityLabels[entity]),
    op: 'Geste',
    everyOp: 'Tous les gestes',
    operation: (op: OperationName) => operationLabels[op],
    phase: 'Adoption',
    everyPhase: 'Avant et après adoption',
    phases: {
      before: 'Jusqu’à la dernière adoption',
      after: 'Depuis la dernière adoption',
    },
    from: 'Du',
    to: 'Au',
    everyItem: (name: string) => `Ne plus montrer seulement ${name}`,
    clear: 'Tout montrer',
    none: 'Aucun geste ne répond à ce filtre.',
    counting: 'Comptage…',
    found: (count: number, total: number) => `${counted(count, 'geste', 'gestes')} sur ${numbered(total)}`,
    foundSoFar: (count: number, from: number) =>
      `${counted(count, 'geste', 'gestes')} jusqu’ici, comptés jusqu’au n° ${numbered(from)}…`,
  },
  detail: 'Détail du geste',
  choose: 'Choisissez un geste pour voir ce qu’il a changé.',
  seq: (seq: number) => `n° ${numbered(seq)}`,
  /** `at`: UTC instant; said in the time of this machine. */
  when: (at: string) => frenchHours(minutes.format(new Date(at))),
  whenExact: (at: string) => frenchHours(seconds.format(new Date(at))),
  who: (nom: string, college: string) => `${nom}, ${college}`,
  gesture: gestureSaid,
  reunionAvec: reunionSaid,
  referentiel: referentielSaid,
  nameOfSubject,
  subject: subjectSaid,
  why: (reason: string) => `Motif : ${reason}`,
  /** Items that a gesture added, changed, moved or removed: « modification » is one of these four. */
  changeCount: elements,
  ofItem: {
    open: 'Historique',
    ofReferentiel: 'Historique de sa fiche',
    title: (name: string) => `Historique : ${name}`,
    loading: 'Lecture de son historique…',
    loadMore: 'Lire les gestes précédents',
    field: 'Champ',
    everyField: 'Tous les champs',
    steps: 'Ce qui lui est arrivé, du plus récent au plus ancien',
    total: (count: number, isAll: boolean) =>
      isAll ? counted(count, 'geste', 'gestes') : `${counted(count, 'geste', 'gestes')} jusqu’ici`,
    none: 'Aucun geste n’a touché ce champ.',
    gone: 'Cet élément n’est plus dans le fichier.',
    again: 'Reprendre cette valeur',
    againAll: 'Reprendre ces valeurs',
    againFrom: (when: string, seq: number) =>
      `Reprise de ce qui était écrit le ${when} (geste n° ${numbered(seq)})`,
    done: 'La valeur est reprise.',
    seqThere: (seq: number) => `n° ${numbered(seq)} de l’autre copie`,
    /** « Reçu par la réunion avec la copie Bureau.cpne, faite par Camille Essai le 14 nov. 2026 à 10 h 00 (geste n° 102). » */
    received: (reunion: string, nom: string, when: string, seq: number) =>
      `Reçu par la ${uncapitalised(reunion)}, faite par ${nom} le ${when} (geste n° ${numbered(seq)}).`,
    /** « Les deux changements ensemble, à partir de ce qu’ont écrit Jeanne Petit et Paul Essai. » */
    madeOf: (madeOf: MadeOf) =>
      `${capitalised(madeOf.isBoth ? ensemble : autreTexte)}, ${fromWordsOf(madeOf)}.`,
    ecarte: ecarteDit,
    isUndone: 'Cette réunion a ensuite été annulée.',
    inJournal: 'Voir dans le journal',
    close: 'Fermer',
  },
  activity: {
    open: 'Activité…',
    title: 'Activité',
    whole: 'Tous les gestes du journal sont comptés, quels que soient les filtres choisis.',
    loading: 'Comptage des gestes…',
    ways: 'Compter les gestes',
    by: {
      person: 'Par personne',
      college: 'Par collège',
      month: 'Par mois',
      home: 'Par référentiel ou organisme',
    },
    columns: {
      person: 'Personne',
      college: 'Collège',
      month: 'Mois',
      home: 'Référentiel ou organisme',
    },
    table: (by: string) => `Gestes, ${uncapitalised(by)}`,
    count: 'Gestes',
    share: 'Part',
    number: numbered,
    percent: (share: number) => percents.format(share),
    month: (at: string) => capitalised(months.format(new Date(at))),
    severalHomes: 'Un geste qui touche plusieurs référentiels ou organismes compte pour chacun.',
    more: (count: number, total: number) =>
      `Afficher ${counted(count, 'ligne suivante', 'lignes suivantes')} (${numbered(total)} au total)`,
    copy: 'Copier le tableau',
    copied: 'Le tableau est copié : collez-le dans un tableur.',
  },
  past: {
    open: 'Voir tel qu’il était…',
    title: 'Tel qu’il était',
    loading: 'Lecture de ce qu’il était…',
    none: 'Rien n’était encore écrit.',
    gesture: 'Geste',
    rank: (n: number, count: number) => `${numbered(n)} sur ${numbered(count)}`,
    previous: 'Geste précédent',
    next: 'Geste suivant',
    moment: (when: string, who: string, what: string) => `Après ce geste : ${when}, ${who}. ${what}`,
    evening: 'Au soir du',
    view: 'Présentation',
    views: { state: 'Ce qu’il était', compare: 'Comparé au brouillon' },
    outline: (title: string) => `Structure d’alors : ${title}`,
    take: 'Reprendre',
    choose: 'Choisissez un élément pour le reprendre, avec ce qu’il contenait.',
    takeItem: 'Reprendre, avec ce qu’il contenait',
    takeAll: 'Reprendre tout le référentiel',
    taken: 'C’est rétabli comme c’était alors ; vous pouvez annuler ce geste.',
  },
  /** What a merge brought, as each did it, and what was answered. */
  reunion: {
    loading: 'Lecture de ce qui a été reçu…',
    gestes: 'Gestes reçus',
    titre: (count: number) =>
      count === 0
        ? 'Aucun geste reçu que ce fichier n’avait déjà'
        : counted(count, 'geste reçu, gardé tel quel', 'gestes reçus, gardés tels quels'),
    demandes: (count: number, total: number) =>
      `${counted(count, 'geste reçu répond', 'gestes reçus répondent')} au filtre, sur ${numbered(total)}`,
    autres: (count: number) => `Les autres gestes reçus (${numbered(count)})`,
    repris: (count: number) =>
      counted(count, 'geste reçu auparavant, pris ici', 'gestes reçus auparavant, pris ici'),
    annulee: 'annulée ensuite',
    geste: ({ seq, dit }: GesteRecu) => {
      if (dit === null) return `Ligne ${numbered(seq)} : envoyée par son empreinte seule.`;
      const { par, le, op, undone, motif, sujet } = dit;
      const fait = gestureSaid({ op, undone, subject: sujet });
      const pourquoi = motif === null ? '' : ` Motif : ${motif}`;
      return `${par.nom}, le ${frenchHours(minutes.format(new Date(le)))}. ${fait}.${pourquoi}`;
    },
    suite: (count: number, total: number) =>
      `Afficher ${counted(count, 'geste suivant', 'gestes suivants')} (${numbered(total)} au total)`,
    reponses: (count: number) => counted(count, 'réponse donnée', 'réponses données'),
    attendent: (count: number) =>
      counted(count, 'point laissé pour plus tard', 'points laissés pour plus tard'),
    reponsesSuite: (count: number, total: number) =>
      `Afficher ${counted(count, 'ligne suivante', 'lignes suivantes')} (${numbered(total)} au total)`,
    /** What was asked of it. */
    questions: questionsDites,
    sortes: sortesDites,
    choix: choixDits,
    reponse: ({ element, champ, question, reponse, motif }: ReponseEnMots) => {
      const pourquoi = motif === null ? '' : `. Motif : ${motif}`;
      const quoi = champ === '' ? '' : `, ${uncapitalised(champ)}`;
      return `${capitalised(element)}${quoi} (${question}) : ${reponse}${pourquoi}`;
    },
    lesDeux: 'les deux',
    autreTexte: (valeur: string, madeOf: MadeOf | null) =>
      [
        madeOf?.isBoth === true ? ensemble : autreTexte,
        quoted(valeur),
        ...(madeOf === null ? [] : [fromWordsOf(madeOf)]),
      ].join(', '),
    recues: reponsesRecuesDites.title,
    /** « Le changement d’Anne dans « C1.4 Vérifier », libellé : refusé. Camille Petit (salariés), le 3 mars. Motif : déjà dit » */
    recue: (recue: ReponseRecue, lecteur: Lecteur) => {
      const { proposition, choix, par, motif } = reponsesRecuesDites;
      const pourquoi = recue.motif === null ? '' : ` ${motif(recue.motif)}`;
      return `${proposition(recue, lecteur)} : ${choix(recue)}. ${par(recue)}.${pourquoi}`;
    },
    recuesSuite: reponsesRecuesDites.more,
    recus: (count: number) =>
      counted(count, 'geste reçu répond au filtre', 'gestes reçus répondent au filtre'),
  },
  entry: {
    /** What it changed, on a line of its own. */
    sentence: capitalised,
    title: (seq: number) => `Geste n° ${numbered(seq)}`,
    loading: 'Lecture du geste…',
    undoes: (seq: number) => `Revient sur le geste n° ${numbered(seq)}.`,
    hash: (start: string) => `Empreinte de la ligne : ${start}…`,
    undo: 'Annuler ce geste',
    undoing: 'Annulation…',
    undone: (seq: number) => `Le geste n° ${numbered(seq)} est annulé.`,
    changes: (count: number) => `Ce qui a changé (${elements(count)})`,
  },
  change: {
    kinds,
    moved: 'déplacement',
    /** What it was moved out of, and into: two names, whole, with no word marked. */
    placed: (from: string, to: string) => `De ${quoted(from)} vers ${quoted(to)}`,
    movedFrom: (from: string, to: string) => `déplacement de ${quoted(from)} vers ${quoted(to)}`,
    numero: (numero: number) => `n° ${numbered(numero)}`,
    sentence: (item: string, what: string) => `${item} : ${what}`,
    between: ' ; ',
    becomes: (field: string, before: string, after: string) =>
      `${field}, ${quoted(before)} devient ${quoted(after)}`,
    given: (field: string, after: string) => `${field}, ${quoted(after)}, qui était vide`,
    emptied: (field: string, before: string) => `${field}, désormais vide, qui était ${quoted(before)}`,
    forme: 'changement de forme',
    entities: entityLabels,
    fields: fieldLabels,
    members: memberLabels,
    values: valueLabels,
    /** Heard before words that went, or came. */
    marks: { removed: 'supprimé : ', added: 'ajouté : ' },
    before: 'Avant',
    after: 'Après',
    empty: '(vide)',
    yes: 'oui',
    no: 'non',
    labelled: (label: string, value: string) => `${label} : ${value}`,
    linked: (count: number) => counted(count, 'élément lié', 'éléments liés'),
    more: (count: number, total: number) =>
      `Afficher ${counted(count, 'élément suivant', 'éléments suivants')} (${numbered(total)} au total)`,
    counts: {
      added: (count: number) => counted(count, 'ajout', 'ajouts'),
      changed: (count: number) => counted(count, 'modification', 'modifications'),
      moved: (count: number) => counted(count, 'déplacement', 'déplacements'),
      removed: (count: number) => counted(count, 'suppression', 'suppressions'),
    },
  },
};
