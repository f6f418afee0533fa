/** What becomes of a version once it is lodged, and the files of a dossier. Bytes are held once, under their SHA-256, whoever joins them. */
export const dossiers = `
CREATE TABLE dossier (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  referentiel TEXT NOT NULL REFERENCES referentiel (id) DEFERRABLE INITIALLY DEFERRED,
  version TEXT NOT NULL REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  repertoire TEXT NOT NULL CHECK (repertoire IN ('RNCP', 'RS')),
  deposeLe TEXT NOT NULL,
  reference TEXT,
  entretienLe TEXT,
  note TEXT
) STRICT;
CREATE INDEX dossier_referentiel ON dossier (referentiel);
CREATE INDEX dossier_version ON dossier (version);

CREATE TABLE suite (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  dossier TEXT NOT NULL REFERENCES dossier (id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL
    CHECK (type IN ('irrecevable', 'ajourne', 'complete', 'refuse', 'enregistre', 'retire')),
  le TEXT NOT NULL,
  jusquau TEXT,
  criteres TEXT NOT NULL CHECK (json_valid(criteres)),
  motif TEXT,
  version TEXT REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
  numero TEXT,
  dateEffet TEXT,
  dateFin TEXT,
  dateLimiteDelivrance TEXT,
  anciennes TEXT NOT NULL CHECK (json_valid(anciennes))
) STRICT;
CREATE INDEX suite_dossier ON suite (dossier);
CREATE INDEX suite_version ON suite (version) WHERE version IS NOT NULL;
CREATE INDEX suite_numero ON suite (numero) WHERE numero IS NOT NULL;

-- Frozen bytes, under their SHA-256 in hexadecimal. A file that is no more joined stays: the journal still names it, and undo brings it back.
CREATE TABLE fichier (
  sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
  octets BLOB NOT NULL
) STRICT;

CREATE TABLE pieceJointe (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  dossier TEXT NOT NULL REFERENCES dossier (id) DEFERRABLE INITIALLY DEFERRED,
  nature TEXT NOT NULL,
  nom TEXT NOT NULL CHECK (nom <> ''),
  type TEXT NOT NULL,
  taille INTEGER NOT NULL CHECK (taille >= 0),
  sha256 TEXT NOT NULL REFERENCES fichier (sha256) DEFERRABLE INITIALLY DEFERRED,
  le TEXT NOT NULL
) STRICT;
CREATE INDEX pieceJointe_dossier ON pieceJointe (dossier);
CREATE INDEX pieceJointe_sha256 ON pieceJointe (sha256);

CREATE TRIGGER fichier_no_update BEFORE UPDATE ON fichier
BEGIN SELECT RAISE(ABORT, 'fichier: frozen'); END;
CREATE TRIGGER fichier_no_delete BEFORE DELETE ON fichier
BEGIN SELECT RAISE(ABORT, 'fichier: frozen'); END;
CREATE TRIGGER fichier_no_replace BEFORE INSERT ON fichier
WHEN EXISTS (SELECT 1 FROM fichier WHERE sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'fichier: frozen'); END;
`;
