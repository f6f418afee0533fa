/** Where to go on from when a file cannot be trusted. */
function backupAdvice(backup: string | undefined): string {
  return backup === undefined
    ? 'Aucune sauvegarde n’a été trouvée sur ce poste : reprenez une copie antérieure du fichier.'
    : `La dernière sauvegarde vérifiée est « ${backup} » : ouvrez-en une copie.`;
}

/** What is wrong with a file, where, and what to do. Every function gives whole sentences, ready to be read. */
export const fileErrors = {
  FILE_MISSING: (p: { file: string }) =>
    `Le fichier « ${p.file} » n’existe pas. Vérifiez son nom et son dossier.`,
  FILE_EXISTS: (p: { file: string }) =>
    `Le fichier « ${p.file} » existe déjà ; il n’a pas été touché. Choisissez un autre nom.`,
  FILE_NOT_LISTED: () =>
    'Ce fichier n’est pas de ceux que Paritaire peut ouvrir ici. Choisissez-en un dans la liste affichée.',
  CHOICE_EXPIRED: () => 'Le fichier choisi n’est plus à disposition. Choisissez-le de nouveau.',
  FILE_IS_WORKSPACE: (p: { file: string }) =>
    `« ${p.file} » est le fichier ouvert dans Paritaire : choisissez-en un autre (pour réunir, la copie ou le paquet que votre collègue vous a envoyé). Il n’a pas été modifié.`,
  FOLDER_MISSING: (p: { folder: string }) =>
    `Le dossier « ${p.folder} » n’existe pas. Créez-le, ou choisissez un autre endroit.`,
  FILE_FOREIGN: (p: { file: string }) =>
    `« ${p.file} » n’est pas un fichier de Paritaire (.cpne). Il n’a pas été modifié.`,
  FILE_TRUNCATED: (p: { file: string; backup?: string }) =>
    `« ${p.file} » est incomplet : sa fin manque. Il n’a pas été modifié. ${backupAdvice(p.backup)}`,
  FILE_CORRUPT: (p: { file: string; detail: string; backup?: string }) =>
    `« ${p.file} » est abîmé. Il n’a pas été modifié. ${backupAdvice(p.backup)} (Détail technique : ${p.detail}.)`,
  FILE_HALF_COPIED: (p: { file: string; backup?: string }) =>
    `« ${p.file} » ne contient pas tout ce que dit la dernière ligne de son journal : il a sans doute été copié pendant un enregistrement. Il n’a pas été modifié ; refaites la copie. ${backupAdvice(p.backup)}`,
  FILE_WAL: (p: { file: string; backup?: string }) =>
    `« ${p.file} » a été modifié par un autre outil, qui y a laissé un mode d’écriture que Paritaire n’utilise pas (WAL). Il n’a pas été touché. ${backupAdvice(p.backup)}`,
  FILE_TORN: (p: { file: string }) =>
    `« ${p.file} » a changé pendant sa lecture, plusieurs fois de suite. Réessayez dans un instant.`,
  FILE_NEWER: (p: { file: string; schema: number; known: number }) =>
    `« ${p.file} » vient d’une version plus récente de Paritaire (format ${p.schema}, celle-ci connaît jusqu’au format ${p.known}). Il n’a pas été modifié : mettez Paritaire à jour pour l’ouvrir.`,
  FILE_LOCKED: (p: { file: string; by?: string }) =>
    `« ${p.file} » est déjà ouvert${p.by === undefined ? ' dans une autre application' : ` par ${p.by}`}. Fermez-le là-bas, puis réessayez.`,
  FILE_READ_ONLY: (p: { file: string }) =>
    `« ${p.file} » ne peut pas être modifié : le fichier ou son dossier est en lecture seule. Copiez-le dans un dossier où vous pouvez écrire.`,
  FOLDER_READ_ONLY: (p: { folder: string; backup: string }) =>
    `Le dossier « ${p.folder} » est en lecture seule : la sauvegarde n’a pas pu y être copiée. Rendez-le modifiable, ou copiez vous-même la sauvegarde « ${p.backup} » dans un autre dossier, puis ouvrez cette copie.`,
  BACKUP_MISSING: (p: { file: string }) =>
    `Aucune sauvegarde utilisable de « ${p.file} » n’a été trouvée sur ce poste. Le fichier n’a pas été modifié : reprenez-en une copie antérieure.`,
  FILE_NOT_WRITTEN: (p: { file: string }) =>
    `« ${p.file} » n’a pas pu être relu à l’identique après écriture : ne vous y fiez pas. Vérifiez le disque, puis recommencez.`,
  NAME_TOO_LONG: (p: { file: string }) =>
    `Le nom « ${p.file} » est trop long pour son dossier : rien n’y a été écrit. Choisissez un nom plus court.`,
  FILE_UNREADABLE: (p: { file: string; detail: string }) =>
    `« ${p.file} » ne peut pas être lu (${p.detail}). Vérifiez vos droits et que le support est bien branché.`,
  DISK_FULL: (p: { file: string }) =>
    `Le disque est plein : « ${p.file} » n’a pas été modifié et rien n’est perdu. Libérez de la place, puis réessayez.`,
  DISK_ERROR: (p: { file: string; detail: string }) =>
    `Le support de « ${p.file} » ne répond pas correctement (${p.detail}). Rien n’a été écrit à moitié ; vérifiez le disque ou la clé.`,
  PRAGMA_REFUSED: (p: { file: string; pragma: string; wanted: string; got: string }) =>
    `« ${p.file} » ne peut pas être ouvert en sécurité : le réglage ${p.pragma} vaut ${p.got} au lieu de ${p.wanted}.`,
  JOURNAL_BROKEN: (p: { file: string; seq: number; backup?: string }) =>
    `Le journal de « ${p.file} » ne se suit pas à la ligne ${p.seq} : le fichier a été altéré. Il n’a pas été modifié ; lancez « Vérifier le fichier ». ${backupAdvice(p.backup)}`,
};
