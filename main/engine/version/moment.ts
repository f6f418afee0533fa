import { assembleReferentiel } from '../../../shared/document/rows.ts';
import type { Document, Referentiel } from '../../../shared/generated/document.ts';
import { EngineError } from '../errors.ts';
import { headOf } from '../espace/espace.ts';
import { referentielStateAt } from '../history/state.ts';
import { readReferentiel } from '../referentiel/queries.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { findVersion, frozenOctets } from './versions.ts';

/** A référentiel at a moment: « brouillon », a version's number, or @SEQ, as it was after that journal row. */
export function referentielAt(workspace: Workspace, id: string, moment: string): Referentiel {
  const { db } = workspace;
  if (moment === 'brouillon') return readReferentiel(db, id);
  if (moment.startsWith('@')) {
    const seq = Number(moment.slice(1));
    if (!/^@\d{1,15}$/.test(moment) || seq > headOf(workspace).seq)
      throw EngineError.of('MOMENT_UNKNOWN', { moment });
    const state = referentielStateAt(db, id, seq);
    if (state.get('referentiel')?.has(id) !== true) throw EngineError.of('MOMENT_UNKNOWN', { moment });
    return assembleReferentiel(state, id);
  }
  const octets = frozenOctets(db, findVersion(db, id, moment));
  return (JSON.parse(octets.toString('utf8')) as Document).referentiel;
}
