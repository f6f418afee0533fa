import type { PaperDocument } from '../../../../shared/contract/answers/document.ts';
import type { Request } from '../../../../shared/contract/requests.ts';
import type { Document, DocumentGrille } from '../../../../shared/generated/document.ts';
import { essaiDe, type Essai } from '../../../../shared/grille/essais.ts';
import { grillePaper as said } from '../../../../shared/i18n/fr/grille-paper.ts';
import { grilleHtml } from '../../../../shared/paper/grille/papers.ts';
import { EngineError } from '../../errors.ts';
import { readDocument, readGrilleDocument } from '../../version/document-of.ts';
import { readRowsWhere } from '../../workspace/read-rows.ts';
import type { Workspace } from '../../workspace/workspace.ts';

function readEssai({ db }: Workspace, grille: string, id: string): Essai {
  const row = readRowsWhere(db, 'essai', 'id = ? AND grille = ?', [id, grille]).get(id);
  if (row === undefined) throw EngineError.of('ESSAI_UNKNOWN', { id });
  return essaiDe(row);
}

/** A paper of a grid, with the référentiel in the state that the grid evaluates; in HTML, which is printed. */
export function readGrillePaper(
  workspace: Workspace,
  { ref, designation, numero, papier, essai }: Request<'paper.grille'>,
): PaperDocument {
  const { name, octets, head } = readGrilleDocument(workspace, ref, designation, numero);
  const document = JSON.parse(octets.toString('utf8')) as DocumentGrille;
  const { id, referentiel: pour } = document.grille;
  const evaluated = readDocument(workspace, pour.id, numero === null ? null : (pour.numero ?? null));
  const page = grilleHtml({
    papier,
    document,
    referentiel: JSON.parse(evaluated.octets.toString('utf8')) as Document,
    head,
    essai: essai === null ? null : readEssai(workspace, id, essai),
  });
  const parts = [
    said.fileNames[papier],
    ...(essai === null ? [] : [said.ofTrial]),
    name.replace(/\.json$/, ''),
  ];
  return { name: parts.join('-'), octets: Buffer.from(page), head };
}
