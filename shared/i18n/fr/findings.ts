import { jourFrancais } from './evaluation.ts';
import { quoted } from './quoted.ts';

/** What verification finds, what it means and what to do. « Révèle une altération », never « inviolable ». */
export const findingSentences = {
  PAGE_DAMAGED: (p: { table: string; detail: string }) =>
    `Le fichier est abîmé (table ${p.table}) : ${p.detail}. Travaillez sur une sauvegarde antérieure.`,
  TABLE_UNREADABLE: (p: { table: string; detail: string }) =>
    `La table ${p.table} ne peut plus être lue en entier (${p.detail}). Travaillez sur une sauvegarde antérieure.`,
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
  DOCUMENT_MISSING: (p: { numero: string }) => `Version ${p.numero} : le document gelé a disparu.`,
  DOCUMENT_CHANGED: (p: { numero: string }) =>
    `Version ${p.numero} : le document gelé n’est plus celui qui a été adopté (son SHA-256 a changé).`,
  DOCUMENT_INCOHERENT: (p: { numero: string; detail: string }) =>
    `Version ${p.numero} : document gelé incohérent (${p.detail}).`,
  DOCUMENT_UNEXPECTED: (p: { id: string }) => `Un document gelé (${p.id}) n’appartient à aucune version.`,
  DECISION_MISSING: (p: { numero: string; objet: string }) =>
    `Version ${p.numero} : la décision de la CPNE sur laquelle elle repose (${quoted(p.objet)}) a disparu du fichier. Comparez avec le relevé de décisions signé.`,
  DECISION_AUTRE_TEXTE: (p: { numero: string; objet: string }) =>
    `Version ${p.numero} : la décision sur laquelle elle repose (${quoted(p.objet)}) dit avoir mis au vote un autre texte. Comparez avec le relevé de décisions signé.`,
  DECISION_CHANGED: (p: { numero: string; objet: string }) =>
    `Version ${p.numero} : la décision sur laquelle elle repose (${quoted(p.objet)}) n’est plus ce qu’elle était à l’adoption : votes, présences, envoi ou règle ont changé. Comparez avec le relevé de décisions signé.`,
  COFFRE_MISSING: (p: { id: string }) =>
    `Les données d’une personne (${p.id}) ont disparu sans que le journal en dise l’effacement.`,
  COFFRE_CHANGED: (p: { sceau: string }) =>
    `Des données de personne ne répondent plus à leur sceau (${p.sceau.slice(0, 12)}…) : elles ont été modifiées hors de Paritaire, ou le fichier est abîmé.`,
  COFFRE_LEFT: (p: { id: string; le: string }) =>
    `Le journal dit les données d’une personne (${p.id}) effacées le ${jourFrancais(p.le)}, et il en reste dans le fichier.`,
  COFFRE_UNEXPECTED: (p: { sceau: string }) =>
    `Des données de personne (${p.sceau.slice(0, 12)}…) sont apparues sans que le journal le dise.`,
  HISTORY_CHANGED: () =>
    'Ce par quoi le journal se filtre ne dit pas ce que dit le journal : des filtres peuvent taire des gestes. Le journal lui-même n’est pas en cause ; travaillez sur une sauvegarde antérieure.',
};

export type FindingCode = keyof typeof findingSentences;
export type FindingParams<C extends FindingCode> = Parameters<(typeof findingSentences)[C]>[0];

/** In what a frozen document contradicts its version: completes DOCUMENT_INCOHERENT. */
export const incoherences = {
  invalid: 'document invalide',
  notCanonical: 'JSON non canonique',
  identity: 'numéro ou identifiant',
  said: 'titre, voies d’accès ou version évaluée de la grille, ou jour de la liste',
  empreinte: 'empreinte',
  head: 'tête du journal',
} as const;

/** What happened to a part of the file's structure: completes SCHEMA_CHANGED. */
export const structureChanges = {
  added: 'a été ajouté',
  changed: 'a été modifié',
  removed: 'a été retiré',
} as const;
