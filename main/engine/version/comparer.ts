import type { Comparaison, ComparaisonDeFichier } from '../../../shared/contract/answers/comparaison.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { alignerSur } from '../../../shared/diff/aligner.ts';
import { comparaisonDe } from '../../../shared/diff/comparaison.ts';
import type { GrilleSansLien } from '../../../shared/document/tree.ts';
import { EngineError } from '../errors.ts';
import { readSource } from '../exchange/import/source.ts';
import { validateAnyFile } from '../exchange/json/read.ts';
import { validOrRefused } from '../exchange/json/validate.ts';
import { resolveGrille } from '../referentiel/grilles.ts';
import { resolveReferentiel } from '../referentiel/queries.ts';
import type { Task } from '../task.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { grilleAt, referentielAt } from './moment.ts';

/** Two states of a référentiel, or of one of its grids. */
export function comparer(
  workspace: Workspace,
  { ref, grille, a, b }: Request<'document.compare'>,
): Comparaison {
  const { id } = resolveReferentiel(workspace.db, ref);
  if (grille === null)
    return comparaisonDe({
      racine: 'referentiel',
      a: referentielAt(workspace, id, a),
      b: referentielAt(workspace, id, b),
    });
  const sienne = resolveGrille(workspace.db, id, grille).id;
  return comparaisonDe({
    racine: 'grille',
    a: grilleAt(workspace, id, sienne, a),
    b: grilleAt(workspace, id, sienne, b),
  });
}

/** A grid of a file; another grid than ours says nothing of what ours became. */
function grilleDuFichier(file: string, id: string): GrilleSansLien {
  const { document } = validOrRefused(validateAnyFile(file));
  if (document.format !== 'paritaire/grille' || document.grille.id !== id)
    throw EngineError.of('FICHIER_AUTRE_GRILLE', {});
  return document.grille;
}

/** A state against what a file holds: an exported document, or, of a référentiel, a fiche of France compétences. */
export async function comparerFichier(
  workspace: Workspace,
  { ref, grille, moment, file, numero }: Request<'document.compareFile'>,
  task: Task,
): Promise<ComparaisonDeFichier> {
  const { id } = resolveReferentiel(workspace.db, ref);
  if (grille !== null) {
    const sienne = resolveGrille(workspace.db, id, grille).id;
    const [a, b] = [grilleAt(workspace, id, sienne, moment), grilleDuFichier(file, sienne)];
    return { ...comparaisonDe({ racine: 'grille', a, b }), reconnus: null };
  }
  const a = referentielAt(workspace, id, moment);
  const { referentiel: b, reconnus } = alignerSur(a, (await readSource(file, numero, task)).referentiel);
  return { ...comparaisonDe({ racine: 'referentiel', a, b }), reconnus };
}
