import type {
  Echelle,
  Epreuve,
  Grille,
  Ligne,
  Niveau,
  Note,
  Partie,
  ResultatEpreuve,
} from '../generated/document.ts';
import { extremesDe } from './extremes.ts';
import { centiemes, nombreDe } from './nombre.ts';

/** Where a mark is given: a line, in its épreuve (null) or in a retake, by one evaluator or by all of them together (null). */
export interface PlaceDeNote {
  readonly ligne: string;
  readonly reprise: string | null;
  readonly evaluateur: string | null;
}

/** A level's code, or a number of the scale's points. */
export type Marque = Pick<Note, 'niveau' | 'valeur'>;

const estA = (note: Note, { ligne, reprise, evaluateur }: PlaceDeNote): boolean =>
  note.ligne === ligne &&
  (note.reprise ?? null) === reprise &&
  (evaluateur === null || note.evaluateur === evaluateur);

export function noteA(notes: readonly Note[], place: PlaceDeNote): Note | null {
  return notes.find((note) => estA(note, place)) ?? null;
}

/** The marks once one is given, changed where it stands, or taken away (null). */
export function avecNote(notes: readonly Note[], place: PlaceDeNote, marque: Marque | null): readonly Note[] {
  const rang = notes.findIndex((note) => estA(note, place));
  if (marque === null) return rang < 0 ? notes : notes.toSpliced(rang, 1);
  const { ligne, reprise, evaluateur } = place;
  const note: Note = {
    ligne,
    ...(reprise !== null && { reprise }),
    ...(evaluateur !== null && { evaluateur }),
    ...marque,
  };
  return rang < 0 ? [...notes, note] : notes.with(rang, note);
}

/** A digit, with Shift or without: French keyboards ask for it. */
const chiffreDe = (key: string, code: string): string | undefined =>
  /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? (/^\d$/.test(key) ? key : undefined);

/** The level that a key gives, by its code, else by its rank where no code is a digit; null: none. `code`: of the key itself. */
export function niveauFrappe(
  niveaux: readonly Pick<Niveau, 'code'>[],
  { key, code }: { readonly key: string; readonly code: string },
): string | null {
  const chiffre = chiffreDe(key, code);
  const signes = [key.toLowerCase(), chiffre];
  const nomme = niveaux.find((niveau) => signes.includes(niveau.code.toLowerCase()));
  if (nomme !== undefined) return nomme.code;
  if (chiffre === undefined || niveaux.some((niveau) => /^\d$/.test(niveau.code))) return null;
  return niveaux[Number(chiffre) - 1]?.code ?? null;
}

/** Who gives a mark of a line: each evaluator where they share it. */
export function evaluateursDe({ partage, evaluateurs }: Epreuve): readonly (string | null)[] {
  return partage === undefined ? [null] : evaluateurs.map(({ id }) => id);
}

export type Bout = 'bas' | 'haut';

/** The lowest or the highest mark of a scale; null: it has no level. */
function marqueAuBout(echelle: Echelle, bout: Bout): Marque | null {
  const { points, niveaux } = echelle;
  const extremes = extremesDe(echelle);
  if (points !== undefined)
    return extremes === null ? null : { valeur: nombreDe(extremes[bout === 'haut' ? 1 : 0]) };
  const niveau = bout === 'haut' ? niveaux.at(-1) : niveaux[0];
  return niveau === undefined ? null : { niveau: niveau.code };
}

/** Marks of a line at one end of its scale, one an evaluator where they share it. */
export function notesAuBout(
  ligne: Ligne,
  epreuve: Epreuve,
  echelle: Echelle | undefined,
  bout: Bout,
): readonly Note[] {
  const marque = echelle === undefined ? null : marqueAuBout(echelle, bout);
  if (marque === null) return [];
  return evaluateursDe(epreuve).map((evaluateur) => ({
    ligne: ligne.id,
    ...(evaluateur !== null && { evaluateur }),
    ...marque,
  }));
}

/** Every line at one end of its scale, without any retake. */
export function toutAuBout(
  { parties, echelles }: Pick<Grille, 'parties' | 'echelles'>,
  bout: Bout,
): readonly Note[] {
  const parId = new Map(echelles.map((echelle) => [echelle.id, echelle]));
  return parties.flatMap(({ epreuves }) =>
    epreuves.flatMap((epreuve) =>
      epreuve.lignes.flatMap((ligne) => notesAuBout(ligne, epreuve, parId.get(ligne.echelle), bout)),
    ),
  );
}

/** Is it a number of the scale's points? */
export function estDesPoints(valeur: string, { min, max, pas }: NonNullable<Echelle['points']>): boolean {
  const [n, bas, haut] = [centiemes(valeur), centiemes(min), centiemes(max)];
  return n >= bas && n <= haut && (n - bas) % centiemes(pas) === 0;
}

/** The lines that are marked in an épreuve: its own; for a retake, those before it that it takes again, which its result says. */
export function lignesNotees(
  partie: Partie,
  epreuve: Epreuve,
  resultat: ResultatEpreuve | undefined,
): readonly Ligne[] {
  if (epreuve.reprend === undefined) return epreuve.lignes;
  const reprises = new Set(resultat?.lignes.map(({ id }) => id));
  return partie.epreuves.flatMap(({ lignes }) => lignes).filter(({ id }) => reprises.has(id));
}
