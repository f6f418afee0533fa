import type { Author, Change } from '../../../shared/domain/gesture.ts';
import { sameJson, type JsonObject } from '../../../shared/domain/json.ts';
import { fusionnerMots } from '../../../shared/fusion/mots.ts';
import type { Point } from '../../../shared/fusion/modele.ts';
import { isMerge, membersAnswered } from '../history/written.ts';
import type { Corps } from '../journal/entries.ts';
import { parLigne, type Noeud } from './chaines.ts';
import type { LigneDite } from './lignes-dites.ts';
import { reponsesSur, sujetDe } from './reponses.ts';
import { tenues } from './tenues.ts';

/** What is asked of an item: a member, its place, or whether it is there. */
export type Propose = Pick<Point, 'entity' | 'id' | 'membre' | 'sorte'>;

/** Did a gesture give the item what is asked of it? */
export const touche = ({ before, after }: Change, propose: Propose): boolean =>
  before === null || after === null || membersAnswered(propose).some((nom) => nom !== null && nom in after);

/** What somebody wrote of an item, and what they began from. */
export interface Ecrit {
  readonly par: Author;
  readonly base: JsonObject;
  readonly dit: JsonObject;
}

/** What was last written of an item up to a row, on the way to it alone; null: nothing was, or what is there was taken from another copy. */
export function ecritsAvant(
  lire: (noeud: Noeud) => readonly LigneDite[],
): (propose: Propose, noeud: Noeud) => Ecrit | null {
  /** By item, newest first: thousands of items may be asked of, along thousands of rows. */
  const gestes = parLigne((noeud) => {
    const faits = tenues(lire(noeud)).flatMap(({ geste }) =>
      geste.changes.map((change) => ({ geste, change })),
    );
    return Map.groupBy(faits.reverse(), ({ change }) => change.id);
  });
  const isPris = (geste: Corps, propose: Propose): boolean =>
    isMerge(geste) &&
    !reponsesSur(geste.changes, propose.id).some(
      (notee) => notee.choix === 'autre' && sujetDe(notee) === sujetDe(propose),
    );
  return (propose, noeud) => {
    const faits: Ecrit[] = [];
    for (const { geste, change } of gestes(noeud).get(propose.id) ?? []) {
      if (!touche(change, propose)) continue;
      const { before: base, after: dit } = change;
      if (base === null || dit === null || isPris(geste, propose)) break;
      faits.push({ par: geste.author, base, dit });
    }
    const [dernier, premier] = [faits[0], faits.at(-1)];
    return dernier === undefined || premier === undefined ? null : { ...dernier, base: premier.base };
  };
}

/** Is it what a gesture gave the item? */
export const estDit = ({ dit }: Ecrit, fait: Change, propose: Propose): boolean =>
  membersAnswered(propose).every(
    (nom) => nom === null || fait.after?.[nom] === undefined || sameJson(fait.after[nom], dit[nom] ?? null),
  );

/** Is all that was written of a text in the one that a gesture gave, with more? */
export function estDedans({ base, dit }: Ecrit, fait: Change, { membre }: Propose): boolean {
  if (membre === null) return false;
  const [avant, ecrit, donne] = [base[membre], dit[membre], fait.after?.[membre]];
  return (
    typeof avant === 'string' &&
    typeof ecrit === 'string' &&
    typeof donne === 'string' &&
    donne !== ecrit &&
    fusionnerMots(avant, ecrit, donne) === donne
  );
}
