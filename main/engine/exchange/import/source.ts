import { closeSync, openSync, readSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import type { ImportNote, ImportPreview } from '../../../../shared/contract/responses.ts';
import type { Referentiel } from '../../../../shared/generated/document.ts';
import { importNotes } from '../../../../shared/i18n/fr/import-notes.ts';
import { EngineError } from '../../errors.ts';
import type { Task } from '../../task.ts';
import { withFileErrors } from '../../workspace/sqlite-errors.ts';
import { readFiche } from '../fc/read.ts';
import { understandFiche } from '../fc/understand.ts';
import { validateFile } from '../json/read.ts';
import { validOrRefused } from '../json/validate.ts';

export interface ImportSource {
  readonly source: ImportPreview['source'];
  readonly referentiel: Referentiel;
  readonly notes: readonly ImportNote[];
}

/** What a file is, by its first bytes: names and extensions lie. */
function kindOf(file: string): 'json' | 'fiche' | null {
  return withFileErrors(file, () => {
    const descriptor = openSync(file, 'r');
    try {
      const start = Buffer.alloc(64);
      const text = start
        .toString('utf8', 0, readSync(descriptor, start, 0, 64, 0))
        .replace('\ufeff', '')
        .trimStart();
      if (text.startsWith('{')) return 'json';
      // Anything else is for the fiche reader to take or to refuse in its own words, save what is plainly text.
      return /^[[\w]/.test(text) && !text.startsWith('PK') ? null : 'fiche';
    } finally {
      closeSync(descriptor);
    }
  });
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

/** Reads what is to be imported: a fiche of France compétences or a document of ours. Nothing is written. */
export async function readSource(file: string, numero: string | null, task: Task): Promise<ImportSource> {
  const kind = kindOf(file);
  if (kind === null) throw EngineError.of('SOURCE_UNKNOWN', { file });
  if (kind === 'json') return readDocumentSource(file);
  return { source: 'fiche', ...understandFiche(await readFiche(file, numero, task), uuid) };
}
