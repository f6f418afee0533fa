import { createHash } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { colonnesAbsentes, colonnesManquantes, placesDe } from '../../../shared/annuaire/colonnes.ts';
import { RowReader } from '../../../shared/annuaire/rows.ts';
import type { EtatAnnuaire } from '../../../shared/contract/answers/annuaire.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { EngineError } from '../errors.ts';
import { fileChunks, isZip, readingError, regularFileSize } from '../exchange/file-chunks.ts';
import { throwIfCancelled, type Task } from '../task.ts';
import { fileError } from '../workspace/sqlite-errors.ts';
import { syncFile, syncFolder } from '../workspace/sync.ts';
import { Anomalies, EXAMPLES } from './anomalies.ts';
import { annuaireFile, readAnnuaire, removeUnfinished, unfinishedFile } from './base.ts';
import { RecordReader, type ListRecord } from './record-reader.ts';
import { TextSource } from './text-source.ts';
import { AnnuaireWriter } from './writer.ts';

/** Reading a list, row after row, into a writer. */
class Listing {
  readonly anomalies = new Anomalies();
  lignes = 0;
  declaration: string | null = null;
  absentes: readonly string[] = [];
  readonly #file: string;
  readonly #writer: AnnuaireWriter;
  #rows: RowReader | null = null;

  constructor(file: string, writer: AnnuaireWriter) {
    this.#file = file;
    this.#writer = writer;
  }

  take(records: Iterable<ListRecord>): void {
    for (const record of records) {
      if (this.#rows === null) this.#rows = this.#begin(record.cells);
      else this.#row(this.#rows, record);
    }
  }

  #begin(header: readonly string[]): RowReader {
    const places = placesDe(header);
    const missing = colonnesManquantes(places);
    if (missing.length > 0) throw EngineError.of('ANNUAIRE_COLUMNS', { file: this.#file, missing });
    this.absentes = colonnesAbsentes(places);
    return new RowReader(places, localDate(new Date()));
  }

  #row(rows: RowReader, { line, cells }: ListRecord): void {
    const { organisme, doutes } = rows.read(cells);
    this.lignes += 1;
    for (const doute of doutes) this.anomalies.add(line, doute);
    this.#writer.add(line, organisme);
    const { dateDerniereDeclaration: declared } = organisme;
    if (declared !== null && declared > (this.declaration ?? '')) this.declaration = declared;
  }
}

/** Putting in order and indexing take about half of what reading takes. */
const FINISHING = 0.5;

/** Octets of what may be a list, by its first ones. */
async function sizeOf(path: string, file: string): Promise<number> {
  try {
    const octets = await regularFileSize(path, file);
    if (octets === 0) throw EngineError.of('ANNUAIRE_FILE', { file, why: 'empty' });
    if (await isZip(path)) throw EngineError.of('ANNUAIRE_FILE', { file, why: 'zip' });
    return octets;
  } catch (error) {
    throw readingError(error, file);
  }
}

async function fill(path: string, writer: AnnuaireWriter, task: Task): Promise<EtatAnnuaire> {
  const file = basename(path);
  const octets = await sizeOf(path, file);
  const [records, listing, digest] = [
    new RecordReader(file),
    new Listing(file, writer),
    createHash('sha256'),
  ];
  const source = new TextSource(file, () => records.linesGiven);
  const total = Math.round(octets * (1 + FINISHING));
  let done = 0;
  for await (const chunk of fileChunks(path, file)) {
    throwIfCancelled(task);
    digest.update(chunk);
    listing.take(records.write(source.write(chunk)));
    done += chunk.length;
    task.progress(done, total);
  }
  listing.take(records.write(source.end()));
  listing.take(records.end());
  if (listing.lignes === 0) throw EngineError.of('ANNUAIRE_FILE', { file, why: 'noRow' });
  for (const { step, steps } of writer.finish()) {
    throwIfCancelled(task);
    task.progress(Math.round(octets * (1 + (FINISHING * step) / steps)), total);
  }
  const doublons = writer.doublons(EXAMPLES);
  listing.anomalies.set('doublon', doublons);
  return {
    source: file,
    sha256: digest.digest('hex'),
    encodage: source.encodage,
    lignes: listing.lignes,
    organismes: listing.lignes - doublons.nombre,
    importeLe: new Date().toISOString(),
    declarationLaPlusRecente: listing.declaration,
    colonnesAbsentes: listing.absentes,
    anomalies: listing.anomalies.all(),
  };
}

/** What was written is there, whole. */
function checkWritten(file: string, { organismes }: EtatAnnuaire): void {
  readAnnuaire((db) => {
    const count = db.prepare('SELECT count(*) FROM organisme').pluck().get();
    const pages = db.pragma('quick_check(1)', { simple: true });
    if (count !== organismes || pages !== 'ok') throw EngineError.of('FILE_NOT_WRITTEN', { file });
  }, file);
}

/**
 * Reads the public list of training bodies into a new file, which takes the place of the other once it is whole: until then, whatever
 * happens, the other is as it was. Errors: FILE_*, ANNUAIRE_*, DISK_*, CANCELLED.
 */
export async function importAnnuaire(path: string, task: Task): Promise<EtatAnnuaire> {
  throwIfCancelled(task);
  const file = annuaireFile();
  const unfinished = unfinishedFile();
  removeUnfinished();
  try {
    const writer = new AnnuaireWriter(unfinished);
    let etat: EtatAnnuaire;
    try {
      etat = await fill(path, writer, task);
      writer.commit(etat);
    } finally {
      writer.close();
    }
    checkWritten(unfinished, etat);
    syncFile(unfinished);
    renameSync(unfinished, file);
    syncFolder(dirname(file));
    return etat;
  } catch (error) {
    throw fileError(error, file) ?? error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}
