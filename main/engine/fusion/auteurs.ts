import type Database from 'better-sqlite3';
import type { Dit } from '../../../shared/contract/answers/fusion.ts';
import type { Author, Change } from '../../../shared/domain/gesture.ts';
import type { ItemRef } from '../../../shared/domain/row.ts';
import type { Point } from '../../../shared/fusion/modele.ts';
import type { AutresMots } from '../../../shared/fusion/origine.ts';
import { provenance, type GesteConnu } from '../../../shared/fusion/provenance.ts';
import { headsSeen } from '../history/received.ts';
import { isMerge, membersAnswered, otherWords } from '../history/written.ts';
import type { Corps } from '../journal/entries.ts';
import { counting, type Task } from '../task.ts';
import type { Chaines, Noeud } from './chaines.ts';
import { aLie, Dits, isLien, type Auteurs, type Fait } from './dits.ts';
import type { Face } from './examiner.ts';
import type { LigneDite } from './lignes-dites.ts';
import { lecteur, tenues } from './tenues.ts';
import { noeudsDe, type Vu } from './vus.ts';

type DeQuoi = Pick<Point, 'entity' | 'id' | 'sorte' | 'membre'>;

/** Who wrote what a side holds of a point: a member of an item, or the item itself. */
export interface QuiAEcrit {
  /** Whoever did last; null: nobody. */
  readonly dernier: (point: DeQuoi) => Dit | null;
  /** Who did besides. `contenu`: what comes or goes with it, itself among them. */
  readonly tous: (
    point: DeQuoi & Pick<Point, 'notre' | 'leur'>,
    contenu: readonly ItemRef[],
  ) => readonly Author[];
}

interface GesteDit extends GesteConnu {
  readonly geste: Corps;
}

const parLui = (geste: Corps, change: Change): Auteurs =>
  new Map(['', ...Object.keys(change.after ?? {})].map((membre) => [membre, { geste, change }]));

/** What a merge did is by those whose gestures it brought; what nobody else said, by whoever merged. */
function parDAutres(
  geste: Corps,
  change: Change,
  recus: readonly GesteDit[],
  autresMots: ReadonlyMap<string, AutresMots>,
): Auteurs {
  const { auteurs, recus: venus } = provenance(
    { change, isReunion: true, autresMots, choix: new Set() },
    recus,
  );
  const membres = Object.keys(change.after ?? {});
  const isVenu = change.before === null || membres.every((membre) => auteurs.has(membre));
  const dernier = change.after === null ? auteurs.get('') : isVenu ? venus.at(-1)?.geste : undefined;
  const lui: Fait = { geste, change };
  return new Map([
    ...membres.map((membre) => [membre, auteurs.get(membre) ?? lui] as const),
    ['', dernier ?? lui],
  ]);
}

/** Who wrote a value is asked, not what other words were made of. */
const sansAutresMots: ReadonlyMap<string, AutresMots> = new Map();

/** Gestures that merges of a side brought, by item, as they come. */
class Recus {
  readonly #parId = new Map<string, GesteDit[]>();
  readonly #connues: Set<string>;
  readonly #voulus: ReadonlySet<string>;

  constructor(propres: readonly LigneDite[], voulus: ReadonlySet<string>) {
    this.#connues = new Set(propres.map(({ cle }) => cle));
    this.#voulus = voulus;
  }

  recevoir(lignes: readonly LigneDite[]): void {
    for (const { cle, geste } of lignes) {
      if (this.#connues.has(cle)) continue;
      this.#connues.add(cle);
      for (const change of geste.changes) if (this.#voulus.has(change.id)) this.#ajouter(geste, change);
    }
  }

  #ajouter(geste: Corps, change: Change): void {
    const gestes = this.#parId.get(change.id) ?? [];
    gestes.push({ geste, change, isReunion: isMerge(geste), isRecu: true, autresMots: sansAutresMots });
    this.#parId.set(change.id, gestes);
  }

  sur(id: string): readonly GesteDit[] {
    return this.#parId.get(id) ?? [];
  }
}

interface Cote {
  readonly vus: readonly [Vu, ...Vu[]];
  readonly lire: (noeud: Noeud) => readonly LigneDite[];
  /** Ids of all that is asked. */
  readonly voulus: ReadonlySet<string>;
}

/** Where nobody wrote what a side holds, whoever touched it last is named. */
export function quiAEcrit(chaines: Chaines, { vus, lire, voulus }: Cote): QuiAEcrit {
  const [{ noeud }, ...autres] = vus;
  const [ecrits, touches] = [new Dits(), new Dits()];
  const lignes = lire(noeud);
  const restent = tenues(lignes);
  const recus = new Recus(lignes, voulus);
  const recevoir = (vu: Noeud): void => recus.recevoir(tenues(lire(vu)));
  const nommees = new Set(restent.flatMap(({ geste }) => headsSeen(geste.changes)));
  for (const vu of autres) if (!nommees.has(chaines.nom(vu.noeud))) recevoir(vu.noeud);
  const dites = ({ changes }: Corps): readonly Change[] => changes.filter(({ id }) => voulus.has(id));
  for (const { geste } of lignes)
    for (const change of dites(geste)) touches.noter(change, parLui(geste, change));
  for (const { geste } of restent) {
    for (const hash of headsSeen(geste.changes)) recevoir(chaines.noeud(hash));
    for (const change of dites(geste)) {
      const { id } = change;
      const auteurs = isMerge(geste)
        ? parDAutres(geste, change, recus.sur(id), otherWords(geste.changes, id))
        : parLui(geste, change);
      ecrits.noter(change, auteurs);
    }
  }
  const dernier: QuiAEcrit['dernier'] = (point) =>
    [membersAnswered(point).map((membre) => membre ?? ''), ['']].reduce<Dit | undefined>(
      (trouve, membres) => trouve ?? ecrits.dernier(point, membres) ?? touches.dernier(point, membres),
      undefined,
    ) ?? null;
  return {
    dernier,
    // Of a text, of a place or of a code that an item had, the last counts alone.
    tous: (point, contenu) => {
      const { sorte, membre, entity } = point;
      const isSeul = sorte === 'champ' || sorte === 'place' || (sorte === 'code' && point.notre !== null);
      if (!isSeul) return contenu.flatMap((item) => [...ecrits.tous(item)].map(({ dit }) => dit.par));
      if (membre === null || !isLien(entity, membre)) return [];
      const lies = ecrits.membre(point, membre).filter(({ change }) => aLie(point, change));
      return lies.map(({ dit }) => dit.par);
    },
  };
}

/** The first own row after which something is not known to both. `voies`: all that others have seen. */
export const depuis = (voies: readonly Noeud[]): number => Math.min(...voies.map(({ tronc }) => tronc));

/** Who wrote what is here, and what comes, of the items whose ids are given. */
export function auteursDe(
  db: Database.Database,
  face: Face,
  voulus: ReadonlySet<string>,
  task: Task,
): { readonly ici: QuiAEcrit; readonly la: QuiAEcrit } {
  const lire = lecteur(db, depuis(noeudsDe(face.la)), counting(task, 0));
  return {
    ici: quiAEcrit(face.chaines, { vus: face.ici, lire, voulus }),
    la: quiAEcrit(face.chaines, { vus: face.la, lire, voulus }),
  };
}
