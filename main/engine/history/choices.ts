import type Database from 'better-sqlite3';
import type { HistoryChoices, HistoryHome } from '../../../shared/contract/answers/history.ts';
import type { Author } from '../../../shared/domain/gesture.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { lastKnown } from '../journal/removed.ts';
import { all } from '../workspace/statements.ts';
import { catchUp } from './catch-up.ts';
import { timer } from './patience.ts';

const lastSql = (row: string): string => `(SELECT corps ->> '$.author' FROM ${row})`;

/** Some signed rows of other journals alone. */
const peopleSql = `
  SELECT coalesce(
    ${lastSql('journal WHERE seq = (SELECT max(seq) FROM historyPosting WHERE key = n)')},
    ${lastSql('journalRecu WHERE hash = (SELECT hash FROM historyReceived WHERE key = n ORDER BY seq DESC LIMIT 1)')}
  ) AS author FROM historyKey WHERE kind = 'person'`;

const homesSql = `
  SELECT kind, value FROM historyKey WHERE kind IN ('referentiel', 'organisme')
    AND EXISTS (SELECT 1 FROM historyPosting WHERE key = n) ORDER BY n`;

const naming = {
  referentiel: ['numero', 'intitule'],
  organisme: ['denomination'],
} as const;

const textOf = (members: JsonObject | undefined, name: string): string | null => {
  const value = members?.[name];
  return typeof value === 'string' ? value : null;
};

interface Home {
  readonly kind: keyof typeof naming;
  readonly value: string;
}

function homeNamed(db: Database.Database, { kind, value: id }: Home): HistoryHome {
  const members = lastKnown(db, { entity: kind, id }, naming[kind]);
  const intitule = textOf(members, kind === 'referentiel' ? 'intitule' : 'denomination');
  return { entity: kind, id, numero: textOf(members, 'numero'), intitule: intitule ?? '' };
}

/** Whoever signed, as they last did. */
export const peopleOf = (db: Database.Database): readonly Author[] =>
  (all(db, peopleSql, []) as { readonly author: string }[]).map(({ author }) => JSON.parse(author) as Author);

/** Référentiels and bodies that rows are about. */
export const homesOf = (db: Database.Database): readonly HistoryHome[] =>
  (all(db, homesSql, []) as Home[]).map((home) => homeNamed(db, home));

/** What there is to filter by. */
export function historyChoices(db: Database.Database): HistoryChoices {
  const preparing = catchUp(db, timer());
  if (preparing !== null) return { people: [], homes: [], preparing };
  return { people: peopleOf(db), homes: homesOf(db), preparing };
}
