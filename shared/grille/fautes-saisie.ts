import { isCalendarDate } from '../domain/dates.ts';
import type { Acquis, Echelle, Epreuve, Grille, Ligne, Note, Partie, Saisie } from '../generated/document.ts';
import type { FauteSaisie } from '../i18n/fr/evaluation.ts';
import { centiemes } from './nombre.ts';

/** Where a line stands. */
interface Place {
  readonly ligne: Ligne;
  readonly epreuve: Epreuve;
  readonly partie: Partie;
  readonly echelle: Echelle | undefined;
}

function placesDe({ parties, echelles }: Grille): ReadonlyMap<string, Place> {
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
  const [n, min, max] = [centiemes(valeur), centiemes(points.min), centiemes(points.max)];
  return n >= min && n <= max && (n - min) % centiemes(points.pas) === 0;
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

function fautesDeNotes(grille: Grille, notes: readonly Note[]): readonly FauteSaisie[] {
  const places = placesDe(grille);
  const vues = new Set<string>();
  return notes.flatMap((note): readonly FauteSaisie[] => {
    const place = places.get(note.ligne);
    const cle = cleDe(note, place);
    const code = vues.has(cle) ? 'double' : fauteDeNote(note, place);
    vues.add(cle);
    return code === null ? [] : [{ code, element: note.ligne }];
  });
}

function fautesDAcquis({ parties }: Grille, { acquis, jour }: Saisie): readonly FauteSaisie[] {
  const connues = new Set(parties.map(({ id }) => id));
  const fautive = ({ partie, le }: Acquis, i: number): boolean =>
    !connues.has(partie) ||
    le > jour ||
    !isCalendarDate(le) ||
    acquis.findIndex((autre) => autre.partie === partie) < i;
  return acquis.filter(fautive).map(({ partie }) => ({ code: 'acquis', element: partie }));
}

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
