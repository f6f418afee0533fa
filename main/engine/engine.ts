import { inspect } from 'node:util';
import type { Result } from '../../shared/contract/result.ts';
import type { Changed } from '../../shared/contract/wire.ts';
import { annuaireHandlers } from './handlers/annuaire.ts';
import { auditHandlers } from './handlers/audit.ts';
import { decisionHandlers } from './handlers/decision.ts';
import { dossiersHandlers } from './handlers/dossiers.ts';
import { espaceHandlers } from './handlers/espace.ts';
import { fusionHandlers } from './handlers/fusion.ts';
import { grilleHandlers } from './handlers/grille.ts';
import { importHandlers } from './handlers/import.ts';
import { journalHandlers } from './handlers/journal.ts';
import { papierHandlers } from './handlers/papier.ts';
import { paquetHandlers } from './handlers/paquet.ts';
import { posteHandlers } from './handlers/poste.ts';
import { referentielHandlers } from './handlers/referentiel.ts';
import { registreHandlers } from './handlers/registre.ts';
import { relectureHandlers } from './handlers/relecture.ts';
import { versionHandlers } from './handlers/version.ts';
import { createParts } from './handlers/parts.ts';
import { createRouter } from './router.ts';
import type { Task } from './task.ts';

export interface Engine {
  handle(channel: string, payload: unknown, task: Task): Promise<Result<unknown>>;
  /** Gives back the memory of the pages that were read last: they are in the file. */
  rest(): void;
  /** Closes the workspace, backup included. */
  close(): void;
}

/** The engine in the caller's own thread; hosts put it in a worker. `nom`: who works, when it is not whom the profile names. */
export function createEngine(onChanged: (change: Changed) => void, nom: string | null = null): Engine {
  // A defect, not a refusal: the person reads a sentence, the details go to whoever looks at the process's log.
  const report = (error: unknown): void => void process.stderr.write(`${inspect(error)}\n`);
  const parts = createParts(onChanged, nom, report);
  const { holder } = parts;
  const handlers = {
    ...annuaireHandlers(parts),
    ...auditHandlers(parts),
    ...decisionHandlers(parts),
    ...dossiersHandlers(parts),
    ...espaceHandlers(parts),
    ...fusionHandlers(parts),
    ...grilleHandlers(parts),
    ...importHandlers(parts),
    ...journalHandlers(parts),
    ...papierHandlers(parts),
    ...paquetHandlers(parts),
    ...posteHandlers(parts),
    ...referentielHandlers(parts),
    ...registreHandlers(parts),
    ...relectureHandlers(parts),
    ...versionHandlers(parts),
  };
  return {
    handle: createRouter(handlers, report),
    rest: () => void holder.session()?.workspace.db.pragma('shrink_memory'),
    close: holder.close,
  };
}
