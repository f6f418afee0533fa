import type { Organisme, Passage } from '../../generated/document.ts';
import { comprendre } from './comprendre.ts';
import { integrer, organismeNeuf, type Cadre, type Effet, type Integre, type Pris } from './integrer.ts';
import type { LigneBrute, LigneLue } from './ligne.ts';
import { nomCompare, Reconnaissance, type Par } from './reconnaitre.ts';
import type { Remarque, Reserve } from './remarque.ts';
import { tient } from './suite.ts';

type Nature = NonNullable<Passage['portee']>['nature'];

/**
 * What becomes of a line: a body that was unknown, something more of one that was, nothing, the same as a line before, a doubt that a person
 * settles, something to look at, or nothing because it cannot be understood.
 */
export const sorts = [
  'nouveau',
  'complete',
  'inchange',
  'double',
  'aDecider',
  'aRegarder',
  'ecarte',
] as const;
export type Sort = (typeof sorts)[number];

/** A body that a line may be of. */
export interface Candidat {
  /** Of a body of the register, its identifier; of one that a line makes, « ligne 3 ». */
  readonly cle: string;
  readonly denomination: string;
  readonly siren: string | null;
  readonly sirets: readonly string[];
  readonly commune: string | null;
}

export interface LigneDePlan {
  readonly ligne: number;
  readonly nom: string;
  readonly siret: string | null;
  readonly sort: Sort;
  /** The body of the register that it is of, by its name there; null: none yet. */
  readonly organisme: string | null;
  readonly par: Par | null;
  readonly effets: readonly Effet[];
  readonly remarques: readonly Remarque[];
  /** Of a doubt, settled or not. */
  readonly candidats: readonly Candidat[];
  /** Of a double: the line that it repeats. */
  readonly commeLigne: number | null;
}

/** What an import would do. */
export interface PlanDImport {
  readonly lignes: readonly LigneDePlan[];
  /** Bodies that are made or completed, as they would be. */
  readonly organismes: readonly Organisme[];
}

/** « Un autre »: none of the bodies that a line may be of. */
export const UN_AUTRE = 'autre';

export interface DemandeDImport {
  readonly referentiel: string;
  readonly au: string;
  readonly nature: Nature;
  /** By line: the key of the body that it is of, or UN_AUTRE. */
  readonly choix: ReadonlyMap<number, string>;
  readonly newId: () => string;
}

interface EnCours {
  readonly organisme: Organisme;
  readonly touche: boolean;
}

interface Lue {
  readonly lue: LigneLue;
  readonly reserves: readonly Reserve[];
}

/** The kinds that a source says for each place; a line without a SIRET speaks of any place of that name. */
function naturesDites(lues: readonly LigneLue[]): Cadre['naturesDe'] {
  const parLieu = new Map<string, Set<Nature>>();
  const dire = (cle: string, nature: Nature): void =>
    void parLieu.set(cle, (parLieu.get(cle) ?? new Set()).add(nature));
  for (const { siret, nom, nature } of lues) {
    if (nature === null) continue;
    dire(`nom ${nomCompare(nom)}`, nature);
    dire(siret ?? `sans SIRET ${nomCompare(nom)}`, nature);
  }
  return ({ siret, nom }) => {
    const nomme = nomCompare(nom);
    const cles = siret === null ? [`nom ${nomme}`] : [siret, `sans SIRET ${nomme}`];
    return new Set(cles.flatMap((cle) => [...(parLieu.get(cle) ?? [])]));
  };
}

/** The register while an import is thought of: line after line, each sees what those before would add. */
class Chantier {
  readonly #enCours: Map<string, EnCours>;
  readonly #reconnaissance = new Reconnaissance();
  readonly #cadre: Cadre;
  readonly #choix: DemandeDImport['choix'];
  /** Lines that were taken, by the habilitation that they speak of. */
  readonly #dites = new Map<string, LigneLue[]>();

  constructor(organismes: readonly Organisme[], cadre: Cadre, choix: DemandeDImport['choix']) {
    this.#cadre = cadre;
    this.#choix = choix;
    this.#enCours = new Map(organismes.map((organisme) => [organisme.id, { organisme, touche: false }]));
    for (const organisme of organismes) this.#reconnaissance.noter(organisme.id, organisme);
  }

  get touches(): readonly Organisme[] {
    return [...this.#enCours.values()].flatMap(({ organisme, touche }) => (touche ? [organisme] : []));
  }

  /** What the register says already; null: it does not, or not so. */
  dejaDit(lue: LigneLue, reserves: readonly Reserve[]): LigneDePlan | null {
    const reconnu = this.#reconnaissance.chercher(lue);
    if (reconnu.sorte === 'inconnu') return null;
    if (reconnu.sorte === 'sur')
      return this.#ditDeja(reconnu.cle, lue)
        ? this.#completer(reconnu.cle, lue, reconnu.par, reserves)
        : null;
    const cle = this.#sansDoute(reconnu.cles, lue);
    // It may speak of any of those that say it: no other line undoes them before somebody says.
    if (!this.#choix.has(lue.ligne))
      for (const une of reconnu.cles)
        if (une !== cle && this.#ditDeja(une, lue)) this.#completer(une, lue, 'nom', []);
    return cle === undefined ? null : this.#completer(cle, lue, 'nom', reserves);
  }

  prendre(lue: LigneLue, reserves: readonly Reserve[]): LigneDePlan {
    const reconnu = this.#reconnaissance.chercher(lue);
    switch (reconnu.sorte) {
      case 'sur':
        return this.#completer(reconnu.cle, lue, reconnu.par, reserves);
      case 'doute':
        return this.#trancher(reconnu.cles, lue, reserves);
      case 'inconnu': {
        const denomination =
          reconnu.homonyme === null ? undefined : this.#organisme(reconnu.homonyme)?.denomination;
        const homonyme = denomination === undefined ? [] : [{ code: 'HOMONYME', denomination } as const];
        return this.#creer(lue, [...reserves, ...homonyme]);
      }
    }
  }

  #organisme(cle: string): Organisme | undefined {
    return this.#enCours.get(cle)?.organisme;
  }

  /** What a line makes of a body, unless another line of the source would no longer be true. */
  #integrer(organisme: Organisme, lue: LigneLue): Integre {
    const integre = integrer(organisme, lue, this.#cadre);
    if ('ecart' in integre) return integre;
    const contredite = integre.habilitations
      .flatMap((une) => (this.#dites.get(une.id) ?? []).filter((autre) => !tient(une, autre, this.#cadre.au)))
      .at(0);
    return contredite === undefined ? integre : { ecart: { code: 'CONTRADICTION', ligne: contredite.ligne } };
  }

  #ecrire(cle: string, lue: LigneLue, { organisme, habilitations, effets }: Pris): void {
    for (const { id } of habilitations) {
      const dites = this.#dites.get(id);
      if (dites === undefined) this.#dites.set(id, [lue]);
      else dites.push(lue);
    }
    if (effets.length === 0) return;
    this.#enCours.set(cle, { organisme, touche: true });
    this.#reconnaissance.noter(cle, organisme);
  }

  #creer(lue: LigneLue, reserves: readonly Remarque[]): LigneDePlan {
    const integre = this.#integrer(organismeNeuf(lue, this.#cadre), lue);
    if ('ecart' in integre) return ligneDe(lue, 'aRegarder', { remarques: [...reserves, integre.ecart] });
    this.#ecrire(`ligne ${lue.ligne}`, lue, integre);
    return ligneDe(lue, 'nouveau', {
      effets: ['organisme', ...integre.effets],
      remarques: [...reserves, ...this.#suppose(lue, integre.effets)],
    });
  }

  #completer(cle: string, lue: LigneLue, par: Par, reserves: readonly Remarque[]): LigneDePlan {
    const organisme = this.#organisme(cle);
    if (organisme === undefined) throw new Error(`no body ${cle}`);
    const commun = { organisme: organisme.denomination, par };
    const integre = this.#integrer(organisme, lue);
    if ('ecart' in integre)
      return ligneDe(lue, 'aRegarder', { ...commun, remarques: [...reserves, integre.ecart] });
    const { effets } = integre;
    this.#ecrire(cle, lue, integre);
    if (effets.length === 0) return ligneDe(lue, 'inchange', { ...commun, remarques: reserves });
    return ligneDe(lue, 'complete', {
      ...commun,
      effets,
      remarques: [...reserves, ...this.#suppose(lue, effets)],
    });
  }

  /** A doubt that a person settled; or that changes nothing, since one of these bodies is all that the line says. */
  #trancher(cles: readonly string[], lue: LigneLue, reserves: readonly Reserve[]): LigneDePlan {
    const candidats = cles.flatMap((cle) => this.#candidat(cle));
    const choisie = this.#choix.get(lue.ligne);
    if (choisie === UN_AUTRE) return { ...this.#creer(lue, reserves), candidats };
    if (choisie !== undefined && cles.includes(choisie))
      return { ...this.#completer(choisie, lue, 'choix', reserves), candidats };
    const meme = this.#sansDoute(cles, lue);
    if (meme !== undefined) return this.#completer(meme, lue, 'nom', reserves);
    return ligneDe(lue, 'aDecider', { candidats, remarques: reserves });
  }

  /** The body of which the register says all that the line does, and that is not elsewhere: to take it for another would be to make it twice. */
  #sansDoute(cles: readonly string[], lue: LigneLue): string | undefined {
    return cles.find((cle) => {
      const communes =
        this.#organisme(cle)?.etablissements.flatMap(({ adresse }) => adresse?.commune ?? []) ?? [];
      const ailleurs =
        lue.commune !== null &&
        communes.length > 0 &&
        !communes.some((commune) => nomCompare(commune) === nomCompare(lue.commune ?? ''));
      return !ailleurs && this.#ditDeja(cle, lue);
    });
  }

  #ditDeja(cle: string, lue: LigneLue): boolean {
    const organisme = this.#organisme(cle);
    if (organisme === undefined) return false;
    const integre = this.#integrer(organisme, lue);
    return !('ecart' in integre) && integre.effets.length === 0;
  }

  #suppose({ nature }: LigneLue, effets: readonly Effet[]): readonly Reserve[] {
    return nature === null && effets.includes('habilitation')
      ? [{ code: 'NATURE_SUPPOSEE', nature: this.#cadre.nature }]
      : [];
  }

  #candidat(cle: string): readonly Candidat[] {
    const organisme = this.#organisme(cle);
    if (organisme === undefined) return [];
    const { denomination, siren, etablissements } = organisme;
    const sirets = etablissements.flatMap(({ siret }) => siret ?? []);
    const commune = etablissements.find(({ adresse }) => adresse?.commune !== undefined)?.adresse?.commune;
    return [{ cle, denomination, siren: siren ?? null, sirets, commune: commune ?? null }];
  }
}

function ligneDe(
  { ligne, nom, siret }: Pick<LigneDePlan, 'ligne' | 'nom' | 'siret'>,
  sort: Sort,
  suite: Partial<LigneDePlan>,
): LigneDePlan {
  const rien = { organisme: null, par: null, effets: [], remarques: [], candidats: [], commeLigne: null };
  return { ligne, nom, siret, sort, ...rien, ...suite };
}

/** The first line of those that say exactly the same. */
function doublesParmi(lues: readonly LigneLue[]): ReadonlyMap<number, number> {
  const premieres = new Map<string, number>();
  const doubles = new Map<number, number>();
  for (const { ligne, ...dit } of lues) {
    const cle = JSON.stringify(dit);
    const premiere = premieres.get(cle);
    if (premiere === undefined) premieres.set(cle, ligne);
    else doubles.set(ligne, premiere);
  }
  return doubles;
}

const debutDe = ({ lue: { depuis, change } }: Lue): string => depuis ?? change ?? '';

/** An earlier period comes first, wherever the source has it. */
const parDebut = (a: Lue, b: Lue): number => (debutDe(a) < debutDe(b) ? -1 : debutDe(a) > debutDe(b) ? 1 : 0);

/**
 * What the lines of a source would do to a register: bodies that are recognised, made or completed. Nothing that the source does not
 * mention is touched, and what it says otherwise is taken only when it follows (shared/organisme/etats.ts).
 */
export function planifier(
  brutes: readonly LigneBrute[],
  organismes: readonly Organisme[],
  { choix, ...demande }: DemandeDImport,
): PlanDImport {
  const comprises = brutes.map((brute) => ({ brute, comprise: comprendre(brute) }));
  const lues = comprises.flatMap(({ comprise }) => ('lue' in comprise ? [comprise] : []));
  const toutes = lues.map(({ lue }) => lue);
  const chantier = new Chantier(organismes, { ...demande, naturesDe: naturesDites(toutes) }, choix);
  const doubles = doublesParmi(toutes);
  const parLigne = new Map<number, LigneDePlan>();
  for (const { lue } of lues) {
    const commeLigne = doubles.get(lue.ligne);
    if (commeLigne !== undefined) parLigne.set(lue.ligne, ligneDe(lue, 'double', { commeLigne }));
  }
  // What is said already stays true: nothing that another line says may undo it.
  let attente = lues
    .filter(({ lue }) => !doubles.has(lue.ligne))
    .toSorted(parDebut)
    .filter(({ lue, reserves }) => {
      const planifiee = chantier.dejaDit(lue, reserves);
      if (planifiee !== null) parLigne.set(lue.ligne, planifiee);
      return planifiee === null;
    });
  // What a line says may follow of what a later one adds: those that were not taken are tried again.
  for (let avance = true; avance && attente.length > 0;) {
    avance = false;
    attente = attente.filter(({ lue, reserves }) => {
      const planifiee = chantier.prendre(lue, reserves);
      parLigne.set(lue.ligne, planifiee);
      avance ||= planifiee.effets.length > 0;
      return planifiee.sort === 'aDecider' || planifiee.sort === 'aRegarder';
    });
  }
  const lignes = comprises.map(({ brute, comprise }) => {
    const planifiee = parLigne.get(brute.ligne);
    if (planifiee !== undefined) return planifiee;
    const nom = (brute.textes.nom ?? '').slice(0, 80);
    const remarques = 'faute' in comprise ? [comprise.faute] : [];
    return ligneDe({ ligne: brute.ligne, nom, siret: null }, 'ecarte', { remarques });
  });
  return { lignes, organismes: chantier.touches };
}

/** How many lines have each fate. */
export function compterLesSorts(lignes: readonly LigneDePlan[]): Readonly<Record<Sort, number>> {
  const comptes = Object.fromEntries(sorts.map((sort) => [sort, 0])) as Record<Sort, number>;
  for (const { sort } of lignes) comptes[sort] += 1;
  return comptes;
}
