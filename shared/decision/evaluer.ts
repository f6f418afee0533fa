import { fautesDe, type Faute } from './fautes.ts';
import { colleges, type College, type Deliberation } from './modele.ts';
import { quorumAtteint, siegeDe, verdict, type Siege, type Verdict } from './voix.ts';

/** What was decided: `quorum`, that it was not reached; `sans_vote`, that nothing was voted yet. */
export type Resultat = Verdict | 'quorum' | 'sans_vote';

export interface Evaluation {
  readonly resultat: Resultat;
  readonly sieges: Readonly<Record<College, Siege>>;
  /** Collèges that do not reach the quorum. */
  readonly sansQuorum: readonly College[];
  readonly fautes: readonly Faute[];
}

/** What a rule concludes of a point that was deliberated. */
export function evaluer(deliberation: Deliberation): Evaluation {
  const { regle, presences, votes } = deliberation;
  const sieges = {
    employeurs: siegeDe(presences, 'employeurs'),
    salaries: siegeDe(presences, 'salaries'),
  };
  const sansQuorum = colleges.filter((college) => !quorumAtteint(regle, sieges[college]));
  const conclu = (): Resultat => {
    if (sansQuorum.length > 0) return 'quorum';
    return votes === null ? 'sans_vote' : verdict(deliberation, votes);
  };
  return { resultat: conclu(), sieges, sansQuorum, fautes: fautesDe(deliberation) };
}
