import type { EntityName } from '../domain/entities.ts';
import { folded } from '../search/matching.ts';
import { beginsWithInfinitive } from '../french/infinitive.ts';
import { lineStart } from '../french/line-start.ts';
import { typeDeModalite } from '../french/modalites.ts';

/** What a column holds. */
export const roles = [
  'bloc',
  'activite',
  'tache',
  'competence',
  'modalite',
  'critere',
  'code',
  'ignore',
] as const;

export type Role = (typeof roles)[number];

/** The roles whose cells become items. */
export type ItemRole = Exclude<Role, 'code' | 'ignore'> & EntityName;

export const isItemRole = (role: Role): role is ItemRole => role !== 'code' && role !== 'ignore';

/** Words that name a column, tried on folded text; the one that comes first in the heading wins. */
const HEADINGS: readonly (readonly [Role, RegExp])[] = [
  ['code', /^(?:n°|no\b|num(?:ero)?s?\b|codes?\b|ref(?:erence)?s?\b(?! ?d))/],
  ['bloc', /\bblocs?\b/],
  ['activite', /\bactivites?\b|\bmissions?\b/],
  ['tache', /\btaches?\b/],
  ['competence', /\bcompetences?\b|\bcapacites?\b|\bsavoir-faire\b/],
  ['modalite', /\bmodalites?\b|\bepreuves?\b|\bmises? en situation\b|\bmoyens? d.evaluation\b/],
  ['critere', /\bcriteres?\b|\bindicateurs?\b|\battendus? observables?\b|\bresultats? attendus?\b/],
];

/** A heading names its column in its first words; what follows explains. */
const HEADING_LENGTH = 48;

/** The role that a heading names; null when its words name none. « Compétence 1 : … » is an item, not a heading. */
export function headingRole(text: string): Role | null {
  const start = folded(text.slice(0, HEADING_LENGTH)).replaceAll('\n', ' ');
  if (beginsWithInfinitive(text) || /^[\p{L}é]+ ?(?:n° ?)?\d/u.test(start)) return null;
  const found = HEADINGS.map(([role, words]) => ({ role, at: start.search(words) })).filter(
    ({ at }) => at >= 0,
  );
  return found.toSorted((a, b) => a.at - b.at)[0]?.role ?? null;
}

const BLOC = /^(?:bloc\b|bloc de competences?\b|(?:rncp ?\d{3,5} ?)?b\.?c\.? ?\d|domaine de competences?\b)/;
const ACTIVITE = /^(?:activites?\b|domaine d.activites?\b|mission\b|a\.?\d+(?:\.\d+)*\b(?! ?c))/;

/** What a line across the table announces, by its first words. */
export function bandRole(text: string): 'bloc' | 'activite' | null {
  const start = folded(text.slice(0, HEADING_LENGTH));
  if (BLOC.test(start)) return 'bloc';
  return ACTIVITE.test(start) ? 'activite' : null;
}

/** The letters of a code tell what it numbers: A1 an activité, C1.1 and A1C1 a compétence, BC01 a bloc, CE1 a critère. */
function codeRole(code: string): Role | null {
  const letters = folded(code).replaceAll(/[^a-z]/g, '');
  if (/^(?:rncp)?bc$|^bloc$/.test(letters)) return 'bloc';
  if (/^(?:rncp)?(?:bc)?a?c$|^competence$/.test(letters)) return 'competence';
  if (/^a$|^activite$/.test(letters)) return 'activite';
  if (/^t$|^at$|^tache$/.test(letters)) return 'tache';
  if (/^(?:a?c)?(?:cr|ce|k)$/.test(letters)) return 'critere';
  if (/^(?:m|me|ep|e)$/.test(letters)) return 'modalite';
  return null;
}

/** « Le client est accueilli », « Les règles sont respectées »: an observable result. */
const OBSERVED =
  /^(?:l[ea]s? |l['’]|ses? |sa |son |aucune? |tou[ts]e?s? |chaque )?.{0,160}?(?<!\p{L})(?:est|sont|a|ont|n['’]est|respect\p{L}{0,3}|permet(?:tent)?|correspond\p{L}{0,3})(?!\p{L})/iu;
const QUALITY =
  /^(?:qualit|pertinence|conformit|respect|exactitude|clart|coherence|justesse|precision|exhaustivit|efficacit|fiabilit|rigueur|maitrise|adaptation|prise en compte)/;

/** How well a text fits each role, from 0 to 1: the shares of its signs. Only roles that it speaks for are named. */
export function contentScores(text: string): Readonly<Partial<Record<Role, number>>> {
  const { code, reste } = lineStart(text, false);
  if (code !== '' && reste === '') return { code: 1 };
  const scores: Partial<Record<Role, number>> = {};
  const speak = (role: Role, score: number): void => {
    scores[role] = Math.max(scores[role] ?? 0, score);
  };
  const byCode = code === '' ? null : codeRole(code);
  if (byCode !== null) speak(byCode, 0.9);
  if (bandRole(text) === 'bloc') speak('bloc', 1);
  const words = reste === '' ? text : reste;
  if (beginsWithInfinitive(words)) {
    speak('competence', 0.8);
    speak('tache', 0.5);
  } else if (typeDeModalite(words) !== undefined) speak('modalite', 0.9);
  else if (OBSERVED.test(words) || QUALITY.test(folded(words))) speak('critere', 0.7);
  else speak('activite', words.length < 160 ? 0.5 : 0.2);
  return scores;
}
