import { nextUndo, undo } from '../../main/engine/journal/undo.ts';
import type { Json } from '../../shared/domain/json.ts';
import type { CopieSuivie } from './copie-suivie.ts';
import { changer } from './copies.ts';
import { membreDe } from './membres.ts';
import { randomGesture } from './random-gestures.ts';
import type { RandomSource } from './random-source.ts';

/** What somebody is about to do by hand. */
export interface GesteTire {
  readonly quoi: string;
  readonly faire: () => unknown;
}

/** The last gesture of that hand is undone. */
function retour(copie: CopieSuivie): GesteTire | null {
  const { session, nom } = copie;
  const seq = nextUndo(session.workspace.db);
  if (seq === null || !copie.estDeSaMain(seq)) return null;
  return { quoi: `${nom} revient sur son geste n° ${seq}`, faire: () => undo(session, seq) };
}

/** A wording is put back as it was read before, whoever wrote it then and whoever wrote over it. */
function remise({ session, nom, cote }: CopieSuivie, random: RandomSource): GesteTire | null {
  const { membres, memoire } = cote;
  const anciens = [...membres].flatMap(([cle, valeur]) => {
    const { entity, id, membre } = membreDe(cle);
    if (membre !== 'libelle') return [];
    return [...(memoire.get(cle)?.vus ?? [])].flatMap((vu) =>
      vu.valeur === null || vu.valeur === valeur
        ? []
        : [{ entity, id, libelle: JSON.parse(vu.valeur) as Json }],
    );
  });
  if (anciens.length === 0) return null;
  const { entity, id, libelle } = random.pick(anciens);
  return { quoi: `${nom} remet un ancien libellé`, faire: () => changer(session, entity, id, { libelle }) };
}

/** Most often something new: an addition, other words, a move, a removal. */
export function gesteTire(copie: CopieSuivie, random: RandomSource): GesteTire {
  const tire = random.integer(1, 8);
  const repris = tire === 1 ? retour(copie) : tire === 2 ? remise(copie, random) : null;
  return repris ?? { quoi: `${copie.nom} écrit`, faire: () => randomGesture(copie.session, random) };
}
