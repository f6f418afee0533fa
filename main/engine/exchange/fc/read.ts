import { basename } from 'node:path';
import { isNumeroFiche, numeroFicheLu } from '../../../../shared/identifiants/numero-fiche.ts';
import { EngineError } from '../../errors.ts';
import { throwIfCancelled, type Task } from '../../task.ts';
import { Utf8Source } from './decode.ts';
import type { Fiche, FicheElement, FicheHeader } from './fiche.ts';
import { limits } from './limits.ts';
import { ExportParser, type FicheConsumer } from './parser.ts';
import { openXmlSource } from './source.ts';
import type { XmlPart } from './xml-part.ts';

const PROGRESS_STEP = 4 * 1024 * 1024;

/**
 * The fiches of a France compétences export, XML or ZIP, in file order; streamed, so that the national export needs no more memory than
 * a single fiche. Errors: FILE_MISSING, FILE_UNREADABLE, FICHE_*, CANCELLED.
 */
export async function listFiches(path: string, task: Task): Promise<readonly FicheHeader[]> {
  const fiches: FicheHeader[] = [];
  await readExport(path, task, {
    wants: () => false,
    fiche: (header) => {
      if (fiches.push(header) > limits.fiches) {
        throw EngineError.of('FICHE_FORBIDDEN', { file: basename(path), why: 'count' });
      }
      return false;
    },
  });
  return fiches;
}

/**
 * One fiche, whole and raw. Without a number the file must hold a single fiche; with one, reading stops where that fiche ends.
 * Errors: those of `listFiches`, FICHE_NOT_FOUND, FICHE_SEVERAL, FICHE_TOO_LARGE.
 */
export async function readFiche(path: string, numero: string | null, task: Task): Promise<Fiche> {
  return numero === null ? readOnlyFiche(path, task) : readFicheByNumber(path, numero, task);
}

async function readOnlyFiche(path: string, task: Task): Promise<Fiche> {
  const file = basename(path);
  let count = 0;
  let first: Fiche | null = null;
  await readExport(path, task, {
    wants: () => count === 0,
    fiche: (header, racine) => {
      count += 1;
      if (racine !== null && first === null) first = asFiche(header, racine);
      return false;
    },
  });
  if (count > 1) throw EngineError.of('FICHE_SEVERAL', { file, count });
  return checkedNumber(first, file);
}

async function readFicheByNumber(path: string, numero: string, task: Task): Promise<Fiche> {
  const sought = numeroFicheLu(numero);
  const file = basename(path);
  let found: Fiche | null = null;
  await readExport(path, task, {
    wants: (candidate) => numeroFicheLu(candidate) === sought,
    fiche: (header, racine) => {
      if (racine !== null) found = asFiche(header, racine);
      return racine !== null;
    },
  });
  if (found === null) throw EngineError.of('FICHE_NOT_FOUND', { file, numero });
  return checkedNumber(found, file);
}

function asFiche(header: FicheHeader, racine: FicheElement): Fiche {
  return { numero: numeroFicheLu(header.numero), octets: header.octets, racine };
}

function checkedNumber(fiche: Fiche | null, file: string): Fiche {
  const found = fiche?.numero ?? '';
  if (fiche === null || !isNumeroFiche(found)) {
    throw EngineError.of('FICHE_NOT_FC', { file, why: 'numero', found: found.slice(0, 80) });
  }
  return fiche;
}

async function readExport(path: string, task: Task, consumer: FicheConsumer): Promise<void> {
  const source = await openXmlSource(path);
  try {
    const total = source.parts.reduce((sum, part) => sum + part.octets, 0);
    const meter = progressMeter(task, total);
    for (const part of source.parts) {
      if (await readPart(part, consumer, meter)) break;
    }
  } finally {
    source.close();
  }
}

/** Reads one XML text; answers true when the consumer needs nothing more. */
async function readPart(
  part: XmlPart,
  consumer: FicheConsumer,
  advance: (bytes: number) => void,
): Promise<boolean> {
  const decoder = new Utf8Source(part.file);
  const parser = new ExportParser(part.file, consumer);
  for await (const chunk of part.chunks()) {
    advance(chunk.length);
    parser.write(decoder.write(chunk));
    if (parser.finished) return true;
  }
  parser.write(decoder.end());
  if (!parser.finished) parser.end();
  return parser.finished;
}

function progressMeter(task: Task, total: number): (bytes: number) => void {
  let done = 0;
  let told = 0;
  throwIfCancelled(task);
  return (bytes) => {
    throwIfCancelled(task);
    done += bytes;
    if (done - told < PROGRESS_STEP && done < total) return;
    told = done;
    task.progress(done, total);
  };
}
