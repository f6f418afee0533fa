import type Database from 'better-sqlite3';
import type { State } from '../../../shared/domain/row.ts';
import { commentairesDe } from '../../../shared/relecture/etat.ts';
import { elementNomme } from '../../../shared/relecture/element.ts';
import { EngineError } from '../errors.ts';
import { relectureDe } from './relectures.ts';

/** A refusal says the first ones, and how many there are; the window leads to all. */
const MOST_TOLD = 3;

/**
 * The review that adopting a draft closes; null when there is none. What was said of the draft, in this review or before, is dealt with
 * first, and what is adopted is what was read.
 */
export function relectureAClore(
  db: Database.Database,
  referentiel: string,
  state: State,
  empreinte: string,
): string | null {
  const aTraiter = commentairesDe(state).filter(({ statut }) => statut === 'aTraiter');
  if (aTraiter.length > 0)
    throw EngineError.of('COMMENTAIRES_A_TRAITER', {
      total: aTraiter.length,
      premiers: aTraiter.slice(0, MOST_TOLD).map((commentaire) => ({
        numero: commentaire.numero,
        element: elementNomme(state, commentaire),
        qui: commentaire.organisation ?? commentaire.auteur,
      })),
    });
  const relecture = relectureDe(db, referentiel);
  if (relecture === null) return null;
  if (relecture.empreinte !== empreinte)
    throw EngineError.of('RELECTURE_AUTRE_TEXTE', { objet: relecture.objet });
  return relecture.id;
}
