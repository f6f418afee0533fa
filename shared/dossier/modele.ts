import type { JsonObject } from '../domain/json.ts';

/** What may follow a dépôt, one after the other. `complete`: what an ajournement asked for was handed in. */
export const typesDeSuite = ['irrecevable', 'ajourne', 'complete', 'refuse', 'enregistre', 'retire'] as const;
export type TypeDeSuite = (typeof typesDeSuite)[number];

export const repertoires = ['RNCP', 'RS'] as const;
export type Repertoire = (typeof repertoires)[number];

/** What a file joined to a dossier is. */
export const naturesDePiece = [
  'opportunite',
  'deliberation',
  'accord',
  'reglement',
  'cahierDesCharges',
  'statistiques',
  'decisionFc',
  'autre',
] as const;
export type NatureDePiece = (typeof naturesDePiece)[number];

/** What is said of a request lodged with France compétences. Days are « AAAA-MM-JJ ». */
export interface Depot {
  /** The version that was lodged: its identifier and the SHA-256 of its document. */
  readonly version: string;
  readonly sha256: string;
  readonly repertoire: Repertoire;
  readonly deposeLe: string;
  /** Given by France compétences. */
  readonly reference: string | null;
  /** Of the one interview that each request gets. */
  readonly entretienLe: string | null;
  readonly note: string | null;
}

/** A dépôt, as its row has it. */
export type Dossier = JsonObject & Depot & { readonly id: string; readonly referentiel: string };

/** A criterion that was found wanting, and why. */
export type CritereMotive = JsonObject & { readonly numero: string; readonly motif: string };

/** What is said of what followed a dépôt. */
export interface SuiteDite {
  readonly type: TypeDeSuite;
  readonly le: string;
  /** Of an ajournement: the last day on which its answer is received. */
  readonly jusquau: string | null;
  readonly criteres: readonly CritereMotive[];
  readonly motif: string | null;
  /** Of what was handed in after an ajournement: the version that it brings; null: the same. */
  readonly version: string | null;
  /** Of a registration: its number, from when and until when it holds, the last day on which certificates are issued, and what it follows. */
  readonly numero: string | null;
  readonly dateEffet: string | null;
  readonly dateFin: string | null;
  readonly dateLimiteDelivrance: string | null;
  readonly anciennes: readonly string[];
}

export type Suite = JsonObject & SuiteDite & { readonly id: string; readonly dossier: string };

/** A file joined to a dossier; its bytes stand beside, under their SHA-256. */
export type PieceJointe = JsonObject & {
  readonly id: string;
  readonly dossier: string;
  readonly nature: NatureDePiece;
  readonly nom: string;
  /** Media type. */
  readonly type: string;
  /** In octets. */
  readonly taille: number;
  readonly sha256: string;
  readonly le: string;
};

/** A version that may be lodged: one that was adopted, of the référentiel of the dossier. */
export interface VersionDeposable {
  readonly id: string;
  readonly numero: string;
  readonly sha256: string;
  readonly decision: { readonly date: string };
}

/** A dossier with what followed, in order, and what is joined to it. */
export interface DossierComplet {
  readonly dossier: Dossier;
  readonly suites: readonly Suite[];
  readonly pieces: readonly PieceJointe[];
}

/** What each suite says besides its day; what is not of its type is absent. */
export const membresDeSuite: Readonly<Record<TypeDeSuite, readonly (keyof SuiteDite)[]>> = {
  irrecevable: ['motif'],
  ajourne: ['jusquau', 'criteres', 'motif'],
  complete: ['version', 'motif'],
  refuse: ['criteres', 'motif'],
  enregistre: ['numero', 'dateEffet', 'dateFin', 'dateLimiteDelivrance', 'anciennes', 'motif'],
  retire: ['motif'],
};

/** Nothing follows these. */
export const suitesFinales: ReadonlySet<TypeDeSuite> = new Set([
  'irrecevable',
  'refuse',
  'enregistre',
  'retire',
]);
