import { monthsAfter } from '../domain/dates.ts';
import { byText } from '../domain/order.ts';
import type { Declaration, Habilitation, Organisme } from '../generated/document.ts';
import { aDeclarer } from './declaration.ts';
import { enOrdre, situationAu } from './etat-au.ts';
import { finDesCertificats } from './qualiopi.ts';
import { denominationAu } from './registre.ts';

/** A certification, as it is told. */
export interface CertificationNommee {
  readonly id: string;
  readonly intitule: string;
  readonly numero: string | null;
}

/** A certification, for its dates: what its fiche says of its registration. */
export interface CertificationDatee extends CertificationNommee {
  /** Last day of its registration; null: none, or not known. */
  readonly finEnregistrement: string | null;
  /** The last one; null: none was made. */
  readonly declaration: Declaration | null;
}

export type SorteEcheance =
  'habilitation' | 'evaluateur' | 'qualiopi' | 'bilan' | 'audit' | 'declaration' | 'enregistrement';

/** A day by which something is to be done. */
export interface Echeance {
  readonly sorte: SorteEcheance;
  /** Last day to do it. */
  readonly le: string;
  readonly enRetard: boolean;
  /** The body, by its name; null: of a certification alone. */
  readonly organisme: string | null;
  readonly denomination: string | null;
  readonly habilitation: string | null;
  readonly certification: CertificationNommee | null;
  /** Of a registration: the months before its end at which this day reminds of it; 0: its end. Of a declaration: how many lines. Of evaluators: how many. */
  readonly nombre: number | null;
}

/** Months before the end of a registration at which one is reminded of it: a request is lodged six months before at the latest. */
const RAPPELS = [12, 9, 6, 0] as const;

type Nommee = Pick<Echeance, 'organisme' | 'denomination' | 'habilitation' | 'certification'>;
const personne: Nommee = { organisme: null, denomination: null, habilitation: null, certification: null };

const nomDe = ({ id, intitule, numero }: CertificationNommee): CertificationNommee => ({
  id,
  intitule,
  numero,
});

interface Contexte {
  readonly jour: string;
  readonly certifications: ReadonlyMap<string, CertificationDatee>;
}

function nommee(
  organisme: Organisme,
  habilitation: Habilitation | null,
  { jour, certifications }: Contexte,
): Nommee {
  const certification = habilitation === null ? undefined : certifications.get(habilitation.referentiel);
  return {
    organisme: organisme.id,
    denomination: denominationAu(organisme, jour),
    habilitation: habilitation?.id ?? null,
    certification: certification === undefined ? null : nomDe(certification),
  };
}

/** The last day of what was granted last, unless it was withdrawn or a later period follows. */
function finDe({ passages }: Habilitation, jour: string): string | null {
  const etapes = enOrdre(passages);
  const dernier = etapes.at(-1)?.le ?? jour;
  // What is already decided for later counts: a renewal that begins tomorrow leaves nothing to do today.
  const situation = situationAu(etapes, dernier > jour ? dernier : jour);
  if (situation === null || !['habilite', 'suspendu', 'expire'].includes(situation.etat)) return null;
  return situation.periode?.au ?? null;
}

const estHabilite = ({ passages }: Habilitation, jour: string): boolean =>
  situationAu(enOrdre(passages), jour)?.etat === 'habilite';

/**
 * Last days of those who evaluate, and how many of them: of each, the last of their terms, while it lasts. One that is over is nobody’s late
 * task, unless nobody is left: the controls then say so.
 */
function finsDesEvaluateurs(habilitation: Habilitation, jour: string): ReadonlyMap<string, number> {
  if (!estHabilite(habilitation, jour)) return new Map();
  const evaluateurs = (habilitation.intervenants ?? []).filter(({ role }) => role === 'evaluateur');
  const fins = [...Map.groupBy(evaluateurs, ({ personne }) => personne).values()].flatMap((mandats) =>
    mandats.some(({ jusqua }) => jusqua === undefined)
      ? []
      : mandats
          .flatMap(({ jusqua }) => jusqua ?? [])
          .toSorted()
          .slice(-1),
  );
  const parJour = Map.groupBy(
    fins.filter((fin) => fin >= jour),
    (fin) => fin,
  );
  return new Map([...parJour].map(([fin, elles]) => [fin, elles.length]));
}

function deLOrganisme(organisme: Organisme, contexte: Contexte): readonly Echeance[] {
  const { jour } = contexte;
  const echeances: Echeance[] = [];
  const ajoute = (
    sorte: SorteEcheance,
    le: string | null | undefined,
    habilitation: Habilitation | null,
    nombre: number | null = null,
  ): void => {
    if (le === null || le === undefined) return;
    echeances.push({
      ...nommee(organisme, habilitation, contexte),
      sorte,
      le,
      enRetard: le < jour,
      nombre,
    });
  };
  for (const habilitation of organisme.habilitations) {
    ajoute('habilitation', finDe(habilitation, jour), habilitation);
    for (const [fin, nombre] of finsDesEvaluateurs(habilitation, jour))
      ajoute('evaluateur', fin, habilitation, nombre);
    for (const { nature, prevuLe, faitLe } of habilitation.audits ?? [])
      if (faitLe === undefined) ajoute(nature, prevuLe, habilitation);
  }
  if (organisme.habilitations.some((habilitation) => estHabilite(habilitation, jour)))
    ajoute('qualiopi', finDesCertificats(organisme), null);
  return echeances;
}

/** The next reminder of the end of a registration; once it has ended, its end. */
function deLEnregistrement(certification: CertificationDatee, jour: string): readonly Echeance[] {
  const { finEnregistrement } = certification;
  if (finEnregistrement === null) return [];
  const rappels = RAPPELS.map((mois) => ({ mois, le: monthsAfter(finEnregistrement, -mois) }));
  const prochain = rappels.find(({ le }) => le >= jour) ?? { mois: 0, le: finEnregistrement };
  return [
    {
      ...personne,
      sorte: 'enregistrement',
      certification: nomDe(certification),
      le: prochain.le,
      enRetard: prochain.le < jour,
      nombre: prochain.mois,
    },
  ];
}

/** One day for all that is to be said of a certification: the first limit. */
function deLaDeclaration(
  organismes: readonly Organisme[],
  certification: CertificationDatee,
  jour: string,
): readonly Echeance[] {
  const lignes = aDeclarer(organismes, certification.id, certification.declaration, jour);
  const [le] = lignes.map(({ limite }) => limite).toSorted();
  if (le === undefined) return [];
  return [
    {
      ...personne,
      sorte: 'declaration',
      certification: nomDe(certification),
      le,
      enRetard: le < jour,
      nombre: lignes.length,
    },
  ];
}

/**
 * What is to be done, the most urgent first: all that is late, and what is due until the horizon. A transmitted-only certification has
 * nothing to be declared to France compétences (`numero` null).
 */
export function echeancesAu(
  organismes: readonly Organisme[],
  certifications: readonly CertificationDatee[],
  jour: string,
  horizon: string,
): readonly Echeance[] {
  const contexte = {
    jour,
    certifications: new Map(certifications.map((certification) => [certification.id, certification])),
  };
  const toutes = [
    ...organismes.flatMap((organisme) => deLOrganisme(organisme, contexte)),
    ...certifications.flatMap((certification) => deLEnregistrement(certification, jour)),
    ...certifications
      .filter(({ numero }) => numero !== null)
      .flatMap((certification) => deLaDeclaration(organismes, certification, jour)),
  ];
  return toutes.filter(({ le }) => le <= horizon).toSorted(byText(({ le }) => le));
}
