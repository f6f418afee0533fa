import type { Provenance } from '../../../shared/generated/document.ts';
import { anchorOf, headOf, readEspace } from '../espace/espace.ts';
import type { Workspace } from '../workspace/workspace.ts';
import application from '../../../package.json' with { type: 'json' };

/** Where a document comes from: this application, this workspace, the journal's head now. */
export function provenanceOf(workspace: Workspace): Provenance {
  const { id, nom } = readEspace(workspace.db, workspace.file);
  return {
    logiciel: { nom: application.productName, version: application.version },
    espace: { id, nom },
    tete: { ...anchorOf(headOf(workspace)) },
  };
}
