import type { LineStart } from '../../../../shared/french/line-start.ts';
import type { Activite, Referentiel } from '../../../../shared/generated/document.ts';
import { plafonds, texteRepris, type Contexte } from './contexte.ts';
import { enfantNomme } from './fiche.ts';
import { listLines } from './split.ts';
import { coupe, sansAccents } from './text.ts';
import { beginsLowercase, isUnfinished } from '../../../../shared/french/lines.ts';

/** An activity read in the text, before the caps of the schema. */
interface ActiviteLue {
  readonly code: string;
  intitule: string;
  readonly taches: string[];
}

/** What ACTIVITES_VISEES holds: the text as it is, and a guess of its activities and tasks. */
export function lireActivites(contexte: Contexte): Pick<Referentiel, 'activites' | 'activitesVisees'> {
  const { racine, releve } = contexte;
  const element = enfantNomme(racine, 'ACTIVITES_VISEES');
  const activitesVisees = texteRepris(contexte, racine, 'ACTIVITES_VISEES');
  if (element === undefined || activitesVisees === undefined) return { activites: [] };
  const { introduction, lues } = decouperActivites(element.texte);
  if (introduction !== '') releve.note('devine', element, 'ACTIVITES_INTRODUCTION', { phrase: introduction });
  const activites = lues.slice(0, plafonds.activites).map((lue) => asActivite(contexte, lue));
  const taches = activites.reduce((total, activite) => total + activite.taches.length, 0);
  releve.note('devine', element, 'ACTIVITES', { activites: activites.length, taches });
  const tachesLues = lues.reduce((total, lue) => total + lue.taches.length, 0);
  if (lues.length > activites.length || tachesLues > taches) {
    releve.note('laisse', element, 'ACTIVITES_EN_TROP', { max: plafonds.taches });
  }
  return { activitesVisees, activites };
}

/** A paragraph is an activity; the bullets under a heading are its tasks, unless that heading only announces the whole list. */
function decouperActivites(source: string): {
  readonly introduction: string;
  readonly lues: readonly ActiviteLue[];
} {
  const lines = listLines(source);
  const [first, ...others] = lines;
  const announces = first !== undefined && announcesList(first, others);
  const lues: ActiviteLue[] = [];
  let heading: LineStart | null = null;
  (announces ? others : lines).forEach((line, index, all) => {
    const current = lues.at(-1);
    if (current !== undefined && continuesText(line, current)) append(current, line.reste);
    else if (current !== undefined && heading !== null && isTaskOf(line, heading))
      current.taches.push(withoutStop(line.brut));
    else {
      lues.push({
        code: line.code,
        intitule: withoutStop(line.reste === '' ? line.brut : line.reste),
        taches: [],
      });
      heading = isHeading(line, all[index + 1]) ? line : null;
    }
  });
  return { introduction: announces ? first.brut : '', lues };
}

function asActivite(contexte: Contexte, lue: ActiviteLue): Activite {
  const intitule = coupe(lue.intitule, plafonds.court).trim();
  const entier =
    lue.intitule.length > plafonds.court ? { description: coupe(lue.intitule, plafonds.texte) } : {};
  return {
    id: contexte.newId(),
    ...(lue.code === '' ? {} : { code: lue.code }),
    intitule,
    ...entier,
    taches: lue.taches
      .slice(0, plafonds.taches)
      .map((tache) => ({ id: contexte.newId(), libelle: coupe(tache, plafonds.texte) })),
  };
}

/** « Les principales activités sont les suivantes : », alone before bullets. */
function announcesList(first: LineStart, others: readonly LineStart[]): boolean {
  const announced = first.brut.endsWith(':') && first.puce === '' && first.code === '';
  if (!announced || others.length === 0 || others.some(({ puce }) => puce === '')) return false;
  return /activite|mission|tache|fonction|suivant/.test(sansAccents(first.brut));
}

/** A heading ends with « : », or stands without a bullet before bullets, or has a code that the next line extends. */
function isHeading(line: LineStart, next: LineStart | undefined): boolean {
  if (next === undefined) return false;
  if (next.puce !== '' && next.puce !== line.puce && (line.puce === '' || line.brut.endsWith(':')))
    return true;
  return extendsCode(next.code, line.code);
}

function isTaskOf(line: LineStart, heading: LineStart): boolean {
  if (extendsCode(line.code, heading.code)) return true;
  return line.code === '' && line.puce !== '' && line.puce !== heading.puce;
}

function extendsCode(code: string, parent: string): boolean {
  return parent !== '' && (code.startsWith(`${parent}.`) || code.startsWith(`${parent}T`));
}

function continuesText(line: LineStart, current: ActiviteLue): boolean {
  if (line.puce !== '' || line.code !== '') return false;
  return beginsLowercase(line.reste) || (current.taches.length === 0 && isUnfinished(current.intitule));
}

function append(current: ActiviteLue, text: string): void {
  const last = current.taches.pop();
  if (last === undefined) current.intitule = withoutStop(`${current.intitule} ${text}`);
  else current.taches.push(withoutStop(`${last} ${text}`));
}

/** What ends a heading or separates items is no part of a title. */
function withoutStop(text: string): string {
  return /[:;]$/.test(text) ? text.slice(0, -1).trim() : text;
}
