import { niveaux, type Constat, type Etendue, type Niveau } from './constat.ts';

/** What a rule faults in a text, and how gravely. */
interface Souligne extends Etendue {
  readonly niveau: Niveau;
}

/** A part of a text; its level is null where nothing is faulted. */
interface Morceau {
  readonly texte: string;
  readonly niveau: Niveau | null;
}

/** Where the same words stand once the text before them or after them has changed; null: they are among what changed. */
export function etendueApres({ debut, fin }: Etendue, avant: string, apres: string): Etendue | null {
  if (apres.startsWith(avant.slice(0, fin))) return { debut, fin };
  if (!apres.endsWith(avant.slice(debut))) return null;
  const by = apres.length - avant.length;
  return { debut: debut + by, fin: fin + by };
}

/** What is found faulty in a text, as it now is: it may have been typed in since it was examined. */
function soulignes(constats: readonly Constat[], texte: string): readonly Souligne[] {
  return constats.flatMap(({ niveau, etendue, texte: examine }) => {
    const now = etendue === null ? null : etendueApres(etendue, examine, texte);
    return now === null ? [] : [{ ...now, niveau }];
  });
}

/** A text cut where what is faulted begins and ends; over words that several rules fault, the gravest level. */
export function morceaux(constats: readonly Constat[], texte: string): readonly Morceau[] {
  const faulted = soulignes(constats, texte);
  const cuts = new Set([0, texte.length, ...faulted.flatMap(({ debut, fin }) => [debut, fin])]);
  const places = [...cuts].toSorted((a, b) => a - b);
  return places.slice(0, -1).map((debut, i) => {
    const fin = places[i + 1] ?? texte.length;
    const over = new Set(
      faulted.filter((one) => one.debut <= debut && one.fin >= fin).map((one) => one.niveau),
    );
    return { texte: texte.slice(debut, fin), niveau: niveaux.find((niveau) => over.has(niveau)) ?? null };
  });
}
