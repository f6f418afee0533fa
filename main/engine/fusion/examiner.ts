import type { Situation } from '../../../shared/contract/answers/fusion.ts';
import type { State } from '../../../shared/domain/row.ts';
import { EngineError } from '../errors.ts';
import { readEspace } from '../espace/espace.ts';
import { counting, inPhase, quietTask, type Task } from '../task.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Autre, LigneRecue } from './autre.ts';
import { chainesAvec, mene, sontLeMeme, type Chaines, type Noeud } from './chaines.ts';
import { etatPresent, etatsDe } from './etats.ts';
import { tenirAuxRecevables } from './recevables.ts';
import { sansVisas } from './visas.ts';
import { communes, couvrent, tetesDites, vusDe, type Vu } from './vus.ts';

/** Both sides, and what each has seen: its own row first. */
export interface Face {
  readonly chaines: Chaines;
  readonly etatDe: (noeud: Noeud) => State;
  readonly ici: readonly [Vu, ...Vu[]];
  readonly la: readonly [Vu, ...Vu[]];
}

const hashOfFirst = ({ db }: Workspace): string =>
  db.prepare('SELECT lower(hex(hash)) FROM journal WHERE seq = 1').pluck().get() as string;

/**
 * A text that was kept back when a part was sent is of none of the roots of that part: whoever saw one of them then, there or later on the same
 * way, lacks nothing of it. Of any other root the states of that way are not what they were: work would be lost in silence.
 * @throws EngineError FUSION_INCOMPLETE
 */
function tenirAuxRetenus({ chaines, ici, la }: Face, portee: Autre['portee']): void {
  for (const vu of la) {
    const retenu = chaines.retenu(vu.noeud);
    if (retenu === null) continue;
    const depuis = ici.filter(({ noeud }) => mene(retenu, noeud));
    if (!couvrent(depuis, communes(portee, vu.portee))) throw EngineError.of('FUSION_INCOMPLETE', {});
  }
}

/**
 * What comes of the journal of the other copy itself follows from what is before it, as far as that is known. What that copy had received, or this one
 * kept, nobody could try against a text that was kept back: it counts for nothing where it does not follow, and verification names it. To refuse it
 * would be to refuse whoever took it in good faith.
 * @throws EngineError FUSION_INCOHERENTE
 */
function tenirASaSuite({ nouvelles, completees }: Chaines, { lignes }: Noeud): (ligne: LigneRecue) => void {
  const viennent = new Set([...nouvelles, ...completees]);
  const siennes = new Set(lignes.filter((ligne) => viennent.has(ligne)));
  return (ligne) => {
    if (siennes.has(ligne)) throw EngineError.of('FUSION_INCOHERENTE', {});
  };
}

/**
 * What is open, and another copy of it, in face of each other.
 * @throws EngineError FUSION_AUTRE_ESPACE, FUSION_INCOHERENTE, FUSION_INCOMPLETE, CANCELLED.
 */
export function faceA(workspace: Workspace, autre: Autre, task: Task = quietTask): Face {
  const { db, file } = workspace;
  if (autre.espace !== readEspace(db, file).id || autre.origine !== hashOfFirst(workspace))
    throw EngineError.of('FUSION_AUTRE_ESPACE', { nom: autre.nom });
  const chaines = chainesAvec(db, autre.lignes(), counting(inPhase(task, 'journal'), 0));
  const commun = inPhase(task, 'commun');
  const present = etatPresent(db);
  const leur = chaines.noeud(autre.tete.hash);
  tenirAuxRecevables(chaines, leur, present);
  const etatDe = etatsDe(db, present, tenirASaSuite(chaines, leur), commun);
  const notre: Face['etatDe'] = (noeud) => (noeud === chaines.notre ? present : etatDe(noeud));
  const face: Face = {
    chaines,
    etatDe: notre,
    // What each side says that it has seen is to be there.
    ici: vusDe(chaines, chaines.notre, present, tetesDites),
    la: vusDe(chaines, leur, notre(leur), tetesDites),
  };
  tenirAuxRetenus(face, autre.portee);
  return face;
}

/** Was what is seen of the other side seen here before, for as much? Visas say nothing new. */
export function estDejaVu(ici: readonly Vu[], { noeud, portee }: Vu): boolean {
  const utile = sansVisas(noeud);
  const depuis = ici.filter((vu) => mene(utile, vu.noeud));
  return depuis.length > 0 && couvrent(depuis, portee);
}

/** Where the other copy stands to the one that is open. */
export function situation({ ici, la }: Face, portee: Autre['portee']): Situation {
  const [notre, leur] = [ici[0].noeud, la[0].noeud];
  if (sontLeMeme(notre, leur)) return 'identique';
  const envoyes = la.map((vu) => ({ ...vu, portee: communes(portee, vu.portee) }));
  if (envoyes.every((vu) => estDejaVu(ici, vu))) return 'ancienne';
  return mene(notre, leur) ? 'devant' : 'divergente';
}
