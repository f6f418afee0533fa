import type { GrilleSansLien } from '../document/tree.ts';
import type { Ligne, Partie, Referentiel } from '../generated/document.ts';
import { evaluesDe, porteursDe, type CompetenceSuivie, type Evalue, type PorteurSuivi } from './porteurs.ts';

/** What is of the référentiel and on no line. */
export interface EcartAjout {
  readonly code: 'competence_ajoutee' | 'critere_ajoute';
  readonly partie: string;
  /** Where it is evaluated; none: the partie has no épreuve yet. */
  readonly epreuves: readonly string[];
  readonly evalues: readonly Evalue[];
}

/** What of a grid is no longer what the référentiel says. */
export type Ecart =
  | { readonly code: 'bloc_disparu'; readonly partie: string }
  | { readonly code: 'modalite_disparue'; readonly epreuve: string }
  | {
      readonly code: 'ligne_sans_competence' | 'ligne_sans_critere' | 'ligne_hors_bloc';
      readonly ligne: string;
    }
  | { readonly code: 'ligne_reformulee'; readonly ligne: string; readonly libelle: string }
  /** The critère hangs from another compétence. */
  | { readonly code: 'ligne_deplacee'; readonly ligne: string; readonly competence: string }
  | EcartAjout;

/** The item of the grid that it is about. */
export function elementDe(ecart: Ecart): string {
  if ('ligne' in ecart) return ecart.ligne;
  return 'epreuve' in ecart ? ecart.epreuve : ecart.partie;
}

/** A compétence or a critère, where it now stands. */
interface Source {
  readonly bloc: string | null;
  readonly competence: string;
  /** The words of the line that it makes; null: where a compétence has critères, a line without one is the branch’s own. */
  readonly libelle: string | null;
}

interface Presents {
  readonly blocs: ReadonlySet<string | null>;
  /** Compétences that each modalité evaluates. */
  readonly modalites: ReadonlyMap<string, ReadonlySet<string>>;
  readonly competences: ReadonlyMap<string, Source>;
  readonly criteres: ReadonlyMap<string, Source>;
}

function presentsDans(porteurs: readonly PorteurSuivi[]): Presents {
  const toutes = porteurs.flatMap(({ bloc, competences }) =>
    competences.map((competence) => ({ bloc, ...competence })),
  );
  return {
    blocs: new Set(porteurs.map(({ bloc }) => bloc)),
    modalites: new Map(
      porteurs.flatMap(({ modalites }) =>
        modalites.map(({ id, competences }) => [id, new Set(competences)] as const),
      ),
    ),
    competences: new Map(
      toutes.map(({ bloc, id, libelle, criteres }) => [
        id,
        { bloc, competence: id, libelle: criteres.length === 0 ? libelle : null },
      ]),
    ),
    criteres: new Map(
      toutes.flatMap(({ bloc, id: competence, criteres }) =>
        criteres.map(({ id, libelle }) => [id, { bloc, competence, libelle }] as const),
      ),
    ),
  };
}

/** A line that stays, once adjusted. */
interface Gardee {
  readonly partie: string;
  readonly epreuve: string;
  readonly competence: string;
  readonly critere: string | null;
}

/** What is to be adjusted of a line, and the compétence that it then evaluates; null when it is to go. */
function devenirDe(
  { id: ligne, competence, critere, libelle }: Ligne,
  { bloc }: Partie,
  { competences, criteres }: Presents,
): { readonly ecarts: readonly Ecart[]; readonly competence: string | null } {
  const source = critere === undefined ? competences.get(competence) : criteres.get(critere);
  if (source === undefined) {
    const code =
      critere !== undefined && competences.has(competence) ? 'ligne_sans_critere' : 'ligne_sans_competence';
    return { ecarts: [{ code, ligne }], competence: null };
  }
  if (bloc !== undefined && bloc !== source.bloc)
    return { ecarts: [{ code: 'ligne_hors_bloc', ligne }], competence: null };
  const deplacee: readonly Ecart[] =
    source.competence === competence
      ? []
      : [{ code: 'ligne_deplacee', ligne, competence: source.competence }];
  const reformulee: readonly Ecart[] =
    source.libelle === null || source.libelle === libelle
      ? []
      : [{ code: 'ligne_reformulee', ligne, libelle: source.libelle }];
  return { ecarts: [...deplacee, ...reformulee], competence: source.competence };
}

function ecartsDePartie(
  partie: Partie,
  presents: Presents,
): { readonly ecarts: readonly Ecart[]; readonly gardees: readonly Gardee[] } {
  if (partie.bloc !== undefined && !presents.blocs.has(partie.bloc))
    return { ecarts: [{ code: 'bloc_disparu', partie: partie.id }], gardees: [] };
  const ecarts: Ecart[] = [];
  const gardees: Gardee[] = [];
  for (const { id: epreuve, modalite, lignes } of partie.epreuves) {
    if (modalite !== undefined && !presents.modalites.has(modalite))
      ecarts.push({ code: 'modalite_disparue', epreuve });
    for (const ligne of lignes) {
      const devenir = devenirDe(ligne, partie, presents);
      ecarts.push(...devenir.ecarts);
      const { competence } = devenir;
      if (competence !== null)
        gardees.push({ partie: partie.id, epreuve, competence, critere: ligne.critere ?? null });
    }
  }
  return { ecarts, gardees };
}

/** The épreuves where a compétence that is on no line belongs: those whose modalité evaluates it, or else the first. */
function epreuvesPour(competence: string, { epreuves }: Partie, { modalites }: Presents): readonly string[] {
  const possibles = epreuves.filter(({ reprend }) => reprend === undefined);
  const nommees = possibles.filter(
    ({ modalite }) => modalite !== undefined && modalites.get(modalite)?.has(competence) === true,
  );
  return (nommees.length > 0 ? nommees : possibles.slice(0, 1)).map(({ id }) => id);
}

/** What a grid lacks of a compétence: nothing of what has no words yet. */
const aNoter = (competence: CompetenceSuivie): readonly Evalue[] =>
  evaluesDe({
    ...competence,
    criteres: competence.criteres.filter(({ libelle }) => libelle.trim() !== ''),
  }).filter(({ libelle }) => libelle.trim() !== '');

/** Critères that are on no line, of a compétence that is. */
function criteresAjoutes(
  competence: CompetenceSuivie,
  siennes: readonly [Gardee, ...Gardee[]],
): readonly EcartAjout[] {
  const notes = new Set(siennes.map(({ critere }) => critere));
  const [{ partie }] = siennes;
  const epreuves = [...new Set(siennes.map(({ epreuve }) => epreuve))];
  return aNoter(competence)
    .filter(({ critere }) => critere !== null && !notes.has(critere))
    .map((evalue) => ({ code: 'critere_ajoute', partie, epreuves, evalues: [evalue] }));
}

/** What moved under a grid: where it no longer says what the référentiel now says of what it evaluates. */
export function ecartsDe(grille: GrilleSansLien, referentiel: Referentiel): readonly Ecart[] {
  return ecartsAvec(grille, porteursDe(referentiel));
}

/** The same, from what grids follow of a référentiel. */
export function ecartsAvec(grille: GrilleSansLien, porteurs: readonly PorteurSuivi[]): readonly Ecart[] {
  const presents = presentsDans(porteurs);
  const parties = grille.parties.map((partie) => ecartsDePartie(partie, presents));
  const gardees = Map.groupBy(
    parties.flatMap((partie) => partie.gardees),
    ({ competence }) => competence,
  );
  const ajouts = porteurs.flatMap(({ bloc, competences }) => {
    const partie = grille.parties.find((une) => (une.bloc ?? null) === bloc);
    return competences.flatMap((competence): readonly EcartAjout[] => {
      const [premiere, ...autres] = gardees.get(competence.id) ?? [];
      if (premiere !== undefined) return criteresAjoutes(competence, [premiere, ...autres]);
      if (partie === undefined) return [];
      const epreuves = epreuvesPour(competence.id, partie, presents);
      const evalues = aNoter(competence);
      return evalues.length === 0
        ? []
        : [{ code: 'competence_ajoutee', partie: partie.id, epreuves, evalues }];
    });
  });
  return [...parties.flatMap(({ ecarts }) => ecarts), ...ajouts];
}
