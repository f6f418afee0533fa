import { paper } from '../i18n/fr/paper.ts';
import type { Annexe, Bloc, Competence, Modalite, Referentiel } from '../generated/document.ts';
import type { PaperLine } from './markup.ts';

/** One compétence, with what it comes from and how it is evaluated. */
export interface RaceRow {
  readonly activites: readonly PaperLine[];
  readonly competence: PaperLine;
  readonly modalites: readonly PaperLine[];
  readonly criteres: readonly PaperLine[];
}

/** A bloc; in the répertoire spécifique, the whole certification. */
export interface RaceBand extends PaperLine {
  readonly rows: readonly RaceRow[];
  /** Modalités that no compétence of the band is linked to: nothing that is written may be missing on paper. */
  readonly autres: readonly PaperLine[];
}

export interface ActiviteBand extends PaperLine {
  readonly description: string;
  readonly taches: readonly string[];
}

/** The référentiel as people circulate it: activités, then the table of competences and their evaluation, a band a bloc. */
export interface RaceSheet {
  readonly activites: readonly ActiviteBand[];
  readonly bandes: readonly RaceBand[];
  /** Of a CQPI: what each branch makes plain of what stands above. */
  readonly annexes: readonly AnnexeSheet[];
}

/** The code of a line is the name of its field. */
export interface AnnexeSheet {
  readonly cpne: string;
  readonly lignes: readonly PaperLine[];
}

function annexeSheet(annexe: Annexe): AnnexeSheet {
  const names = Object.keys(paper.annexe) as (keyof typeof paper.annexe)[];
  return {
    cpne: annexe.cpne,
    lignes: names.flatMap((name) => {
      const texte = annexe[name];
      return texte === undefined ? [] : [{ code: paper.annexe[name], texte }];
    }),
  };
}

const line = ({ code, libelle }: { readonly code?: string; readonly libelle: string }): PaperLine => ({
  code: code ?? '',
  texte: libelle,
});

function rowOf(
  competence: Competence,
  modalites: readonly Modalite[],
  activites: ReadonlyMap<string, PaperLine>,
): RaceRow {
  return {
    activites: competence.activites.flatMap((id) => activites.get(id) ?? []),
    competence: line(competence),
    modalites: modalites.filter(({ competences }) => competences.includes(competence.id)).map(line),
    criteres: competence.criteres.map(line),
  };
}

function bandOf(
  { competences, modalites }: Pick<Bloc, 'competences' | 'modalites'>,
  title: PaperLine,
  activites: ReadonlyMap<string, PaperLine>,
): RaceBand {
  const ids = new Set(competences.map(({ id }) => id));
  return {
    ...title,
    rows: competences.map((competence) => rowOf(competence, modalites, activites)),
    autres: modalites.filter((modalite) => !modalite.competences.some((id) => ids.has(id))).map(line),
  };
}

/** `whole`: the title of the one band of a référentiel without blocs. */
export function raceSheet(referentiel: Referentiel, whole: string): RaceSheet {
  const activites = new Map(
    referentiel.activites.map(({ id, code, intitule }) => [id, { code: code ?? '', texte: intitule }]),
  );
  const bands = referentiel.blocs.map((bloc) =>
    bandOf(bloc, { code: bloc.code ?? '', texte: bloc.intitule }, activites),
  );
  const { competences, modalites } = referentiel;
  const rest = competences.length + modalites.length > 0;
  return {
    activites: referentiel.activites.map(({ code, intitule, description, taches }) => ({
      code: code ?? '',
      texte: intitule,
      description: description ?? '',
      taches: taches.map(({ libelle }) => libelle),
    })),
    annexes: (referentiel.annexes ?? []).map(annexeSheet),
    bandes: rest ? [...bands, bandOf(referentiel, { code: '', texte: whole }, activites)] : bands,
  };
}
