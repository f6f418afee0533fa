import type { Author } from '../../../../domain/gesture.ts';
import type { Comptes } from '../../../../fusion/modele.ts';
import { counted, numbered } from '../../counted.ts';
import { reponsesPerimees } from '../../fusion.ts';
import { quoted } from '../../quoted.ts';
import { progres, type Progres } from './avancement.ts';
import { avecDe } from './point.ts';

/** What would change, point by point, and what is done with it as a whole. */
export const plan = {
  title: (nom: string) => `Ce qui changerait avec ${quoted(nom)}`,
  comptes: ({ total, memes, changesIci, changesLa, changesDesDeux }: Comptes) => {
    const changes = [
      [changesIci, 'ici seulement'],
      [changesLa, 'dans l’autre copie seulement'],
      [changesDesDeux, 'dans les deux'],
    ] as const;
    const dits = changes.flatMap(([count, ou]) =>
      count === 0 ? [] : [`${counted(count, 'changé', 'changés')} ${ou}`],
    );
    return `${counted(total, 'élément', 'éléments')} : ${[counted(memes, 'identique', 'identiques'), ...dits].join(', ')}.`;
  },
  perimees: (count: number) =>
    `${reponsesPerimees(count)} Sans nouvelle réponse, ${count > 1 ? 'ces points attendent' : 'ce point attend'}.`,
  /** `isNouveau`: what was done there was not all seen here yet. `attend`: something is kept from coming for now. */
  neChangeRien: (isNouveau: boolean, attend: boolean) => {
    if (!isNouveau) return 'Tout ce qu’il contient a déjà été vu ici : il n’y a plus rien à réunir.';
    return attend
      ? 'Rien ne changera dans vos textes : « Réunir… » note seulement ce qui est arrivé, pour que la suite puisse se réunir. Ce qui ne peut pas venir attend.'
      : 'Rien ne changera dans vos textes : « Réunir… » note seulement que ce qui a été fait dans l’autre copie a été vu ici.';
  },
  depassee:
    'Le fichier a changé depuis cette comparaison : « Comparer de nouveau » la refait. Vos réponses restent, sauf à ce qui a changé.',
  /** `attend`: something is kept from coming for now, of which those may be. */
  sansObjet: (count: number, attend: boolean) => {
    const reponses =
      count > 1
        ? `${numbered(count)} de vos réponses ne sont plus attendues : ce qu’elles concernaient`
        : 'Une de vos réponses n’est plus attendue : ce qu’elle concernait';
    return `${reponses} a été décidé ici entre-temps${attend ? ', ou ne peut pas venir pour l’instant' : ''}.`;
  },
  /** `attendent`: points that are no question, and are put off all the same. */
  progres: ({ attendent, ...dites }: Progres & { readonly attendent: number }) =>
    [
      dites.questions === 0 ? 'Aucune question' : progres(dites),
      ...(attendent === 0
        ? []
        : [counted(attendent, 'point sans question attend', 'points sans question attendent')]),
    ].join(', '),
  listes: 'Ce qui vient',
  liste: {
    questions: (count: number) => `À décider (${numbered(count)})`,
    arrivees: (count: number) => `Sans question (${numbered(count)})`,
    empechements: (count: number) => `Ne peut pas venir (${numbered(count)})`,
  },
  vide: {
    questions: 'Il n’y a rien à décider.',
    arrivees: 'Rien ne vient sans question.',
    empechements: 'Rien n’est empêché de venir.',
  },
  rienIci: 'Rien ne répond à ce filtre.',
  ditArrivees: 'Ce qui suit sera pris, sauf ce que vous refusez ou remettez à plus tard.',
  aChoisir: 'Choisissez un élément de la liste.',
  filtre: {
    label: 'Filtrer ce qui vient',
    personne: 'Personne',
    toutes: 'Toutes les personnes',
    lieu: 'Où',
    partout: 'Partout',
    /** The bloc first: the rest may be cut. */
    dansBloc: (racine: string, bloc: string) => `${bloc} (${racine})`,
    /** `autres`: whose work comes with that of the one person who is chosen. */
    compte: (montres: number, total: number, autres: readonly Author[]) => {
      const points = counted(montres, 'point', 'points');
      const dits = montres === total ? points : `${points} sur ${numbered(total)}`;
      return autres.length === 0 ? dits : `${dits}, ${avecDe(autres)}`;
    },
  },
  tous: {
    label: 'Pour tous ceux qui sont montrés',
    leur: (count: number) => `Tout prendre (${numbered(count)})`,
    notre: (count: number) => `Tout refuser (${numbered(count)})`,
    plusTard: (count: number) => `Tout à plus tard (${numbered(count)})`,
    dit: {
      leur: (count: number) => `${counted(count, 'changement sera pris', 'changements seront pris')}.`,
      notre: (count: number) => `${counted(count, 'changement sera refusé', 'changements seront refusés')}.`,
      plusTard: (count: number) =>
        `${counted(count, 'changement est remis', 'changements sont remis')} à plus tard.`,
    },
  },
  deCote: 'Mettre de côté',
  misDeCote: 'La réunion est mise de côté : vous la retrouverez dans « Réunir avec… ».',
  abandonner: 'Quitter sans réunir',
  abandonTitre: 'Quitter sans réunir',
  abandonPhrase: (nom: string, isGardee: boolean, dites: number, restes: string) =>
    [
      isGardee
        ? 'Votre fichier reste comme il est, et la réunion mise de côté aussi : vous la retrouverez dans « Réunir avec… ».'
        : `Votre fichier reste comme il est. Pour reprendre depuis le début, choisissez de nouveau ${quoted(nom)} dans « Réunir avec… ».`,
      dites === 0
        ? ''
        : `${counted(dites, 'réponse sera perdue', 'réponses seront perdues')} : « Mettre de côté » ${dites > 1 ? 'les' : 'la'} garde.`,
      restes,
    ]
      .filter((part) => part !== '')
      .join(' '),
  abandonne: (nom: string, isGardee: boolean) =>
    isGardee
      ? `Rien n’a été réuni. ${quoted(nom)} reste dans « Réunions mises de côté ».`
      : `Rien n’a été réuni. Pour reprendre, choisissez de nouveau ${quoted(nom)} dans « Réunir avec… ».`,
  effacements: (count: number) =>
    count > 1
      ? 'Ces personnes ont été effacées dans l’autre copie. En réunissant, elles seront d’abord effacées ici, et des sauvegardes aussi ; les réunions mises de côté auparavant seront oubliées. Cela ne s’annule pas.'
      : 'Cette personne a été effacée dans l’autre copie. En réunissant, elle sera d’abord effacée ici, et des sauvegardes aussi ; les réunions mises de côté auparavant seront oubliées. Cela ne s’annule pas.',
  effacees: 'Personnes qui seront effacées',
  rester: 'Rester',
  reunir: 'Réunir…',
};
