import { parentOf } from '../domain/row.ts';
import { champsVenus, placeVenue, type Champ, type Place, type Venu } from './champs.ts';
import { ajouteAlors, ecartDe, examiner, type Ecart, type Ecarts } from './ecarts.ts';
import { sansEmpeches } from './empechements.ts';
import { entrainesDe, type Entraines } from './entraines.ts';
import type { Comptes, Empechement, TroisEtats } from './modele.ts';
import { lignesDe, racines, type Lignes, type RacineDe } from './racine.ts';
import {
  deuxDecisions,
  doublons,
  memesCodes,
  memesHabilitations,
  memesNotes,
  memesPassages,
  memesPresences,
  type Rencontres,
} from './rencontres.ts';
import { isSousRetrait, retraitsDe, type Retraits } from './retraits.ts';

/** What two sides did since their base, and where they meet. */
export interface Analyse {
  readonly etats: TroisEtats;
  readonly comptes: Comptes;
  readonly empechements: readonly Empechement[];
  readonly racine: RacineDe;
  readonly ecarts: Ecarts;
  readonly retraits: Retraits;
  readonly memesCodes: Rencontres;
  /** Moved there to where another has their code here. */
  readonly memesCodesParPlace: Rencontres;
  readonly deuxDecisions: Rencontres;
  readonly memesNotes: Rencontres;
  readonly memesPresences: Rencontres;
  readonly memesHabilitations: Rencontres;
  readonly memesPassages: Rencontres;
  readonly doublons: Rencontres;
  /** Added there, what it comes with: the topmost item that was added, or that is asked for itself. */
  readonly ajouts: ReadonlyMap<string, Ajout>;
  /** Of what both sides have, by id. */
  readonly champs: ReadonlyMap<string, readonly Champ[]>;
  readonly places: ReadonlyMap<string, Venu<Place>>;
  /** Marks that come or not with what made them. */
  readonly entraines: Entraines;
}

export interface Ajout {
  readonly tete: Ecart;
  /** All that comes with it, itself among them. */
  readonly lignes: Ecart[];
}

const sauf = (rencontres: Rencontres, autres: Rencontres): Rencontres =>
  new Map([...rencontres].filter(([id]) => !autres.has(id)));

/** Items added there that come by an answer of their own, or with what they stand under. */
function ajoutsDe(
  ecarts: Ecarts,
  retraits: Retraits,
  demandes: readonly Rencontres[],
  doubles: Rencontres,
): ReadonlyMap<string, Ajout> {
  const ajouts = new Map<string, Ajout>();
  const isAjout = (ecart: Ecart | undefined): ecart is Ecart =>
    ecart !== undefined && ajouteAlors(ecart) === 'leur' && !retraits.has(ecart.id) && !doubles.has(ecart.id);
  const ajoutDe = (ecart: Ecart): Ajout => {
    const known = ajouts.get(ecart.id);
    if (known !== undefined) return known;
    const parent = ecart.leur === undefined ? null : parentOf(ecart.entity, ecart.leur);
    const above = ecartDe(ecarts, parent);
    const isTete = !isAjout(above) || demandes.some((rencontres) => rencontres.has(ecart.id));
    const ajout = isTete ? { tete: ecart, lignes: [] } : ajoutDe(above);
    ajout.lignes.push(ecart);
    ajouts.set(ecart.id, ajout);
    return ajout;
  };
  for (const ecart of ecarts.values()) if (isAjout(ecart)) ajoutDe(ecart);
  return ajouts;
}

/** `empechementsDe`: what of theirs cannot come, found among what differs or known already. `pas`: called at each row, then at each that differs. */
export function analyser(
  etats: TroisEtats,
  empechementsDe: (ecarts: Ecarts, lignes: Lignes) => readonly Empechement[],
  pas: () => void = () => undefined,
): Analyse {
  const examen = examiner(etats, pas);
  const lignes = lignesDe(etats.leur, etats.notre, etats.base);
  const empechements = empechementsDe(examen.ecarts, lignes);
  const ecarts = sansEmpeches(etats, examen.ecarts, lignes, empechements);
  const racine = racines(lignes);
  const retraits = retraitsDe(etats, ecarts);
  const codes = memesCodes(ecarts);
  const doubles = doublons(etats, ecarts);
  const rencontres = {
    memesCodes: codes.parCode,
    deuxDecisions: deuxDecisions(ecarts),
    memesNotes: sauf(memesNotes(etats, ecarts), doubles),
    memesPresences: memesPresences(ecarts),
    memesHabilitations: memesHabilitations(ecarts),
    memesPassages: sauf(memesPassages(ecarts), doubles),
  };
  const champs = new Map<string, readonly Champ[]>();
  const places = new Map<string, Venu<Place>>();
  for (const ecart of ecarts.values()) {
    pas();
    if (ecart.notre === undefined || ecart.leur === undefined) continue;
    const venus = champsVenus(etats, ecart);
    if (venus.length > 0) champs.set(ecart.id, venus);
    const place = placeVenue(etats, ecart);
    if (place === null) continue;
    // What they moved under what was taken away here is a matter of that removal.
    const isOfRetrait = place.question === 'venu' && isSousRetrait(retraits, place.leur.parent, 'leur');
    if (!isOfRetrait) places.set(ecart.id, place);
  }
  const ajouts = ajoutsDe(ecarts, retraits, Object.values(rencontres), doubles);
  const { comptes } = examen;
  const entraines = entrainesDe(ecarts, champs);
  return {
    etats,
    comptes,
    empechements,
    racine,
    ecarts,
    retraits,
    ...rencontres,
    memesCodesParPlace: codes.parPlace,
    doublons: doubles,
    ajouts,
    champs,
    places,
    entraines,
  };
}
