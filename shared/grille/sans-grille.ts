import type { Grille } from '../generated/document.ts';
import { grillesValables, type Datee, type DateeDeGrille } from './validite.ts';

type Voie = Grille['voies'][number];

/** Why nothing holds on a day: no version of the référentiel, or no grid for the one that does. */
export type SansGrille =
  | { readonly code: 'jamais_adopte' | 'jamais_de_grille' }
  /** Decided afterwards: the first of those days. */
  | { readonly code: 'pas_encore' | 'pas_encore_de_grille'; readonly jour: string }
  /** Ended by then, by the decision of that day. */
  | { readonly code: 'supprime' | 'grille_supprimee'; readonly jour: string }
  /** Adopted for other versions of the référentiel alone. */
  | { readonly code: 'autres_versions'; readonly numeros: readonly string[] }
  /** On other access paths alone. */
  | { readonly code: 'autres_voies'; readonly voies: readonly Voie[] };

const jourDe = ({ decision }: Pick<Datee, 'decision'>): string => decision.date;

/** The decision by which nothing holds any more that day; else the first that is still to come. */
function decisive<V extends Datee>(
  versions: readonly V[],
  jour: string,
): { readonly fin: boolean; readonly jour: string } {
  const passees = versions.filter((version) => jourDe(version) <= jour).map(jourDe);
  const fin = passees.length > 0;
  return { fin, jour: (fin ? passees : versions.map(jourDe)).toSorted().at(fin ? -1 : 0) ?? jour };
}

/** Of a référentiel none of whose versions holds that day. */
export function sansVersion(versions: readonly Datee[], jour: string): SansGrille {
  if (versions.length === 0) return { code: 'jamais_adopte' };
  const cause = decisive(versions, jour);
  return { code: cause.fin ? 'supprime' : 'pas_encore', jour: cause.jour };
}

/** Of a text of the référentiel for which no grid holds that day, on that access path. */
export function sansGrille(
  versions: readonly (DateeDeGrille & { readonly pour: { readonly numero?: string } })[],
  texte: Pick<Datee, 'empreinte'>,
  jour: string,
): SansGrille {
  if (versions.length === 0) return { code: 'jamais_de_grille' };
  const duTexte = versions.filter(({ pour }) => pour.empreinte === texte.empreinte);
  if (duTexte.length === 0)
    return {
      code: 'autres_versions',
      numeros: [...new Set(versions.flatMap(({ pour }) => pour.numero ?? []))],
    };
  const ailleurs = grillesValables(duTexte, texte, jour, null);
  if (ailleurs.length > 0)
    return { code: 'autres_voies', voies: [...new Set(ailleurs.flatMap(({ voies }) => voies))] };
  const cause = decisive(duTexte, jour);
  return { code: cause.fin ? 'grille_supprimee' : 'pas_encore_de_grille', jour: cause.jour };
}
