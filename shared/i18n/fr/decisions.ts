import type { Evaluation, Resultat } from '../../decision/evaluer.ts';
import type { Faute } from '../../decision/fautes.ts';
import type { College, Seance, TypeDePoint } from '../../decision/modele.ts';
import { evaluerTenue } from '../../decision/tenue.ts';
import type { Decision, Presence, RegleDecision } from '../../generated/document.ts';
import { counted } from './counted.ts';
import { jourFrancais } from './evaluation.ts';
import { listed } from './listed.ts';
import { quoted } from './quoted.ts';

export const colleges: Readonly<Record<College, string>> = {
  employeurs: 'collège employeurs',
  salaries: 'collège salariés',
};

export const presences: Readonly<Record<Presence['etat'], string>> = {
  present: 'présente',
  represente: 'représentée',
  absent: 'absente',
};

export const typesDePoint: Readonly<Record<TypeDePoint, string>> = {
  creation: 'Création',
  revision: 'Révision',
  suppression: 'Suppression',
  adoption: 'Adoption',
  habilitation: 'Habilitations',
  autre: 'Autre',
};

export const partsDuQuorum: Readonly<Record<NonNullable<RegleDecision['quorumPart']>, string>> = {
  tiers: 'le tiers',
  moitie: 'la moitié',
  deux_tiers: 'les deux tiers',
  trois_quarts: 'les trois quarts',
};

export const majorites: Readonly<Record<RegleDecision['majorite'], string>> = {
  absolue: 'absolue, les deux collèges ensemble',
  par_college: 'absolue dans chaque collège',
  double: 'double : de l’ensemble, et plus de pour que de contre dans chaque collège',
};

export const bases: Readonly<Record<RegleDecision['base'], string>> = {
  presents: 'voix présentes ou représentées',
  exprimes: 'voix exprimées, sans les abstentions',
};

export const poidsDesColleges: Readonly<Record<RegleDecision['poids'], string>> = {
  egal: 'voix égales par collège',
  voix: 'chaque voix en vaut une',
};

/** What was decided. */
const resultats: Readonly<Record<Resultat, string>> = {
  adopte: 'adopté',
  rejete: 'rejeté',
  desaccord: 'désaccord entre les collèges',
  quorum: 'quorum non atteint',
  sans_vote: 'pas encore voté',
};

const du = (college: College): string => `du ${colleges[college]}`;

const phrases: {
  readonly [Code in Faute['code']]: (faute: Extract<Faute, { readonly code: Code }>) => string;
} = {
  regle_posterieure: ({ depuis }) =>
    `La règle ne s’applique que depuis le ${jourFrancais(depuis)}, après la séance.`,
  non_envoye: ({ preavis }) =>
    `Il n’est pas noté que ce texte ait été envoyé ; la règle le demande ${counted(preavis, 'jour', 'jours')} avant.`,
  preavis: ({ jours, preavis }) =>
    jours < 0
      ? `Documents envoyés après la séance, la règle les veut ${counted(preavis, 'jour', 'jours')} avant.`
      : `Documents envoyés ${counted(jours, 'jour', 'jours')} avant, la règle en prévoit ${preavis}.`,
  voix_du_college: ({ college, voix, voulues }) =>
    `Les organisations ${du(college)} ont ${counted(voix, 'voix', 'voix')} en tout, la règle en prévoit ${voulues}.`,
  voix_inegales: ({ employeurs, salaries }) =>
    `Les collèges n’ont pas autant de voix : employeurs ${employeurs}, salariés ${salaries}.`,
  organisation_deux_fois: ({ organisation, fois }) =>
    `${quoted(organisation)} est notée ${counted(fois, 'fois', 'fois')} parmi les présences de son collège : ses voix se comptent autant de fois.`,
  sans_pouvoirs: ({ organisation }) =>
    `${quoted(organisation)} est représentée, et la règle n’accepte pas de pouvoir.`,
  pouvoir_sans_mandataire: ({ organisation }) =>
    `${quoted(organisation)} est représentée, sans qu’il soit noté par qui.`,
  pouvoir_autre_college: ({ organisation, mandataire }) =>
    `${quoted(organisation)} a donné son pouvoir à ${quoted(mandataire)}, de l’autre collège.`,
  mandataire_absent: ({ organisation, mandataire }) =>
    `${quoted(organisation)} a donné son pouvoir à ${quoted(mandataire)}, qui n’est pas présente.`,
  trop_de_pouvoirs: ({ organisation, portes, most }) =>
    `${quoted(organisation)} porte ${counted(portes, 'pouvoir', 'pouvoirs')}, la règle en prévoit au plus ${most}.`,
  presidence_inconnue: () => 'La présidence n’est pas notée, et la règle veut qu’elle alterne.',
  presidence_du_college: ({ college, annee }) =>
    `En ${annee}, la présidence revient au ${colleges[college]}.`,
  presidence_absente: ({ organisation }) => `${quoted(organisation)} préside sans être présente.`,
  meme_college: () => 'La présidence et la vice-présidence sont du même collège.',
  trop_de_voix: ({ college, comptees, voix }) =>
    `${counted(comptees, 'voix comptée', 'voix comptées')} au ${colleges[college]}, qui en a ${voix} présentes ou représentées.`,
};

/** « Documents envoyés 6 jours avant, la règle en prévoit 8. » */
export const phraseDeFaute = (faute: Faute): string => (phrases[faute.code] as (of: Faute) => string)(faute);

/** « Relevé n° 3 », else « Séance du 09/02/2026 ». */
export const seanceDite = ({ reference, date }: Pick<Seance, 'reference' | 'date'>): string =>
  reference ?? `Séance du ${jourFrancais(date)}`;

/** What was decided, in a sentence; who is missing, where the quorum is not reached. */
export function resultatDit({ resultat, sansQuorum }: Pick<Evaluation, 'resultat' | 'sansQuorum'>): string {
  if (resultat !== 'quorum') return resultats[resultat];
  return `${resultats.quorum} (${listed(sansQuorum.map((college) => colleges[college]))})`;
}

/** How far a decision may be relied on, in a few words. */
export function formeDite(decision: Pick<Decision, 'tenue' | 'date'>): string {
  const evaluation = evaluerTenue(decision);
  if (evaluation === null) return 'constatée, non vérifiée';
  const { fautes } = evaluation;
  if (fautes.length === 0) return 'tenue en séance, vérifiée';
  return `tenue en séance, malgré ${counted(fautes.length, 'manquement', 'manquements')} à sa règle`;
}

/** What its rule finds wrong with it, and why it counts all the same; nothing is said of one that is taken over from outside. */
export function reservesDites(decision: Pick<Decision, 'tenue' | 'date'>): readonly string[] {
  const fautes = evaluerTenue(decision)?.fautes ?? [];
  const motif = decision.tenue?.passerOutre;
  return [
    ...fautes.map(phraseDeFaute),
    ...(motif === undefined ? [] : [`Motif pour passer outre : ${motif}`]),
  ];
}
