import type { Etat, Raison } from '../../generated/document.ts';
import { counted } from './counted.ts';

export const etatLabels: Readonly<Record<Etat, string>> = {
  acquis: 'acquis',
  a_confirmer: 'à confirmer',
  non_acquis: 'non acquis',
  incomplet: 'incomplet',
  non_passe: 'non passé',
};

/** What is evaluated by no modalité yet. */
export const epreuveADefinir = 'Épreuve à définir';

/** A number as people write it. */
export const nombreFrancais = (nombre: string): string => nombre.replace('.', ',');

/** « 27/11/2026 » */
export const jourFrancais = (jour: string): string => jour.split('-').toReversed().join('/');

const absences: Readonly<Record<NonNullable<Raison['absence']>, string>> = {
  zero: 'ce qui manque compte pour zéro',
  ignoree: 'ce qui manque ne compte pas',
  bloquante: 'rien ne se calcule tant qu’il en manque',
};

function seuilDit({ seuil }: Raison): string {
  if (seuil === undefined) return '';
  const acquis = `acquis à partir de ${nombreFrancais(seuil.acquis)}`;
  if (seuil.aConfirmer === undefined) return acquis;
  return `${acquis}, à confirmer à partir de ${nombreFrancais(seuil.aConfirmer)}`;
}

const valeurDite = ({ valeur }: Raison): string => nombreFrancais(valeur ?? '');
const absenceDite = ({ absence }: Raison): string => (absence === undefined ? '' : ` ; ${absences[absence]}`);
const etatDit = ({ etat }: Raison): string => (etat === undefined ? '' : etatLabels[etat]);

/** `nom`: of the item that the reason names. */
const phrases: Readonly<Record<Raison['code'], (raison: Raison, nom: string) => string>> = {
  niveau: (r, nom) =>
    nom === '' ? `${valeurDite(r)}, au-dessous de tous les niveaux` : `niveau ${nom} (${valeurDite(r)})`,
  seuil: (r) => `${valeurDite(r)} : ${seuilDit(r)}`,
  sans_note: () => 'aucune note',
  evaluateurs: (r) => {
    const manquants = r.manquants ?? 0;
    const absents = counted(manquants, 'évaluateur', 'évaluateurs');
    const dit = manquants === 0 ? [] : [`sans note de ${absents} sur ${r.total ?? 0}${absenceDite(r)}`];
    const moyenne = r.valeur === undefined ? [] : [`moyenne des évaluateurs : ${valeurDite(r)}`];
    // Nothing blocks, and yet there is no average: all the shares that count are zero.
    const isNull = r.valeur === undefined && (manquants === 0 || r.absence !== 'bloquante');
    const nulles = isNull ? ['pas de moyenne, les parts qui comptent sont nulles'] : [];
    return [...moyenne, ...dit, ...nulles].join(' ; ');
  },
  reprise: (_, nom) => `repris : ${nom}`,
  premiere_gardee: (_, nom) => `repris (${nom}), la première note est la meilleure`,
  nombre: (r) => {
    const aConfirmer = r.aConfirmer ? `, ${r.aConfirmer} à confirmer` : '';
    const manquants = r.manquants ? `, ${r.manquants} sans résultat` : '';
    return `${counted(r.acquis ?? 0, 'acquis', 'acquis')} sur ${r.total ?? 0}${aConfirmer}${manquants} ; il en faut ${r.minimum ?? 0}`;
  },
  moyenne: (r) => `moyenne : ${valeurDite(r)} ; ${seuilDit(r)}`,
  hors_moyenne: (_, nom) => `${nom} : acquis auparavant sans note, ne compte pas dans la moyenne`,
  sans_valeur: (r) =>
    r.manquants === 0
      ? 'pas de moyenne, rien de ce qui compte n’a de poids'
      : `${r.manquants ?? 0} sur ${r.total ?? 0} sans note${absenceDite(r)}`,
  plancher: (r, nom) =>
    `${nom} : ${valeurDite(r)} est au-dessous du plancher de ${nombreFrancais(r.plancher ?? '')}`,
  sequence: (r, nom) => (nom === '' ? 'tout est acquis, dans l’ordre' : `arrêt à ${nom} : ${etatDit(r)}`),
  hors_sequence: () => 'ne compte pas : ce qui précède n’est pas acquis',
  eliminatoire: (r, nom) => `éliminatoire : ${nom}, ${etatDit(r)}`,
  rien: () => 'rien n’est noté',
  deja_acquis: (r) =>
    `déjà acquis le ${jourFrancais(r.le ?? '')}, ${r.jusque === undefined ? 'sans limite' : `jusqu’au ${jourFrancais(r.jusque)}`}`,
  perime: (r) => `acquis le ${jourFrancais(r.le ?? '')}, échu depuis le ${jourFrancais(r.jusque ?? '')}`,
};

/** A reason in words; `noms`: of the items of the grid. */
export function phraseDeRaison(raison: Raison, noms: ReadonlyMap<string, string>): string {
  const { element } = raison;
  return phrases[raison.code](raison, element === undefined ? '' : (noms.get(element) ?? element));
}

const fautesDeGrille = {
  double: (nom: string) => `${nom} : cet identifiant est donné à deux éléments`,
  trop: (nom: string) => `${nom} : trop d’éléments pour le schéma d’échange`,
  sans_niveau: (nom: string) => `échelle ${nom} : elle n’a aucun niveau`,
  niveaux: (nom: string) =>
    `échelle ${nom} : d’un niveau au suivant, la valeur monte, et le niveau ne valide pas moins`,
  codes: (nom: string) => `échelle ${nom} : deux niveaux ont le même code`,
  points: (nom: string) => `échelle ${nom} : le maximum dépasse le minimum, et le pas n’est pas zéro`,
  seuil: (nom: string) => `${nom} : « à confirmer » commence au-dessus d’« acquis »`,
  sans_valeur: (nom: string) =>
    `${nom} : sa règle ne donne pas de note, et la règle au-dessus en fait la moyenne ; donnez-lui la règle « la moyenne pondérée atteint un seuil »`,
  echelle: (nom: string) => `${nom} : son échelle n’est pas dans la grille`,
  descripteurs: (nom: string) =>
    `${nom} : un descripteur n’est pas celui d’un niveau de son échelle, ou est donné deux fois`,
};

const fautesDeSaisie = {
  grille: () => 'la saisie n’a pas été faite sur cette grille, ou pas dans cet état',
  voie: () => 'la grille ne s’applique pas à cette voie d’accès',
  jour: () => 'le jour de la saisie n’existe pas dans le calendrier',
  ligne: (nom: string) => `${nom} : cette ligne n’est pas dans la grille`,
  reprise: (nom: string) => `${nom} : n’est pas reprise à l’épreuve que dit la note`,
  evaluateur: (nom: string) => `${nom} : l’évaluateur n’est pas de l’épreuve, ou manque`,
  note: (nom: string) => `${nom} : la note n’est pas de son échelle`,
  double: (nom: string) => `${nom} : a deux notes`,
  acquis: (nom: string) =>
    `${nom} : n’est pas une partie de la grille, est donnée deux fois, ou n’était pas acquise au jour de la saisie`,
};

export interface FauteGrille {
  readonly code: keyof typeof fautesDeGrille;
  readonly element: string;
}

export interface FauteSaisie {
  readonly code: keyof typeof fautesDeSaisie;
  readonly element: string;
}

export function phraseDeFauteDeGrille(
  { code, element }: FauteGrille,
  noms: ReadonlyMap<string, string>,
): string {
  return fautesDeGrille[code](noms.get(element) ?? element);
}

export function phraseDeFauteDeSaisie(
  { code, element }: FauteSaisie,
  noms: ReadonlyMap<string, string>,
): string {
  return fautesDeSaisie[code](noms.get(element) ?? element);
}
