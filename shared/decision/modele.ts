import type { DecisionTenue, Presence, RegleDecision } from '../generated/document.ts';

export type College = Presence['college'];
export const colleges: readonly College[] = ['employeurs', 'salaries'];

/** What an agenda may decide; the first four adopt something. */
const typesDePoint = ['creation', 'revision', 'suppression', 'adoption', 'habilitation', 'autre'] as const;
export type TypeDePoint = (typeof typesDePoint)[number];

/** A text that is put to the vote, as it then is; or a body that is to be habilitated for a certification or no longer be. */
export interface SujetDeVote {
  readonly sujet: 'referentiel' | 'grille' | 'liste' | 'habilitation';
  readonly id: string;
  readonly intitule: string;
  readonly empreinte: string;
}

/** A document that was sent before a meeting. */
export interface Piece {
  readonly id: string;
  readonly designation: string;
  readonly empreinte?: string;
  readonly envoyeLe?: string;
}

type VoixNotees = {
  readonly [Champ in `${'pour' | 'contre' | 'abstention'}${'Employeurs' | 'Salaries'}`]?: number;
};

/** A point of the agenda, as its row says it. */
export interface Point extends VoixNotees {
  readonly id: string;
  readonly objet: string;
  readonly type: TypeDePoint;
  readonly sujets: readonly SujetDeVote[];
  readonly reprend?: string;
  readonly note?: string;
}

/** A meeting, with all that was noted of it. */
export interface Seance {
  readonly id: string;
  readonly date: string;
  readonly lieu?: string;
  readonly reference?: string;
  readonly regle: string;
  readonly envoyeLe?: string;
  readonly presidence?: string;
  readonly vicePresidence?: string;
  readonly presences: readonly Presence[];
  readonly pieces: readonly Piece[];
  readonly decisions: readonly Point[];
}

export type Votes = DecisionTenue['votes'];

/** What a rule is asked of: a meeting, and the votes on one point. */
export interface Deliberation extends Pick<
  DecisionTenue,
  'regle' | 'envoi' | 'presidence' | 'vicePresidence'
> {
  readonly date: string;
  readonly regle: RegleDecision;
  readonly presences: readonly Presence[];
  /** Null: nobody has voted yet. */
  readonly votes: Votes | null;
}
