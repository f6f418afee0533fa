import { sameJson, type Json } from '../domain/json.ts';
import { chemin, donnee, type GesteSur } from './chemin.ts';
import { fusionnerMots } from './mots.ts';

/** What a merge keeps of an answer in other words: enough to know again what it was given to. */
export interface AutresMots {
  /** Both sides had changed it; otherwise theirs alone, which was amended. */
  readonly isDesDeux: boolean;
  /** Are these what both had, and what came, of the answer `valeur`? */
  readonly estDe: (base: Json, leur: Json, valeur: Json) => boolean;
}

/** A gesture, with the members that it was answered in other words: none, unless it is a merge. */
export interface GesteRepondu extends GesteSur {
  readonly autresMots: ReadonlyMap<string, AutresMots>;
}

/** What a value that was answered in other words was made of. */
export interface Origine<G> {
  /** Gestures that led to what each side said, oldest first. */
  readonly gestes: readonly G[];
  /** Both changes, word by word, as they were proposed. */
  readonly isEnsemble: boolean;
}

interface Cotes {
  readonly base: Json;
  readonly leur: Json;
}

/** Values that gestures gave to a member, and those that they changed, newest first. */
export function valeurs(
  gestes: readonly GesteSur[],
  membre: string,
): { readonly dites: Json[]; readonly toutes: Json[] } {
  const dites: Json[] = [];
  const toutes: Json[] = [];
  const add = (list: Json[], valeur: Json | undefined): void => {
    if (valeur !== undefined && !list.some((one) => sameJson(one, valeur))) list.push(valeur);
  };
  for (const geste of gestes.toReversed()) {
    add(dites, donnee(geste, membre));
    add(toutes, geste.change.before?.[membre]);
  }
  for (const valeur of [...dites, null]) add(toutes, valeur);
  return { dites, toutes };
}

/** What both had, and what came: the answer knows them again. */
function cotesDe(
  { estDe }: AutresMots,
  valeur: Json,
  gestes: readonly GesteSur[],
  membre: string,
): Cotes | undefined {
  const { dites, toutes } = valeurs(gestes, membre);
  for (const leur of dites) for (const base of toutes) if (estDe(base, leur, valeur)) return { base, leur };
  return undefined;
}

/** Without what was written and then undone: a value that came back is by who gave it first. Oldest first. */
function sansDetour<G extends GesteSur>(pas: readonly G[], membre: string): readonly G[] {
  const droit: G[] = [];
  for (const geste of pas.toReversed()) {
    const deja = droit.findIndex((one) => sameJson(donnee(one, membre), donnee(geste, membre)));
    if (deja === -1) droit.push(geste);
    else droit.length = deja + 1;
  }
  return droit;
}

/** What led to each side, less what led to both: whoever wrote either is of it all the same. */
function sansTronc<G>(a: readonly G[], b: readonly G[]): readonly G[] {
  const propres = (un: readonly G[], autre: readonly G[]): readonly G[] =>
    un.filter((geste, i) => i === un.length - 1 || !autre.includes(geste));
  return [...propres(a, b), ...propres(b, a)];
}

const isTexte = (valeur: Json | undefined): valeur is string => typeof valeur === 'string';

/**
 * What a member that a merge was answered in other words was made of: from what each side said back to what both had, and so on of what was itself
 * answered in other words. `gestes`: all those on that item, ours and others’, oldest first; `suivies`: merges that were followed already. Null
 * where they do not say it.
 */
export function origine<G extends GesteRepondu>(
  reunion: GesteRepondu,
  membre: string,
  gestes: readonly G[],
  suivies: Set<GesteRepondu> = new Set(),
): Origine<G> | null {
  const { change, autresMots } = reunion;
  const [mots, valeur] = [autresMots.get(membre), change.after?.[membre]];
  if (mots === undefined || valeur === undefined || suivies.has(reunion)) return null;
  suivies.add(reunion);
  const cotes = cotesDe(mots, valeur, gestes, membre);
  if (cotes === undefined) return null;
  const { base, leur } = cotes;
  const versLeur = sansDetour(chemin(gestes, membre, leur, base), membre);
  // Theirs may come over what it had refused, which stood here and is what both had: it was not made from that.
  const isPasseOutre = versLeur[0]?.change.before === null;
  const notre = mots.isDesDeux || isPasseOutre ? change.before?.[membre] : undefined;
  const versNotre = notre === undefined ? [] : sansDetour(chemin(gestes, membre, notre, base), membre);
  const menent = new Set<G>();
  for (const geste of sansTronc(versLeur, versNotre)) {
    menent.add(geste);
    for (const plusTot of origine(geste, membre, gestes, suivies)?.gestes ?? []) menent.add(plusTot);
  }
  const isEnsemble =
    isTexte(base) && isTexte(notre) && isTexte(leur) && fusionnerMots(base, notre, leur) === valeur;
  return { gestes: gestes.filter((geste) => menent.has(geste)), isEnsemble };
}
