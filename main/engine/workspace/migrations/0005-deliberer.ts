import { decisions } from './0005-decisions.ts';
import { dossiers } from './0005-dossiers.ts';
import { fusions } from './0005-fusions.ts';
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

-- Rows of other journals, by the same keys: \`seq\` is the merge that brought them, \`hash\` names them (docs/adr/0031).
CREATE TABLE historyReceived (
  key INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (key, seq, hash)
) STRICT, WITHOUT ROWID;
`;

const notes = `
-- What is written of what changes between two versions, and which changes are of substance (docs/adr/0026).
CREATE TABLE noteModification (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  referentiel TEXT REFERENCES referentiel (id) DEFERRABLE INITIALLY DEFERRED,
  grille TEXT REFERENCES grille (id) DEFERRABLE INITIALLY DEFERRED,
  liste TEXT REFERENCES liste (id) DEFERRABLE INITIALLY DEFERRED,
  depuis INTEGER NOT NULL CHECK (depuis > 0),
  vers INTEGER NOT NULL CHECK (vers > depuis),
  cle TEXT NOT NULL,
  rubrique TEXT NOT NULL
    CHECK (rubrique IN ('candidats', 'evaluateurs', 'organismes', 'financeurs', 'motifs')),
  texte TEXT,
  genere TEXT NOT NULL,
  CHECK ((referentiel IS NOT NULL) + (grille IS NOT NULL) + (liste IS NOT NULL) = 1)
) STRICT;
CREATE INDEX noteModification_referentiel ON noteModification (referentiel);
CREATE INDEX noteModification_grille ON noteModification (grille);
CREATE INDEX noteModification_liste ON noteModification (liste);

CREATE TABLE changementSubstantiel (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  referentiel TEXT REFERENCES referentiel (id) DEFERRABLE INITIALLY DEFERRED,
  grille TEXT REFERENCES grille (id) DEFERRABLE INITIALLY DEFERRED,
  depuis INTEGER NOT NULL CHECK (depuis > 0),
  vers INTEGER NOT NULL CHECK (vers > depuis),
  element TEXT NOT NULL,
  CHECK ((referentiel IS NOT NULL) + (grille IS NOT NULL) = 1)
) STRICT;
CREATE INDEX changementSubstantiel_referentiel ON changementSubstantiel (referentiel);
CREATE INDEX changementSubstantiel_grille ON changementSubstantiel (grille);
`;

const revisions = `
-- Why a référentiel was adopted again, and when it is to be looked at next; what was adopted before does not say.
ALTER TABLE version ADD COLUMN causes TEXT CHECK (json_valid(causes));
ALTER TABLE version ADD COLUMN prochaineRevision TEXT;
`;

/** The format 5: reviews, what the CPNE decides, why it revises, notes de modification, what becomes of dossiers, what was seen of other copies, and what the history is found by. */
export const deliberer = [relectures, decisions, revisions, notes, dossiers, fusions, historique].join('\n');
