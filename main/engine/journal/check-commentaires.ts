import type Database from 'better-sqlite3';
import { isPartOf } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { changeFaults } from '../../../shared/i18n/fr/change-faults.ts';
import { entityLabels } from '../../../shared/i18n/fr/entities.ts';
import { itemOf } from '../../../shared/relecture/element.ts';
import type { Commentaire } from '../../../shared/relecture/modele.ts';
import { EngineError } from '../errors.ts';
import { readRowsWhere } from '../workspace/read-rows.ts';
import { one } from '../workspace/statements.ts';
import { homeOf, type Parents } from './parents.ts';

/** What was said stays as it was said: only what becomes of it changes. */
const suite: ReadonlySet<string> = new Set(['statut', 'motif', 'doublonDe']);

const refused = (detail: string): EngineError => EngineError.of('CHANGE_REFUSED', { detail });

/** Comments that these changes make or change, and those that they answer, as they now are. */
function touches(db: Database.Database, changes: readonly Change[]): readonly Commentaire[] {
  const ids = changes.flatMap(({ entity, id, before, after }) => {
    if (entity === 'commentaire') return [id];
    const repond = entity === 'reponse' ? (after ?? before)?.['commentaire'] : null;
    return typeof repond === 'string' ? [repond] : [];
  });
  if (ids.length === 0) return [];
  const condition = 'id IN (SELECT value FROM json_each(?))';
  const rows = readRowsWhere(db, 'commentaire', condition, [JSON.stringify(ids)]);
  return [...rows.values()] as readonly unknown[] as Commentaire[];
}

/** A review that an adoption closed is what the decision was made from. */
function checkOuvert(db: Database.Database, { numero, relecture }: Commentaire): void {
  const version = one(db, 'SELECT numero FROM version WHERE relecture = ?', [relecture]) as
    { numero: string } | undefined;
  if (version !== undefined) throw EngineError.of('COMMENTAIRE_CLOS', { numero, version: version.numero });
}

function checkSuite(db: Database.Database, commentaire: Commentaire, parents: Parents): void {
  const { id, numero, relecture, statut, motif, doublonDe } = commentaire;
  if (statut === 'refusee' && (motif ?? '').trim() === '')
    throw EngineError.of('REFUS_SANS_MOTIF', { numero });
  if (statut !== 'doublon') {
    if (doublonDe !== null) throw EngineError.of('DOUBLON_IMPOSSIBLE', { numero });
    return;
  }
  const autre = one(db, 'SELECT statut, relecture FROM commentaire WHERE id = ? AND id <> ?', [
    doublonDe,
    id,
  ]) as { statut: string; relecture: string } | undefined;
  const relu = (of: string): string | undefined => parents({ entity: 'relecture', id: of })?.id;
  const redit = one(db, 'SELECT 1 FROM commentaire WHERE doublonDe = ?', [id]) !== undefined;
  if (autre === undefined || autre.statut === 'doublon' || relu(autre.relecture) !== relu(relecture) || redit)
    throw EngineError.of('DOUBLON_IMPOSSIBLE', { numero });
}

/** A comment is about an item of what is reviewed, and about words that are in what it quotes. */
function checkSur(commentaire: Commentaire, parents: Parents): void {
  const { entite, relecture, sur } = commentaire;
  const relu = parents({ entity: 'relecture', id: relecture });
  const top = relu?.entity === 'grille' ? 'grille' : 'referentiel';
  if (!isPartOf(entite, top) || homeOf(parents, itemOf(commentaire), top) !== relu?.id)
    throw refused(changeFaults.autreElement());
  const { debut, fin, texte } = sur;
  if (debut === undefined && fin === undefined) return;
  if (debut === undefined || fin === undefined || debut >= fin || fin > texte.length)
    throw refused(changeFaults.autresMots());
}

/** Two that were numbered at once, in two windows: the second is said again. */
function checkNumero(db: Database.Database, { id, numero, relecture }: Commentaire, parents: Parents): void {
  const sql = `SELECT 1 FROM commentaire AS c JOIN relecture AS r ON c.relecture = r.id LEFT JOIN grille AS g ON r.grille = g.id
    WHERE c.numero = ? AND c.id <> ? AND coalesce(r.referentiel, g.referentiel) = ?`;
  const home = homeOf(parents, { entity: 'relecture', id: relecture });
  if (one(db, sql, [numero, id, home]) !== undefined)
    throw EngineError.of('CONFLICT', { entity: entityLabels.commentaire, id });
}

/** What holds for comments and their answers, whoever writes them. */
export function checkCommentaires(db: Database.Database, parents: Parents, changes: readonly Change[]): void {
  const commentaires = touches(db, changes);
  const nouveaux = new Set<string>();
  for (const { entity, id, before, after } of changes) {
    if (entity !== 'commentaire' || after === null) continue;
    if (before === null) nouveaux.add(id);
    else if (Object.keys(after).some((name) => !suite.has(name))) throw refused(changeFaults.dejaDit());
  }
  for (const commentaire of commentaires) {
    checkOuvert(db, commentaire);
    checkSuite(db, commentaire, parents);
    if (!nouveaux.has(commentaire.id)) continue;
    checkSur(commentaire, parents);
    checkNumero(db, commentaire, parents);
  }
}
