/**
 * Drafting: where a référentiel started from, how its items are numbered, which rules are set aside, which critères are to be looked
 * at again, which rules a version was checked against, which bloc another one is taken from, what each branch of a CQPI makes plain of
 * it. Nothing that was there changes: absence is NULL.
 */
export const redaction = `
ALTER TABLE referentiel ADD COLUMN origine TEXT CHECK (json_valid(origine));
ALTER TABLE referentiel ADD COLUMN codification TEXT CHECK (json_valid(codification));
ALTER TABLE bloc ADD COLUMN partage TEXT CHECK (json_valid(partage));
-- Looked at by each gesture: nearly no bloc is shared.
CREATE INDEX bloc_partage ON bloc (id) WHERE partage IS NOT NULL;
ALTER TABLE critere ADD COLUMN aVerifier INTEGER CHECK (aVerifier = 1);
ALTER TABLE version ADD COLUMN regles TEXT;

CREATE TABLE derogation (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  referentiel TEXT NOT NULL REFERENCES referentiel (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  regle TEXT NOT NULL,
  element TEXT,
  motif TEXT NOT NULL
) STRICT;
CREATE INDEX derogation_referentiel ON derogation (referentiel);

CREATE TABLE annexe (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  referentiel TEXT NOT NULL REFERENCES referentiel (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  cpne TEXT NOT NULL,
  secteurs TEXT,
  emploisAccessibles TEXT,
  adaptations TEXT,
  reglementations TEXT,
  classification TEXT
) STRICT;
CREATE INDEX annexe_referentiel ON annexe (referentiel);
`;
