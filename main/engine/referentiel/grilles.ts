import type Database from 'better-sqlite3';
import { assembleGrille } from '../../../shared/document/rows.ts';
import type { Grille, LienReferentiel } from '../../../shared/generated/document.ts';
import { subjectOf } from '../exchange/json/document.ts';
import { listVersions } from '../version/versions.ts';
import { one } from '../workspace/statements.ts';
import { EngineError } from '../errors.ts';
import { readPart, readReferentiel } from './queries.ts';

/** The référentiel as it now is, as its grids name it: by its number when that is the text of the version adopted last. */
function lienVers(db: Database.Database, id: string): LienReferentiel {
  const referentiel = readReferentiel(db, id);
  const { empreinte } = subjectOf(referentiel);
  const adopted = listVersions(db, id).at(-1);
  const numero = adopted?.empreinte === empreinte ? { numero: adopted.numero } : {};
  return { id, intitule: referentiel.intitule, ...numero, empreinte };
}

/** A grid as it stands. */
export function readGrille(db: Database.Database, id: string): Grille {
  const row = one(db, 'SELECT referentiel FROM grille WHERE id = ?', [id]) as
    { readonly referentiel: string } | undefined;
  if (row === undefined) throw EngineError.of('GRILLE_UNKNOWN', { ref: id });
  const grille = assembleGrille(readPart(db, { entity: 'grille', id }), id);
  return { ...grille, referentiel: lienVers(db, row.referentiel) };
}
