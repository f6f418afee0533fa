import { counted } from './counted.ts';
import { motDePassePerdu } from './paquet.ts';
import { enMo } from './poids.ts';

const redemander = 'Demandez à son auteur de le refaire et de vous l’envoyer à nouveau.';

/** Why a package cannot be read, or made. Every function gives whole sentences, ready to be read. */
export const paquetErrors = {
  PAQUET_ETRANGER: (p: { file: string }) =>
    `« ${p.file} » n’est pas un paquet d’échange de Paritaire (.cpnex). Il n’a pas été modifié ; vérifiez que c’est le bon fichier.`,
  PAQUET_ABIME: (p: { file: string; membre: string | null }) =>
    `« ${p.file} » est abîmé ou incomplet${p.membre === null ? '' : ` (${p.membre})`} : rien n’en a été repris. ${redemander}`,
  PAQUET_RECENT: (p: { file: string }) =>
    `« ${p.file} » vient d’une version plus récente de Paritaire. Il n’a pas été modifié : mettez Paritaire à jour pour le lire.`,
  PAQUET_LOURD: (p: { file: string; taille: number; max: number }) =>
    `« ${p.file} » pèse ${enMo(p.taille)} ; un paquet d’échange en pèse au plus ${enMo(p.max)}. Il n’a pas été lu.`,
  PAQUET_TROP_LOURD: (p: { taille: number; max: number }) =>
    `Ce paquet pèserait ${enMo(p.taille)}, et ne serait pas lu au-delà de ${enMo(p.max)}. Il n’a pas été écrit : envoyez ce qui suit une ligne plus récente du journal, ou une copie du fichier.`,
  PAQUET_SANS_NOM: (p: { de: 'cpne' | 'expediteur' }) =>
    p.de === 'cpne'
      ? 'Le nom de la CPNE de ce fichier n’a aucun signe visible : un paquet doit le dire. Le paquet n’a pas été écrit : annulez, au journal, le geste qui l’a changé.'
      : 'Votre nom n’a aucun signe visible : un paquet doit dire de qui il vient. Le paquet n’a pas été écrit : donnez votre nom, puis recommencez.',
  PAQUET_BOMBE: (p: { file: string }) =>
    `« ${p.file} » se déplie bien au-delà de ce qu’un paquet d’échange peut contenir : il est refusé par sécurité. Vérifiez d’où il vient.`,
  PAQUET_CHEMIN: (p: { file: string }) =>
    `« ${p.file} » contient un nom de fichier dangereux : il est refusé par sécurité. Vérifiez d’où il vient.`,
  PAQUET_MEMBRE: (p: { file: string; membre: string }) =>
    `« ${p.file} » contient « ${p.membre} », que son manifeste n’annonce pas : il est refusé par sécurité. ${redemander}`,
  PAQUET_MEMBRE_INCONNU: (p: { file: string; membre: string }) =>
    `« ${p.file} » annonce « ${p.membre} », que rien dans son journal ne nomme : il est refusé par sécurité. ${redemander}`,
  PAQUET_MEMBRE_ABSENT: (p: { file: string; membre: string }) =>
    `« ${p.file} » annonce « ${p.membre} », qui n’y est pas : il est incomplet, et rien n’en a été repris. ${redemander}`,
  PAQUET_CHAINE: (p: { file: string; seq: number }) =>
    `Dans « ${p.file} », le journal ne se suit pas à la ligne ${p.seq} : il a été altéré. Rien n’en a été repris. ${redemander}`,
  PAQUET_MANIFESTE: (p: { file: string; membre: string }) =>
    `Ce que « ${p.file} » annonce n’est pas ce qu’il contient (${p.membre}) : il a été altéré. Rien n’en a été repris. ${redemander}`,
  PAQUET_SIGNATURE: (p: { file: string }) =>
    `La signature de « ${p.file} » n’est pas celle de ce qu’il contient : il a été altéré, ou signé par un autre. Rien n’en a été repris. ${redemander}`,
  PAQUET_CHIFFRE: (p: { file: string }) =>
    `« ${p.file} » est protégé par un mot de passe. Donnez celui que son auteur vous a transmis.`,
  PAQUET_MOT_DE_PASSE: (p: { file: string }) =>
    `Ce mot de passe n’ouvre pas « ${p.file} ». Vérifiez-le auprès de son auteur, majuscules comprises. ${motDePassePerdu}`,
  PAQUET_MOT_DE_PASSE_COURT: (p: { min: number }) =>
    `Ce mot de passe est trop court : il en faut au moins ${p.min} caractères. Le paquet n’a pas été écrit.`,
  PAQUET_CHIFFREMENT: (p: { file: string }) =>
    `« ${p.file} » est chiffré d’une façon que Paritaire n’ouvre pas : sans mot de passe, ou par un calcul démesuré. Vérifiez d’où il vient.`,
  CLE_ABIMEE: (p: { file: string }) =>
    `La clé qui signe vos paquets (« ${p.file} ») ne peut plus être lue. Le paquet n’a pas été écrit : reprenez ce fichier d’une sauvegarde de votre poste, ou retirez-le pour signer d’une nouvelle clé, que vos correspondants ne connaîtront pas encore.`,
  PAQUET_SOURCE_ALTEREE: (p: { file: string; seq: number }) =>
    `« ${p.file} » n’est pas sûr : à la ligne ${p.seq} de son journal, il ne contient plus ce qui y a été enregistré. Le paquet n’a pas été écrit ; lancez « Vérifier le fichier ».`,
  PAQUET_DEPUIS: (p: { seq: number; last: number }) =>
    `Le journal de ce fichier a ${counted(p.last, 'ligne', 'lignes')} : il n’y a rien à envoyer après la ligne ${p.seq}. Le paquet n’a pas été écrit.`,
  BOITE_ABSENTE: () =>
    'Aucun dossier partagé n’est choisi pour ce fichier sur ce poste. Le paquet n’a pas été écrit : choisissez-en un, ou enregistrez le paquet.',
  PAQUET_CONTACTS: () =>
    'Les contacts vont avec l’espace de travail entier : un paquet d’une partie n’en contient pas. Le paquet n’a pas été écrit.',
};
