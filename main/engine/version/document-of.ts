import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import type { ExportedDocument } from '../../../shared/contract/answers/document.ts';
import { anchorOf, headOf } from '../espace/espace.ts';
import { sha256 } from '../canonical.ts';
import { documentOf, subjectOf, subjectOfGrille, type Subject } from '../exchange/json/document.ts';
import { validateAny, validateDraft, validOrRefused } from '../exchange/json/validate.ts';
import type { Relecture } from '../../../shared/relecture/modele.ts';
import { octetsEnRelecture, relectureDe } from '../relecture/relectures.ts';
import { readGrille, resolveGrille } from '../referentiel/grilles.ts';
import { readReferentiel, resolveReferentiel } from '../referentiel/queries.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { provenanceOf } from './provenance.ts';
import { findVersion, frozenOctets } from './versions.ts';

/** A part of a file name that every system takes: no accent, no space, no reserved sign. */
export const plainName = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, 80);

/** The name of an exported document. */
export function fileName(intitule: string, suffix: string, untitled = 'referentiel'): string {
  const plain = plainName(intitule);
  return `${plain === '' ? untitled : plain}-${suffix}.json`;
}

/** As `ExportedDocument`, in bytes: those that are written are those that were hashed. */
export interface DocumentOctets extends Omit<ExportedDocument, 'text'> {
  readonly octets: Buffer;
}

/** A draft as a document marked as such. */
export function draftOf<H extends Parameters<typeof documentOf>[0]['held']>(
  workspace: Workspace,
  subject: Subject<H>,
  name: string,
): DocumentOctets {
  const { document, octets } = documentOf(subject, provenanceOf(workspace), { statut: 'brouillon' });
  validOrRefused(validateDraft(document));
  const head = anchorOf(headOf(workspace));
  return { name, octets, sha256: sha256(octets), statut: 'brouillon', head };
}

/** A version as it was adopted: its very bytes. */
export function versionOf(workspace: Workspace, version: VersionSummary, name: string): DocumentOctets {
  const octets = frozenOctets(workspace.db, version);
  validOrRefused(validateAny(JSON.parse(octets.toString('utf8'))));
  const head = anchorOf(headOf(workspace));
  return { name, octets, sha256: version.sha256, statut: 'adoptee', head };
}

/** A draft in review as it is read there: its very bytes. */
function enRelecture(workspace: Workspace, relecture: Relecture, name: string): DocumentOctets {
  const octets = octetsEnRelecture(workspace.db, relecture);
  validOrRefused(validateAny(JSON.parse(octets.toString('utf8'))));
  const head = anchorOf(headOf(workspace));
  return { name, octets, sha256: relecture.sha256, statut: 'enRelecture', head };
}

/** What an export writes: the frozen bytes of a version or of a review, or the draft as a document marked as such. All are validated first. */
export function readDocument(workspace: Workspace, ref: string, numero: string | null): DocumentOctets {
  const { db } = workspace;
  const { id, intitule } = resolveReferentiel(db, ref);
  if (numero !== null)
    return versionOf(workspace, findVersion(db, id, numero), fileName(intitule, `v${numero}`));
  const relecture = relectureDe(db, { entity: 'referentiel', id });
  if (relecture !== null) return enRelecture(workspace, relecture, fileName(intitule, 'en-relecture'));
  return draftOf(workspace, subjectOf(readReferentiel(db, id)), fileName(intitule, 'brouillon'));
}

/** The same of a grid of a référentiel, named by its id or by a part of its title. */
export function readGrilleDocument(
  workspace: Workspace,
  ref: string,
  designation: string,
  numero: string | null,
): DocumentOctets {
  const { db } = workspace;
  const { id, intitule } = resolveGrille(db, resolveReferentiel(db, ref).id, designation);
  if (numero !== null)
    return versionOf(
      workspace,
      findVersion(db, id, numero, 'grille'),
      fileName(intitule, `v${numero}`, 'grille'),
    );
  const relecture = relectureDe(db, { entity: 'grille', id });
  if (relecture !== null)
    return enRelecture(workspace, relecture, fileName(intitule, 'en-relecture', 'grille'));
  return draftOf(workspace, subjectOfGrille(readGrille(db, id)), fileName(intitule, 'brouillon', 'grille'));
}
