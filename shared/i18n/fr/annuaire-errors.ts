import { counted, numbered } from './counted.ts';
import { listed } from './listed.ts';

/** Why the public list of training bodies cannot be read, or looked into. Every function gives whole sentences, ready to be read. */
export const annuaireErrors = {
  ANNUAIRE_FILE: (p: { file: string; why: FileReason }) =>
    `« ${p.file} » n’est pas la Liste publique des organismes de formation : ${reasons[p.why]}. Rien n’a été importé.`,
  ANNUAIRE_COLUMNS: (p: { file: string; missing: readonly string[] }) =>
    `« ${p.file} » n’est pas la Liste publique des organismes de formation : sa première ligne ne nomme pas ${
      p.missing.length === 1 ? 'la colonne' : 'les colonnes'
    } ${listed(p.missing)}. Rien n’a été importé. ${again}.`,
  ANNUAIRE_LINE: (p: { file: string; line: number; why: LineReason; found?: number; expected?: number }) =>
    `« ${p.file} », ligne ${numbered(p.line)} : ${lineReasons[p.why](p.found ?? 0, p.expected ?? 0)} Rien n’a été importé. Corrigez cette ligne, ou téléchargez la liste de nouveau sur data.gouv.fr.`,
  ANNUAIRE_ABSENT: () =>
    `La Liste publique des organismes de formation n’est pas sur ce poste. ${again}, puis importez-la.`,
  ANNUAIRE_UNREADABLE: () =>
    'La Liste publique des organismes de formation gardée sur ce poste n’est plus lisible : elle est abîmée, ou une autre version de Paritaire l’a écrite. Importez-la de nouveau ; vos fichiers n’en dépendent pas.',
};

type FileReason = keyof typeof reasons;
type LineReason = keyof typeof lineReasons;

const again = 'Téléchargez-la sur data.gouv.fr, au format CSV';

const reasons = {
  empty: `ce fichier est vide. ${again}`,
  zip: 'c’est une archive ZIP, ou un classeur. Extrayez-en le fichier CSV, ou enregistrez le classeur au format CSV (UTF-8)',
  utf16: 'c’est un texte en UTF-16. Enregistrez-le au format CSV (UTF-8)',
  binary: `ce n’est pas un texte. ${again}`,
  noRow: `ce fichier n’a aucune ligne après celle des titres. ${again}`,
};

const columns = (count: number): string => counted(count, 'colonne', 'colonnes');

const lineReasons = {
  width: (found: number, expected: number) =>
    `elle a ${columns(found)} au lieu de ${numbered(expected)}. Son séparateur n’est pas celui de la première ligne, ou elle est coupée.`,
  quotes: () => 'un guillemet y est ouvert, que rien ne referme.',
  long: () =>
    'elle est bien plus longue qu’une ligne de la liste. Il y manque sans doute des retours à la ligne.',
  encoding: () =>
    'elle n’est pas écrite comme celles d’avant (UTF-8). Le fichier mêle deux encodages, ou il est coupé.',
};
