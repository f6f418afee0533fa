import type Database from 'better-sqlite3';
import type { ContenuRecu } from '../../../shared/contract/answers/fusion.ts';
import type { Author } from '../../../shared/domain/gesture.ts';
import { examiner } from '../../../shared/fusion/ecarts.ts';
import type { Comptes } from '../../../shared/fusion/modele.ts';
import { readGesture, type Corps } from '../journal/entries.ts';
import { manqueSignature } from '../paquet/cles.ts';
import { counting, inPhase, quietTask, type Task } from '../task.ts';
import type { Autre, Envoi, LigneRecue } from './autre.ts';
import { situation, type Face } from './examiner.ts';
import { proposeesA } from './proposees.ts';
import { enChaine, reponsesRecues } from './reponses-recues.ts';
import { troisEtats } from './trois-etats.ts';
import { noeudsDe } from './vus.ts';

function personnes(gestes: readonly Corps[]): ContenuRecu['personnes'] {
  const parId = new Map<string, { auteur: Author; gestes: number; dernier: string }>();
  for (const { author, at } of gestes) {
    const known = parId.get(author.id);
    if (known === undefined) parId.set(author.id, { auteur: author, gestes: 1, dernier: at });
    else Object.assign(known, { auteur: author, gestes: known.gestes + 1, dernier: at });
  }
  return [...parId.values()];
}

/** When the last row of the other copy was written. */
function instantDe(lignes: readonly LigneRecue[]): string {
  return readGesture(lignes.at(-1)?.corps ?? null)?.at ?? '';
}

/** What differs, counted as a plan would. */
export function comptesDe(face: Face, { portee }: Autre, task: Task = quietTask): Comptes {
  const pas = counting(inPhase(task, 'comparaison'), 0);
  return examiner(troisEtats(face, portee), pas).comptes;
}

/** What is inside another copy, said before anything is done. */
export function contenuDe(
  db: Database.Database,
  autre: Autre,
  face: Face,
  envoi: Envoi,
  comptes: Comptes,
): ContenuRecu {
  const { chaines, la } = face;
  const lignes = chaines.nouvelles.map(enChaine);
  const gestes = lignes.flatMap(({ geste }) => geste ?? []).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const { seq, hash } = autre.tete;
  return {
    jeton: autre.sha256,
    sorte: autre.sorte,
    nom: autre.nom,
    sha256: autre.sha256,
    ...envoi,
    manqueSignature: envoi.de !== null && manqueSignature(envoi.signature, envoi.de),
    tete: { seq, hash, at: instantDe(la[0].noeud.lignes) },
    situation: situation(face, autre.portee),
    comptes,
    gestes: chaines.nouvelles.length,
    personnes: personnes(gestes),
    reponses: reponsesRecues(db, lignes, () => proposeesA(db, chaines, noeudsDe(la))),
  };
}
