import { numbered } from './counted.ts';
import { jourFrancais } from './evaluation.ts';
import { quoted } from './quoted.ts';

/** What verification finds, and what it means. « Révèle une altération », never « inviolable ». */
export const findingSentences = {
  PAGE_DAMAGED: (p: { table: string; detail: string }) =>
    `Le fichier est abîmé (table ${p.table}) : ${p.detail}.`,
  TABLE_UNREADABLE: (p: { table: string; detail: string }) =>
    `La table ${p.table} ne peut plus être lue en entier (${p.detail}).`,
  SCHEMA_CHANGED: (p: { name: string; what: string }) =>
    `La structure du fichier a été modifiée hors de Paritaire : « ${p.name} » ${p.what}.`,
  JOURNAL_START: () => 'Le journal ne commence pas par la création du fichier : des lignes ont été retirées.',
  ESPACE_COUNT: (p: { count: number }) =>
    `Un fichier porte le nom d’une CPNE et d’une seule ; celui-ci en porte ${p.count}. Il a été modifié hors de Paritaire.`,
  CHAIN_ORDER: (p: { seq: number; expected: number }) =>
    `Le journal saute de la ligne ${p.expected - 1} à la ligne ${p.seq} : des lignes ont été retirées ou ajoutées.`,
  CHAIN_LINK: (p: { seq: number }) =>
    `La ligne ${p.seq} du journal ne suit pas celle qui la précède : le journal a été altéré à cet endroit.`,
  CHAIN_HASH: (p: { seq: number }) =>
    `La ligne ${p.seq} du journal n’a plus le texte qui a été haché : elle a été altérée.`,
  ENTRY_UNREADABLE: (p: { seq: number }) =>
    `La ligne ${p.seq} du journal n’est pas lisible : elle a été altérée.`,
  AUTHOR_UNKNOWN: (p: { seq: number }) =>
    `La ligne ${p.seq} du journal ne dit pas qui l’a écrite (identifiant, nom ou collège) : Paritaire n’écrit pas une telle ligne.`,
  REPLAY_CONFLICT: (p: { seq: number; entity: string; id: string }) =>
    `La ligne ${p.seq} du journal modifie un élément (${p.entity} ${p.id}) qui n’était pas dans l’état qu’elle dit.`,
  ROW_CHANGED: (p: { table: string; id: string; fields: string }) =>
    `${p.table} ${p.id} : ${p.fields} ne correspond pas au journal. Cette valeur a été modifiée hors de Paritaire, ou le fichier est abîmé.`,
  ROW_MISSING: (p: { table: string; id: string }) =>
    `${p.table} ${p.id} : l’élément a disparu sans que le journal le dise.`,
  ROW_UNEXPECTED: (p: { table: string; id: string }) =>
    `${p.table} ${p.id} : l’élément est apparu sans que le journal le dise.`,
  LINK_CHANGED: (p: { table: string; id: string }) =>
    `${p.table} ${p.id} : les liens de cet élément ont été modifiés hors de Paritaire.`,
  DOCUMENT_MISSING: (p: { gele: string }) => `${p.gele} : le document gelé a disparu.`,
  DOCUMENT_CHANGED: (p: { gele: string }) =>
    `${p.gele} : le document gelé n’est plus celui qui l’a été (son SHA-256 a changé).`,
  DOCUMENT_INCOHERENT: (p: { gele: string; detail: string }) =>
    `${p.gele} : document gelé incohérent (${p.detail}).`,
  FICHIER_MISSING: (p: { nom: string }) => `La pièce jointe ${quoted(p.nom)} a disparu.`,
  FICHIER_CHANGED: (p: { nom: string }) =>
    `La pièce jointe ${quoted(p.nom)} n’est plus celle qui a été jointe (son SHA-256 a changé).`,
  FICHIER_UNEXPECTED: (p: { sha256: string }) =>
    `Un fichier (${p.sha256.slice(0, 12)}…) n’a jamais été joint à un dossier.`,
  RECUE_MISSING: (p: { hash: string }) =>
    `Une ligne reçue d’une autre copie (${p.hash.slice(0, 12)}…) a disparu : une réunion la nomme, ou une ligne qui la suit.`,
  RECUE_CHANGED: (p: { hash: string }) =>
    `Une ligne reçue d’une autre copie (${p.hash.slice(0, 12)}…) n’est plus celle qui a été reçue.`,
  RECUE_UNEXPECTED: (p: { hash: string }) =>
    `Une ligne d’un autre journal (${p.hash.slice(0, 12)}…) n’a été reçue par aucune réunion.`,
  RECUE_UNREADABLE: (p: { hash: string }) =>
    `Une ligne reçue d’une autre copie (${p.hash.slice(0, 12)}…) n’est pas de celles que Paritaire écrit : elle ne dit pas bien qui l’a écrite, quand, pourquoi ou ce qu’elle change.`,
  RECUE_IDENTIFIANT: (p: { hash: string; id: string }) =>
    `Une ligne reçue d’une autre copie (${p.hash.slice(0, 12)}…) donne à un élément l’identifiant d’un autre (${p.id}) : Paritaire n’écrit pas une telle ligne.`,
  RECUE_CONFLICT: (p: { hash: string }) =>
    `Une ligne reçue d’une autre copie (${p.hash.slice(0, 12)}…) part d’un état qui n’a pas existé : Paritaire n’écrit pas une telle ligne, et n’en tient pas compte quand il réunit.`,
  DOCUMENT_UNEXPECTED: (p: { id: string }) =>
    `Un document gelé (${p.id}) n’appartient à aucune version ni à aucune relecture.`,
  DECISION_MISSING: (p: { numero: string; objet: string }) =>
    `Version ${p.numero} : la décision de la CPNE sur laquelle elle repose (${quoted(p.objet)}) a disparu du fichier.`,
  DECISION_AUTRE_TEXTE: (p: { numero: string; objet: string }) =>
    `Version ${p.numero} : la décision sur laquelle elle repose (${quoted(p.objet)}) dit avoir mis au vote un autre texte.`,
  DECISION_CHANGED: (p: { numero: string; objet: string }) =>
    `Version ${p.numero} : la décision sur laquelle elle repose (${quoted(p.objet)}) n’est plus ce qu’elle était à l’adoption : votes, présences, envoi ou règle ont changé.`,
  PASSAGE_NON_DECIDE: (p: { denomination: string; le: string; ref: string }) =>
    `${p.denomination}, étape du ${jourFrancais(p.le)} : la décision de la CPNE sur laquelle elle dit reposer (${quoted(p.ref)}) n’est pas dans le fichier, ou n’a pas décidé de cette habilitation comme elle le dit.`,
  ANCHOR_BEYOND: (p: { seq: number; last: number }) =>
    `L’ancre est la ligne ${p.seq} du journal, qui s’arrête à la ligne ${p.last}, et aucune ligne reçue d’une autre copie n’est la sienne : des lignes ont été retirées à la fin, ou ce fichier est une copie plus ancienne que l’ancre.`,
  ANCHOR_LOST: (p: { seq: number }) =>
    `La ligne ${p.seq} du journal n’est pas celle de l’ancre, et aucune ligne reçue d’une autre copie ne l’est : le journal a été réécrit à cette ligne ou avant elle, ou l’ancre est celle d’un autre fichier.`,
  COFFRE_MISSING: (p: { id: string }) =>
    `Les données d’une personne (${p.id}) ont disparu sans que le journal en dise l’effacement.`,
  COFFRE_CHANGED: (p: { sceau: string }) =>
    `Des données de personne ne répondent plus à leur sceau (${p.sceau.slice(0, 12)}…) : elles ont été modifiées hors de Paritaire, ou le fichier est abîmé.`,
  COFFRE_UNREADABLE: (p: { id: string }) =>
    `Les données d’une personne (${p.id}) répondent à leur sceau, mais ne sont pas de celles que Paritaire scelle (nom, prénom, fonction, courriel, téléphone) : elles ont été écrites hors de Paritaire.`,
  COFFRE_LEFT: (p: { id: string; le: string }) =>
    `Le journal dit les données d’une personne (${p.id}) effacées le ${jourFrancais(p.le)}, et il en reste dans le fichier.`,
  COFFRE_UNEXPECTED: (p: { sceau: string }) =>
    `Des données de personne (${p.sceau.slice(0, 12)}…) sont apparues sans que le journal le dise.`,
  HISTORY_CHANGED: () =>
    'Ce par quoi le journal se filtre ne dit pas ce que dit le journal : des filtres peuvent taire des gestes. Le journal lui-même n’est pas en cause.',
};

/** What is to be known, and is no alteration. */
export const remarkSentences = {
  TIME_BACKWARD: (p: { count: number; seq: number }) =>
    p.count === 1
      ? `L’heure recule à la ligne ${p.seq} du journal : l’horloge d’un poste a changé.`
      : `L’heure recule ${numbered(p.count)} fois dans le journal, d’abord à la ligne ${p.seq} : l’horloge d’un poste a changé, ou plusieurs postes n’ont pas la même.`,
};

const conseils = {
  abime:
    'Gardez ce fichier tel quel, travaillez sur une sauvegarde antérieure, et faites examiner le disque ou la clé.',
  modifie:
    'Gardez ce fichier tel quel : il montre ce qui a changé. Demandez qui l’a eu entre les mains, et reprenez depuis une sauvegarde que la vérification trouve intacte.',
  journal:
    'Gardez ce fichier tel quel, et n’adoptez rien avec lui. Comparez son journal à celui d’une sauvegarde ou d’une autre copie, à partir de la ligne dite.',
  version:
    'Ne diffusez pas ce texte : l’export ou le papier du jour où il a été gelé fait foi. Reprenez-le depuis une sauvegarde que la vérification trouve intacte.',
  personne:
    'Si ces données devaient être effacées, effacez à nouveau cette personne ; sinon, reprenez-les depuis une sauvegarde que la vérification trouve intacte.',
  piece:
    'Ne vous fiez pas à cette pièce : l’original fait foi. Reprenez-la depuis une sauvegarde que la vérification trouve intacte.',
  pieceEnTrop:
    'Aucune pièce jointe ne repose sur ces octets : ils ont été ajoutés hors de Paritaire. Travaillez sur une sauvegarde que la vérification trouve intacte.',
  recue:
    'Ce qui a été réuni reste au journal de ce fichier. Comparez-le à la copie d’où vient cette ligne, ou à une sauvegarde que la vérification trouve intacte.',
  decision: 'Gardez ce fichier tel quel, et comparez-le avec le relevé de décisions signé, qui fait foi.',
  ancre:
    'Relisez l’ancre et le nom du fichier dont elle vient ; si elle est juste, comparez ce fichier aux sauvegardes et aux copies des deux collèges.',
  rien: 'Il n’y a rien à faire : les lignes se suivent par leur numéro, non par leur heure.',
} as const;

/** What to do about it. */
export const findingAdvice: Readonly<Record<FindingCode | RemarkCode, string>> = {
  PAGE_DAMAGED: conseils.abime,
  TABLE_UNREADABLE: conseils.abime,
  SCHEMA_CHANGED: conseils.modifie,
  JOURNAL_START: conseils.journal,
  ESPACE_COUNT: conseils.modifie,
  CHAIN_ORDER: conseils.journal,
  CHAIN_LINK: conseils.journal,
  CHAIN_HASH: conseils.journal,
  ENTRY_UNREADABLE: conseils.journal,
  AUTHOR_UNKNOWN: conseils.journal,
  REPLAY_CONFLICT: conseils.journal,
  ROW_CHANGED: conseils.modifie,
  ROW_MISSING: conseils.modifie,
  ROW_UNEXPECTED: conseils.modifie,
  LINK_CHANGED: conseils.modifie,
  DOCUMENT_MISSING: conseils.version,
  DOCUMENT_CHANGED: conseils.version,
  DOCUMENT_INCOHERENT: conseils.version,
  DOCUMENT_UNEXPECTED: conseils.version,
  FICHIER_MISSING: conseils.piece,
  FICHIER_CHANGED: conseils.piece,
  FICHIER_UNEXPECTED: conseils.pieceEnTrop,
  RECUE_MISSING: conseils.recue,
  RECUE_CHANGED: conseils.recue,
  RECUE_UNEXPECTED: conseils.recue,
  RECUE_UNREADABLE: conseils.recue,
  RECUE_IDENTIFIANT: conseils.recue,
  RECUE_CONFLICT: conseils.recue,
  DECISION_MISSING: conseils.decision,
  DECISION_AUTRE_TEXTE: conseils.decision,
  DECISION_CHANGED: conseils.decision,
  PASSAGE_NON_DECIDE: conseils.decision,
  ANCHOR_BEYOND: conseils.ancre,
  ANCHOR_LOST: conseils.ancre,
  HISTORY_CHANGED: conseils.modifie,
  COFFRE_MISSING: conseils.personne,
  COFFRE_CHANGED: conseils.personne,
  COFFRE_UNREADABLE: conseils.personne,
  COFFRE_LEFT: conseils.personne,
  COFFRE_UNEXPECTED: conseils.personne,
  TIME_BACKWARD: conseils.rien,
};

export type FindingCode = keyof typeof findingSentences;
export type RemarkCode = keyof typeof remarkSentences;
/** What a finding or a remark is told with. */
export type FindingParams<C extends FindingCode | RemarkCode> = Parameters<
  (typeof findingSentences & typeof remarkSentences)[C]
>[0];

/** What was frozen. */
export const geles = {
  version: (numero: string) => `Version ${numero}`,
  relecture: (objet: string) => `Relecture ${quoted(objet)}`,
} as const;

/** In what a frozen document contradicts its version: completes DOCUMENT_INCOHERENT. */
export const incoherences = {
  invalid: 'document invalide',
  notCanonical: 'JSON non canonique',
  identity: 'numéro ou identifiant',
  decision: 'décision absente, ou autre que celle de son adoption',
  said: 'titre, voies d’accès ou version évaluée de la grille, ou jour de la liste',
  empreinte: 'empreinte',
  relue: 'empreinte du texte relu',
  head: 'tête du journal',
} as const;

/** What happened to a part of the file's structure: completes SCHEMA_CHANGED. */
export const structureChanges = {
  added: 'a été ajouté',
  changed: 'a été modifié',
  removed: 'a été retiré',
} as const;
