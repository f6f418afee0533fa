import type { Diff } from '../diff/diff.ts';
import type { EntityRow } from '../document/rows.ts';
import type { Rapport } from '../controles/constat.ts';
import type { Point } from '../controles/points.ts';
import type { CompetenceAilleurs } from '../controles/mots.ts';
import type { Preparation } from '../controles/preparation.ts';
import type { EntityName } from '../domain/entities.ts';
import type { Author, Change } from '../domain/gesture.ts';
import type { Json } from '../domain/json.ts';
import type { OperationName } from '../domain/operations.ts';
import type { Decision, Partage, Referentiel } from '../generated/document.ts';
import type { Place } from './place.ts';
import type { Excerpt } from '../search/excerpt.ts';
import type { SearchedEntity } from '../search/written-fields.ts';
import type { Channel } from './requests.ts';

/** Last journal row: the anchor that exports and printed papers carry. `hash` in hexadecimal. */
export interface Anchor {
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
}

/** What was being typed in a field. `base`: the value that it was to replace. */
export interface Typing {
  /** The item and the field. */
  readonly key: string;
  /** Id of the window where it was typed. */
  readonly window: string;
  readonly text: string;
  readonly base: Json;
}

export interface WorkspaceInfo {
  readonly file: string;
  readonly id: string;
  readonly nom: string;
  readonly idcc: readonly string[];
  readonly head: Anchor;
  /** A private copy: to be read, never changed. */
  readonly readOnly: boolean;
  /** Seq of a journal row that does not follow the one before; only a private copy is opened all the same. */
  readonly alteredAt: number | null;
}

/** A file opened before on this installation. `openedAt`: UTC instant. */
export interface RecentFile {
  readonly file: string;
  readonly nom: string;
  readonly openedAt: string;
  /** False: moved or erased since, or on a key that is not plugged in. */
  readonly present: boolean;
}

export interface ReferentielSummary {
  readonly id: string;
  readonly intitule: string;
  readonly nature: 'CQP' | 'CQPI';
  readonly registre: 'aucun' | 'RNCP' | 'RS';
  readonly numero: string | null;
  readonly niveau: number | null;
  readonly blocs: number;
  readonly competences: number;
  /** Number of the last adopted version, null before the first. */
  readonly version: string | null;
}

export interface VersionSummary {
  readonly id: string;
  readonly numero: string;
  readonly decision: Decision;
  readonly motif: string;
  readonly passerOutre: string | null;
  readonly schema: string;
  readonly sha256: string;
  readonly empreinte: string;
}

export interface ReferentielView {
  readonly referentiel: Referentiel;
  /** Of the draft as it is now. */
  readonly empreinte: string;
  /** Oldest first. */
  readonly versions: readonly VersionSummary[];
}

/** The draft as rows, as they are after the journal row `seq`. */
export interface ReferentielRows {
  readonly seq: number;
  readonly rows: readonly EntityRow[];
  /** Oldest first. */
  readonly versions: readonly VersionSummary[];
}

/** What the rules say, and for a deposit how ready the référentiel is; nothing of that for anything else. */
export interface Controles extends Rapport {
  readonly preparation: readonly Preparation[];
}

/** Where a référentiel stands. */
export interface Situation {
  /** `modifie`: adopted, and the draft is no longer the version adopted last. */
  readonly statut: 'brouillon' | 'adopte' | 'modifie';
  readonly empreinte: string;
  /** What the rules say of adopting it, what is for information alone left out. */
  readonly attention: readonly Point[];
}

/** An item that holds all the words typed. */
export interface SearchHit {
  readonly entity: SearchedEntity;
  readonly id: string;
  /** Id of the référentiel that holds it. */
  readonly referentiel: string;
  readonly code: string | null;
  /** Where most of the words stand. */
  readonly field: string;
  readonly excerpt: Excerpt;
}

export interface FacetCount<K extends string> {
  readonly id: K;
  readonly count: number;
}

export interface SearchAnswer {
  /** Items read so far, of how many, while the texts are still being read: there may be more to find. Null: all are. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly hits: readonly SearchHit[];
  /** Of those that `hits` are the first of. */
  readonly total: number;
  /** Of the référentiel asked for, or of all; whatever the kinds asked for. */
  readonly kinds: readonly FacetCount<SearchedEntity>[];
  /** Of the kinds asked for; in every référentiel. */
  readonly referentiels: readonly FacetCount<string>[];
}

export interface Committed {
  readonly op: OperationName;
  readonly head: Anchor;
  /** Null when they are too many to send: what is shown is asked again. */
  readonly changes: readonly Change[] | null;
  /** Kinds of items that changed. */
  readonly touched: readonly EntityName[];
  /** Ids of the référentiels that changed; null when it may be any of them. */
  readonly referentiels: readonly string[] | null;
}

/** A bloc of the file. */
export interface BlocSummary {
  readonly id: string;
  /** Id of the référentiel that holds it. */
  readonly referentiel: string;
  readonly code: string | null;
  readonly intitule: string;
  readonly competences: number;
  /** What it is taken from; null: written where it stands. */
  readonly partage: Partage | null;
  /** Of its source: `aJour`, the state that was taken; `nouvelEtat`, another; `sansSource`, no longer in the file. */
  readonly etat: 'propre' | 'aJour' | 'nouvelEtat' | 'sansSource';
}

/** What taking blocs would make of a référentiel. */
export interface BlocsPreview {
  readonly referentiel: Referentiel;
  readonly changes: Diff;
  /** Of the states that would be taken, by bloc. */
  readonly empreintes: Readonly<Record<string, string>>;
}

/** One thing an import understood, guessed or left out, with the text it comes from. */
export interface ImportNote {
  readonly kind: 'compris' | 'devine' | 'laisse';
  readonly champ: string;
  readonly itemId: string | null;
  readonly source: string;
  readonly message: string;
}

/** One fiche of a file that may hold thousands. */
export interface FicheSummary {
  readonly numero: string;
  readonly intitule: string;
  readonly actif: boolean | null;
}

export interface ImportPreview {
  /** What accepts this very preview. */
  readonly token: string;
  readonly source: 'fiche' | 'document';
  /** `creation`: new here. `miseAJour`: the workspace has it, `changes` says what would change. */
  readonly effet: 'creation' | 'miseAJour' | 'aucun';
  readonly referentiel: Referentiel;
  readonly notes: readonly ImportNote[];
  readonly changes: Diff;
}

export interface ExportedDocument {
  /** Suggested file name, safe everywhere. */
  readonly name: string;
  /** The very bytes, as text. */
  readonly text: string;
  readonly sha256: string;
  readonly statut: 'brouillon' | 'adoptee';
  /** Head of the journal now: to be noted beside what is handed out. */
  readonly head: Anchor;
}

/** A référentiel on paper, as a file. */
export interface PaperDocument {
  /** Suggested file name, safe everywhere; without extension for a page that is to be printed. */
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly octets: Uint8Array;
  readonly head: Anchor;
}

export interface ValidationReport {
  readonly valid: boolean;
  /** French sentences, most 50. */
  readonly problems: readonly string[];
  /** null when the document is not valid. */
  readonly statut: 'brouillon' | 'adoptee' | null;
  readonly numero: string | null;
  readonly intitule: string | null;
  readonly schema: string | null;
  readonly empreinte: string | null;
  readonly sha256: string;
}

export interface JournalEntry {
  readonly seq: number;
  readonly hash: string;
  readonly op: OperationName;
  readonly author: Author;
  readonly at: string;
  readonly reason: string | null;
  readonly undoOf: number | null;
  readonly changes: readonly Change[];
}

/** What a gesture was about: its first item, named as it was then. */
export interface JournalSubject {
  readonly entity: EntityName;
  readonly id: string;
  readonly code: string | null;
  readonly libelle: string;
}

/** A journal row as a list shows it. */
export interface JournalLine {
  readonly seq: number;
  readonly op: OperationName;
  readonly author: Author;
  readonly at: string;
  readonly reason: string | null;
  readonly undoOf: number | null;
  /** What was first done, when this goes back over it. */
  readonly undone: OperationName | null;
  readonly changeCount: number;
  readonly subject: JournalSubject | null;
}

/** A gesture that undoing, or redoing, comes to next. */
export interface Reversible {
  /** Of the row that is gone back over. */
  readonly seq: number;
  /** What was first done, wherever undo and redo have led since. */
  readonly gesture: JournalLine;
  /** Fields that it changed in the item it was about; none when it did more than that. */
  readonly fields: readonly string[];
  /** All of those fields were blank: they were written for the first time. */
  readonly isFirstWriting: boolean;
  /** The row is signed by who works here now, on this installation. */
  readonly isOwn: boolean;
  /** On this installation, whoever signed it. */
  readonly isHere: boolean;
}

export interface ReversibleGestures {
  /** Last row of the journal when that was read. */
  readonly head: number;
  readonly undo: Reversible | null;
  readonly redo: Reversible | null;
}

/** A file that can be imported: a document of ours, or fiches to choose from. */
export interface ImportContent {
  readonly kind: 'document' | 'fiches';
  readonly fiches: readonly FicheSummary[];
}

/** One thing verification found. */
export interface Finding {
  readonly code: string;
  /** French: what it means and what to do. */
  readonly message: string;
  readonly table: string | null;
  readonly row: string | null;
  readonly field: string | null;
}

export interface VerifyReport {
  readonly file: string;
  /** SHA-256 of the original, read without being touched. */
  readonly sha256: string;
  readonly readAt: string;
  readonly head: Anchor | null;
  readonly gestures: number;
  readonly rows: number;
  readonly versions: number;
  readonly findings: readonly Finding[];
}

export interface Responses {
  'profile.read': Author | null;
  'profile.write': Author;
  'recents.read': readonly RecentFile[];
  'recents.forget': null;
  'place.read': Place | null;
  'place.write': null;
  'typing.read': readonly Typing[];
  'typing.keep': null;
  'typing.forget': null;
  'workspace.current': WorkspaceInfo | null;
  'workspace.close': null;
  'workspace.openExample': WorkspaceInfo;
  'workspace.open': WorkspaceInfo;
  'workspace.examine': WorkspaceInfo;
  'workspace.recover': WorkspaceInfo;
  'workspace.create': WorkspaceInfo;
  'workspace.verify': VerifyReport;
  'document.validate': ValidationReport;
  'referentiel.list': readonly ReferentielSummary[];
  'referentiel.read': ReferentielView;
  'referentiel.rows': ReferentielRows;
  'referentiel.situation': Situation;
  'referentiel.ailleurs': readonly CompetenceAilleurs[];
  'recherche.run': SearchAnswer;
  'referentiel.controles': Controles;
  'referentiel.at': { readonly referentiel: Referentiel; readonly empreinte: string };
  'blocs.list': readonly BlocSummary[];
  'blocs.preview': BlocsPreview;
  /** Null: that state was there already. */
  'blocs.take': Committed | null;
  'gesture.commit': Committed;
  'gesture.undo': Committed;
  'gesture.redo': Committed;
  'import.list': ImportContent;
  'import.preview': ImportPreview;
  'import.accept': {
    readonly referentiel: string;
    readonly preview: ImportPreview;
    readonly committed: Committed | null;
  };
  'version.adopt': { readonly version: VersionSummary; readonly head: Anchor };
  'document.read': ExportedDocument;
  'document.export': {
    readonly file: string;
    readonly sha256: string;
    readonly statut: 'brouillon' | 'adoptee';
    readonly head: Anchor;
  };
  'paper.read': PaperDocument;
  'document.compare': { readonly a: Referentiel; readonly b: Referentiel; readonly changes: Diff };
  'journal.page': { readonly lines: readonly JournalLine[]; readonly total: number };
  'journal.reversible': ReversibleGestures;
  'journal.entry': JournalEntry;
  'journal.read': { readonly entries: readonly JournalEntry[]; readonly total: number };
}

export type Response<C extends Channel> = Responses[C];
