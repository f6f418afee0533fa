import type Database from 'better-sqlite3';
import type { State } from '../../../shared/domain/row.ts';
import type { AutreTexte, Commentaire, Relecture, Relu } from '../../../shared/relecture/modele.ts';
import { commentairesDe } from '../../../shared/relecture/etat.ts';
import { elementNomme } from '../../../shared/relecture/element.ts';
import { EngineError } from '../errors.ts';
import type { Held, Subject } from '../exchange/json/document.ts';
import { autreQueRelue } from './autre-texte.ts';
import { relectureDe } from './relectures.ts';

/** A refusal says the first ones, and how many there are; the window leads to all. */
const MOST_TOLD = 3;

interface Obstacles {
  /** The review that an adoption would close; null: none is open. */
  readonly relecture: Relecture | null;
  /** Comments that wait. */
  readonly aTraiter: readonly Commentaire[];
  /** What was read is not what would be adopted. */
  readonly autreTexte: AutreTexte | null;
}

/** What a review, and what was said in it, have against an adoption. */
export function obstaclesDe(
  db: Database.Database,
  relu: Relu,
  state: State,
  adopte: Subject<Held>,
): Obstacles {
  const aTraiter = commentairesDe(state, relu).filter(({ statut }) => statut === 'aTraiter');
  const relecture = relectureDe(db, relu);
  const autreTexte = relecture === null ? null : autreQueRelue(db, relecture, adopte);
  return { relecture, aTraiter, autreTexte };
}

/**
 * The review that adopting a draft closes; null when there is none. What was said of the draft, in this review or before, is dealt with
 * first, and what is adopted is what was read, whatever its adoption alone gives it.
 */
export function relectureAClore(
  db: Database.Database,
  relu: Relu,
  state: State,
  adopte: Subject<Held>,
): string | null {
  const { relecture, aTraiter, autreTexte } = obstaclesDe(db, relu, state, adopte);
  if (aTraiter.length > 0)
    throw EngineError.of('COMMENTAIRES_A_TRAITER', {
      total: aTraiter.length,
      premiers: aTraiter.slice(0, MOST_TOLD).map((commentaire) => ({
        numero: commentaire.numero,
        element: elementNomme(state, commentaire),
        qui: commentaire.organisation ?? commentaire.auteur,
      })),
    });
  if (relecture === null) return null;
  if (autreTexte !== null)
    throw EngineError.of('RELECTURE_AUTRE_TEXTE', { objet: relecture.objet, relu: relu.entity, autreTexte });
  return relecture.id;
}
