import { readNote } from '../compares/note.ts';
import { anchorOf } from '../espace/espace.ts';
import { validationReport } from '../exchange/json/read.ts';
import { readComparaison } from '../exchange/paper/read-comparaison.ts';
import { adoptVersion } from '../version/adopt.ts';
import { comparer, comparerFichier } from '../version/comparer.ts';
import { readDocument } from '../version/document-of.ts';
import type { Handled, Parts } from './parts.ts';

export const versionHandlers = ({
  current,
  writable,
  other,
  registre,
  tell,
  exported,
  written,
}: Parts): Handled<'version' | 'document' | 'comparaison' | 'note'> => ({
  'document.validate': ({ file }) => validationReport(other(file)),
  'version.adopt': (request) => {
    const { result, ...adopted } = adoptVersion(writable(), request);
    tell('version.adopt', result);
    return { ...adopted, head: anchorOf(result.head) };
  },
  'document.read': ({ ref, numero }) => {
    const { octets, ...document } = readDocument(current().workspace, ref, numero);
    return { ...document, text: octets.toString('utf8') };
  },
  'document.export': ({ ref, numero, to }) =>
    exported(to, () => readDocument(current().workspace, ref, numero)),
  'note.read': (asked) => {
    const { ecart, sections } = readNote(current().workspace, registre, asked);
    return { ecart, sections };
  },
  'comparaison.export': ({ papier, to }) =>
    written(to, () => readComparaison(current().workspace, registre, papier)),
  'document.compare': (request) => comparer(current().workspace, request),
  'document.compareFile': (request, task) => comparerFichier(current().workspace, request, task),
});
