import { byText } from '../../domain/order.ts';
import type { Organisme, Portee } from '../../generated/document.ts';
import { Chantier, type Choix } from './chantier.ts';
import { comprendre } from './comprendre.ts';
import type { Cadre } from './cadre.ts';
import type { LigneBrute, LigneLue } from './ligne.ts';
import { ligneDePlan, type LigneDePlan, type PlanDImport } from './plan.ts';
import { nomCompare } from './reconnaitre.ts';
import type { Reserve } from './remarque.ts';

type Nature = Portee['nature'];

interface DemandeDImport extends Omit<Cadre, 'naturesDe'> {
  readonly choix: Choix;
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

/** An earlier period comes first, wherever the source has it. */
const parDebut = byText(({ lue: { depuis, change } }: Lue) => depuis ?? change ?? '');

/**
 * What the lines of a source would do to a register: bodies that are recognised, made or completed. Nothing that the source does not
 * mention is touched, and what it says otherwise is taken only when it follows (shared/organisme/etats.ts).
 */
export function planifier(
  brutes: readonly LigneBrute[],
  organismes: readonly Organisme[],
  { choix, ...demande }: DemandeDImport,
): PlanDImport {
  const comprises = brutes.map((brute) => ({ brute, comprise: comprendre(brute, demande) }));
  const lues = comprises.flatMap(({ comprise }) => ('lue' in comprise ? [comprise] : []));
  const toutes = lues.map(({ lue }) => lue);
  const chantier = new Chantier(organismes, { ...demande, naturesDe: naturesDites(toutes) }, choix);
  const doubles = doublesParmi(toutes);
  const parLigne = new Map<number, LigneDePlan>();
  for (const { lue } of lues) {
    const commeLigne = doubles.get(lue.ligne);
    if (commeLigne !== undefined) parLigne.set(lue.ligne, ligneDePlan(lue, 'double', { commeLigne }));
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
    return ligneDePlan({ ligne: brute.ligne, nom, siret: null }, 'ecarte', { remarques });
  });
  return { lignes, organismes: chantier.touches, habilitations: chantier.retenues };
}
