import type { ObjetDePaquet } from '../../../contract/answers/fusion.ts';
import { plusCourtMotDePasse } from '../../../paquet/modele.ts';
import { queNom } from '../../../french/elision.ts';
import { quoted } from '../quoted.ts';
import type { ConnuDe } from '../../../contract/answers/paquet.ts';
import { minute } from '../hours.ts';
import { motDePassePerdu } from '../paquet.ts';

const objets: Readonly<Record<ObjetDePaquet, { readonly label: string; readonly hint: string }>> = {
  contribution: { label: 'Contribution', hint: '– ce que j’ai fait, à réunir avec le vôtre' },
  relecture: { label: 'Relecture', hint: '– à lire, à commenter et à me renvoyer' },
  depot: { label: 'Dépôt', hint: '– un exemplaire à garder' },
};

/** What is sent to a colleague. */
export const paquet = {
  title: 'Envoyer un paquet',
  intro:
    'Le paquet est un fichier à joindre à un message, ou à poser dans un dossier partagé. Il contient votre travail et l’historique qui permet de le réunir avec celui d’un collègue.',
  pour: 'Pour qui',
  pourHint: 'Facultatif. Par exemple : Jeanne Dupont, ou le groupe de travail.',
  objet: 'Objet',
  objets: (['contribution', 'relecture', 'depot'] as const).map((id) => ({ id, ...objets[id] })),
  message: 'Message',
  messageHint: 'Il sera lu avant toute réunion.',
  portee: 'Ce qui est envoyé',
  tout: 'Tout le fichier',
  choisis: 'Certains référentiels seulement',
  referentiels: 'Référentiels envoyés',
  sansTitre: 'Sans intitulé',
  reunionsEntieres:
    'Ce fichier a été réuni avec d’autres copies. Ce qu’une réunion a apporté part entier, y compris ce qui touche d’autres référentiels : textes, réponses, motifs, versions adoptées. Pour ne rien en transmettre, envoyez plutôt un export du référentiel.',
  porteeManque: 'Choisissez au moins un référentiel, ou envoyez tout le fichier.',
  signer: 'Signer',
  signerHint: 'Celui qui le reçoit reconnaîtra vos prochains paquets.',
  contacts: 'Joindre les coordonnées des personnes (noms, courriels, téléphones)',
  contactsHint:
    'Données personnelles : ne les envoyez qu’à qui en a besoin, et protégez le paquet par un mot de passe.',
  protege: 'Protéger par un mot de passe',
  motDePasse: 'Mot de passe',
  motDePasseHint: `${plusCourtMotDePasse} caractères au moins. Donnez-le par un autre chemin que le paquet, au téléphone par exemple. ${motDePassePerdu}`,
  motDePasseEncore: 'Le même, une seconde fois',
  motDePasseManque: 'Donnez un mot de passe, ou ne protégez pas le paquet.',
  motDePasseCourt: `Ce mot de passe est trop court : il faut au moins ${plusCourtMotDePasse} caractères.`,
  motsDifferents: 'Les deux mots de passe ne sont pas les mêmes.',
  debut: {
    label: 'Historique envoyé',
    tout: { label: 'Tout le journal', hint: '– se réunit avec n’importe quelle copie de ce fichier' },
    depuis: {
      recu: (nom: string, le: string) => ({
        label: `Ce ${queNom(nom)} n’a pas encore`,
        hint: `– d’après son travail, déjà réuni ici jusqu’au ${minute(le)}`,
      }),
      envoye: (nom: string, le: string) => ({
        label: `Ce qui suit votre dernier envoi à ${nom}`,
        hint: `– du ${minute(le)} ; sans cet envoi-là, ${nom} ne pourra pas réunir celui-ci`,
      }),
    } satisfies Record<ConnuDe['sorte'], (nom: string, le: string) => object>,
  },
  ou: 'Où le mettre',
  surLePoste: 'Sur ce poste, pour le joindre à un message',
  dansLaBoite: (dossier: string) => `Dans le dossier partagé, ${quoted(dossier)}`,
  submit: 'Enregistrer le paquet…',
  deposer: 'Déposer dans le dossier partagé',
  depose: (fichier: string) => `Paquet déposé dans le dossier partagé : ${fichier}.`,
  enCours: 'Préparation du paquet…',
  dialogTitle: 'Enregistrer le paquet',
  fileType: 'Paquet Paritaire',
  enregistre: (fichier: string) => `Paquet enregistré : ${fichier}. Joignez-le à un message.`,
  telecharge: (nom: string) => `Paquet téléchargé : ${nom}. Joignez-le à un message.`,
};
