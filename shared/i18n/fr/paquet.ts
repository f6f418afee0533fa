import type { EtatDePaquet } from '../../contract/answers/paquet.ts';
import type { ObjetDePaquet, Signature } from '../../contract/answers/fusion.ts';
import { deNom } from '../../french/elision.ts';
import { counted } from './counted.ts';
import { instant } from './hours.ts';
import { enMo } from './poids.ts';
import { capitalised } from './uncapitalised.ts';

/** Said wherever a password is chosen or asked for. */
export const motDePassePerdu = 'Un mot de passe perdu ne se retrouve pas.';

export const objetsDits: Readonly<Record<ObjetDePaquet, string>> = {
  contribution: 'contribution',
  relecture: 'relecture',
  depot: 'dépôt',
};

/** Who signed a package that says it is `de` somebody; null: nobody did, `manque` when what they sent before was signed. */
export function signatureDite(signature: Signature | null, de: string, manque = false): string {
  if (signature === null)
    return manque
      ? `Attention : ce paquet n’est pas signé, alors que vous en avez déjà reçu de signés au nom ${deNom(de)}. Demandez à cette personne si elle l’a bien envoyé.`
      : `Non signé : rien ne prouve qu’il vient ${deNom(de)}.`;
  const { connue, nom } = signature;
  if (connue === 'connue') return `Signé par ${de}, comme ce que vous en avez déjà reçu.`;
  if (connue === 'nouvelle')
    return `Signé au nom ${deNom(de)}. C’est la première fois que vous recevez quelque chose de signé à ce nom : demandez à cette personne, par téléphone par exemple, si elle l’a bien envoyé. Ensuite, Paritaire la reconnaîtra.`;
  return nom === null
    ? `Attention : signé au nom ${deNom(de)}, mais pas par qui a signé ce que vous avez déjà reçu sous ce nom. Demandez à cette personne si elle l’a bien envoyé.`
    : `Attention : signé au nom ${deNom(de)}, mais par qui signait jusqu’ici au nom ${deNom(nom)}. Demandez à ces personnes de qui vient ce paquet.`;
}

const lignesDites = (n: number): string => counted(n, 'ligne', 'lignes');

/** What the command line says of packages. */
export const paquetTexts = {
  uneDesTrois: () =>
    'dites ce qu’il faut faire : --vers PAQUET.cpnex pour l’écrire, --lire PAQUET.cpnex pour voir ce qu’il contient, ou --boite DOSSIER.',
  motDePasseIllisible: (file: string) =>
    `le fichier du mot de passe, « ${file} », ne peut pas être lu. Vérifiez son nom et vos droits.`,
  ecrit: (file: string, octets: number) => `Paquet écrit : ${file} (${enMo(octets)}).`,
  lignes: (propres: number, recues: number) =>
    `${lignesDites(propres)} du journal${recues === 0 ? '' : `, et ${lignesDites(recues)} reçues d’autres copies`}.`,
  envoi: (de: string, pour: string | null, objet: ObjetDePaquet, le: string) =>
    `${capitalised(deNom(de))}${pour === null ? '' : `, pour ${pour}`} : ${objetsDits[objet]}, le ${instant(le)}.`,
  espace: (nom: string) => `Espace de travail : ${nom}.`,
  autreEspace: (nom: string) => `D’un autre espace de travail : ${nom}.`,
  message: (message: string) => `Message : ${message}`,
  tout: () => 'Tout l’espace de travail.',
  portee: (titres: readonly string[]) => `Une partie : ${titres.map((titre) => `« ${titre} »`).join(', ')}.`,
  journal: (depuis: number, tete: number, parEmpreinte: number) =>
    `${depuis === 0 ? 'Journal entier' : `Journal, après la ligne ${depuis}`}, jusqu’à la ligne ${tete}${parEmpreinte === 0 ? '' : ` ; ${lignesDites(parEmpreinte)} par leur seule empreinte`}.`,
  joints: (documents: number, fichiers: number, contacts: number) =>
    `${counted(documents, 'document gelé', 'documents gelés')}, ${counted(fichiers, 'pièce jointe', 'pièces jointes')}, ${counted(contacts, 'contact', 'contacts')}.`,
  personne: (nom: string, gestes: number) => `    ${nom} : ${counted(gestes, 'geste', 'gestes')}`,
  chiffre: () => 'Protégé par un mot de passe.',
  etats: { enPartie: 'Déjà réuni en partie.', vu: 'Déjà dans ce fichier.' } satisfies Record<
    Exclude<EtatDePaquet, 'nouveau'>,
    string
  >,
  paquets: (n: number) => counted(n, 'paquet', 'paquets'),
};
