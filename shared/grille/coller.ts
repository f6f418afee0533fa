import type { Json, JsonObject } from '../domain/json.ts';
import type { ItemRef, State } from '../domain/row.ts';
import type { Edit } from '../edit/edit.ts';
import { creationOf } from '../edit/items.ts';
import { itemsUnder, ranksAt } from '../edit/siblings.ts';
import type { Niveau } from '../generated/document.ts';
import { cellText, type Grid, type GridRow } from '../paste/grid.ts';
import { folded } from '../search/matching.ts';
import { nombreLu } from './nombre.ts';
import { champsDeNouveau } from './nouveau.ts';

/** What a column of a table says of a line: a field, or what a level means. */
type Colonne =
  'libelle' | 'indicateur' | 'attendu' | 'poids' | 'eliminatoire' | { readonly niveau: string } | null;

const entetes: readonly (readonly [Exclude<Colonne, null | object>, RegExp])[] = [
  ['indicateur', /^indicateurs?\b|^observables?\b/],
  ['attendu', /^(?:resultats? )?attendus?\b|^exigences?\b/],
  ['poids', /^poids\b|^coef/],
  ['eliminatoire', /^elim/],
  ['libelle', /^criteres?\b|^ce qui (?:est|s['’]) ?(?:evalue|observe)/],
];

/** The first columns of a table without headings. */
const usuelles = ['libelle', 'indicateur', 'attendu', 'poids'] as const;

function colonneDe(texte: string, niveaux: readonly Niveau[]): Colonne {
  const dit = folded(texte).trim();
  const niveau = niveaux.find(
    ({ code, libelle }) => dit !== '' && [folded(code), folded(libelle)].includes(dit),
  );
  if (niveau !== undefined) return { niveau: niveau.id };
  return entetes.find(([, mots]) => mots.test(dit))?.[0] ?? null;
}

/** A heading names the critère: that is what a line cannot do without. */
function colonnesDe(textes: readonly string[], niveaux: readonly Niveau[]): readonly Colonne[] | null {
  const nommees = textes.map((texte) => colonneDe(texte, niveaux));
  return nommees.includes('libelle') ? nommees : null;
}

const usage = (largeur: number, niveaux: readonly Niveau[]): readonly Colonne[] =>
  Array.from({ length: largeur }, (_, i): Colonne => {
    const niveau = niveaux[i - usuelles.length];
    return usuelles[i] ?? (niveau === undefined ? null : { niveau: niveau.id });
  });

const estOui = (texte: string): boolean => /^(?:oui|o|x|✓|✔|vrai|1|eliminatoire)$/.test(folded(texte).trim());

/** A weight as spreadsheets write it: of a hundred, with or without its sign. */
const poidsLu = (texte: string): string | null => nombreLu(texte.replace(/%$/, ''));

interface LigneLue {
  readonly champs: JsonObject;
  /** Something stands where its weight is, and is no number of a grid. */
  readonly poidsIllisible: boolean;
}

function ligneLue(textes: readonly string[], colonnes: readonly Colonne[]): LigneLue {
  const champs: Record<string, Json> = {};
  const descripteurs: Json[] = [];
  let poidsIllisible = false;
  textes.forEach((texte, i) => {
    const colonne = colonnes[i] ?? null;
    const ecrit = texte.trim();
    if (colonne === null || ecrit === '') return;
    if (typeof colonne === 'object') descripteurs.push({ niveau: colonne.niveau, texte: ecrit });
    else if (colonne === 'eliminatoire') champs[colonne] = estOui(ecrit);
    else if (colonne === 'poids') {
      const poids = poidsLu(ecrit);
      if (poids === null) poidsIllisible = true;
      else champs[colonne] = poids;
    } else champs[colonne] = ecrit;
  });
  return { champs: { ...champs, descripteurs }, poidsIllisible };
}

/** One cell over several columns, and nothing beside: the title of the table, or of what follows. */
function estUneBande({ cells }: GridRow): boolean {
  const [premiere, ...autres] = cells.filter((cell) => cellText(cell).trim() !== '');
  return autres.length > 0 && autres.every((cell) => cell === premiere);
}

/** The lines of a table: with the names of its columns or without; a band is no line, nor is what has no critère. */
function lignesCollees({ rows }: Grid, niveaux: readonly Niveau[]): readonly LigneLue[] {
  const textes = rows.filter((row) => !estUneBande(row)).map(({ cells }) => cells.map(cellText));
  const nommees = colonnesDe(textes[0] ?? [], niveaux);
  const lignes = nommees === null ? textes : textes.slice(1);
  return lignes
    .map((ligne) => ligneLue(ligne, nommees ?? usage(ligne.length, niveaux)))
    .filter(({ champs }) => champs['libelle'] !== undefined);
}

interface Collees {
  readonly edit: Edit;
  readonly ids: readonly string[];
  /** Lines whose weight could not be read: they have that of a new line. */
  readonly poidsIllisibles: number;
}

/** Lines of an épreuve from a table, at `index` among those that it has, in one gesture. Null: there is nothing to make lines of. */
export function collerLignes(
  state: State,
  epreuve: ItemRef,
  index: number,
  grid: Grid,
  nouvelId: () => string,
): Collees | null {
  const debut = champsDeNouveau(state, 'ligne', epreuve, index);
  const echelle = debut?.['echelle'];
  if (debut === null || typeof echelle !== 'string') return null;
  const niveaux = itemsUnder(state, 'niveau', echelle) as unknown as readonly Niveau[];
  const lignes = lignesCollees(grid, niveaux);
  const autres = itemsUnder(state, 'ligne', epreuve.id);
  const { rangs, changes } = ranksAt('ligne', autres, index, lignes.length);
  const ids = lignes.map(() => nouvelId());
  const faites = lignes.map(({ champs }, i) =>
    creationOf({ entity: 'ligne', id: ids[i] ?? '' }, epreuve, rangs[i] ?? '', { ...debut, ...champs }),
  );
  if (lignes.length === 0) return null;
  const poidsIllisibles = lignes.filter((ligne) => ligne.poidsIllisible).length;
  return { edit: { op: 'rows.pasted', changes: [...changes, ...faites] }, ids, poidsIllisibles };
}
