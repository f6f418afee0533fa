import type { ComparaisonDeListes } from '../../diff/listes.ts';
import type { ConstatDuRegistre } from '../../organisme/controles.ts';
import type { VersionSummary } from './referentiel.ts';

/** A version of the list of the bodies of a certification. */
export interface ListeVersion extends VersionSummary {
  /** The day whose state it says. */
  readonly au: string;
}

/** The list of a certification on a day, before it is adopted. */
export interface SituationDeListe {
  readonly au: string;
  /** Habilitations that go on, and those that were granted once. */
  readonly enCours: number;
  readonly passees: number;
  /** The version adopted last is of that day, and says the same. */
  readonly inchangee: boolean;
  /** Empreinte of the text as it is put to the vote. */
  readonly texteVote: string;
  /** What the rules find wrong in it, or worth a look. */
  readonly constats: readonly ConstatDuRegistre[];
}

/** A list that is compared: of which day, and of which version (null: as the register now has it). */
export interface MomentDeListe {
  readonly au: string;
  readonly numero: string | null;
}

export interface ListesComparees extends ComparaisonDeListes {
  readonly a: MomentDeListe;
  readonly b: MomentDeListe;
  /** Bodies that differ and that the register does not have: taken away since, or of a file of another. */
  readonly horsRegistre: readonly string[];
}
