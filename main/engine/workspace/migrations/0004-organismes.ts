/**
 * The register of training bodies. What a habilitation is for is named by plain identifiers: a référentiel, a bloc or a place may go, and
 * the register still says what was decided.
 */
export const organismes = `
CREATE TABLE organisme (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  denomination TEXT NOT NULL,
  anciennes TEXT NOT NULL CHECK (json_valid(anciennes)),
  siren TEXT CHECK (length(siren) = 9),
  nda TEXT NOT NULL CHECK (json_valid(nda)),
  site TEXT,
  note TEXT,
  extensions TEXT CHECK (json_valid(extensions))
) STRICT;

CREATE TABLE etablissement (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  organisme TEXT NOT NULL REFERENCES organisme (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  siret TEXT CHECK (length(siret) = 14),
  uai TEXT CHECK (length(uai) = 8),
  enseigne TEXT,
  adresse TEXT CHECK (json_valid(adresse)),
  ouvertLe TEXT,
  fermeLe TEXT
) STRICT;
CREATE INDEX etablissement_organisme ON etablissement (organisme);

CREATE TABLE qualiopi (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  organisme TEXT NOT NULL REFERENCES organisme (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  categories TEXT NOT NULL CHECK (json_valid(categories)),
  depuis TEXT,
  jusqua TEXT,
  certificateur TEXT,
  verifieLe TEXT,
  moyen TEXT
) STRICT;
CREATE INDEX qualiopi_organisme ON qualiopi (organisme);

CREATE TABLE habilitation (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  organisme TEXT NOT NULL REFERENCES organisme (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  referentiel TEXT NOT NULL,
  etablissement TEXT,
  convention TEXT CHECK (json_valid(convention))
) STRICT;
CREATE INDEX habilitation_organisme ON habilitation (organisme);
CREATE INDEX habilitation_referentiel ON habilitation (referentiel);

CREATE TABLE passage (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  habilitation TEXT NOT NULL REFERENCES habilitation (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  etat TEXT NOT NULL
    CHECK (etat IN ('demande', 'instruction', 'avis', 'habilite', 'refuse', 'suspendu', 'retire')),
  le TEXT NOT NULL,
  jusqua TEXT,
  portee TEXT CHECK (json_valid(portee)),
  decision TEXT CHECK (json_valid(decision)),
  motif TEXT
) STRICT;
CREATE INDEX passage_habilitation ON passage (habilitation);

CREATE TABLE audit (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  habilitation TEXT NOT NULL REFERENCES habilitation (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  nature TEXT NOT NULL CHECK (nature IN ('audit', 'bilan')),
  prevuLe TEXT,
  faitLe TEXT,
  conclusion TEXT CHECK (conclusion IN ('conforme', 'reserves', 'non_conforme')),
  constats TEXT
) STRICT;
CREATE INDEX audit_habilitation ON audit (habilitation);

-- A person stays, erased or not: what names it would name nothing.
CREATE TABLE personne (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  sceau TEXT CHECK (length(sceau) = 64),
  effaceeLe TEXT,
  CHECK ((sceau IS NULL) = (effaceeLe IS NOT NULL))
) STRICT;
CREATE TRIGGER personne_no_delete BEFORE DELETE ON personne
BEGIN SELECT RAISE(ABORT, 'personne: never removed'); END;
CREATE TRIGGER personne_no_return BEFORE UPDATE ON personne WHEN OLD.effaceeLe IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'personne: erased'); END;

-- What is known of persons, with the salt of each seal: beside the journal, so that it can be erased (docs/adr/0021).
CREATE TABLE coffre (
  sceau TEXT PRIMARY KEY NOT NULL CHECK (length(sceau) = 64),
  personne TEXT NOT NULL REFERENCES personne (id) DEFERRABLE INITIALLY DEFERRED,
  sel BLOB NOT NULL CHECK (length(sel) = 32),
  valeur TEXT NOT NULL CHECK (json_valid(valeur))
) STRICT;
CREATE INDEX coffre_personne ON coffre (personne);

CREATE TABLE intervenant (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  organisme TEXT REFERENCES organisme (id) DEFERRABLE INITIALLY DEFERRED,
  habilitation TEXT REFERENCES habilitation (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  personne TEXT NOT NULL REFERENCES personne (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('contact', 'referent', 'formateur', 'evaluateur')),
  depuis TEXT,
  jusqua TEXT,
  decision TEXT CHECK (json_valid(decision)),
  CHECK ((organisme IS NULL) <> (habilitation IS NULL))
) STRICT;
CREATE INDEX intervenant_organisme ON intervenant (organisme) WHERE organisme IS NOT NULL;
CREATE INDEX intervenant_habilitation ON intervenant (habilitation) WHERE habilitation IS NOT NULL;
CREATE INDEX intervenant_personne ON intervenant (personne);

CREATE TABLE declaration (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  referentiel TEXT NOT NULL REFERENCES referentiel (id) DEFERRABLE INITIALLY DEFERRED,
  le TEXT NOT NULL,
  au TEXT NOT NULL,
  par TEXT NOT NULL,
  moyen TEXT,
  lignes TEXT NOT NULL CHECK (json_valid(lignes))
) STRICT;
CREATE INDEX declaration_referentiel ON declaration (referentiel);
`;
