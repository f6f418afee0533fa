import type Database from 'better-sqlite3';
import type { GrilleSummary, GrilleVersion } from '../../../shared/contract/answers/grille.ts';
import { assembleGrille } from '../../../shared/document/rows.ts';
import type { GrilleSansLien } from '../../../shared/document/tree.ts';
import type { Grille, LienReferentiel } from '../../../shared/generated/document.ts';
import { ecartsAvec } from '../../../shared/grille/ecarts.ts';
import { nomsAvec } from '../../../shared/grille/noms.ts';
import { porteursDe, type PorteurSuivi } from '../../../shared/grille/porteurs.ts';
import { phraseDEcart } from '../../../shared/i18n/fr/ecarts.ts';
import { EngineError } from '../errors.ts';
import { subjectOf, subjectOfGrille } from '../exchange/json/document.ts';
import { autreTexteDe } from '../relecture/autre-texte.ts';
import { listGrilleVersions } from '../version/grilles.ts';
import { listVersions } from '../version/versions.ts';
import { all, one } from '../workspace/statements.ts';
import { designated, readPart, readReferentiel } from './queries.ts';
import { statutDe } from './statut.ts';

/** The référentiel as it now is, as its grids name it: by its number when that is the text of the version adopted last. */
function lienVers(db: Database.Database, id: string): LienReferentiel {
  const referentiel = readReferentiel(db, id);
  const { empreinte } = subjectOf(referentiel);
  const adopted = listVersions(db, id).at(-1);
  const numero = adopted?.empreinte === empreinte ? { numero: adopted.numero } : {};
  return { id, intitule: referentiel.intitule, ...numero, empreinte };
}

/** A grid without the référentiel that it names. */
export const readSansLien = (db: Database.Database, id: string): GrilleSansLien =>
  assembleGrille(readPart(db, { entity: 'grille', id }), id);

/** A grid as it stands. */
export function readGrille(db: Database.Database, id: string): Grille {
  const row = one(db, 'SELECT referentiel FROM grille WHERE id = ?', [id]) as
    { readonly referentiel: string } | undefined;
  if (row === undefined) throw EngineError.of('GRILLE_UNKNOWN', { ref: id });
  return { ...readSansLien(db, id), referentiel: lienVers(db, row.referentiel) };
}

interface Named {
  readonly id: string;
  readonly intitule: string;
}

/** The grids of a référentiel, in their order. */
export const grillesDe = (db: Database.Database, referentiel: string): readonly Named[] =>
  all(db, 'SELECT id, intitule FROM grille WHERE referentiel = ? ORDER BY rang, id', [
    referentiel,
  ]) as Named[];

/** The draft against the version adopted last, for the text that this one evaluates. */
function statutOf(
  db: Database.Database,
  grille: GrilleSansLien,
  last: GrilleVersion | undefined,
): GrilleSummary['statut'] {
  const empreinte =
    last === undefined ? '' : subjectOfGrille({ ...grille, referentiel: last.pour }).empreinte;
  return statutDe(db, { entity: 'grille', id: grille.id }, empreinte, last?.empreinte);
}

function summaryOf(
  db: Database.Database,
  grille: GrilleSansLien,
  porteurs: readonly PorteurSuivi[],
  versions: GrilleSummary['versions'],
): GrilleSummary {
  const { id, intitule, voies, parties } = grille;
  const noms = nomsAvec(grille, porteurs);
  const epreuves = parties.flatMap((partie) => partie.epreuves);
  return {
    id,
    intitule,
    voies,
    parties: parties.length,
    epreuves: epreuves.length,
    lignes: epreuves.reduce((count, { lignes }) => count + lignes.length, 0),
    statut: statutOf(db, grille, versions.at(-1)),
    autreTexte: autreTexteDe(db, { entity: 'grille', id }, () => subjectOfGrille(readGrille(db, id))),
    versions,
    ecarts: ecartsAvec(grille, porteurs).map((ecart) => ({
      code: ecart.code,
      phrase: phraseDEcart(ecart, noms),
    })),
  };
}

/** The grids of a référentiel, in their order. */
export function listGrilles(db: Database.Database, referentiel: string): readonly GrilleSummary[] {
  const porteurs = porteursDe(readReferentiel(db, referentiel));
  const versions = Map.groupBy(listGrilleVersions(db, referentiel), ({ grille }) => grille);
  return grillesDe(db, referentiel).map(({ id }) =>
    summaryOf(db, readSansLien(db, id), porteurs, versions.get(id) ?? []),
  );
}

/** The grid of a référentiel that an id or an unambiguous part of a title designates. */
export function resolveGrille(db: Database.Database, referentiel: string, ref: string): Named {
  const found = designated(grillesDe(db, referentiel), ref, ({ id }) => id === ref);
  const [first, second] = found;
  if (first === undefined) throw EngineError.of('GRILLE_UNKNOWN', { ref });
  if (second === undefined) return first;
  const titles = found.slice(0, 5).map(({ id, intitule }) => `«\u00a0${intitule}\u00a0» (${id})`);
  throw EngineError.of('GRILLE_AMBIGUOUS', { ref, titles: titles.join(', ') });
}
