import type { Author } from '../../../shared/domain/gesture.ts';
import { changesOn, isMerge } from '../history/written.ts';
import type { Corps } from '../journal/entries.ts';
import { parLigne, type Chaines, type Noeud } from './chaines.ts';
import { touche, type Propose } from './ecrits.ts';
import type { LigneDite } from './lignes-dites.ts';
import { reponsesSur, sujetDe, type ReponseNotee } from './reponses.ts';
import { tenues } from './tenues.ts';
import { tetesDites } from './vus.ts';

/** Was what comes back refused there, and not what they had done themselves? An item that stays is no addition; a text that nobody wrote anew is no change. */
const isRefusDe = (notee: ReponseNotee, { sorte }: Propose): boolean =>
  sorte === 'ajout' || sorte === 'retrait' ? notee.sorte !== sorte : notee.question === null;

/** The copy that a merge took in. */
function donneeA(chaines: Chaines, { changes }: Corps): Noeud | null {
  const [tete] = changes.flatMap(({ entity, after }) => (entity === 'fusion' ? tetesDites(after) : []));
  return tete !== undefined && chaines.connue(tete.hash) ? chaines.noeud(tete.hash) : null;
}

/**
 * Who refused what had come, of which a copy says otherwise at a row: the last that was decided of it there, or where that was taken from. Null:
 * somebody wrote it, or nobody decided anything.
 */
export function refusProposes(
  chaines: Chaines,
  lire: (noeud: Noeud) => readonly LigneDite[],
  voulus: ReadonlySet<string>,
): (propose: Propose, noeud: Noeud) => Author | null {
  const gestes = parLigne((noeud): readonly Corps[] =>
    tenues(lire(noeud))
      .map(({ geste }) => geste)
      .filter((geste) => isMerge(geste) || geste.changes.some(({ id }) => voulus.has(id)))
      .reverse(),
  );
  return (propose, noeud) => {
    const [sujet, lus] = [sujetDe(propose), new Set<string>()];
    const chercher = (ou: Noeud): Author | null => {
      if (lus.has(chaines.nom(ou))) return null;
      lus.add(chaines.nom(ou));
      for (const geste of gestes(ou)) {
        const notee = reponsesSur(geste.changes, propose.id).find((une) => sujetDe(une) === sujet);
        if (notee?.choix === 'notre') return isRefusDe(notee, propose) ? geste.author : null;
        const isFait = changesOn(geste.changes, propose.id).some((change) => touche(change, propose));
        if (isFait && (!isMerge(geste) || notee?.choix === 'autre')) return null;
        const la = isMerge(geste) ? donneeA(chaines, geste) : null;
        const trouve = la === null ? null : chercher(la);
        if (isFait || trouve !== null) return trouve;
      }
      return null;
    };
    return chercher(noeud);
  };
}
