import type { College } from '../../../domain/gesture.ts';
import type { Remedy } from '../../../contract/window.ts';
import { frenchHours } from '../hours.ts';

const hours = new Intl.DateTimeFormat('fr-FR', { hour: 'numeric', minute: '2-digit' });
const days = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long' });

/** « 14 h 05 » */
const timeOf = (moment: Date): string => frenchHours(hours.format(moment));

const midnight = (moment: Date): number => new Date(moment).setHours(0, 0, 0, 0);

/** Calendar days from one moment to another, where the person is; a day of 23 or 25 hours is one day. */
const daysBetween = (from: Date, to: Date): number =>
  Math.round((midnight(to) - midnight(from)) / 86_400_000);

export const collegeNames: Readonly<Record<College, string>> = {
  employeurs: 'collège employeurs',
  salaries: 'collège salariés',
  secretariat: 'secrétariat',
  expert: 'expert',
};

const colleges: readonly { readonly id: College; readonly label: string; readonly hint: string }[] = [
  { id: 'employeurs', label: 'Employeurs', hint: 'Vous représentez une organisation d’employeurs.' },
  { id: 'salaries', label: 'Salariés', hint: 'Vous représentez une organisation de salariés.' },
  { id: 'secretariat', label: 'Secrétariat', hint: 'Vous tenez le secrétariat de la commission.' },
  { id: 'expert', label: 'Expert', hint: 'Vous aidez la commission sans y siéger.' },
];

/** Before a file is open: who works, which file, and why one could not be opened. */
export const welcome = {
  title: 'Bienvenue dans Paritaire',
  purpose:
    'L’atelier où une CPNE rédige, adopte et conserve ses référentiels de CQP. Tout tient dans un seul fichier, sur votre poste, sans connexion.',
  ways: {
    open: {
      label: 'Ouvrir un fichier…',
      hint: 'Un fichier .cpne déjà commencé, ou transmis par votre commission.',
    },
    create: {
      label: 'Créer un fichier…',
      hint: 'Un par CPNE : tous ses référentiels y prennent place.',
    },
    example: {
      label: 'Ouvrir l’exemple',
      hint: 'Un CQP fictif déjà rédigé, pour découvrir Paritaire et s’y exercer sans crainte.',
    },
    audit: {
      label: 'Auditer un fichier…',
      hint: 'Une copie en lecture seule : le journal, un échantillon, des constats, un rapport.',
    },
  },
  opening: 'Ouverture du fichier…',
  recents: 'Fichiers ouverts récemment',
  noRecents: 'Aucun fichier n’a encore été ouvert sur ce poste.',
  inFolder: (folder: string) => `Fichiers du dossier ${folder}`,
  noneInFolder: 'Ce dossier ne contient aucun fichier .cpne.',
  missing: 'introuvable',
  forget: 'Retirer de la liste',
  forgetFile: (name: string) => `Retirer de la liste : ${name}`,
  opened: (at: string, now: Date) => {
    const moment = new Date(at);
    const ago = daysBetween(moment, now);
    if (ago === 0) return `ouvert aujourd’hui à ${timeOf(moment)}`;
    if (ago === 1) return `ouvert hier à ${timeOf(moment)}`;
    return `ouvert le ${days.format(moment).replace(/^1 /, '1er ')}`;
  },
  openDialog: { title: 'Ouvrir un fichier' },
  profile: {
    screenTitle: 'Qui travaille ?',
    dialogTitle: 'Mon profil',
    why: 'Votre nom et votre collège sont inscrits au journal avec chacun de vos gestes. Demandé une seule fois ; modifiable ensuite.',
    nom: 'Nom',
    nomHint: 'Prénom et nom, tels qu’ils doivent se lire dans le journal.',
    nomMissing: 'Indiquez votre nom.',
    college: 'Collège',
    collegeMissing: 'Choisissez votre collège.',
    colleges,
    names: collegeNames,
    start: 'Commencer',
    save: 'Enregistrer',
  },
  creation: {
    title: 'Créer un fichier',
    hint: 'Un fichier par CPNE : tous ses référentiels y prennent place.',
    nom: 'Nom de la CPNE',
    nomHint: 'Par exemple : CPNEFP de la propreté',
    nomMissing: 'Indiquez le nom de la CPNE.',
    idcc: 'IDCC',
    idccHint:
      'Quatre chiffres par convention collective, séparés par des espaces ou des virgules. Peut rester vide.',
    idccMalformed: (codes: readonly string[]) =>
      codes.length === 1
        ? `« ${codes[0]} » n’est pas un IDCC : quatre chiffres sont attendus, par exemple 0016 ou 3043.`
        : `${codes.map((code) => `« ${code} »`).join(', ')} ne sont pas des IDCC : quatre chiffres sont attendus, par exemple 0016 ou 3043.`,
    idccTooMany: (max: number) => `Pas plus de ${max} IDCC.`,
    where: (folder: string) => `Le fichier sera créé dans le dossier ${folder}.`,
    create: 'Créer',
    creating: 'Création du fichier…',
  },
  refusal: {
    title: (name: string) => `« ${name} » n’a pas pu être ouvert`,
    whatToDo: 'Que faire ?',
    remedies: {
      retry: { label: 'Réessayer', hint: 'Ouvrir de nouveau le même fichier.' },
      examine: {
        label: 'Consulter une copie',
        hint: 'En lecture seule ; le fichier n’est pas touché.',
      },
      recover: {
        label: 'Ouvrir une copie de la dernière sauvegarde',
        hint: 'La copie est placée à côté du fichier, qui reste tel quel.',
      },
    } satisfies Readonly<Record<Remedy, { readonly label: string; readonly hint: string }>>,
    again: 'Nouvel essai sans succès : le fichier n’a pas pu être ouvert.',
    back: 'Revenir',
    backHint: 'Sans ouvrir ce fichier.',
  },
  paquet: {
    title: (name: string) => `« ${name} » est un paquet d’échange`,
    seul: 'Un paquet ne s’ouvre pas seul : il contient ce que quelqu’un a fait, et se réunit avec votre copie du fichier dont il vient.',
    protege:
      'Il est protégé par un mot de passe : de quel fichier il vient, et de qui, ne se lit qu’avec lui. Ouvrez d’abord votre fichier ; le mot de passe vous sera demandé ensuite.',
    ouvert: (nom: string, isReadOnly: boolean) =>
      isReadOnly
        ? `Le fichier ouvert, « ${nom} », l’est pour être lu : rien ne peut y être réuni.`
        : `Le fichier ouvert, « ${nom} », n’est pas une copie de celui dont vient ce paquet. Il n’a pas été touché, et sera fermé si vous en ouvrez un autre.`,
    espace: 'Fichier de',
    avec: 'Avec quel fichier le réunir ?',
    aucun: 'Paritaire ne connaît sur ce poste aucune copie de ce fichier : ouvrez la vôtre.',
    inconnus:
      'Ces fichiers n’ont jamais été ouverts à cette place : Paritaire ne sait pas encore lequel est une copie de celui dont vient le paquet. Si ce n’est pas le bon, il le dira.',
    ouvrir: 'Ouvrir un fichier…',
    autre: 'Ouvrir un autre fichier…',
    sansCopie: (de: string | null) =>
      `Si vous n’avez pas de copie de ce fichier, demandez-en une à ${de ?? 'la personne qui vous l’envoie'} : son fichier (.cpne), par « Enregistrer une copie… », et non un paquet. Ce qui est dans ce paquet s’y réunira ensuite, ou y sera déjà.`,
    revenir: 'Sans rien réunir ; le paquet reste où il est.',
  },
};
