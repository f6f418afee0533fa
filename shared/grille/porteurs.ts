import type { Competence, Critere, Modalite, Referentiel } from '../generated/document.ts';

/** A compétence as grids follow it: its words, and its critères. */
export type CompetenceSuivie = Pick<Competence, 'id' | 'libelle'> & {
  readonly criteres: readonly Pick<Critere, 'id' | 'libelle'>[];
};

/** What grids follow of a bloc, or of the certification. */
export interface PorteurSuivi {
  /** Null: the certification. */
  readonly bloc: string | null;
  readonly competences: readonly CompetenceSuivie[];
  readonly modalites: readonly Pick<Modalite, 'id' | 'competences'>[];
}

/** What holds compétences and the modalités that evaluate them: a bloc, or in the répertoire spécifique the certification itself. */
export interface Porteur extends PorteurSuivi {
  readonly intitule: string;
  readonly competences: readonly Competence[];
  readonly modalites: readonly Modalite[];
}

/** The certification first, then its blocs, in order. */
export function porteursDe({
  intitule,
  competences,
  modalites,
  blocs,
}: Referentiel): readonly [Porteur, ...Porteur[]] {
  return [
    { bloc: null, intitule, competences, modalites },
    ...blocs.map(({ id, ...bloc }): Porteur => ({ ...bloc, bloc: id })),
  ];
}

/** What a line is about: a critère, or a compétence that has none; in the words it has. */
export interface Evalue {
  readonly competence: string;
  /** Null: the compétence itself. */
  readonly critere: string | null;
  readonly libelle: string;
}

/** The lines that a compétence makes. */
export function evaluesDe({ id, libelle, criteres }: CompetenceSuivie): readonly Evalue[] {
  if (criteres.length === 0) return [{ competence: id, critere: null, libelle }];
  return criteres.map((critere) => ({ competence: id, critere: critere.id, libelle: critere.libelle }));
}
