import type Database from 'better-sqlite3';
import type { Situation } from '../../../shared/contract/responses.ts';
import { attentionOf } from '../../../shared/domain/attention.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { subjectOf } from '../exchange/json/document.ts';
import { listVersions } from '../version/versions.ts';
import { readReferentiel } from './queries.ts';

/** The draft against the version adopted last, which has the same text when it has the same empreinte. */
function statutOf(empreinte: string, adopted: string | undefined): Situation['statut'] {
  if (adopted === undefined) return 'brouillon';
  return adopted === empreinte ? 'adopte' : 'modifie';
}

/** Where a référentiel stands today. */
export function situationOf(db: Database.Database, id: string): Situation {
  const { referentiel, empreinte } = subjectOf(readReferentiel(db, id));
  const statut = statutOf(empreinte, listVersions(db, id).at(-1)?.empreinte);
  return { statut, empreinte, attention: attentionOf(referentiel, localDate(new Date())) };
}
