import type { FusionGardee } from '../../../../contract/answers/fusion.ts';
import { counted } from '../../counted.ts';
import { minute as instant } from '../../hours.ts';
import { quoted } from '../../quoted.ts';
import { progres } from './avancement.ts';

/** Where what was sent is chosen, or a merge that was put aside is taken up again. */
export const depart = {
  intro:
    'Un collègue a travaillé sur sa copie du fichier, et vous sur la vôtre. Choisissez ce qu’il vous a envoyé : un paquet (.cpnex), ou sa copie du fichier (.cpne).',
  promesse:
    'Vous verrez d’abord ce qu’il y a dedans, puis ce qui changerait. Rien n’est écrit avant que vous le demandiez.',
  choisir: 'Choisir un fichier…',
  lecture: 'Lecture de ce qui a été envoyé…',
  preparation: 'Comparaison des deux copies…',
  gardees: 'Réunions mises de côté',
  gardee: ({ gardeeLe, reste, ...dites }: FusionGardee) => {
    if (reste !== null)
      return `réunie le ${instant(gardeeLe)} ; ${counted(reste, 'point remis', 'points remis')} à plus tard ${reste > 1 ? 'restent' : 'reste'} à décider`;
    return dites.questions === 0
      ? `mise de côté le ${instant(gardeeLe)}`
      : `mise de côté le ${instant(gardeeLe)}, ${progres(dites)}`;
  },
  lectureDesGardees: 'Lecture des réunions mises de côté…',
  reprendre: 'Reprendre',
  reprendreDe: (nom: string) => `Reprendre ${quoted(nom)}`,
  oublier: 'Oublier',
  oublierDe: (nom: string) => `Oublier ${quoted(nom)}`,
  oublierTitre: 'Oublier cette réunion',
  oublierPhrase: (nom: string) =>
    `Les réponses données à ${quoted(nom)} seront perdues. Le fichier reste comme il est, et vous pourrez réunir de nouveau ce qui vous a été envoyé.`,
  oubliee: 'La réunion mise de côté est oubliée.',
};

/** Something else is asked for while a merge is being answered. */
export const donne = {
  enCours: 'Une réunion est en cours',
  pourLire: (donne: string) => `Pour lire ${quoted(donne)}`,
  pourChoisir: 'Pour choisir un autre fichier',
  deCote: (pour: string, enCours: string) =>
    `${pour}, la réunion avec ${quoted(enCours)} est mise de côté avec ses réponses : vous la reprendrez ensuite.`,
  lire: 'Mettre de côté et lire le paquet',
  choisir: 'Mettre de côté et choisir un fichier',
};

export const motDePasse = {
  title: 'Paquet protégé',
  intro: (nom: string) =>
    `${quoted(nom)} est protégé par un mot de passe. L’expéditeur vous l’a donné à part, ou vous le donnera.`,
  label: 'Mot de passe',
  manque: 'Donnez le mot de passe de ce paquet.',
  ouvrir: 'Ouvrir',
};
