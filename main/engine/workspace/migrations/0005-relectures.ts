/** Reviews of drafts, and what is said in them. What a comment is about is named by plain identifiers: an item may go, and what was said of it stays. */
export const relectures = `
CREATE TABLE relecture (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  referentiel TEXT REFERENCES referentiel (id) DEFERRABLE INITIALLY DEFERRED,
  grille TEXT REFERENCES grille (id) DEFERRABLE INITIALLY DEFERRED,
  tour INTEGER NOT NULL CHECK (tour > 0),
  objet TEXT NOT NULL CHECK (objet <> ''),
  ouverteLe TEXT NOT NULL,
  avisPourLe TEXT,
  schema TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  empreinte TEXT NOT NULL CHECK (length(empreinte) = 64),
  retrait TEXT CHECK (json_valid(retrait)),
  UNIQUE (referentiel, tour),
  UNIQUE (grille, tour),
  CHECK ((referentiel IS NULL) <> (grille IS NULL))
) STRICT;

-- Frozen bytes: the snapshot that a review names by its hash.
CREATE TABLE instantane (
  relecture TEXT PRIMARY KEY NOT NULL REFERENCES relecture (id) DEFERRABLE INITIALLY DEFERRED,
  octets BLOB NOT NULL
) STRICT;

CREATE TABLE commentaire (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  relecture TEXT NOT NULL REFERENCES relecture (id) DEFERRABLE INITIALLY DEFERRED,
  numero INTEGER NOT NULL CHECK (numero > 0),
  entite TEXT NOT NULL,
  element TEXT NOT NULL,
  sur TEXT NOT NULL CHECK (json_valid(sur)),
  texte TEXT NOT NULL CHECK (texte <> ''),
  auteur TEXT NOT NULL,
  college TEXT NOT NULL CHECK (college IN ('employeurs', 'salaries', 'secretariat', 'expert')),
  organisation TEXT,
  le TEXT NOT NULL,
  statut TEXT NOT NULL
    CHECK (statut IN ('aTraiter', 'acceptee', 'accepteeModifiee', 'refusee', 'horsSujet', 'doublon')),
  motif TEXT,
  doublonDe TEXT REFERENCES commentaire (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX commentaire_relecture ON commentaire (relecture);
CREATE INDEX commentaire_doublonDe ON commentaire (doublonDe) WHERE doublonDe IS NOT NULL;

CREATE TABLE reponse (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  commentaire TEXT NOT NULL REFERENCES commentaire (id) DEFERRABLE INITIALLY DEFERRED,
  texte TEXT NOT NULL CHECK (texte <> ''),
  auteur TEXT NOT NULL,
  college TEXT NOT NULL CHECK (college IN ('employeurs', 'salaries', 'secretariat', 'expert')),
  organisation TEXT,
  le TEXT NOT NULL
) STRICT;
CREATE INDEX reponse_commentaire ON reponse (commentaire);

ALTER TABLE version ADD COLUMN relecture TEXT REFERENCES relecture (id) DEFERRABLE INITIALLY DEFERRED;
CREATE UNIQUE INDEX version_relecture ON version (relecture) WHERE relecture IS NOT NULL;

-- A review is withdrawn once: of two copies that did it, the first stands. Its round may be given again, when another copy had one of that number; otherwise it never changes.
CREATE TRIGGER relecture_no_update BEFORE UPDATE ON relecture
WHEN (OLD.retrait IS NOT NULL AND (NEW.retrait IS NULL OR NEW.retrait ->> 'le' > OLD.retrait ->> 'le')) OR NEW.id IS NOT OLD.id OR NEW.referentiel IS NOT OLD.referentiel
  OR NEW.grille IS NOT OLD.grille OR NEW.objet IS NOT OLD.objet OR NEW.ouverteLe IS NOT OLD.ouverteLe OR NEW.avisPourLe IS NOT OLD.avisPourLe
  OR NEW.schema IS NOT OLD.schema OR NEW.sha256 IS NOT OLD.sha256 OR NEW.empreinte IS NOT OLD.empreinte
BEGIN SELECT RAISE(ABORT, 'relecture: frozen'); END;
CREATE TRIGGER relecture_no_delete BEFORE DELETE ON relecture
BEGIN SELECT RAISE(ABORT, 'relecture: frozen'); END;
CREATE TRIGGER relecture_no_replace BEFORE INSERT ON relecture
WHEN EXISTS (SELECT 1 FROM relecture
  WHERE id = NEW.id OR (tour = NEW.tour AND (referentiel = NEW.referentiel OR grille = NEW.grille)))
BEGIN SELECT RAISE(ABORT, 'relecture: frozen'); END;
CREATE TRIGGER instantane_no_update BEFORE UPDATE ON instantane
BEGIN SELECT RAISE(ABORT, 'instantane: frozen'); END;
CREATE TRIGGER instantane_no_delete BEFORE DELETE ON instantane
BEGIN SELECT RAISE(ABORT, 'instantane: frozen'); END;
CREATE TRIGGER instantane_no_replace BEFORE INSERT ON instantane
WHEN EXISTS (SELECT 1 FROM instantane WHERE relecture = NEW.relecture)
BEGIN SELECT RAISE(ABORT, 'instantane: frozen'); END;
`;
