import type {
  ContenuRecu,
  FusionFaite,
  FusionPreparee,
  Gel,
  PointDit,
} from '../../contract/answers/fusion.ts';
import { deuxPeuventRester, type Question, type Reponse } from '../../fusion/modele.ts';
import { counted } from './counted.ts';
import { entityLabels } from './entities.ts';
import { fieldLabels } from './fields.ts';
import { gelsDits, ouTravaille, prisDits, questionsDUnSeul } from './fusion.ts';
import { quoted } from './quoted.ts';

const situations: Readonly<Record<ContenuRecu['situation'], (comptes: ContenuRecu['comptes']) => string>> = {
  identique: () => 'C’est la même copie que le fichier ouvert.',
  ancienne: () => 'Tout ce qu’il contient a déjà été vu dans cette copie.',
  devant: () => 'Il va plus loin que le fichier ouvert, où rien n’a été fait depuis.',
  divergente: ouTravaille,
};

/** Why something is asked. */
const pourquoi: Readonly<Record<Question, string>> = {
  ...questionsDUnSeul,
  memeCode: 'même code que',
  deuxDecisions: 'décide du même texte que',
  deuxNotes: 'rédigée dans les deux copies',
  deuxPresences: 'présence notée dans les deux copies',
  deuxHabilitations: 'pour la même certification et au même endroit que',
  deuxPassages: 'étape notée dans les deux copies, chacune à sa façon',
};

const faits: Readonly<Record<PointDit['sorte'], string>> = {
  champ: 'changement',
  place: 'déplacement',
  ajout: 'ajout',
  retrait: 'suppression',
  code: 'code à choisir',
};

const raisons: Readonly<Record<FusionPreparee['empechements'][number]['raison'], string>> = {
  versionAutre: 'chaque copie en a adopté la sienne, et la garde',
  relecture: 'il est en relecture dans cette copie',
  nonTransmis: 'ce dont il a besoin n’a pas été envoyé',
  coordonnees: 'des coordonnées de personnes n’ont pas été jointes ; le reste vient',
};

const choisis: Readonly<Record<Reponse['choix'], string>> = {
  leur: 'ce qui est reçu vient',
  notre: 'ce qui est ici reste',
  autre: 'un autre texte',
  plusTard: 'plus tard',
};

const lieu = ({ nom, chemin, entity }: PointDit): string =>
  [...chemin, nom === '' ? entityLabels[entity] : nom].join(' › ');

const autre = ({ question, nomAutre }: PointDit): string =>
  question === 'memeCode' || deuxPeuventRester(question) ? ` ${quoted(nomAutre ?? '')}` : '';

/** What `fusionner` says. */
export const fusionCli = {
  mauvaisChoix: (said: string) => `${quoted(said)} n’est pas un choix : « notre » ou « leur ».`,
  reponsesIllisibles: (file: string) =>
    `${quoted(file)} ne se lit pas : c’est le JSON que donne --simuler --json, ses « reponses » complétées.`,
  reponseInconnue: (cle: string) =>
    `${quoted(cle)} ne répond à rien de ce qui changerait : les clés sont celles que donne --simuler --json.`,
  contenu: ({ nom, situation, gestes, comptes }: ContenuRecu) =>
    `${quoted(nom)} : ${counted(gestes, 'geste que ce fichier n’a pas', 'gestes que ce fichier n’a pas')}. ${situations[situation](comptes)}`,
  comptes: ({ total, memes, changesIci, changesLa, changesDesDeux }: FusionPreparee['comptes']) =>
    `${counted(total, 'élément', 'éléments')} : ${counted(memes, 'identique', 'identiques')}, ${counted(changesLa, 'changé', 'changés')} dans l’autre copie seulement, ${counted(changesIci, 'changé', 'changés')} dans cette copie seulement, ${counted(changesDesDeux, 'changé', 'changés')} dans les deux.`,
  point: (point: PointDit) => `${lieu(point)} : ${faits[point.sorte]}`,
  empechement: ({ nom, raison, objet }: FusionPreparee['empechements'][number]) =>
    raison === 'versionAutre'
      ? `${nom} : ${objet === '' ? 'la liste d’organismes ne peut' : `la version ${objet} ne peut`} pas venir : ${raisons[raison]}. Le reste se réunit.`
      : `${nom} ne peut pas venir : ${raisons[raison]}${objet === '' ? '' : ` (${objet})`}.`,
  gel: ({ nom, objet, autreTexte }: Gel) =>
    `${quoted(nom)} sera en relecture ici aussi (${objet}) : rien ne s’y modifiera plus jusqu’à son retrait ou son adoption. ${gelsDits.avant[autreTexte ?? 'rien']}`.trimEnd(),
  questions: (n: number) => `${counted(n, 'question reste à décider', 'questions restent à décider')} :`,
  question: (point: PointDit) =>
    `${lieu(point)}${point.membre === null ? '' : ` (${fieldLabels[point.membre] ?? point.membre})`} : ${point.question === null ? faits[point.sorte] : pourquoi[point.question]}${autre(point)}`,
  dejaRepondues: (n: number) => `${counted(n, 'point a déjà sa réponse', 'points ont déjà leur réponse')} :`,
  dejaRepondue: (point: PointDit, choix: Reponse['choix']) => `${lieu(point)} : ${choisis[choix]}`,
  simule: () => 'Simulation : rien n’a été écrit.',
  rienReuni: () =>
    'Rien n’a été réuni. Répondez par --reponses ou --en-conflit, ou ajoutez --laisser pour prendre le reste et garder ces questions pour plus tard.',
  faite: ({ head, refuses, reportes, sauvegarde, ...compte }: FusionFaite) =>
    head === null
      ? 'Rien de nouveau : rien n’a été écrit.'
      : `Réuni en un geste (ligne ${head.seq} du journal) : ${prisDits(compte).join(', ')}, ${counted(refuses, 'refusé', 'refusés')}, ${counted(reportes, 'remis à plus tard', 'remis à plus tard')}. Sauvegarde faite avant : ${sauvegarde ?? ''}`,
};
