import type { Dit, ReponseRecue } from '../../../../contract/answers/fusion.ts';
import type { EntityName } from '../../../../domain/entities.ts';
import type { Author } from '../../../../domain/gesture.ts';
import { isNumero } from '../../../../domain/numeros.ts';
import type { Point, Sorte } from '../../../../fusion/modele.ts';
import { deNom } from '../../../../french/elision.ts';
import { counted, numbered } from '../../counted.ts';
import { entityLabels } from '../../entities.ts';
import { minute as instant } from '../../hours.ts';
import { listed } from '../../listed.ts';
import { quoted } from '../../quoted.ts';
import { auteurDit } from '../../reponses-recues.ts';
import { capitalised } from '../../uncapitalised.ts';
import { arrivees, choixDArrivee, questions } from './questions.ts';

const sorts = {
  aDecider: 'À décider',
  pris: 'Pris',
  garde: 'Refusé',
  autre: 'Écrit autrement',
  plusTard: 'Plus tard',
};

/** Of two decisions. */
const sortsDeDeux = { ...sorts, autre: 'Les deux gardés' };

/** Of both changes, as they were proposed. */
const sortsEnsemble = { ...sorts, autre: 'Les deux' };

/** Of what was taken away here: to take it is to put it back. */
const sortsDUnRetour = { ...sorts, pris: 'Rétabli', garde: 'Laissé retiré' };

/** What an item that comes or goes whole is to whoever reads the list. */
const gestes: Readonly<Record<Sorte | 'retour', string>> = {
  champ: '',
  place: '',
  code: '',
  ajout: 'ajout : ',
  retrait: 'suppression : ',
  retour: 'rétablissement : ',
};

/** « Ici : Anne (salariés), le 3 mars. Motif : plus court » */
function quiEtPourquoi(ou: string, { par, le, motif }: Dit, suite = ''): string {
  const fait = `${ou} ${auteurDit(par)}, le ${instant(le)}${suite}`;
  return motif === null ? fait : `${fait}. Motif : ${motif}`;
}

/** « avec ce qu’y ont fait Claire (salariés) et Paul (employeurs) » */
export const avecDe = (autres: readonly Author[]): string =>
  `avec ce qu’y ${autres.length === 1 ? 'a' : 'ont'} fait ${listed(autres.map(auteurDit))}`;

const faitPar: Readonly<Record<Sorte, string>> = {
  champ: 'Écrit par',
  place: 'Déplacé par',
  ajout: 'Ajouté par',
  retrait: 'Retiré par',
  code: 'Numéroté par',
};

type Venu = Pick<Point, 'entity' | 'sorte'> & { readonly repondu: Pick<ReponseRecue, 'sorte'> | null };

/** A version is adopted; what comes back since its removal was refused was there, and somebody wrote in it. */
function parQui({ entity, sorte, repondu }: Venu): string {
  if (sorte !== 'ajout') return faitPar[sorte];
  if (repondu?.sorte === 'retrait') return faitPar.champ;
  return entity === 'version' ? 'Adoptée par' : faitPar.ajout;
}

/** What takes the words that were written: another text, or another code. */
const prendreDe = (sorte: Sorte): string => (sorte === 'code' ? 'Prendre ce code' : 'Prendre ce texte');

/** One point: what it is, who changed it, and what may be answered. */
export const point = {
  sorts,
  sortsDeDeux,
  sortsEnsemble,
  sortsDUnRetour,
  sorte: (entity: EntityName) => capitalised(entityLabels[entity]),
  champ: (entity: EntityName, champ: string) =>
    `${capitalised(entityLabels[entity])}, ${champ.toLowerCase()}`,
  chemin: (parts: readonly string[]) => parts.join(' › '),
  /** « Suppression : bloc et 12 éléments »: what becomes of an item, and of what it holds. */
  entier: (entity: EntityName, geste: Sorte | 'retour', dedans: number) => {
    const quoi = `${gestes[geste]}${entityLabels[entity]}`;
    return capitalised(dedans === 0 ? quoi : `${quoi} et ${counted(dedans, 'élément', 'éléments')}`);
  },
  contient: {
    vient: (dedans: number) => `Ce qui vient avec : ${counted(dedans, 'élément', 'éléments')}`,
    part: (dedans: number) => `Ce qui part avec : ${counted(dedans, 'élément', 'éléments')}`,
    revient: (dedans: number) => `Ce qui reviendrait avec : ${counted(dedans, 'élément', 'éléments')}`,
    partirait: (dedans: number) => `Ce qui partirait avec : ${counted(dedans, 'élément', 'éléments')}`,
  },
  /** What is linked to what goes, and stays. */
  delies: {
    part: (count: number) => `Ce qui reste, et n’y sera plus lié : ${counted(count, 'élément', 'éléments')}`,
    partirait: (count: number) =>
      `Ce qui resterait, et n’y serait plus lié : ${counted(count, 'élément', 'éléments')}`,
  },
  depuis: { ajoute: 'ajouté depuis', change: 'changé depuis' },
  deplier: 'Tout déplier',
  replier: 'Tout replier',
  nonMontres: (count: number) =>
    `${counted(count, 'autre élément n’est pas montré', 'autres éléments ne sont pas montrés')} ici.`,
  base: 'Avant, dans les deux copies',
  notre: 'Ici',
  /** From whom; from which file, where nobody is named. */
  leur: (de: { readonly noms: readonly string[]; readonly fichier: string } | null) => {
    if (de === null) return 'Reçu';
    const noms = de.noms.map(deNom).join(' et ');
    return noms === '' ? `Reçu de ${quoted(de.fichier)}` : `Reçu ${noms}`;
  },
  ici: (dit: Dit) => quiEtPourquoi('Ici :', dit),
  /** `de`: whom it was received from, who may not be who wrote it. */
  la: (dit: Dit, venu: Venu, de: readonly string[]) => {
    const [seul, ...autres] = de;
    return seul === undefined || autres.length > 0 || seul === dit.par.nom
      ? quiEtPourquoi('Reçu :', dit)
      : quiEtPourquoi(parQui(venu), dit, `, reçu ${deNom(seul)}`);
  },
  /** All those whose work it is; two of one name are told apart where one reads who wrote it. */
  auteurs: (auteurs: readonly Author[]) => listed([...new Set(auteurs.map(({ nom }) => nom))]),
  /** What is taken with it, of others than who is said to have written it. */
  avecDe: (autres: readonly Author[]) => `${capitalised(avecDe(autres))}.`,
  /** Of what was answered before, here, to another text or to somebody else’s. */
  perimee:
    'Vous aviez répondu à ce point, mais ce qui vient, ou ce qui est ici, a changé depuis. Sans nouvelle réponse, il attend.',
  absent: 'n’y est pas',
  retire: 'retiré',
  rien: 'rien',
  valeurs: 'Les textes',
  place: 'Place',
  /** « sous “BC02”, au rang 3 » */
  placeDite: (ordre: number | null, sous: string | null) =>
    [
      sous === null ? 'tout en haut' : `sous ${quoted(sous)}`,
      ordre === null ? '' : `au rang ${numbered(ordre)}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  unAutre: 'un autre élément',
  autre: (nom: string) => `Déjà ici : ${nom}`,
  questions,
  arrivees,
  choixDArrivee,
  /** What it is called above its texts: what has no name of its own is called by its kind. */
  titre: (entity: EntityName, nom: string) => {
    if (nom === entityLabels[entity]) return capitalised(nom);
    return entity === 'version' && isNumero(nom) ? `${capitalised(entityLabels.version)} ${nom}` : nom;
  },
  /** « Bloc B1 Façonner »: its name, where it has one. */
  nomSeul: (entity: EntityName, nom: string) => (nom === entityLabels[entity] ? '' : nom),
  /** A review that comes closes what is reviewed to all that would come after it. */
  gele: (nom: string) =>
    `${quoted(nom)} sera en relecture ici aussi : son texte ne se modifiera plus, et aucun autre paquet ne pourra y changer quoi que ce soit, jusqu’à son retrait ou son adoption. Si d’autres paquets attendent, réunissez-les d’abord.`,
  choisir: 'Réponse',
  precedent: 'Précédent',
  suivant: 'Suivant',
  parcourir: 'Parcourir',
  propose: 'Les deux changements ensemble',
  proposeHint:
    'Ils portent sur des passages différents. Relisez-les ainsi réunis : rien n’est pris sans vous.',
  prendrePropose: 'Prendre les deux',
  prendre: prendreDe,
  texteManque: 'Écrivez ce qui doit y être, ou choisissez un des deux textes.',
  remis: (motif: string) => `Ce point avait été remis à plus tard. Motif : ${motif}`,
  motif: 'Motif de ce choix',
  ajouterMotif: 'Ajouter un motif',
  ecrire: (autre: string) => `${autre}…`,
  motifHint: 'Facultatif. Qui recevra votre prochain paquet le lira.',
  effacer: 'Revenir sur cette réponse',
  /** What was answered before the point changed. */
  caduque: (choix: string) =>
    `Vous aviez répondu ${quoted(choix)}, puis ce point a changé : répondez de nouveau.`,
  ecritAvant: (sorte: Sorte) =>
    `Vous aviez écrit autre chose, puis ce point a changé : vos mots sont repris ci-dessous. Relisez-les, puis ${quoted(prendreDe(sorte))}.`,
};
