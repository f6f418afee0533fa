import type {
  Echelle,
  Epreuve,
  Grille,
  Partie,
  Referentiel,
  ResultatEpreuve,
  ResultatPartie,
} from '../../generated/document.ts';
import { conclureEssai, type Essai, type EssaiConclu } from '../../grille/essais.ts';
import { nomsDe } from '../../grille/noms.ts';
import type { PaperLine } from '../markup.ts';
import type { PaperEdge } from '../page.ts';

/** A trial on paper: the marks and the earlier parties that the grid takes, and what it concludes of them. */
export interface Rempli extends EssaiConclu {
  readonly essai: Essai;
  readonly noms: ReadonlyMap<string, string>;
}

/** What a grid names, by its ids. */
export interface Nommes {
  readonly echelles: ReadonlyMap<string, Echelle>;
  readonly competences: ReadonlyMap<string, PaperLine>;
  /** Codes of critères and of blocs. */
  readonly codes: ReadonlyMap<string, string>;
}

/** A grid as a paper reads it: with what it names, blank or filled. */
export interface Lecture extends Nommes {
  readonly grille: Grille;
  readonly referentiel: Referentiel;
  readonly rempli: Rempli | null;
  /** What each page says at its edge. */
  readonly edge: PaperEdge;
}

export function nommesPar({ echelles }: Pick<Grille, 'echelles'>, referentiel: Referentiel): Nommes {
  const competences = [...referentiel.blocs, referentiel].flatMap((bloc) => bloc.competences);
  const coded = [...referentiel.blocs, ...competences.flatMap(({ criteres }) => criteres)];
  return {
    echelles: new Map(echelles.map((echelle) => [echelle.id, echelle])),
    competences: new Map(
      competences.map(({ id, code, libelle }) => [id, { code: code ?? '', texte: libelle }]),
    ),
    codes: new Map(coded.map(({ id, code }) => [id, code ?? ''])),
  };
}

export const lectureDe = (
  grille: Grille,
  referentiel: Referentiel,
  essai: Essai | null,
  edge: PaperEdge,
): Lecture => ({
  ...nommesPar(grille, referentiel),
  grille,
  referentiel,
  rempli: essai === null ? null : remplir(grille, essai),
  edge,
});

const remplir = (grille: Grille, essai: Essai): Rempli => ({
  ...conclureEssai(grille, essai),
  essai,
  noms: nomsDe(grille),
});

const codeDe = ({ codes }: Nommes, id: string | undefined): string =>
  id === undefined ? '' : (codes.get(id) ?? '');

export const titreDePartie = (lecture: Nommes, { bloc, intitule }: Partie): PaperLine => ({
  code: codeDe(lecture, bloc),
  texte: intitule,
});

export const titreDEpreuve = ({ code, intitule }: Epreuve): PaperLine => ({
  code: code ?? '',
  texte: intitule,
});

export const titreDeLigne = (
  lecture: Nommes,
  { critere, libelle }: { readonly critere?: string; readonly libelle: string },
): PaperLine => ({ code: codeDe(lecture, critere), texte: libelle });

export const resultatDePartie = ({ rempli }: Lecture, { id }: Partie): ResultatPartie | undefined =>
  rempli?.conclu.parties.find((partie) => partie.id === id);

export const resultatDEpreuve = (
  lecture: Lecture,
  partie: Partie,
  { id }: Epreuve,
): ResultatEpreuve | undefined =>
  resultatDePartie(lecture, partie)?.epreuves.find((epreuve) => epreuve.id === id);
