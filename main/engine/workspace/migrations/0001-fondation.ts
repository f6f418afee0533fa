/**
 * The first format of the file. Never edited once released: what follows is another migration.
 * Ids are UUID v7 text; JSON columns hold JSON text; `rang` is a fractional index (order by rang, id).
 * No cascade: an item that others still refer to cannot disappear (sqlite.org/foreignkeys.html). Links may point forward within
 * one gesture: they are all checked at COMMIT. Said here rather than by PRAGMA defer_foreign_keys, which makes SQLite compile every
 * prepared statement again.
 */
export const fondation = `
CREATE TABLE espace (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  nom TEXT NOT NULL CHECK (nom <> ''),
  idcc TEXT NOT NULL CHECK (json_valid(idcc))
) STRICT;

CREATE TABLE referentiel (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  nature TEXT NOT NULL CHECK (nature IN ('CQP', 'CQPI')),
  registre TEXT NOT NULL CHECK (registre IN ('aucun', 'RNCP', 'RS')),
  numero TEXT,
  intitule TEXT NOT NULL,
  abrege TEXT,
  niveau INTEGER CHECK (niveau BETWEEN 1 AND 8),
  cpne TEXT NOT NULL CHECK (json_valid(cpne)),
  titulaireDroits TEXT CHECK (json_valid(titulaireDroits)),
  coCertificateurs TEXT NOT NULL CHECK (json_valid(coCertificateurs)),
  codesNsf TEXT NOT NULL CHECK (json_valid(codesNsf)),
  codesRome TEXT NOT NULL CHECK (json_valid(codesRome)),
  formacodes TEXT NOT NULL CHECK (json_valid(formacodes)),
  idcc TEXT NOT NULL CHECK (json_valid(idcc)),
  brochures TEXT NOT NULL CHECK (json_valid(brochures)),
  objectifsContexte TEXT,
  activitesVisees TEXT,
  secteurs TEXT,
  emploisAccessibles TEXT,
  reglementations TEXT,
  prerequisEntree TEXT,
  prerequisValidation TEXT,
  regleValidation TEXT,
  classification TEXT,
  enregistrement TEXT CHECK (json_valid(enregistrement)),
  anciennes TEXT NOT NULL CHECK (json_valid(anciennes)),
  nouvelles TEXT NOT NULL CHECK (json_valid(nouvelles)),
  correspondances TEXT NOT NULL CHECK (json_valid(correspondances)),
  extensions TEXT CHECK (json_valid(extensions))
) STRICT;

CREATE TABLE voieAcces (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  referentiel TEXT NOT NULL REFERENCES referentiel (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  code TEXT NOT NULL CHECK (code IN ('FI', 'CA', 'FC', 'CQ', 'CL', 'VAE')),
  actif INTEGER NOT NULL CHECK (actif IN (0, 1)),
  jury TEXT CHECK (json_valid(jury))
) STRICT;
CREATE INDEX voieAcces_referentiel ON voieAcces (referentiel);

CREATE TABLE activite (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  referentiel TEXT NOT NULL REFERENCES referentiel (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  code TEXT,
  intitule TEXT NOT NULL,
  description TEXT
) STRICT;
CREATE INDEX activite_referentiel ON activite (referentiel);

CREATE TABLE tache (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  activite TEXT NOT NULL REFERENCES activite (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  libelle TEXT NOT NULL
) STRICT;
CREATE INDEX tache_activite ON tache (activite);

CREATE TABLE bloc (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  referentiel TEXT NOT NULL REFERENCES referentiel (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  code TEXT,
  type TEXT NOT NULL CHECK (type IN ('obligatoire', 'optionnel', 'transversal', 'commun')),
  intitule TEXT NOT NULL,
  prerequisEntree TEXT,
  prerequisValidation TEXT,
  regleValidation TEXT
) STRICT;
CREATE INDEX bloc_referentiel ON bloc (referentiel);

-- Parent: a bloc, or in the Répertoire spécifique the référentiel itself.
CREATE TABLE competence (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  bloc TEXT REFERENCES bloc (id) DEFERRABLE INITIALLY DEFERRED,
  referentiel TEXT REFERENCES referentiel (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  code TEXT,
  libelle TEXT NOT NULL,
  connaissances TEXT,
  CHECK ((bloc IS NULL) <> (referentiel IS NULL))
) STRICT;
CREATE INDEX competence_bloc ON competence (bloc) WHERE bloc IS NOT NULL;
CREATE INDEX competence_referentiel ON competence (referentiel) WHERE referentiel IS NOT NULL;

CREATE TABLE critere (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  competence TEXT NOT NULL REFERENCES competence (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  code TEXT,
  libelle TEXT NOT NULL
) STRICT;
CREATE INDEX critere_competence ON critere (competence);

CREATE TABLE modalite (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  bloc TEXT REFERENCES bloc (id) DEFERRABLE INITIALLY DEFERRED,
  referentiel TEXT REFERENCES referentiel (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  code TEXT,
  type TEXT,
  libelle TEXT NOT NULL,
  duree INTEGER CHECK (duree > 0),
  lieu TEXT,
  amenagements TEXT,
  CHECK ((bloc IS NULL) <> (referentiel IS NULL))
) STRICT;
CREATE INDEX modalite_bloc ON modalite (bloc) WHERE bloc IS NOT NULL;
CREATE INDEX modalite_referentiel ON modalite (referentiel) WHERE referentiel IS NOT NULL;

CREATE TABLE competenceActivite (
  competence TEXT NOT NULL REFERENCES competence (id) DEFERRABLE INITIALLY DEFERRED,
  activite TEXT NOT NULL REFERENCES activite (id) DEFERRABLE INITIALLY DEFERRED,
  rang INTEGER NOT NULL,
  PRIMARY KEY (competence, activite)
) STRICT, WITHOUT ROWID;
CREATE INDEX competenceActivite_activite ON competenceActivite (activite);

CREATE TABLE modaliteCompetence (
  modalite TEXT NOT NULL REFERENCES modalite (id) DEFERRABLE INITIALLY DEFERRED,
  competence TEXT NOT NULL REFERENCES competence (id) DEFERRABLE INITIALLY DEFERRED,
  rang INTEGER NOT NULL,
  PRIMARY KEY (modalite, competence)
) STRICT, WITHOUT ROWID;
CREATE INDEX modaliteCompetence_competence ON modaliteCompetence (competence);

CREATE TABLE version (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  referentiel TEXT NOT NULL REFERENCES referentiel (id) DEFERRABLE INITIALLY DEFERRED,
  ordre INTEGER NOT NULL CHECK (ordre > 0),
  numero TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (json_valid(decision)),
  motif TEXT NOT NULL,
  passerOutre TEXT,
  schema TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  empreinte TEXT NOT NULL CHECK (length(empreinte) = 64),
  UNIQUE (referentiel, numero),
  UNIQUE (referentiel, ordre)
) STRICT;

-- Frozen bytes: the canonical JSON itself, apart so that lists never read it.
CREATE TABLE document (
  version TEXT PRIMARY KEY NOT NULL REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
  octets BLOB NOT NULL
) STRICT;

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY NOT NULL CHECK (seq > 0),
  -- Hashes first: reading them must not walk the pages that a long text overflows into (sqlite.org/fileformat.html#ovflpgs).
  prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  corps TEXT NOT NULL,
  at TEXT GENERATED ALWAYS AS (json_extract(corps, '$.at')) VIRTUAL,
  op TEXT GENERATED ALWAYS AS (json_extract(corps, '$.op')) VIRTUAL,
  undoOf INTEGER GENERATED ALWAYS AS (json_extract(corps, '$.undoOf')) VIRTUAL
) STRICT;

CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'journal: append only'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'journal: append only'); END;
-- INSERT OR REPLACE slips past the two others; seq must be given, an automatic rowid is not yet known here.
CREATE TRIGGER journal_order BEFORE INSERT ON journal
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal)
  OR NEW.prev_hash IS NOT coalesce((SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), zeroblob(32))
BEGIN SELECT RAISE(ABORT, 'journal: out of order'); END;

CREATE TRIGGER version_no_update BEFORE UPDATE ON version
BEGIN SELECT RAISE(ABORT, 'version: frozen'); END;
CREATE TRIGGER version_no_delete BEFORE DELETE ON version
BEGIN SELECT RAISE(ABORT, 'version: frozen'); END;
CREATE TRIGGER version_no_replace BEFORE INSERT ON version
WHEN EXISTS (SELECT 1 FROM version WHERE id = NEW.id OR (referentiel = NEW.referentiel AND (numero = NEW.numero OR ordre = NEW.ordre)))
BEGIN SELECT RAISE(ABORT, 'version: frozen'); END;
CREATE TRIGGER document_no_update BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'document: frozen'); END;
CREATE TRIGGER document_no_delete BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'document: frozen'); END;
CREATE TRIGGER document_no_replace BEFORE INSERT ON document
WHEN EXISTS (SELECT 1 FROM document WHERE version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'document: frozen'); END;
`;
