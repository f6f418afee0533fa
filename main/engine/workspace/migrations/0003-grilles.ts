/**
 * Evaluation grids, under the référentiel that they evaluate, and the trials made of them. What they evaluate and the scale of a line
 * are named by plain identifiers: what a grid names may go, and the grid then says so. A version is one of a référentiel, of a grid
 * or of the list of bodies of a certification: its table is made again, with that of the documents, which refers to it
 * (sqlite.org/lang_altertable.html#otheralter).
 */
export const grilles = `
CREATE TABLE grille (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  referentiel TEXT NOT NULL REFERENCES referentiel (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  intitule TEXT NOT NULL,
  voies TEXT NOT NULL CHECK (json_valid(voies)),
  regle TEXT NOT NULL CHECK (json_valid(regle)),
  extensions TEXT CHECK (json_valid(extensions))
) STRICT;
CREATE INDEX grille_referentiel ON grille (referentiel);

CREATE TABLE echelle (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  grille TEXT NOT NULL REFERENCES grille (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  intitule TEXT NOT NULL,
  points TEXT CHECK (json_valid(points))
) STRICT;
CREATE INDEX echelle_grille ON echelle (grille);

CREATE TABLE niveau (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  echelle TEXT NOT NULL REFERENCES echelle (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  code TEXT NOT NULL,
  libelle TEXT NOT NULL,
  valeur TEXT NOT NULL,
  validant TEXT NOT NULL CHECK (validant IN ('oui', 'a_confirmer', 'non'))
) STRICT;
CREATE INDEX niveau_echelle ON niveau (echelle);

CREATE TABLE partie (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  grille TEXT NOT NULL REFERENCES grille (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  bloc TEXT,
  intitule TEXT NOT NULL,
  poids TEXT NOT NULL,
  eliminatoire INTEGER NOT NULL CHECK (eliminatoire IN (0, 1)),
  acquisMois INTEGER CHECK (acquisMois > 0),
  regle TEXT NOT NULL CHECK (json_valid(regle))
) STRICT;
CREATE INDEX partie_grille ON partie (grille);

CREATE TABLE epreuve (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  partie TEXT NOT NULL REFERENCES partie (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  code TEXT,
  modalite TEXT,
  type TEXT NOT NULL,
  intitule TEXT NOT NULL,
  duree INTEGER CHECK (duree > 0),
  lieu TEXT,
  preuves TEXT,
  amenagements TEXT,
  evaluateurs TEXT NOT NULL CHECK (json_valid(evaluateurs)),
  partage TEXT CHECK (json_valid(partage)),
  reprend TEXT CHECK (json_valid(reprend)),
  poids TEXT NOT NULL,
  eliminatoire INTEGER NOT NULL CHECK (eliminatoire IN (0, 1)),
  regle TEXT NOT NULL CHECK (json_valid(regle))
) STRICT;
CREATE INDEX epreuve_partie ON epreuve (partie);

CREATE TABLE ligne (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  epreuve TEXT NOT NULL REFERENCES epreuve (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  competence TEXT NOT NULL,
  critere TEXT,
  libelle TEXT NOT NULL,
  indicateur TEXT,
  attendu TEXT,
  poids TEXT NOT NULL,
  eliminatoire INTEGER NOT NULL CHECK (eliminatoire IN (0, 1)),
  echelle TEXT NOT NULL,
  seuil TEXT CHECK (json_valid(seuil)),
  descripteurs TEXT NOT NULL CHECK (json_valid(descripteurs))
) STRICT;
CREATE INDEX ligne_epreuve ON ligne (epreuve);

CREATE TABLE essai (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  grille TEXT NOT NULL REFERENCES grille (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  nom TEXT NOT NULL,
  jour TEXT NOT NULL,
  voie TEXT,
  notes TEXT NOT NULL CHECK (json_valid(notes)),
  acquis TEXT NOT NULL CHECK (json_valid(acquis))
) STRICT;
CREATE INDEX essai_grille ON essai (grille);

-- The bodies themselves come with the format 4.
CREATE TABLE liste (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  referentiel TEXT NOT NULL UNIQUE REFERENCES referentiel (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

DROP TRIGGER version_no_update;
DROP TRIGGER version_no_delete;
DROP TRIGGER version_no_replace;
DROP TRIGGER document_no_update;
DROP TRIGGER document_no_delete;
DROP TRIGGER document_no_replace;

ALTER TABLE version RENAME TO versionAvant;
CREATE TABLE version (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  referentiel TEXT REFERENCES referentiel (id) DEFERRABLE INITIALLY DEFERRED,
  grille TEXT REFERENCES grille (id) DEFERRABLE INITIALLY DEFERRED,
  liste TEXT REFERENCES liste (id) DEFERRABLE INITIALLY DEFERRED,
  ordre INTEGER NOT NULL CHECK (ordre > 0),
  numero TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (json_valid(decision)),
  motif TEXT NOT NULL,
  passerOutre TEXT,
  schema TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  empreinte TEXT NOT NULL CHECK (length(empreinte) = 64),
  regles TEXT,
  intitule TEXT,
  voies TEXT CHECK (json_valid(voies)),
  pour TEXT CHECK (json_valid(pour)),
  au TEXT,
  CHECK ((referentiel IS NOT NULL) + (grille IS NOT NULL) + (liste IS NOT NULL) = 1),
  CHECK ((grille IS NULL) = (intitule IS NULL) AND (grille IS NULL) = (voies IS NULL) AND (grille IS NULL) = (pour IS NULL)),
  CHECK ((liste IS NULL) = (au IS NULL)),
  UNIQUE (referentiel, numero),
  UNIQUE (referentiel, ordre),
  UNIQUE (grille, numero),
  UNIQUE (grille, ordre),
  UNIQUE (liste, numero),
  UNIQUE (liste, ordre)
) STRICT;
INSERT INTO version
  SELECT id, referentiel, NULL, NULL, ordre, numero, decision, motif, passerOutre, schema, sha256, empreinte, regles, NULL, NULL, NULL, NULL FROM versionAvant;

ALTER TABLE document RENAME TO documentAvant;
-- Frozen bytes: the canonical JSON itself, apart so that lists never read it.
CREATE TABLE document (
  version TEXT PRIMARY KEY NOT NULL REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
  octets BLOB NOT NULL
) STRICT;
INSERT INTO document SELECT version, octets FROM documentAvant;
DROP TABLE documentAvant;
DROP TABLE versionAvant;

CREATE TRIGGER version_no_update BEFORE UPDATE ON version
BEGIN SELECT RAISE(ABORT, 'version: frozen'); END;
CREATE TRIGGER version_no_delete BEFORE DELETE ON version
BEGIN SELECT RAISE(ABORT, 'version: frozen'); END;
CREATE TRIGGER version_no_replace BEFORE INSERT ON version
WHEN EXISTS (SELECT 1 FROM version WHERE id = NEW.id
  OR (referentiel = NEW.referentiel AND (numero = NEW.numero OR ordre = NEW.ordre))
  OR (grille = NEW.grille AND (numero = NEW.numero OR ordre = NEW.ordre))
  OR (liste = NEW.liste AND (numero = NEW.numero OR ordre = NEW.ordre)))
BEGIN SELECT RAISE(ABORT, 'version: frozen'); END;
CREATE TRIGGER document_no_update BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'document: frozen'); END;
CREATE TRIGGER document_no_delete BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'document: frozen'); END;
CREATE TRIGGER document_no_replace BEFORE INSERT ON document
WHEN EXISTS (SELECT 1 FROM document WHERE version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'document: frozen'); END;
`;
