import type { Document, DocumentGrille } from '../../../shared/generated/document.ts';
import type { Relu } from '../../../shared/relecture/modele.ts';
import { headOf } from '../espace/espace.ts';
import { documentOf, subjectOf, subjectOfGrille } from '../exchange/json/document.ts';
import { readGrille } from '../referentiel/grilles.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { relectureDe } from '../relecture/relectures.ts';
import { documentRelu, grilleAt, momentRelu, referentielAt, seqOf } from './moment.ts';
import { provenanceOf } from './provenance.ts';
import { findVersion, frozenOctets } from './versions.ts';

export interface DocumentAt {
  readonly document: Document;
  /** Last row of the journal that it knows. */
  readonly seq: number;
}

/** The journal's row of a moment that is no version. */
const seqAt = (workspace: Workspace, moment: string): number | null =>
  moment === 'brouillon' ? headOf(workspace).seq : seqOf(workspace, moment);

/** A version, or what is read in a review. */
function frozen<D extends Pick<Document, 'provenance'>>(
  { db }: Workspace,
  id: string,
  moment: string,
  entity: Relu['entity'],
): { readonly document: D; readonly seq: number } {
  const document = (
    moment === momentRelu
      ? documentRelu(db, { entity, id })
      : JSON.parse(frozenOctets(db, findVersion(db, id, moment, entity)).toString('utf8'))
  ) as D;
  return { document, seq: document.provenance.tete.seq };
}

/** A référentiel at a moment (moment.ts), under the envelope that it had or would have. */
export function documentAt(workspace: Workspace, id: string, moment: string): DocumentAt {
  const seq = seqAt(workspace, moment);
  if (seq === null) return frozen<Document>(workspace, id, moment, 'referentiel');
  const subject = subjectOf(referentielAt(workspace, id, moment));
  return { document: documentOf(subject, provenanceOf(workspace), { statut: 'brouillon' }).document, seq };
}

export interface GrilleDocumentAt {
  readonly document: DocumentGrille;
  /** What it evaluates, at the moment that it names or at its own. */
  readonly evalue: { readonly moment: string; readonly document: Document };
  readonly seq: number;
}

/** Of a référentiel that has no version to name. */
const momentLu = ({ db }: Workspace, id: string): string =>
  relectureDe(db, { entity: 'referentiel', id }) === null ? 'brouillon' : momentRelu;

/** The same of a grid, with the référentiel that it evaluates. */
export function grilleDocumentAt(
  workspace: Workspace,
  referentiel: string,
  id: string,
  moment: string,
): GrilleDocumentAt {
  const seq = seqAt(workspace, moment);
  if (seq === null) {
    const { document, seq: tete } = frozen<DocumentGrille>(workspace, id, moment, 'grille');
    // Adopted for a version, which it names; read with what is read of the référentiel, when that is.
    const numero = document.grille.referentiel.numero ?? momentLu(workspace, referentiel);
    const evalue = documentAt(workspace, referentiel, numero).document;
    return { document, evalue: { moment: numero, document: evalue }, seq: tete };
  }
  const evalue = documentAt(workspace, referentiel, moment).document;
  const { intitule } = evalue.referentiel;
  const lien = { id: referentiel, intitule, empreinte: evalue.version.empreinte };
  const grille =
    moment === 'brouillon'
      ? readGrille(workspace.db, id)
      : { ...grilleAt(workspace, referentiel, id, moment), referentiel: lien };
  const { document } = documentOf(subjectOfGrille(grille), provenanceOf(workspace), {
    statut: 'brouillon',
  });
  return { document, evalue: { moment, document: evalue }, seq };
}
