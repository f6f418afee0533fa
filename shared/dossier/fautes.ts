import { monthsAfter } from '../domain/dates.ts';
import type { Json } from '../domain/json.ts';
import { isNumeroFiche } from '../identifiants/numero-fiche.ts';
import { criteresDe } from './criteres.ts';
import { enOrdre } from './etat.ts';
import {
  membresDeSuite,
  suitesFinales,
  type Dossier,
  type DossierComplet,
  type Repertoire,
  type Suite,
  type TypeDeSuite,
  type VersionDeposable,
} from './modele.ts';

/** Years that a registration lasts at most (articles L. 6113-5 and L. 6113-6 of the code du travail). */
const ANNEES_AU_PLUS = 5;

/** What cannot be so of a dossier, as a code and what it is about: said in words elsewhere. */
export type FauteDeDossier =
  | { readonly code: 'version_inconnue' }
  | { readonly code: 'autre_empreinte'; readonly numero: string }
  | {
      readonly code: 'depot_avant_version';
      readonly numero: string;
      readonly decidee: string;
      readonly le: string;
    }
  | { readonly code: 'avant_depot'; readonly type: TypeDeSuite; readonly le: string; readonly depot: string }
  | { readonly code: 'apres_la_fin'; readonly type: TypeDeSuite; readonly fin: TypeDeSuite }
  | { readonly code: 'complement_sans_ajournement' }
  | { readonly code: 'membre_de_trop'; readonly type: TypeDeSuite; readonly membre: string }
  | { readonly code: 'motif_manque'; readonly type: TypeDeSuite }
  | { readonly code: 'critere_inconnu'; readonly numero: string; readonly repertoire: Repertoire }
  | { readonly code: 'critere_double'; readonly numero: string }
  | { readonly code: 'critere_sans_motif'; readonly numero: string }
  | { readonly code: 'delai_manque' }
  | { readonly code: 'delai_passe'; readonly le: string; readonly jusquau: string }
  | { readonly code: 'numero_manque'; readonly repertoire: Repertoire }
  | { readonly code: 'autre_repertoire'; readonly numero: string; readonly repertoire: Repertoire }
  | { readonly code: 'periode_manque' }
  | { readonly code: 'periode_inverse' }
  | { readonly code: 'periode_longue'; readonly annees: number }
  | { readonly code: 'delivrance_avant_fin' }
  | { readonly code: 'remplace_soi'; readonly numero: string };

const estVide = (value: Json | undefined): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const dit = (text: string | null): boolean => (text ?? '').trim() !== '';

/** Which version it lodged: one that the CPNE had adopted by then. */
function* duDepot(dossier: Dossier, versions: readonly VersionDeposable[]): Generator<FauteDeDossier> {
  const version = versions.find(({ id }) => id === dossier.version);
  if (version === undefined) {
    yield { code: 'version_inconnue' };
    return;
  }
  const { numero, sha256, decision } = version;
  if (sha256 !== dossier.sha256) yield { code: 'autre_empreinte', numero };
  if (decision.date > dossier.deposeLe)
    yield { code: 'depot_avant_version', numero, decidee: decision.date, le: dossier.deposeLe };
}

function* desCriteres({ criteres }: Suite, repertoire: Repertoire): Generator<FauteDeDossier> {
  const vus = new Set<string>();
  for (const { numero, motif } of criteres) {
    if (!Object.hasOwn(criteresDe(repertoire), numero)) yield { code: 'critere_inconnu', numero, repertoire };
    if (vus.has(numero)) yield { code: 'critere_double', numero };
    if (!dit(motif)) yield { code: 'critere_sans_motif', numero };
    vus.add(numero);
  }
}

/**
 * A decision against a request gives its reasons by criterion; or none, where it was refused without examination (article R. 6113-8-1), and
 * then says why.
 */
function* desMotifs({ type, criteres, motif }: Suite): Generator<FauteDeDossier> {
  const parCritere = (type === 'ajourne' || type === 'refuse') && criteres.length > 0;
  if (!parCritere && type !== 'complete' && type !== 'enregistre' && !dit(motif))
    yield { code: 'motif_manque', type };
}

function* deLEnregistrement(suite: Suite, repertoire: Repertoire): Generator<FauteDeDossier> {
  const { numero, dateEffet, dateFin, dateLimiteDelivrance, anciennes } = suite;
  if (numero === null || !isNumeroFiche(numero)) yield { code: 'numero_manque', repertoire };
  else if (!numero.startsWith(repertoire)) yield { code: 'autre_repertoire', numero, repertoire };
  if (numero !== null && anciennes.includes(numero)) yield { code: 'remplace_soi', numero };
  if (dateEffet === null || dateFin === null) {
    yield { code: 'periode_manque' };
    return;
  }
  if (dateFin < dateEffet) yield { code: 'periode_inverse' };
  if (dateFin > monthsAfter(dateEffet, 12 * ANNEES_AU_PLUS))
    yield { code: 'periode_longue', annees: ANNEES_AU_PLUS };
  if (dateLimiteDelivrance !== null && dateLimiteDelivrance < dateFin) yield { code: 'delivrance_avant_fin' };
}

function* deLaSuite(suite: Suite, dossier: Dossier, versions: readonly VersionDeposable[]) {
  const { type, le, jusquau, version } = suite;
  const siens = membresDeSuite[type];
  for (const membre of new Set(Object.values(membresDeSuite).flat()))
    if (!siens.includes(membre) && !estVide(suite[membre]))
      yield { code: 'membre_de_trop', type, membre } as const;
  if (le < dossier.deposeLe) yield { code: 'avant_depot', type, le, depot: dossier.deposeLe } as const;
  yield* desMotifs(suite);
  yield* desCriteres(suite, dossier.repertoire);
  if (type === 'ajourne' && jusquau === null) yield { code: 'delai_manque' } as const;
  if (jusquau !== null && jusquau < le) yield { code: 'delai_passe', le, jusquau } as const;
  if (type === 'enregistre') yield* deLEnregistrement(suite, dossier.repertoire);
  if (version !== null) {
    const apportee = versions.find(({ id }) => id === version);
    if (apportee === undefined) yield { code: 'version_inconnue' } as const;
    else if (apportee.decision.date > le) {
      const { numero, decision } = apportee;
      yield { code: 'depot_avant_version', numero, decidee: decision.date, le } as const;
    }
  }
}

/** Nothing follows what ends a dossier; what an ajournement asks for is handed in after it. */
function* deLOrdre(suites: readonly Suite[]): Generator<FauteDeDossier> {
  const ordonnees = enOrdre(suites);
  for (const [i, { type }] of ordonnees.entries()) {
    const avant = ordonnees[i - 1]?.type;
    if (avant !== undefined && suitesFinales.has(avant)) yield { code: 'apres_la_fin', type, fin: avant };
    if (type === 'complete' && avant !== 'ajourne') yield { code: 'complement_sans_ajournement' };
  }
}

/** All that cannot be so of a dossier and of what followed. `versions`: those of its référentiel. */
export function fautesDuDossier(
  { dossier, suites }: Pick<DossierComplet, 'dossier' | 'suites'>,
  versions: readonly VersionDeposable[],
): readonly FauteDeDossier[] {
  return [
    ...duDepot(dossier, versions),
    ...suites.flatMap((suite): readonly FauteDeDossier[] => [...deLaSuite(suite, dossier, versions)]),
    ...deLOrdre(suites),
  ];
}
