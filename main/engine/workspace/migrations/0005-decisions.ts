/**
 * How the CPNE decides: its rules, its meetings, who was there, what was sent, what was voted. What a decision bears on is named by a plain
 * identifier and by its empreinte, since a draft may go.
 */
export const decisions = `
CREATE TABLE regleDecision (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  intitule TEXT NOT NULL,
  accord TEXT,
  reference TEXT,
  depuis TEXT,
  voix INTEGER CHECK (voix > 0),
  quorumPresents INTEGER NOT NULL CHECK (quorumPresents >= 0),
  quorumPart TEXT CHECK (quorumPart IN ('tiers', 'moitie', 'deux_tiers', 'trois_quarts')),
  quorumPouvoirs INTEGER NOT NULL CHECK (quorumPouvoirs IN (0, 1)),
  majorite TEXT NOT NULL CHECK (majorite IN ('absolue', 'par_college', 'double')),
  base TEXT NOT NULL CHECK (base IN ('presents', 'exprimes')),
  poids TEXT NOT NULL CHECK (poids IN ('egal', 'voix')),
  preavis INTEGER NOT NULL CHECK (preavis >= 0),
  pouvoirs INTEGER NOT NULL CHECK (pouvoirs >= 0),
  alternanceAns INTEGER NOT NULL CHECK (alternanceAns >= 0),
  alternanceDepuis INTEGER,
  alternanceCollege TEXT CHECK (alternanceCollege IN ('employeurs', 'salaries'))
) STRICT;

CREATE TABLE seance (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  date TEXT NOT NULL,
  lieu TEXT,
  reference TEXT,
  regle TEXT NOT NULL REFERENCES regleDecision (id) DEFERRABLE INITIALLY DEFERRED,
  envoyeLe TEXT,
  presidence TEXT,
  vicePresidence TEXT
) STRICT;
CREATE INDEX seance_regle ON seance (regle);

CREATE TABLE presence (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  seance TEXT NOT NULL REFERENCES seance (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  college TEXT NOT NULL CHECK (college IN ('employeurs', 'salaries')),
  organisation TEXT NOT NULL,
  voix INTEGER NOT NULL CHECK (voix > 0),
  etat TEXT NOT NULL CHECK (etat IN ('present', 'represente', 'absent')),
  mandataire TEXT
) STRICT;
CREATE INDEX presence_seance ON presence (seance);

CREATE TABLE piece (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  seance TEXT NOT NULL REFERENCES seance (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  designation TEXT NOT NULL,
  empreinte TEXT CHECK (length(empreinte) = 64),
  envoyeLe TEXT
) STRICT;
CREATE INDEX piece_seance ON piece (seance);

CREATE TABLE decision (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  seance TEXT NOT NULL REFERENCES seance (id) DEFERRABLE INITIALLY DEFERRED,
  rang TEXT NOT NULL,
  objet TEXT NOT NULL,
  type TEXT NOT NULL
    CHECK (type IN ('creation', 'revision', 'suppression', 'adoption', 'habilitation', 'autre')),
  sujets TEXT NOT NULL CHECK (json_valid(sujets)),
  pourEmployeurs INTEGER CHECK (pourEmployeurs >= 0),
  contreEmployeurs INTEGER CHECK (contreEmployeurs >= 0),
  abstentionEmployeurs INTEGER CHECK (abstentionEmployeurs >= 0),
  pourSalaries INTEGER CHECK (pourSalaries >= 0),
  contreSalaries INTEGER CHECK (contreSalaries >= 0),
  abstentionSalaries INTEGER CHECK (abstentionSalaries >= 0),
  reprend TEXT,
  note TEXT
) STRICT;
CREATE INDEX decision_seance ON decision (seance);
`;
