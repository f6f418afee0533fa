/** What was seen of other copies of this file, and the rows of their journals, byte for byte (docs/adr/0029). */
export const fusions = `
CREATE TABLE fusion (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  nom TEXT NOT NULL CHECK (nom <> ''),
  de TEXT CHECK (de <> ''),
  sorte TEXT NOT NULL CHECK (sorte IN ('fichier', 'paquet')),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  tetes TEXT NOT NULL CHECK (json_valid(tetes)),
  reponses TEXT NOT NULL CHECK (json_valid(reponses))
) STRICT;

-- A row is named by its hash, in hexadecimal; of one that was sent by its digest alone, the text is not known.
CREATE TABLE journalRecu (
  hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
  seq INTEGER NOT NULL CHECK (seq > 0),
  corps TEXT,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32)
) STRICT;

-- Adopted at once in two copies, versions get an order that both then say: nothing else of them ever changes.
DROP TRIGGER version_no_update;
CREATE TRIGGER version_no_update BEFORE UPDATE ON version
WHEN NEW.id IS NOT OLD.id OR NEW.referentiel IS NOT OLD.referentiel OR NEW.grille IS NOT OLD.grille OR NEW.liste IS NOT OLD.liste OR NEW.numero IS NOT OLD.numero
  OR NEW.decision IS NOT OLD.decision OR NEW.motif IS NOT OLD.motif OR NEW.passerOutre IS NOT OLD.passerOutre OR NEW.schema IS NOT OLD.schema OR NEW.sha256 IS NOT OLD.sha256
  OR NEW.empreinte IS NOT OLD.empreinte OR NEW.regles IS NOT OLD.regles OR NEW.intitule IS NOT OLD.intitule OR NEW.voies IS NOT OLD.voies OR NEW.pour IS NOT OLD.pour
  OR NEW.au IS NOT OLD.au OR NEW.causes IS NOT OLD.causes OR NEW.prochaineRevision IS NOT OLD.prochaineRevision OR NEW.relecture IS NOT OLD.relecture
BEGIN SELECT RAISE(ABORT, 'version: frozen'); END;

-- A text that was kept back may come later; nothing else changes.
CREATE TRIGGER journalRecu_no_update BEFORE UPDATE ON journalRecu
WHEN OLD.corps IS NOT NULL OR NEW.hash IS NOT OLD.hash OR NEW.seq IS NOT OLD.seq OR NEW.sha256 IS NOT OLD.sha256
  OR NEW.prev_hash IS NOT OLD.prev_hash
BEGIN SELECT RAISE(ABORT, 'journalRecu: frozen'); END;
CREATE TRIGGER journalRecu_no_delete BEFORE DELETE ON journalRecu
BEGIN SELECT RAISE(ABORT, 'journalRecu: frozen'); END;
CREATE TRIGGER journalRecu_no_replace BEFORE INSERT ON journalRecu
WHEN EXISTS (SELECT 1 FROM journalRecu WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'journalRecu: frozen'); END;
`;
