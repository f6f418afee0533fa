import { sameJson, type Json } from '../domain/json.ts';
import { dernier, donnee, type GesteSur } from './chemin.ts';

/** Links are what both made of them, and a place is made to fit: no gesture may have given the very value that came. */
export const estComposee = (membre: string, valeur: Json): boolean =>
  Array.isArray(valeur) || membre === 'rang';

const liste = (valeur: Json | undefined): readonly Json[] =>
  Array.isArray(valeur) ? (valeur as readonly Json[]) : [];

const sans = (uns: readonly Json[], autres: readonly Json[]): readonly Json[] =>
  uns.filter((un) => !autres.some((autre) => sameJson(un, autre)));

const enCommun = (uns: readonly Json[], autres: readonly Json[]): boolean =>
  uns.some((un) => autres.some((autre) => sameJson(un, autre)));

/** What came of such a member, and what was here before (absent: nothing). */
interface Venue {
  readonly ici: Json | undefined;
  readonly valeur: Json;
}

function enRepond(geste: GesteSur, membre: string, { ici, valeur }: Venue): boolean {
  const donne = donnee(geste, membre);
  if (donne === undefined || !Array.isArray(valeur)) return donne !== undefined;
  const [avant, apres] = [liste(geste.change.before?.[membre]), liste(donne)];
  const [viennent, partent] = [sans(valeur, liste(ici)), sans(liste(ici), valeur)];
  const isOrdreSeul = viennent.length === 0 && partent.length === 0;
  return isOrdreSeul || enCommun(viennent, sans(apres, avant)) || enCommun(partent, sans(avant, apres));
}

/** Who is answerable for what came: whoever touched it last; of links, whoever last added one that comes, or took away one that goes. At most one. */
export function quiEnRepond<G extends GesteSur>(
  gestes: readonly G[],
  membre: string,
  venue: Venue,
): readonly G[] {
  const geste = gestes[dernier(gestes, gestes.length, (one) => enRepond(one, membre, venue))];
  return geste === undefined ? [] : [geste];
}
