import type { ExportedDocument } from '../../../shared/contract/responses.ts';
import { EngineError } from '../errors.ts';
import { anchorOf, headOf } from '../espace/espace.ts';
import { documentOf, sha256, subjectOf } from '../exchange/json/document.ts';
import { validateDocument } from '../exchange/json/validate.ts';
import { readReferentiel, resolveReferentiel } from '../referentiel/queries.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { provenanceOf } from './provenance.ts';
import { findVersion, frozenOctets } from './versions.ts';

/** A file name that every system takes: no accent, no space, no reserved sign. */
function fileName(intitule: string, suffix: string): string {
  const plain = intitule
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, 80);
  return `${plain === '' ? 'referentiel' : plain}-${suffix}.json`;
}

function checked(text: string): void {
  const validation = validateDocument(JSON.parse(text));
  if (!validation.valid)
    throw EngineError.of('DOCUMENT_INVALID', { detail: validation.problems.slice(0, 3).join(' ; ') });
}

/** What an export writes: the frozen bytes of a version, or the draft as a document marked as such. Both are validated first. */
export function readDocument(workspace: Workspace, ref: string, numero: string | null): ExportedDocument {
  const { db } = workspace;
  const { id, intitule } = resolveReferentiel(db, ref);
  const head = anchorOf(headOf(workspace));
  if (numero !== null) {
    const version = findVersion(db, id, numero);
    const text = frozenOctets(db, version).toString('utf8');
    checked(text);
    return { name: fileName(intitule, `v${numero}`), text, sha256: version.sha256, statut: 'adoptee', head };
  }
  const subject = subjectOf(readReferentiel(db, id));
  const { text } = documentOf(subject, provenanceOf(workspace), { statut: 'brouillon' });
  checked(text);
  return { name: fileName(intitule, 'brouillon'), text, sha256: sha256(text), statut: 'brouillon', head };
}
