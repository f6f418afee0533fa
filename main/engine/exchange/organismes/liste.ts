import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import {
  lectureDe,
  lignesDes,
  type Colonne,
  type Lecture,
} from '../../../../shared/organisme/import/colonnes.ts';
import type { LigneBrute } from '../../../../shared/organisme/import/ligne.ts';
import { jourLu } from '../../../../shared/organisme/import/dates.ts';
import { SourceError, type Grid } from '../../../../shared/paste/grid.ts';
import { finished } from '../../../../shared/paste/slices.ts';
import { EngineError } from '../../errors.ts';
import { throwIfCancelled, type Task } from '../../task.ts';
import { withFileErrors } from '../../workspace/sqlite-errors.ts';
import { readFiche } from '../fc/read.ts';
import { partenairesDe } from './partenaires.ts';

/** The lines that a source has; those of a table may be of several fiches. */
export interface ListeLue {
  readonly lignes: readonly LigneBrute[];
  /** The day that its name says it is of. */
  readonly au: string | null;
}

/** « export_fiches_CSV_Partenaires_2024_02_22.csv » */
function jourDuNom(file: string): string | null {
  const [, annee, mois, jour] = /(\d{4})[_-](\d{2})[_-](\d{2})/.exec(basename(file)) ?? [];
  return annee === undefined ? null : jourLu(`${annee}-${mois}-${jour}`);
}

/** The end of an archive names what it holds. */
const FIN = 1024 * 1024;

/** A fiche is XML, or a ZIP of it; a workbook is a ZIP too. */
function estUneFiche(file: string): boolean {
  const descriptor = openSync(file, 'r');
  try {
    const debut = Buffer.alloc(256);
    const texte = debut.toString('utf8', 0, readSync(descriptor, debut, 0, 256, 0)).replace('\ufeff', '');
    if (/^\s*<(?!(?:!doctype html|html|table))/i.test(texte)) return true;
    if (!texte.startsWith('PK')) return false;
    const { size } = fstatSync(descriptor);
    const fin = Buffer.alloc(Math.min(FIN, size));
    readSync(descriptor, fin, 0, fin.length, size - fin.length);
    return !fin.includes('xl/workbook.xml');
  } finally {
    closeSync(descriptor);
  }
}

/** JSON is none of these, though it has commas. */
const estDuJson = (octets: Buffer): boolean => /^\ufeff?\s*[[{]/.test(octets.toString('utf8', 0, 64));

function octetsDe(file: string, maxOctets: number): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    if (fstatSync(descriptor).size > maxOctets) throw new SourceError('tooLarge');
    const octets = readFileSync(descriptor);
    if (estDuJson(octets)) throw new SourceError('notText');
    return octets;
  } finally {
    closeSync(descriptor);
  }
}

async function tableauxDe(file: string): Promise<readonly Grid[]> {
  // What reads HTML and workbooks brings the names of all entities: only whoever imports a table waits for it.
  const { maxOctets, readOctets } = await import('../../../../shared/paste/file.ts');
  try {
    const octets = withFileErrors(file, () => octetsDe(file, maxOctets));
    return finished(readOctets(octets, TextDecoder));
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw EngineError.of('LISTE_ILLISIBLE', { file: basename(file), fault: error.fault }, error);
  }
}

/** Words alone, under no heading, are any text: what says that it is a list of bodies is a heading, or a number. */
const estUneListe = ({ entetes, colonnes }: Lecture): boolean =>
  entetes > 0 || colonnes.some((colonne) => colonne === 'siret' || colonne === 'siren' || colonne === 'nda');

/** `colonnes` null: as headings name them, or numbers tell. */
function lecturesDes(
  grids: readonly Grid[],
  colonnes: readonly Colonne[] | null,
  file: string,
): readonly Lecture[] {
  const lectures = grids.map((grid): Lecture => {
    const trouvee = lectureDe(grid);
    if (colonnes !== null) return { ...trouvee, colonnes };
    return estUneListe(trouvee) ? trouvee : { entetes: 0, colonnes: [] };
  });
  if (!lectures.some((lecture) => lecture.colonnes.includes('nom')))
    throw EngineError.of('LISTE_SANS_NOM', { file: basename(file) });
  return lectures;
}

/** Reads the bodies of a file: a fiche of France compétences, its CSV of partners, or any table. Nothing is written. */
export async function lireListe(
  file: string,
  numero: string | null,
  colonnes: readonly Colonne[] | null,
  task: Task,
): Promise<ListeLue> {
  throwIfCancelled(task);
  const au = jourDuNom(file);
  if (withFileErrors(file, () => estUneFiche(file)))
    return { lignes: partenairesDe(await readFiche(file, numero, task)), au };
  const grids = await tableauxDe(file);
  return { lignes: lignesDes(grids, lecturesDes(grids, colonnes, file)), au };
}
