import type { EntityName } from '../../../domain/entities.ts';
import type { Author } from '../../../domain/gesture.ts';
import type { Comptes, Empechement, Question, Reponse, Sorte } from '../../../fusion/modele.ts';
import type {
  ContenuRecu,
  DeuxVersions,
  Dit,
  FusionGardee,
  FusionPreparee,
  Gel,
} from '../../../contract/answers/fusion.ts';
import type { PaquetEnBoite } from '../../../contract/answers/paquet.ts';
import { deNom } from '../../../french/elision.ts';
import { counted, numbered } from '../counted.ts';
import { entityLabels } from '../entities.ts';
import { ouTravaille } from '../fusion.ts';
import { minute as instant } from '../hours.ts';
import { isNumero } from '../../../domain/numeros.ts';
import { gelDit, gelsDits, prisDits, reponsesPerimees } from '../fusion.ts';
import { objetsDits, signatureDite } from '../paquet.ts';
import { quoted } from '../quoted.ts';
import { auteurDit, reponsesRecuesDites } from '../reponses-recues.ts';
import { capitalised, uncapitalised } from '../uncapitalised.ts';

type PaquetListe = NonNullable<PaquetEnBoite['manifeste']>;

const gestes = (count: number): string => counted(count, 'geste', 'gestes');

export interface Progres {
  readonly questions: number;
  /** Of those, decided, and put off: what is put off is asked again. */
  readonly repondues: number;
  readonly plusTard: number;
}

const progres = ({ repondues, plusTard, questions: toutes }: Progres): string =>
  [
    `${counted(repondues, 'question', 'questions')} sur ${numbered(toutes)} ${repondues > 1 ? 'ont' : 'a'} une réponse`,
    ...(plusTard === 0
      ? []
      : [`${numbered(plusTard)} ${plusTard > 1 ? 'sont remises' : 'est remise'} à plus tard`]),
  ].join(', ');

export interface NonPris {
  readonly textes: number;
  readonly motifs: number;
}

/** What is written and kept nowhere else; '' when nothing is. */
function perdus({ textes, motifs }: NonPris): string {
  const dits = [
    textes === 0
      ? []
      : [
          `${counted(textes, 'texte écrit n’est pas pris', 'textes écrits ne sont pas pris')} et ${textes > 1 ? 'seraient perdus' : 'serait perdu'}.`,
        ],
    motifs === 0
      ? []
      : [
          `${counted(motifs, 'motif écrit sans réponse serait perdu', 'motifs écrits sans réponse seraient perdus')}.`,
        ],
  ].flat();
  return dits.join(' ');
}

/** What comes of copies that each went their own way. */
function divergence(comptes: Comptes): string {
  const { changesIci, changesLa, changesDesDeux } = comptes;
  const suite = (): string => {
    if (changesDesDeux > 0)
      return 'Ce qui a été changé autrement dans les deux vous sera demandé ; le reste arrive tel quel.';
    if (changesLa === 0) return 'Rien ne changerait dans vos textes.';
    return changesIci === 0
      ? 'Ce qui vient s’ajoute à ce que vous avez.'
      : 'Ce qui vient arrive tel quel, sauf ce qui ne va pas avec ce qui est ici, qui vous sera demandé.';
  };
  return `${ouTravaille(comptes)} ${suite()}`;
}

const versionDite: Readonly<Record<DeuxVersions['sujet'], (numero: string, nom: string) => string>> = {
  referentiel: (numero, nom) => `Version ${numero} de ${quoted(nom)}`,
  grille: (numero, nom) => `Version ${numero} de la grille ${quoted(nom)}`,
  liste: (numero) => `Version ${numero} de la liste d’organismes`,
};

type Choix = Reponse['choix'];

/** What may be answered to a question, and how it is called there. */
export interface Demande {
  readonly phrase: string;
  readonly choix: Readonly<Record<Choix, string>>;
}

const choixDeTexte: Demande['choix'] = {
  notre: 'Garder ce qui est ici',
  leur: 'Prendre ce qui est reçu',
  autre: 'Écrire autre chose',
  plusTard: 'Plus tard',
};

const questions: Readonly<Record<Question, Demande>> = {
  champ: { phrase: 'Changé dans les deux copies, chacune à sa façon. Que garder ?', choix: choixDeTexte },
  sansBase: {
    phrase:
      'Toujours différent dans les deux copies, après une réunion précédente ou annulée depuis. Que garder ?',
    choix: choixDeTexte,
  },
  place: {
    phrase: 'Déplacé dans les deux copies, à deux endroits différents. Où le mettre ?',
    choix: { ...choixDeTexte, notre: 'Le laisser où il est ici', leur: 'Le mettre où l’autre copie l’a mis' },
  },
  retireIci: {
    phrase:
      'Retiré de cette copie, alors que dans l’autre on y a travaillé, on le cite, ou une réunion l’a concerné. Faut-il le remettre ?',
    choix: { ...choixDeTexte, notre: 'Le laisser retiré', leur: 'Le remettre, tel qu’il est reçu' },
  },
  retireLa: {
    phrase:
      'Retiré de l’autre copie, alors qu’ici on y a travaillé, on le cite, ou une réunion l’a concerné. Faut-il le retirer ?',
    choix: { ...choixDeTexte, notre: 'Le garder', leur: 'Le retirer' },
  },
  memeCode: {
    phrase: 'Cet élément vient avec un code qu’un autre porte déjà ici.',
    choix: {
      ...choixDeTexte,
      notre: 'Ne pas prendre ce qui est reçu',
      leur: 'Le prendre avec ce code',
      autre: 'Lui donner un autre code',
    },
  },
  deuxNotes: {
    phrase: 'Deux notes ont été rédigées pour la même rubrique, une dans chaque copie. Laquelle garder ?',
    choix: { ...choixDeTexte, notre: 'Garder celle d’ici', leur: 'Prendre celle qui est reçue' },
  },
  deuxPresences: {
    phrase:
      'La présence de cette organisation à cette séance a été notée deux fois, une dans chaque copie. Laquelle garder ? Une organisation ne compte qu’une fois.',
    choix: { ...choixDeTexte, notre: 'Garder celle d’ici', leur: 'Prendre celle qui est reçue' },
  },
  deuxHabilitations: {
    phrase:
      'Cet organisme a deux habilitations pour la même certification, au même endroit, une dans chaque copie. Laquelle garder ? L’autre s’en va avec ses étapes, sauf si vous gardez les deux.',
    choix: {
      ...choixDeTexte,
      notre: 'Garder celle d’ici',
      leur: 'Prendre celle qui est reçue',
      autre: 'Garder les deux',
    },
  },
  deuxDecisions: {
    phrase:
      'Deux points d’ordre du jour, un dans chaque copie, décident du même texte. Lequel garder ? L’autre s’en va, ou n’en décide plus, sauf si vous gardez les deux.',
    choix: {
      ...choixDeTexte,
      notre: 'Garder celui d’ici',
      leur: 'Prendre celui qui est reçu',
      autre: 'Garder les deux',
    },
  },
};

const arrivees: Readonly<Record<Sorte, string>> = {
  champ: 'Changé dans l’autre copie seulement.',
  place: 'Déplacé dans l’autre copie seulement.',
  ajout: 'Ajouté dans l’autre copie.',
  retrait: 'Retiré de l’autre copie.',
  code: 'Numéroté dans l’autre copie.',
};

const choixDArrivee: Demande['choix'] = {
  leur: 'Prendre',
  notre: 'Refuser',
  autre: 'Écrire autre chose',
  plusTard: 'Plus tard',
};

type Raison = { readonly pourquoi: string; readonly quoiFaire: string };

const quiSait =
  'demandez à la présidence de la commission, ou à qui tient ses relevés de décisions, ce qui a été voté, puis que chacun continue dans une copie du fichier qui le porte, une fois le reste réuni';

const deuxVersions = (nom: string, numero: string): Raison => ({
  pourquoi: `La version ${numero} de ${quoted(nom)} n’est pas la même ici et dans l’autre copie.`,
  quoiFaire: `Chaque copie garde ses versions, avec les dossiers, les grilles adoptées et les notes qui reposent sur elles ; tout le reste se réunit, le brouillon aussi. Ce qui est adopté ne se retire pas et ne change pas de numéro : ${quiSait}. Si le texte de l’autre version a été voté lui aussi, son export, repris par « Importer un référentiel… », le remet dans le brouillon, et il s’adopte sous un autre numéro.`,
});

const deuxListes = (nom: string): Raison => ({
  pourquoi: `Deux listes d’organismes ont été commencées pour ${quoted(nom)}, une dans chaque copie : leurs versions ne se suivent pas.`,
  quoiFaire: `Chaque copie garde sa liste adoptée ; tout le reste se réunit, le registre des organismes aussi. Ce qui est adopté ne se retire pas : ${quiSait}. Une liste votée elle aussi s’y adopte ensuite, du registre réuni, sous un autre numéro.`,
});

function sansCoordonnees(nom: string, { racine, personnes = [] }: Empechement): Raison {
  const { length } = personnes;
  const [elles, viennent] = length > 1 ? ['elles', 'viennent'] : ['elle', 'vient'];
  return {
    pourquoi:
      racine.entity === 'personne'
        ? 'Les coordonnées d’une personne n’ont pas été jointes à ce qui est reçu : elle ne vient pas.'
        : `Les coordonnées de ${counted(length, 'personne', 'personnes')} de ${quoted(nom)} n’ont pas été jointes à ce qui est reçu : ${elles} ne ${viennent} pas, et le reste de ${quoted(nom)} se réunit.`,
    quoiFaire:
      'Demandez à l’expéditeur un paquet où les coordonnées des personnes sont jointes, puis réunissez de nouveau.',
  };
}

const raisons: Readonly<Record<Empechement['raison'], (nom: string, un: Empechement) => Raison>> = {
  versionAutre: (nom, { objet }) => (objet === '' ? deuxListes(nom) : deuxVersions(nom, objet)),
  coordonnees: sansCoordonnees,
  relecture: (nom, { objet }) => ({
    pourquoi: `${quoted(nom)} est en relecture ici (${objet}) : son texte est gelé.`,
    quoiFaire:
      'Ce qui vient de l’autre copie attend, et n’est pas perdu : réunissez de nouveau le même fichier quand la relecture sera retirée, ou close par l’adoption.',
  }),
  nonTransmis: (nom, { objet }) => ({
    pourquoi: [`Ce dont dépend ${quoted(nom)} n’a pas été envoyé`, objet]
      .filter(Boolean)
      .join(' : ')
      .concat('.'),
    quoiFaire: 'Demandez à l’expéditeur un paquet de tout le fichier, puis réunissez de nouveau.',
  }),
};

const sorts = {
  aDecider: 'À décider',
  pris: 'Pris',
  garde: 'Refusé',
  autre: 'Écrit autrement',
  plusTard: 'Plus tard',
};

/** Of two decisions. */
const sortsDeDeux = { ...sorts, autre: 'Les deux gardés' };

/** What has no name of its own, and comes for good. */
const comptesDActes: Partial<Readonly<Record<EntityName, readonly [un: string, plusieurs: string]>>> = {
  personne: ['personne', 'personnes'],
  liste: ['liste d’organismes', 'listes d’organismes'],
  declaration: ['déclaration', 'déclarations'],
};

/** Of both changes, as they were proposed. */
const sortsEnsemble = { ...sorts, autre: 'Les deux' };

/** Copies that parted, and how they come together again. */
export const fusion = {
  title: 'Réunir',
  readOnly: 'Ce fichier est ouvert pour être lu : rien ne peut y être réuni.',
  depart: {
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
  },
  auteur: auteurDit,
  refus: 'Ce fichier ne peut pas être réuni',
  autreFichier: 'Revenir au choix du fichier',
  perdus,
  quitter: 'Revenir aux référentiels',
  /** The folder where people drop packages for each other. */
  boite: {
    title: 'Dossier partagé',
    lecture: 'Lecture du dossier partagé…',
    aucun:
      'Si le groupe a un dossier commun (partage, dossier synchronisé, clé), chacun peut y déposer ses paquets et y prendre ceux des autres. Le fichier lui-même n’y va pas.',
    dossier: (dossier: string) => `Paquets déposés dans ${quoted(dossier)} :`,
    horsDAtteinte: 'Ce dossier n’est pas là en ce moment',
    vide: 'Aucun paquet n’y est déposé.',
    reste: (count: number) =>
      count === 1
        ? 'Un paquet plus ancien par son nom n’a pas été lu.'
        : `${counted(count, 'paquet', 'paquets')} plus anciens par leur nom n’ont pas été lus.`,
    suivants: (count: number) => (count === 1 ? 'Le lire' : `En lire ${count} de plus`),
    choisir: 'Choisir le dossier partagé…',
    changer: 'Changer de dossier…',
    servi: (dossier: string) => `Utiliser le dossier ${quoted(dossier)}`,
    relire: 'Relire le dossier',
    oublier: 'Ne plus utiliser ce dossier',
    lire: 'Lire',
    lireDe: (nom: string) => `Lire ${quoted(nom)}`,
    envoi: ({ de, objet, ecritLe }: PaquetListe) => `${de.nom}, ${objetsDits[objet]}, le ${instant(ecritLe)}`,
    suite: (nom: string, { pour, parties }: PaquetListe, isPourMoi: boolean) =>
      [
        pour === null ? '' : isPourMoi ? 'Pour vous' : `Pour ${pour}`,
        parties === null ? '' : counted(parties, 'partie du fichier', 'parties du fichier'),
        nom,
      ]
        .filter((part) => part !== '')
        .join(' · '),
    deposeLe: (le: string) => `Déposé le ${instant(le)}`,
    sorts: {
      nouveau: 'Nouveau',
      enPartie: 'Réuni en partie',
      protege: 'Protégé',
      vu: 'Déjà réuni',
      deVous: 'De vous',
      autreEspace: 'D’un autre fichier',
      illisible: 'Illisible',
    },
    autreEspace: (nom: string) =>
      `Vient d’un autre fichier, celui de ${quoted(nom)} : il ne se réunit pas avec celui-ci.`,
    protege: 'De qui il vient, et pour qui, ne se lit qu’avec son mot de passe.',
    encoreEnCopie:
      'S’il vient d’être déposé, sa copie n’est peut-être pas finie : relisez le dossier dans un instant.',
  },
  /** A package that was given to be opened while a merge was being answered. */
  donne: {
    enCours: 'Une réunion est en cours',
    deCote: (enCours: string, donne: string, restes: string) =>
      [
        `Pour lire ${quoted(donne)}, la réunion avec ${quoted(enCours)} est mise de côté avec ses réponses : vous la reprendrez ensuite.`,
        restes,
      ]
        .filter((part) => part !== '')
        .join(' '),
    lire: 'Mettre de côté et lire le paquet',
  },
  motDePasse: {
    title: 'Paquet protégé',
    intro: (nom: string) =>
      `${quoted(nom)} est protégé par un mot de passe. L’expéditeur vous l’a donné à part, ou vous le donnera.`,
    label: 'Mot de passe',
    manque: 'Donnez le mot de passe de ce paquet.',
    ouvrir: 'Ouvrir',
  },
  contenu: {
    title: 'Ce qu’il y a dedans',
    rienEncore: 'Rien n’a encore été fait.',
    nom: 'Fichier',
    sorte: { fichier: 'une copie du fichier', paquet: 'un paquet' },
    de: 'De la part de',
    ecritLe: 'Préparé le',
    instant,
    pour: 'Pour',
    objet: 'Objet',
    objets: objetsDits,
    portee: 'Envoyé',
    toutEnvoye: 'tout le fichier',
    message: 'Message',
    signature: 'Signature',
    signe: signatureDite,
    deVous: 'Ce paquet est de vous.',
    situations: {
      identique: () => 'C’est le même fichier que le vôtre : il n’y a rien à réunir.',
      ancienne: () => 'Tout ce qu’il contient a déjà été vu ici : il n’y a rien à réunir.',
      devant: () =>
        'Rien n’a été fait ici depuis que les copies se sont séparées : ce qui vient s’ajoute, sans rien contredire.',
      divergente: divergence,
    } satisfies Record<ContenuRecu['situation'], (comptes: Comptes) => string>,
    nouveaux: (count: number, { changesLa, changesDesDeux }: Comptes) => {
      if (count > 0) return `${gestes(count)} que vous n’avez pas encore :`;
      const attendent = changesLa + changesDesDeux;
      return attendent === 0
        ? 'Vous avez déjà tous ses gestes.'
        : `Vous avez déjà tous ses gestes ; ${counted(attendent, 'élément n’y est pas', 'éléments n’y sont pas')} comme ici : ce qui a été remis à plus tard, ou n’a pas pu venir, vous est montré de nouveau.`;
    },
    personne: (auteur: Author, count: number, dernier: string) =>
      `${auteurDit(auteur)} : ${gestes(count)}, le dernier le ${instant(dernier)}`,
    sha256: (start: string) => `SHA-256 du fichier reçu : ${start}…`,
    voir: 'Voir ce qui changerait',
  },
  recues: reponsesRecuesDites,
  plan: {
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
    progres: (dites: Progres) => (dites.questions === 0 ? 'Aucune question.' : progres(dites)),
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
      compte: (montres: number, total: number) =>
        montres === total
          ? counted(total, 'point', 'points')
          : `${numbered(montres)} sur ${counted(total, 'point', 'points')}`,
    },
    tous: {
      label: 'Pour tous ceux qui sont montrés',
      leur: (count: number) => `Tout prendre (${numbered(count)})`,
      notre: (count: number) => `Tout refuser (${numbered(count)})`,
      plusTard: (count: number) => `Tout à plus tard (${numbered(count)})`,
      dit: {
        leur: (count: number) => `${counted(count, 'changement sera pris', 'changements seront pris')}.`,
        notre: (count: number) =>
          `${counted(count, 'changement sera refusé', 'changements seront refusés')}.`,
        plusTard: (count: number) =>
          `${counted(count, 'changement est remis', 'changements sont remis')} à plus tard.`,
      },
    },
    deCote: 'Mettre de côté',
    misDeCote: 'La réunion est mise de côté : vous la retrouverez dans « Réunir avec… ».',
    abandonner: 'Quitter sans réunir',
    abandonTitre: 'Quitter sans réunir',
    deCotePhrase: (restes: string) => `Les réponses données sont gardées. ${restes}`,
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
  },
  point: {
    sorts,
    sortsDeDeux,
    sortsEnsemble,
    sorte: (entity: EntityName) => capitalised(entityLabels[entity]),
    champ: (entity: EntityName, champ: string) =>
      `${capitalised(entityLabels[entity])}, ${champ.toLowerCase()}`,
    chemin: (parts: readonly string[]) => parts.join(' › '),
    /** « Bloc et 12 éléments » */
    etElements: (quoi: string, dedans: number) =>
      dedans === 0 ? quoi : `${quoi} et ${counted(dedans, 'élément', 'éléments')}`,
    contient: {
      vient: (dedans: number) => `Ce qui vient avec : ${counted(dedans, 'élément', 'éléments')}`,
      part: (dedans: number) => `Ce qui part avec : ${counted(dedans, 'élément', 'éléments')}`,
      revient: (dedans: number) => `Ce qui reviendrait avec : ${counted(dedans, 'élément', 'éléments')}`,
      partirait: (dedans: number) => `Ce qui partirait avec : ${counted(dedans, 'élément', 'éléments')}`,
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
    la: (dit: Dit, de: readonly string[]) => {
      const [seul, ...autres] = de;
      return seul === undefined || autres.length > 0 || seul === dit.par.nom
        ? quiEtPourquoi('Reçu :', dit)
        : quiEtPourquoi('Écrit par', dit, `, reçu ${deNom(seul)}`);
    },
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
    texte: 'Votre texte',
    code: 'Nouveau code',
    prendreTexte: 'Prendre ce texte',
    prendreCode: 'Prendre ce code',
    texteManque: 'Écrivez ce qui doit y être, ou choisissez un des deux textes.',
    renoncer: 'Renoncer',
    motif: 'Motif de ce choix',
    ajouterMotif: 'Ajouter un motif',
    ecrire: (autre: string) => `${autre}…`,
    motifHint: 'Facultatif. Qui recevra votre prochain paquet le lira.',
    effacer: 'Revenir sur cette réponse',
    /** What was answered before the point changed. */
    caduque: (choix: string) =>
      `Vous aviez répondu ${quoted(choix)}, puis ce point a changé : répondez de nouveau.`,
    ecritAvant: (prendre: string) =>
      `Vous aviez écrit autre chose, puis ce point a changé : vos mots sont repris ci-dessous. Relisez-les, puis ${quoted(prendre)}.`,
  },
  /** Two adopted versions of one number. */
  versions: {
    titre: ({ sujet, numero, nom }: DeuxVersions) => versionDite[sujet](numero, nom),
    decision: 'Décision',
    decisionDite: (jour: string, ref: string, forme: string) => `${jour} (${ref}), ${forme}`,
    adoptee: 'Inscrite au journal le',
    par: 'Par',
    motif: 'Motif',
    empreinte: (start: string) => `Empreinte : ${start}…`,
    comparer: 'Voir ce qui diffère',
    comparerDe: ({ sujet, numero, nom }: DeuxVersions) =>
      `Voir ce qui diffère : ${uncapitalised(versionDite[sujet](numero, nom))}`,
    differe: ({ sujet, numero, nom }: DeuxVersions) => `${versionDite[sujet](numero, nom)} : ce qui diffère`,
    sens: 'Du texte d’ici à celui qui est reçu.',
    memeTexte:
      'C’est le même texte, à la même empreinte, adopté deux fois : seules les deux adoptions diffèrent.',
    nonTransmise:
      'Le texte de l’autre copie n’a pas été envoyé : demandez un paquet de tout le fichier pour le lire.',
  },
  empechement: (un: Empechement, nom: string) => raisons[un.raison](nom, un),
  allerALaRelecture: 'Aller à la relecture',
  reunir: {
    title: 'Réunir',
    fera: 'Ce qui sera fait, en un seul geste, après une sauvegarde :',
    pris: prisDits,
    refuses: (count: number) =>
      `${counted(count, 'changement refusé', 'changements refusés')}, ce qui est ici reste`,
    reportes: (count: number) =>
      `${counted(count, 'point remis', 'points remis')} à plus tard : votre texte reste, et la question reviendra`,
    sansReponse: (count: number) =>
      `${counted(count, 'question n’a pas de réponse', 'questions n’ont pas de réponse')} : ${count > 1 ? 'elles comptent' : 'elle compte'} comme « plus tard ».`,
    empeches: (empechements: readonly Empechement[]) => {
      const { entiers, enPartie } = selonLeReste(empechements);
      return [
        ...(entiers.length === 0
          ? []
          : [`${empeches(entiers, 'ne peut pas venir', 'ne peuvent pas venir')} : rien n’y est touché.`]),
        ...(enPartie.length === 0
          ? []
          : [`${deQuoi(enPartie)}, une partie ne peut pas venir ; le reste vient.`]),
      ].join(' ');
    },
    nonPris: (count: number) =>
      `${counted(count, 'texte écrit n’est pas pris', 'textes écrits ne sont pas pris')} : « Prendre ce texte » en fait votre réponse.`,
    motifsSeuls: (count: number) =>
      `${counted(count, 'motif est écrit sans réponse', 'motifs sont écrits sans réponse')} : ${count > 1 ? 'ils seraient perdus' : 'il serait perdu'}.`,
    autreTexte: ({ autreTexte }: Gel) => gelsDits.avant[autreTexte ?? 'rien'],
    annulable: 'Ctrl + Z annulera le tout.',
    resteAnnulable: 'Ctrl + Z annulera le reste.',
    definitif:
      'Cette réunion ne s’annulera pas, ni en tout ni en partie, et Ctrl + Z ne reviendra pas sur ce qui a été fait avant elle : ce qui suit arrive pour de bon. Remis à plus tard, il laisse tout s’annuler. La sauvegarde faite avant reste dans votre dossier.',
    effacements: 'Seront d’abord effacées ici, comme dans l’autre copie, ce qui ne s’annule pas :',
    definitifs: (actes: readonly Acte[]) => actesDits(actes),
    autresActes: (count: number) => `et ${counted(count, 'autre', 'autres')}`,
    motif: 'Motif',
    motifHint: 'Facultatif ; il sera inscrit au journal.',
    submit: 'Réunir',
    enCours: 'Réunion des deux copies…',
    refus: 'Rien n’a été réuni',
    recomparer: 'Comparer de nouveau',
  },
  faite: {
    title: 'C’est réuni',
    annulee: 'La réunion est annulée',
    /** `isRetablie`: redoing comes to it next. */
    annuleePhrase: (isRetablie: boolean) =>
      [
        'Ce qu’elle avait apporté n’est plus dans vos textes.',
        ...(isRetablie ? ['« Rétablir » (Ctrl + Maj + Z) la refait.'] : []),
        'Pour répondre autrement, réunissez de nouveau le même fichier.',
      ].join(' '),
    /** `reste`: what did not come. */
    rienDePris: (reste: number) =>
      reste === 0
        ? 'Rien n’a changé dans vos textes ; ce qui a été fait dans l’autre copie est noté comme vu.'
        : 'Rien n’a changé dans vos textes.',
    empeches: (empechements: readonly Empechement[]) => {
      const { entiers, enPartie } = selonLeReste(empechements);
      const dits = [
        ...(entiers.length === 0
          ? []
          : [
              `${capitalised(empeches(entiers, 'n’a pas pu venir', 'n’ont pas pu venir'))}, et rien n’y est touché`,
            ]),
        ...(enPartie.length === 0 ? [] : [`${deQuoi(enPartie)}, une partie n’a pas pu venir`]),
      ];
      return `${dits.join('. ')} :`;
    },
    empechement: (un: Empechement, nom: string) => {
      const { pourquoi, quoiFaire } = raisons[un.raison](nom, un);
      return `${pourquoi} ${quoiFaire}`;
    },
    gel: gelDit,
    rienDeFait: 'Rien n’a été réuni',
    rien: (reportes: number) =>
      reportes === 0
        ? 'Il n’y avait rien à écrire : tout était déjà ici.'
        : `Rien n’a été écrit : ${counted(reportes, 'point reste remis', 'points restent remis')} à plus tard.`,
    pris: prisDits,
    refuses: (count: number) => counted(count, 'changement refusé', 'changements refusés'),
    reportes: (count: number) => counted(count, 'point remis à plus tard', 'points remis à plus tard'),
    perimees: (count: number) => `${reponsesPerimees(count)} Rien n’en a été pris ni refusé.`,
    plusTard:
      'Ce qui est remis à plus tard n’est pas perdu : pour y répondre, reprenez cette réunion dans « Réunir avec… ».',
    sauvegarde: 'Sauvegarde d’avant',
    sansSauvegarde: 'Aucune sauvegarde n’a été faite.',
    tete: (seq: number, start: string) => `Ligne ${numbered(seq)} du journal, ${start}…`,
    retour: 'Aller aux référentiels',
    renvoyer: 'Envoyer un paquet en retour…',
    encore: 'Réunir un autre fichier…',
  },
};

/** Of these the rest comes all the same. */
const enPartieSeule: readonly Empechement['raison'][] = ['versionAutre', 'coordonnees'];

function selonLeReste(empechements: readonly Empechement[]): {
  readonly entiers: readonly Empechement[];
  readonly enPartie: readonly Empechement[];
} {
  const enPartie = empechements.filter(({ raison }) => enPartieSeule.includes(raison));
  return { entiers: empechements.filter((un) => !enPartie.includes(un)), enPartie };
}

/** « De 2 éléments » */
function deQuoi(empechements: readonly Empechement[]): string {
  const { size } = new Set(empechements.map(({ racine }) => racine.id));
  return size === 1 ? 'D’un élément' : `De ${counted(size, 'élément', 'éléments')}`;
}

/** « 2 référentiels ne peuvent pas venir »; what is no référentiel is an item, with what goes with it. */
function empeches(empechements: readonly Empechement[], un: string, plusieurs: string): string {
  const racines = new Map(empechements.map(({ racine }) => [racine.id, racine.entity]));
  if ([...racines.values()].every((entity) => entity === 'referentiel'))
    return counted(racines.size, `référentiel ${un}`, `référentiels ${plusieurs}`);
  return racines.size === 1
    ? `un élément, avec ce qui y est lié, ${un}`
    : `${counted(racines.size, 'élément', 'éléments')}, avec ce qui y est lié, ${plusieurs}`;
}

/** Something that comes for good. */
type Acte = FusionPreparee['points'][number]['definitifs'][number];

/** « version Relieur, 1.0 »; what has no name of its own is counted: « 2 personnes ». */
function actesDits(actes: readonly Acte[]): readonly string[] {
  const sansNom = ({ entity, nom }: Acte): boolean => nom === entityLabels[entity];
  const nommes = actes.filter((acte) => !sansNom(acte));
  const comptes = Map.groupBy(actes.filter(sansNom), ({ entity }) => entity);
  return [
    ...nommes.map(({ entity, nom, sous }) => {
      const acte = `${entityLabels[entity]} ${quoted(nom)}`;
      return sous === null ? acte : `${acte} (${sous})`;
    }),
    ...[...comptes].map(([entity, { length }]) => {
      const [un, plusieurs] = comptesDActes[entity] ?? [entityLabels[entity], entityLabels[entity]];
      return counted(length, un, plusieurs);
    }),
  ];
}

/** « Ici : Anne (salariés), le 3 mars. Motif : plus court » */
function quiEtPourquoi(ou: string, { par, le, motif }: Dit, suite = ''): string {
  const fait = `${ou} ${auteurDit(par)}, le ${instant(le)}${suite}`;
  return motif === null ? fait : `${fait}. Motif : ${motif}`;
}
