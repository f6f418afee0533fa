import type { ContenuRecu, ReponseRecue } from '../../../shared/contract/answers/fusion.ts';
import type { Author, Change } from '../../../shared/domain/gesture.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { examiner } from '../../../shared/fusion/ecarts.ts';
import { cleDeMembre, type Comptes } from '../../../shared/fusion/modele.ts';
import { readGesture, type Corps } from '../journal/entries.ts';
import { manqueSignature } from '../paquet/cles.ts';
import { counting, inPhase, quietTask, type Task } from '../task.ts';
import type { Autre, Envoi, LigneRecue } from './autre.ts';
import { gestesDe } from './gestes.ts';
import { situation, type Face } from './examiner.ts';
import { nomsDans, type Noms } from './noms.ts';
import type { ReponseNotee } from './reponses.ts';
import { ligneDite } from './lignes-dites.ts';
import { tenues } from './tenues.ts';
import { troisEtats } from './trois-etats.ts';
import type { TeteVue } from './vus.ts';

function personnes(gestes: readonly Corps[]): ContenuRecu['personnes'] {
  const parId = new Map<string, { auteur: Author; gestes: number; dernier: string }>();
  for (const { author, at } of gestes) {
    const known = parId.get(author.id);
    if (known === undefined) parId.set(author.id, { auteur: author, gestes: 1, dernier: at });
    else Object.assign(known, { auteur: author, gestes: known.gestes + 1, dernier: at });
  }
  return [...parId.values()];
}

/** Had a merge seen a row of this very file? It then answered what was sent from here. */
function repondIci({ chaines, ici }: Face, { after }: Change): boolean {
  const tetes = (after?.['tetes'] ?? []) as Json as unknown as readonly TeteVue[];
  return tetes.some(({ hash }) => {
    // A merge that was undone since may name what nobody kept.
    if (!chaines.connue(hash)) return false;
    const { tronc, lignes } = chaines.noeud(hash);
    return lignes.length === 0 && tronc <= ici[0].noeud.tronc;
  });
}

/** Gestures of other copies that came now, and were not undone there. */
function tenus({ chaines, la }: Face): readonly Corps[] {
  const nouvelles = new Set(chaines.nouvelles.map(({ hash }) => hash.toString('hex')));
  const lignes = la.flatMap(({ noeud }) => tenues(noeud.lignes.flatMap(ligneDite)));
  return [...new Map(lignes.map(({ cle, geste }) => [cle, geste]))].flatMap(([cle, geste]) =>
    nouvelles.has(cle) ? [geste] : [],
  );
}

/** Of each point, what was last answered. */
function reponses(face: Face, { nom }: Noms): readonly ReponseRecue[] {
  const dernieres = new Map<string, ReponseRecue>();
  for (const { author: par, at: le, changes } of tenus(face).toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const notees = changes
      .filter((change) => change.entity === 'fusion' && repondIci(face, change))
      .flatMap(({ after }) => (after?.['reponses'] ?? []) as Json as unknown as readonly ReponseNotee[]);
    for (const { entity, id, sorte, membre, choix, motif } of notees) {
      const cle = `${sorte} ${cleDeMembre({ entity, id }, membre ?? '')}`;
      dernieres.delete(cle);
      dernieres.set(cle, { nom: nom({ entity, id }), membre, choix, motif: motif ?? null, par, le });
    }
  }
  return [...dernieres.values()];
}

/** When the last row of the other copy was written. */
function instantDe(lignes: readonly LigneRecue[]): string {
  const corps = lignes.at(-1)?.corps;
  return (typeof corps === 'string' ? readGesture(corps)?.at : undefined) ?? '';
}

/** What differs, counted as a plan would. */
export function comptesDe(
  { chaines, etatDe, ici, la }: Face,
  { portee }: Autre,
  task: Task = quietTask,
): Comptes {
  const pas = counting(inPhase(task, 'comparaison'), 0);
  return examiner(troisEtats(chaines, etatDe, ici, la, portee), pas).comptes;
}

/** What is inside another copy, said before anything is done; `comptes`: where a plan was made already. */
export function contenuDe(
  jeton: string,
  autre: Autre,
  face: Face,
  envoi: Envoi,
  comptes: Comptes = comptesDe(face, autre),
): ContenuRecu {
  const { chaines, la, ici, etatDe } = face;
  const gestes = [...gestesDe(chaines.nouvelles)].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const noms = nomsDans(etatDe(ici[0].noeud), etatDe(la[0].noeud));
  const { seq, hash } = autre.tete;
  return {
    jeton,
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
    reponses: reponses(face, noms),
  };
}
