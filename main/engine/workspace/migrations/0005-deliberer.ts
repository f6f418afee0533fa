import { decisions } from './0005-decisions.ts';
import { relectures } from './0005-relectures.ts';

/**
 * What the history is found by (docs/adr/0025): derived from the journal, brought up to date when somebody asks, never by a gesture.
 * A key is one thing that rows have in common: a person, an operation, an item. `home` of an item: what holds it, a référentiel or a body.
 */
const historique = `
CREATE TABLE historyKey (
  n INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  home TEXT,
  UNIQUE (kind, value)
) STRICT;

CREATE TABLE historyPosting (
  key INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (key, seq)
) STRICT, WITHOUT ROWID;
`;

/** The format 5: reviews, what the CPNE decides, and what the history is found by. */
export const deliberer = [relectures, decisions, historique].join('\n');
