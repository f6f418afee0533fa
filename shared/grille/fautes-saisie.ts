import type { GrilleSansLien } from '../document/tree.ts';
import { isCalendarDate } from '../domain/dates.ts';
import type { Acquis, Echelle, Epreuve, Grille, Ligne, Note, Partie, Saisie } from '../generated/document.ts';
import type { FauteSaisie } from '../i18n/fr/evaluation.ts';
import type { Marques } from './evaluer.ts';
import { extremesDe } from './extremes.ts';
import { centiemes } from './nombre.ts';
import { estDesPoints } from './places-de-note.ts';

/** Where a line stands. */
interface Place {
  readonly ligne: Ligne;
  readonly epreuve: Epreuve;
  readonly partie: Partie;
  readonly echelle: Echelle | undefined;
}

function placesDe({ parties, echelles }: GrilleSansLien): ReadonlyMap<string, Place> {
  const parId = new Map(echelles.map((echelle) => [echelle.id, echelle]));
  const places = parties.flatMap((partie) =>
    partie.epreuves.flatMap((epreuve) =>
      epreuve.lignes.map((ligne) => ({ ligne, epreuve, partie, echelle: parId.get(ligne.echelle) })),
    ),
  );
  return new Map(places.map((place) => [place.ligne.id, place]));
}

/** The épreuve where the mark was given: the line's, or a retake that comes after it. */
function epreuveDe({ reprise }: Note, { partie, epreuve }: Place): Epreuve | undefined {
  if (reprise === undefined) return epreuve;
  const apres = partie.epreuves.slice(partie.epreuves.indexOf(epreuve) + 1);
  return apres.find(({ id, reprend }) => id === reprise && reprend !== undefined);
}

function estSurLEchelle({ niveau, valeur }: Note, { points, niveaux }: Echelle): boolean {
  if (points === undefined) return niveaux.some(({ code }) => code === niveau);
  if (valeur === undefined) return false;
  return estDesPoints(valeur, points);
}

function fauteDeNote(note: Note, place: Place | undefined): FauteSaisie['code'] | null {
  if (place?.echelle === undefined) return 'ligne';
  const epreuve = epreuveDe(note, place);
  if (epreuve === undefined) return 'reprise';
  const { partage, evaluateurs } = epreuve;
  const connu = evaluateurs.some(({ id }) => id === note.evaluateur);
  if (!connu && (note.evaluateur !== undefined || partage !== undefined)) return 'evaluateur';
  return estSurLEchelle(note, place.echelle) ? null : 'note';
}

/** One mark a line, or one a line and an evaluator where marks are shared. */
function cleDe(note: Note, place: Place | undefined): string {
  const { ligne, reprise, evaluateur } = note;
  const partage = place !== undefined && epreuveDe(note, place)?.partage !== undefined;
  return [ligne, reprise ?? '', partage ? (evaluateur ?? '') : ''].join(' ');
}

/** Notes in their order, each with its fault. */
function notesVues(
  grille: GrilleSansLien,
  notes: readonly Note[],
): readonly { readonly note: Note; readonly code: FauteSaisie['code'] | null }[] {
  const places = placesDe(grille);
  const vues = new Set<string>();
  return notes.map((note) => {
    const place = places.get(note.ligne);
    const cle = cleDe(note, place);
    const code = vues.has(cle) ? 'double' : fauteDeNote(note, place);
    // What does not count takes the place of nothing.
    if (code === null) vues.add(cle);
    return { note, code };
  });
}

function fautesDeNotes(grille: GrilleSansLien, notes: readonly Note[]): readonly FauteSaisie[] {
  return notesVues(grille, notes).flatMap(({ note, code }) =>
    code === null ? [] : [{ code, element: note.ligne }],
  );
}

/** The notes that the grid as it is can take: a line may have gone, or its scale have changed, since they were given. */
export function notesValables(grille: GrilleSansLien, notes: readonly Note[]): readonly Note[] {
  return notesVues(grille, notes).flatMap(({ note, code }) => (code === null ? [note] : []));
}

/** The most that a partie may be worth, in hundredths, where it has lines: no rounding of an average goes past a whole number. */
function plusHauteValeur({ epreuves }: Partie, echelles: readonly Echelle[]): number {
  const siennes = new Set(epreuves.flatMap(({ lignes }) => lignes.map(({ echelle }) => echelle)));
  const hautes = echelles.filter(({ id }) => siennes.has(id)).map((echelle) => extremesDe(echelle)?.[1] ?? 0);
  return hautes.length === 0 ? Infinity : Math.ceil(Math.max(...hautes) / 100) * 100;
}

/** Earlier parties in their order, each with its fault. */
function acquisVus(
  { parties, echelles }: GrilleSansLien,
  { acquis, jour }: Marques,
): readonly { readonly un: Acquis; readonly code: FauteSaisie['code'] | null }[] {
  const parId = new Map(parties.map((partie) => [partie.id, partie]));
  return acquis.map((un, i) => {
    const partie = parId.get(un.partie);
    const isDouble = acquis.findIndex((autre) => autre.partie === un.partie) < i;
    if (partie === undefined || un.le > jour || !isCalendarDate(un.le) || isDouble)
      return { un, code: 'acquis' };
    const isTooHigh = un.valeur !== undefined && centiemes(un.valeur) > plusHauteValeur(partie, echelles);
    return { un, code: isTooHigh ? 'acquis_valeur' : null };
  });
}

/** The earlier parties that are of the grid as it is, and were at that day. */
export const acquisValables = (grille: GrilleSansLien, marques: Marques): readonly Acquis[] =>
  acquisVus(grille, marques).flatMap(({ un, code }) => (code === null ? [un] : []));

const fautesDAcquis = (grille: GrilleSansLien, marques: Marques): readonly FauteSaisie[] =>
  acquisVus(grille, marques).flatMap(({ un, code }) => (code === null ? [] : [{ code, element: un.partie }]));

/** What makes marks no marks of that grid. `empreinte`: the grid's. */
export function fautesDeSaisie(grille: Grille, empreinte: string, saisie: Saisie): readonly FauteSaisie[] {
  const { id } = grille;
  if (saisie.grille.id !== id || saisie.grille.empreinte !== empreinte)
    return [{ code: 'grille', element: id }];
  const { voie, jour } = saisie;
  const ouverte = voie === undefined || grille.voies.length === 0 || grille.voies.includes(voie);
  return [
    ...(ouverte ? [] : [{ code: 'voie', element: id } as const]),
    ...(isCalendarDate(jour) ? [] : [{ code: 'jour', element: id } as const]),
    ...fautesDeNotes(grille, saisie.notes),
    ...fautesDAcquis(grille, saisie),
  ];
}
