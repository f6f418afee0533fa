import type { Etat, Raison, Regle } from '../generated/document.ts';
import { etatAuSeuil, rangDe, type Conclusion, type SeuilPrepare } from './etat.ts';
import { moyenneDe, type Absence, type ArrondiPrepare } from './moyenne.ts';
import { nombreDe } from './nombre.ts';

export type ReglePreparee =
  /** Null: all of them. */
  | { readonly type: 'nombre'; readonly minimum: number | null }
  | {
      readonly type: 'moyenne';
      readonly seuil: SeuilPrepare;
      readonly plancher: number | null;
      readonly absence: Absence;
      readonly arrondi: ArrondiPrepare;
    }
  | { readonly type: 'sequence' };

/** What a node combines: the conclusion on one of its children. */
export interface Enfant extends Conclusion {
  readonly id: string;
  readonly poids: number;
  readonly eliminatoire: boolean;
}

export interface Reunion extends Conclusion {
  /** How many children count, from the first: all, but in a sequence that stops. */
  readonly pris: number;
}

/** What is known of a kind of rule, and holds for each grid; the tests try each, and that no other holds. */
type Loi =
  /** A better child never makes a worse result. */
  | 'monotone'
  /** The same, as long as the same children count. */
  | 'monotone_a_suite_fixee'
  /** The order of the children does not count. */
  | 'sans_ordre'
  /** Weights multiplied by one number give the same result. */
  | 'poids_relatifs';

export const lois: Readonly<Record<Regle['type'], readonly Loi[]>> = {
  tous: ['monotone', 'monotone_a_suite_fixee', 'sans_ordre', 'poids_relatifs'],
  nombre: ['monotone', 'monotone_a_suite_fixee', 'sans_ordre', 'poids_relatifs'],
  moyenne: ['monotone', 'monotone_a_suite_fixee', 'sans_ordre', 'poids_relatifs'],
  sequence: ['monotone_a_suite_fixee', 'poids_relatifs'],
};

/** Enough are acquired, would be once confirmed, may still be, or cannot be any more. */
function auNombre(enfants: readonly Enfant[], demande: number | null): Reunion {
  const total = enfants.length;
  const minimum = demande ?? total;
  const compte = { acquis: 0, a_confirmer: 0, non_acquis: 0, incomplet: 0, non_passe: 0 };
  for (const { etat } of enfants) compte[etat]++;
  const { acquis, a_confirmer: aConfirmer } = compte;
  const manquants = compte.incomplet + compte.non_passe;
  const etats: readonly (readonly [number, Etat])[] = [
    [acquis, 'acquis'],
    [acquis + aConfirmer, 'a_confirmer'],
    [acquis + aConfirmer + manquants, 'incomplet'],
  ];
  const etat = etats.find(([combien]) => combien >= minimum)?.[1] ?? 'non_acquis';
  return {
    etat,
    valeur: null,
    raisons: [{ code: 'nombre', acquis, aConfirmer, manquants, total, minimum }],
    pris: total,
  };
}

type ReglesMoyenne = Extract<ReglePreparee, { readonly type: 'moyenne' }>;

/** What compensates nothing: a value below the floor. */
function sousPlancher(enfants: readonly Enfant[], { plancher, absence }: ReglesMoyenne): readonly Raison[] {
  if (plancher === null) return [];
  return enfants.flatMap(({ id, valeur }): readonly Raison[] => {
    const comptee = valeur ?? (absence === 'zero' ? 0 : null);
    if (comptee === null || comptee >= plancher) return [];
    return [{ code: 'plancher', element: id, valeur: nombreDe(comptee), plancher: nombreDe(plancher) }];
  });
}

/** What was acquired before without a value weighs nothing: it is neither missing nor worth zero. */
function estHorsMoyenne({ etat, valeur }: Enfant): boolean {
  return etat === 'acquis' && valeur === null;
}

function enMoyenne(enfants: readonly Enfant[], regle: ReglesMoyenne): Reunion {
  const pris = enfants.length;
  const comptes = enfants.filter((enfant) => !estHorsMoyenne(enfant));
  const laisses = enfants
    .filter(estHorsMoyenne)
    .map(({ id }): Raison => ({ code: 'hors_moyenne', element: id }));
  const valeur = moyenneDe(comptes, regle.absence, regle.arrondi);
  const manquants = comptes.filter((enfant) => enfant.valeur === null).length;
  const absents: readonly Raison[] =
    manquants > 0 || valeur === null
      ? [{ code: 'sans_valeur', manquants, total: pris, absence: regle.absence }]
      : [];
  const moyenne: readonly Raison[] =
    valeur === null ? [] : [{ code: 'moyenne', valeur: nombreDe(valeur), seuil: regle.seuil.ecrit }];
  const planchers = sousPlancher(comptes, regle);
  const sansPlancher = valeur === null ? 'incomplet' : etatAuSeuil(valeur, regle.seuil);
  return {
    etat: planchers.length > 0 ? 'non_acquis' : sansPlancher,
    valeur,
    raisons: [...laisses, ...absents, ...moyenne, ...planchers],
    pris,
  };
}

function enSequence(enfants: readonly Enfant[]): Reunion {
  const arret = enfants.findIndex(({ etat }) => etat !== 'acquis');
  const premier = enfants[arret];
  if (premier === undefined)
    return { etat: 'acquis', valeur: null, raisons: [{ code: 'sequence' }], pris: enfants.length };
  const { id, etat } = premier;
  return {
    etat: etat === 'non_passe' ? 'incomplet' : etat,
    valeur: null,
    raisons: [{ code: 'sequence', element: id, etat }],
    pris: arret + 1,
  };
}

function parRegle(regle: ReglePreparee, enfants: readonly Enfant[]): Reunion {
  switch (regle.type) {
    case 'nombre':
      return auNombre(enfants, regle.minimum);
    case 'moyenne':
      return enMoyenne(enfants, regle);
    case 'sequence':
      return enSequence(enfants);
  }
}

/** Never better than an eliminatory child that counts. */
function eliminer(reunion: Reunion, enfants: readonly Enfant[]): Reunion {
  let { etat } = reunion;
  const raisons: Raison[] = [];
  for (const enfant of enfants.slice(0, reunion.pris)) {
    if (!enfant.eliminatoire || enfant.etat === 'acquis') continue;
    raisons.push({ code: 'eliminatoire', element: enfant.id, etat: enfant.etat });
    const borne = enfant.etat === 'non_passe' ? 'incomplet' : enfant.etat;
    if (rangDe(borne) < rangDe(etat)) etat = borne;
  }
  return raisons.length === 0 ? reunion : { ...reunion, etat, raisons: [...reunion.raisons, ...raisons] };
}

/** The one function that makes a result of several, whatever the node: certification, partie or épreuve. */
export function reunir(regle: ReglePreparee, enfants: readonly Enfant[]): Reunion {
  if (enfants.every(({ etat }) => etat === 'non_passe'))
    return { etat: 'non_passe', valeur: null, raisons: [{ code: 'rien' }], pris: enfants.length };
  return eliminer(parRegle(regle, enfants), enfants);
}
