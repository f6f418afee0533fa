import { fauteIdentifiant, identifiantLu } from '../../identifiants/identifiants.ts';
import { isNumeroFiche, numeroFicheLu } from '../../identifiants/numero-fiche.ts';
import { isSiren, isSiret } from '../../identifiants/siret.ts';
import { cellText, isBlank, type Cell, type Grid } from '../../paste/grid.ts';
import { folded } from '../../search/matching.ts';
import type { LigneBrute, Rubrique } from './ligne.ts';

/** What a column holds; null: nothing that is taken. */
export type Colonne = Rubrique | null;

/** How a table is read: all of it can be corrected. */
export interface Lecture {
  /** Rows at the top that name the columns, with what stands above them. */
  readonly entetes: number;
  readonly colonnes: readonly Colonne[];
}

/** Words that name a column, on folded text: the first that fits. */
const MOTS: readonly (readonly [Colonne, RegExp])[] = [
  // Its dates are those of another certificate.
  [null, /qualiopi/],
  ['siret', /\bsiret\b/],
  ['siren', /\bsiren\b/],
  ['nda', /\bnda\b|declaration d.activite|\bn° ?da\b|\bnumerodeclarationactivite\b/],
  ['decisionLe', /date (?:de )?(?:la )?decision|\bdecision(?: du| le)\b|date (?:du )?pv/],
  ['decision', /\bdecision\b|\bpv\b|\bproces.verbal\b|\bdeliberation\b/],
  ['codePostal', /\bcode ?postal\b|^cp$/],
  ['commune', /\bcommune\b|\bville\b|\blocalite\b/],
  ['change', /modification|changement|\bmaj\b|mise a jour|\b(?:etat|statut|situation) depuis\b/],
  ['jusqua', /jusqu|\bfin\b|echeance|expir|validite|^(?:habilite|periode|valable)?s? ?au$/],
  [
    'depuis',
    /depuis|\bdebut\b|date.?actif|date d.(?:effet|habilitation|agrement)|a compter|^(?:habilite|periode|valable)?s? ?du$/,
  ],
  ['etat', /\betat\b|\bstatut\b|\bsituation\b/],
  ['blocs', /\bblocs?\b|\bperimetre\b|\bportee\b/],
  ['fiche', /numero.?(?:fiche|au repertoire)|\b(?:code )?rncp\b|\bfiche\b|\bcertification\b/],
  ['nature', /habilit|\brole\b|\bnature\b|\bmission\b/],
  // A name may begin as its heading does: « Centre de formation des Lices ».
  [
    'nom',
    /^(?:nom\b|denomination|raison sociale|intitule|enseigne)|^(?:organisme|partenaire|etablissement|centre)s?(?: de formation| habilites?| agrees?| partenaires?)?$/,
  ],
];

/** « Siret_Partenaire », « NOM_PARTENAIRE »: underscores part words. */
const motsDe = (cell: Cell | undefined): string =>
  cell === undefined ? '' : folded(cellText(cell).replaceAll(/[_\n]+/g, ' ')).trim();

const LONGUE = 60;

function nommee(texte: string): Rubrique | null {
  if (texte === '' || texte.length > LONGUE) return null;
  return MOTS.find(([, motif]) => motif.test(texte))?.[0] ?? null;
}

/** The first column of a kind is the one; the others of the same name are left out. */
function chacuneUneFois(colonnes: readonly Colonne[]): readonly Colonne[] {
  const prises = new Set<Rubrique>();
  return colonnes.map((colonne) => {
    if (colonne === null || prises.has(colonne)) return null;
    prises.add(colonne);
    return colonne;
  });
}

const REGARDEES = 12;
const ECHANTILLON = 200;

/** What a column without a name holds, by what most of its cells are. */
function parContenu(grid: Grid, colonne: number, entetes: number): Colonne {
  const textes = grid.rows
    .slice(entetes, entetes + ECHANTILLON)
    .flatMap(({ cells }) => cells[colonne] ?? [])
    .filter((cell) => !isBlank(cell))
    .map((cell) => cellText(cell));
  const laPlupart = (est: (texte: string) => boolean): boolean =>
    textes.length > 0 && textes.filter(est).length * 2 > textes.length;
  if (laPlupart((texte) => isSiret(identifiantLu('siret', texte)))) return 'siret';
  if (laPlupart((texte) => isSiren(identifiantLu('siren', texte)))) return 'siren';
  if (laPlupart((texte) => fauteIdentifiant('nda', identifiantLu('nda', texte)) === null)) return 'nda';
  return laPlupart((texte) => /\p{L}{2}/u.test(texte)) ? 'nom' : null;
}

/** How a table is read, by the names of its columns, or by what they hold where nothing names them. */
export function lectureDe(grid: Grid): Lecture {
  const places = Array.from({ length: grid.width }, (_, place) => place);
  const noms = grid.rows
    .slice(0, REGARDEES)
    .map(({ cells }) => places.map((place) => nommee(motsDe(cells[place]))));
  const nombre = (ligne: readonly (Rubrique | null)[]): number =>
    new Set(ligne.filter((nom) => nom !== null)).size;
  const entete = noms.findIndex((ligne) => nombre(ligne) >= Math.min(2, grid.width) && ligne.includes('nom'));
  if (entete !== -1) return { entetes: entete + 1, colonnes: chacuneUneFois(noms[entete] ?? []) };
  return { entetes: 0, colonnes: chacuneUneFois(places.map((place) => parContenu(grid, place, 0))) };
}

/** Beyond the longest name, a cell holds something else: its beginning is enough to say so. */
const COUPE = 4000;

/** The lines of a table, as its columns are read; blank ones are none. `decalage`: of the numbers, after other tables. */
function lignesDe(grid: Grid, { entetes, colonnes }: Lecture, decalage: number): readonly LigneBrute[] {
  return grid.rows.slice(entetes).flatMap(({ number, cells }) => {
    const textes: Partial<Record<Rubrique, string>> = {};
    colonnes.forEach((colonne, place) => {
      const cell = cells[place];
      if (colonne !== null && cell !== undefined && !isBlank(cell))
        textes[colonne] = cellText(cell).slice(0, COUPE);
    });
    return Object.keys(textes).length === 0 ? [] : [{ ligne: decalage + number, textes }];
  });
}

/** The lines of tables, one after the other; `lectures`: of each. One that names nobody has none. */
export function lignesDes(grids: readonly Grid[], lectures: readonly Lecture[]): readonly LigneBrute[] {
  let decalage = 0;
  return grids.flatMap((grid, index) => {
    const lecture = lectures[index];
    const avant = decalage;
    decalage += grid.rows.at(-1)?.number ?? 0;
    return lecture?.colonnes.includes('nom') === true ? lignesDe(grid, lecture, avant) : [];
  });
}

/** The number of a fiche that a line is of; null: it names none, or not by its number. */
function ficheDe({ textes: { fiche } }: LigneBrute): string | null {
  const numero = numeroFicheLu(fiche ?? '');
  return isNumeroFiche(numero) ? numero : null;
}

/** The lines of one fiche, and how many are of others; a line that names none is of the one asked for. */
export function lignesDeLaFiche(
  lignes: readonly LigneBrute[],
  numero: string | null,
): { readonly lignes: readonly LigneBrute[]; readonly autres: number } {
  const voulues = lignes.filter((ligne) => [null, numero].includes(ficheDe(ligne)));
  return { lignes: voulues, autres: lignes.length - voulues.length };
}
