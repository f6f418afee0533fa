import type { Gel } from '../../contract/answers/fusion.ts';
import type { Comptes, ComptesDePris, Question } from '../../fusion/modele.ts';
import { counted } from './counted.ts';
import { quoted } from './quoted.ts';

/** What a merge says of itself in the journal. */
export const fusionTexts = {
  /** No name: that of a package may be that of the person. */
  effaceeLa: () => 'Effacée dans une autre copie du fichier, réunie ici.',
};

const pasEux =
  'il porte des modifications que ceux qui relisent n’ont pas. Elles restent ici, et n’iront pas dans ce qui sera adopté de cette relecture.';

/** Of a draft that comes in review: that what is here is not what is read; nothing, when it is. */
export const gelsDits = {
  avant: {
    rien: '',
    texte: `Son texte d’ici ne sera pas celui qui est relu : ${pasEux}`,
    evalue: 'La relecture porte sur un autre texte du référentiel que celui qui sera ici.',
  },
  apres: {
    rien: '',
    texte: `Son texte d’ici n’est pas celui qui est relu : ${pasEux} La bande au-dessus de lui montre ce qui diffère.`,
    evalue: 'La relecture porte sur un autre texte du référentiel que celui qui est ici.',
  },
} as const;

/** That a merge put a draft in review. */
export const gelDit = ({ nom, objet, autreTexte }: Gel): string =>
  [`${quoted(nom)} est maintenant en relecture ici aussi (${objet}).`, gelsDits.apres[autreTexte ?? 'rien']]
    .filter((part) => part !== '')
    .join(' ');

/** Answers to what is no longer what was shown, or which the other side keeps all the same. */
export const reponsesPerimees = (count: number): string =>
  `${counted(count, 'réponse ne vaut plus', 'réponses ne valent plus')} : ce ${count > 1 ? 'qu’elles concernaient' : 'qu’elle concernait'} a changé, ou l’autre copie le maintient.`;

/** Where something was changed since two copies parted, once each went its own way: gestures that changed nothing count for nothing. */
export function ouTravaille({ changesIci, changesLa, changesDesDeux }: Comptes): string {
  if (changesDesDeux > 0 || (changesIci > 0 && changesLa > 0))
    return 'On a travaillé dans les deux copies depuis qu’elles se sont séparées.';
  if (changesLa > 0) return 'Seule l’autre copie a changé depuis que les deux se sont séparées.';
  if (changesIci > 0) return 'Seul le fichier ouvert a changé depuis que les deux copies se sont séparées.';
  return 'Les deux copies disent la même chose.';
}

/** Why something is asked of one item, as it is said before a merge and in the journal after it. */
export const questionsDUnSeul = {
  champ: 'changement dans les deux copies',
  place: 'déplacement dans les deux copies',
  sansBase: 'différence restée après une réunion',
  retireIci: 'suppression dans cette copie, et non dans l’autre',
  retireLa: 'suppression dans l’autre copie, et non dans celle-ci',
} satisfies Partial<Record<Question, string>>;

/** What is taken, each in its own way: « 7 changements pris », « 1 changement réuni avec ce qui est ici », « 2 changements écrits autrement ». */
export function prisDits({ pris, ensemble, ecrits }: ComptesDePris): readonly string[] {
  if (pris === 0) return ['aucun changement pris'];
  const dits = [
    [pris - ensemble - ecrits, 'changement pris', 'changements pris'],
    [ensemble, 'changement réuni avec ce qui est ici', 'changements réunis avec ce qui est ici'],
    [ecrits, 'changement écrit autrement', 'changements écrits autrement'],
  ] as const;
  return dits.flatMap(([count, un, plusieurs]) => (count === 0 ? [] : [counted(count, un, plusieurs)]));
}
