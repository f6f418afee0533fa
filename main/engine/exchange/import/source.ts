import { closeSync, openSync, readSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import type { ImportContent, ImportNote, ImportPreview } from '../../../../shared/contract/answers/import.ts';
import type { Referentiel } from '../../../../shared/generated/document.ts';
import { importNotes } from '../../../../shared/i18n/fr/import-notes.ts';
import { EngineError } from '../../errors.ts';
import type { Task } from '../../task.ts';
import { withFileErrors } from '../../workspace/sqlite-errors.ts';
import { listFiches, readFiche } from '../fc/read.ts';
import { understandFiche } from '../fc/understand.ts';
import { validateFile } from '../json/read.ts';
import { validOrRefused } from '../json/validate.ts';

export interface ImportSource {
  readonly source: ImportPreview['source'];
  readonly referentiel: Referentiel;
  readonly notes: readonly ImportNote[];
}

/** What a file is, by its first bytes: names and extensions lie. */
function kindOf(file: string): ImportPreview['source'] {
  const start = withFileErrors(file, () => startOf(file));
  if (start.startsWith('{')) return 'document';
  // Anything else is for the fiche reader to take or to refuse in its own words, save what is plainly text.
  if (/^[[\w]/.test(start) && !start.startsWith('PK')) throw EngineError.of('SOURCE_UNKNOWN', { file });
  return 'fiche';
}

function startOf(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const start = Buffer.alloc(64);
    const length = readSync(descriptor, start, 0, 64, 0);
    return start.toString('utf8', 0, length).replace('\ufeff', '').trimStart();
  } finally {
    closeSync(descriptor);
  }
}

function readDocumentSource(file: string): ImportSource {
  const { document, ignored } = validOrRefused(validateFile(file));
  const { referentiel, version } = document;
  const notes: readonly ImportNote[] = [
    {
      kind: 'compris',
      champ: 'referentiel',
      itemId: referentiel.id,
      source: '',
      message: importNotes.wholeDocument(version.empreinte),
    },
    ...ignored.map((path): ImportNote => ({
      kind: 'laisse',
      champ: path,
      itemId: null,
      source: '',
      message: importNotes.ignoredMember(path),
    })),
  ];
  return { source: 'document', referentiel, notes };
}

/** What a file offers to import: one document, or fiches to choose from. */
export async function listSource(file: string, task: Task): Promise<ImportContent> {
  if (kindOf(file) === 'document') return { kind: 'document', fiches: [] };
  return { kind: 'fiches', fiches: await listFiches(file, task) };
}

/** Reads what is to be imported: a fiche of France compétences or a document of ours. Nothing is written. */
export async function readSource(file: string, numero: string | null, task: Task): Promise<ImportSource> {
  if (kindOf(file) === 'document') return readDocumentSource(file);
  return { source: 'fiche', ...understandFiche(await readFiche(file, numero, task), uuid) };
}
