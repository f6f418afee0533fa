/** Why a fiche of France compétences cannot be read. Every function gives whole sentences, ready to be read. */
export const ficheErrors = {
  FICHE_NOT_FOUND: (p: { file: string; numero: string }) =>
    `« ${p.file} » ne contient pas la fiche ${p.numero}.`,
  FICHE_SEVERAL: (p: { file: string; count: number }) =>
    `« ${p.file} » contient ${p.count} fiches : dites laquelle importer, par son numéro (par exemple RNCP40344).`,
  FICHE_TOO_LARGE: (p: { file: string; maxMb: number }) =>
    `« ${p.file} » contient une fiche de plus de ${p.maxMb} Mo : elle n’a pas été lue. Une fiche du répertoire national est bien plus courte ; vérifiez d’où vient ce fichier.`,
  FICHE_FORBIDDEN: (p: { file: string; why: ForbiddenReason }) =>
    `« ${p.file} » est refusé par sécurité : ${forbidden[p.why]}. Une vraie fiche de France compétences n’en a jamais ; vérifiez d’où vient ce fichier.`,
  FICHE_TRUNCATED: (p: { file: string }) =>
    `« ${p.file} » est incomplet : sa fin manque. Téléchargez-le de nouveau, puis réessayez.`,
  FICHE_MALFORMED: (p: { file: string; line: number; column: number }) =>
    `« ${p.file} » n’est pas du XML correct (ligne ${p.line}, colonne ${p.column}). Téléchargez-le de nouveau, puis réessayez.`,
  FICHE_ENCODING: (p: { file: string; encoding: string }) =>
    `« ${p.file} » n’est pas encodé en UTF-8${encodage(p.encoding)} : il n’a pas été lu. Les exports de France compétences sont en UTF-8 ; reprenez le fichier d’origine.`,
  FICHE_NOT_FC: (p: { file: string; why: NotFcReason; found?: string }) =>
    `« ${p.file} » n’est pas un export de fiches de France compétences au format 4 : ${notFc[p.why](p.found ?? '')}. Téléchargez la fiche au format XML, ou l’export national « fiches RNCP » ou « fiches RS ».`,
  FICHE_ZIP: (p: { file: string; detail: ZipDetail }) =>
    `« ${p.file} » ne peut pas être lu : ${zip[p.detail]}.`,
};

type ForbiddenReason = keyof typeof forbidden;
type NotFcReason = keyof typeof notFc;
type ZipDetail = keyof typeof zip;

const forbidden = {
  doctype:
    'il contient une déclaration de type de document (DOCTYPE), par où peuvent passer des entités piégées',
  depth: 'ses éléments sont emboîtés sur trop de niveaux',
  attributes: 'un de ses éléments porte trop d’attributs',
  count: 'il contient trop de fiches',
};

const notFc = {
  empty: () => 'il est vide',
  notXml: () => 'ce n’est ni du XML ni un ZIP',
  root: (found: string) =>
    found === '' ? 'il ne commence pas par FICHES' : `il commence par ${found} au lieu de FICHES`,
  version: (found: string) =>
    found === '' ? 'il ne dit pas sa version (VERSION_FLUX)' : `sa version (VERSION_FLUX) est ${found}`,
  noFiche: () => 'il ne contient aucune fiche',
  numero: (found: string) =>
    found === '' ? 'la fiche n’a pas de numéro' : `le numéro de la fiche est ${found}, ni RNCP ni RS`,
};

const zip = {
  noXml: 'cette archive ZIP ne contient aucun fichier XML',
  encrypted: 'cette archive ZIP est protégée par un mot de passe. Retirez-le, puis réessayez',
  method:
    'cette archive ZIP est compressée par une méthode inconnue. Refaites-la avec l’outil habituel de votre poste',
  corrupted: 'cette archive ZIP est abîmée ou incomplète. Téléchargez-la de nouveau',
  path: 'cette archive ZIP contient un nom de fichier dangereux. Vérifiez d’où elle vient',
  entries: 'cette archive ZIP contient trop de fichiers',
  bomb: 'cette archive ZIP se déplie bien au-delà de ce qu’un export peut contenir. Vérifiez d’où elle vient',
};

function encodage(nom: string): string {
  return nom === '' ? '' : ` (encodage : ${nom})`;
}
