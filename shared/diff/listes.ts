import { sameJson, type Json } from '../domain/json.ts';
import type { BlocDeListe, ListeOrganismes, Passage } from '../generated/document.ts';
import { enOrdre } from '../organisme/etat-au.ts';
import { lignesAu, type LigneDeRegistre } from '../organisme/lignes.ts';
import { parDenomination } from '../organisme/liste.ts';

/** An habilitation as a list has it, and what made it so. */
export interface Inscription extends LigneDeRegistre {
  readonly habilitation: string;
  /** Null: its period came to its end, and nobody decided. */
  readonly acte: Pick<Passage, 'etat' | 'le' | 'decision' | 'motif'> | null;
}

type Cle = (inscription: Inscription) => Json;

/** What is compared of an habilitation, by what it says of it: two that say the same of everything are the same. */
const cles = {
  denomination: ({ denomination }) => denomination,
  siren: ({ siren }) => siren,
  nda: ({ nda }) => [...nda],
  siret: ({ siret }) => siret,
  lieu: ({ lieu, codePostal, commune, region }) => [lieu, codePostal, commune, region],
  etendue: ({ portee }) => portee && { ...portee },
  // A state that began with the period is told by the period.
  etat: ({ etat, depuis, du }) => [etat, depuis === du ? null : depuis],
  periode: ({ du, au }) => [du, au],
  decision: ({ decision }) => decision && { ...decision },
  qualiopi: ({ qualiopi }) => qualiopi,
} satisfies Readonly<Record<string, Cle>>;

export type ChampDeListe = keyof typeof cles;
export const champsDeListe = Object.keys(cles) as readonly ChampDeListe[];

/** Came into force, left it, or is otherwise than it was. */
export type SorteDeDifference = 'arrivee' | 'depart' | 'changement';

/** What is different of an habilitation. `avant`, `apres`: as each list has it; null: it does not. */
export interface DifferenceDeListe {
  readonly habilitation: string;
  readonly sorte: SorteDeDifference;
  readonly avant: Inscription | null;
  readonly apres: Inscription | null;
  /** What is no longer said as it was; everything, of what one list does not have. */
  readonly champs: readonly ChampDeListe[];
}

export interface ComparaisonDeListes {
  /** By name, then by habilitation. */
  readonly differences: readonly DifferenceDeListe[];
  /** Habilitations of which both lists say the same. */
  readonly inchangees: number;
  /** Every bloc that a scope of theirs names, as it was called last. */
  readonly blocs: readonly BlocDeListe[];
}

/** What a list says, habilitation by habilitation. */
export function inscriptionsDe({ organismes, au }: ListeOrganismes): ReadonlyMap<string, Inscription> {
  const passages = new Map(
    organismes.flatMap(({ habilitations }) => habilitations.map((une) => [une.id, une.passages] as const)),
  );
  const inscriptions = lignesAu(organismes, au).flatMap((ligne): readonly Inscription[] => {
    const { habilitation, etat } = ligne;
    if (habilitation === null) return [];
    const dernier = enOrdre(passages.get(habilitation) ?? []).findLast(({ le }) => le <= au);
    return [{ ...ligne, habilitation, acte: etat === 'expire' ? null : (dernier ?? null) }];
  });
  return new Map(inscriptions.map((une) => [une.habilitation, une]));
}

/** Does it go on on the day of its list? */
export const enVigueur = (une: Inscription | null): boolean =>
  une?.etat === 'habilite' || une?.etat === 'suspendu';

function sorteDe(avant: Inscription | null, apres: Inscription | null): SorteDeDifference {
  if (enVigueur(avant) === enVigueur(apres)) return 'changement';
  return enVigueur(apres) ? 'arrivee' : 'depart';
}

function champsEntre(avant: Inscription | null, apres: Inscription | null): readonly ChampDeListe[] {
  if (avant === null || apres === null) return champsDeListe;
  return champsDeListe.filter((champ) => !sameJson(cles[champ](avant), cles[champ](apres)));
}

function blocsDe(a: ListeOrganismes, b: ListeOrganismes): readonly BlocDeListe[] {
  const tous = [a, b].flatMap(({ certifications }) => certifications.flatMap(({ blocs }) => blocs));
  return [...new Map(tous.map((bloc) => [bloc.id, bloc])).values()];
}

const nommee = ({ habilitation, avant, apres }: DifferenceDeListe): { id: string; denomination: string } => ({
  id: habilitation,
  denomination: (apres ?? avant)?.denomination ?? '',
});

/** Who came, who left, and what is otherwise, from one list of a certification to another: by identifier, never by name. */
export function comparerListes(a: ListeOrganismes, b: ListeOrganismes): ComparaisonDeListes {
  const [deA, deB] = [inscriptionsDe(a), inscriptionsDe(b)];
  const toutes = [...new Set([...deA.keys(), ...deB.keys()])].map((habilitation): DifferenceDeListe => {
    const avant = deA.get(habilitation) ?? null;
    const apres = deB.get(habilitation) ?? null;
    const champs = champsEntre(avant, apres);
    return { habilitation, sorte: sorteDe(avant, apres), avant, apres, champs };
  });
  const differences = toutes
    .filter(({ champs }) => champs.length > 0)
    .toSorted((x, y) => parDenomination(nommee(x), nommee(y)));
  return { differences, inchangees: toutes.length - differences.length, blocs: blocsDe(a, b) };
}
