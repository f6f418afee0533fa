import type { Document } from '../../../shared/generated/document.ts';
import { headOf } from '../espace/espace.ts';
import { documentOf, subjectOf } from '../exchange/json/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { referentielAt, seqOf } from './moment.ts';
import { provenanceOf } from './provenance.ts';
import { findVersion, frozenOctets } from './versions.ts';

export interface DocumentAt {
  readonly document: Document;
  /** Last row of the journal that it knows. */
  readonly seq: number;
}

/** A référentiel at a moment (moment.ts), under the envelope that it had or would have. */
export function documentAt(workspace: Workspace, id: string, moment: string): DocumentAt {
  const seq = moment === 'brouillon' ? headOf(workspace).seq : seqOf(workspace, moment);
  if (seq !== null) {
    const subject = subjectOf(referentielAt(workspace, id, moment));
    return { document: documentOf(subject, provenanceOf(workspace), { statut: 'brouillon' }).document, seq };
  }
  const octets = frozenOctets(workspace.db, findVersion(workspace.db, id, moment));
  const document = JSON.parse(octets.toString('utf8')) as Document;
  return { document, seq: document.provenance.tete.seq };
}
