import type { JournalFilter } from '../../shared/contract/shapes.ts';
import { isEntityName, type EntityName } from '../../shared/domain/entities.ts';
import { dayAfter, isCalendarDate, startOfDay } from '../../shared/domain/dates.ts';
import { colleges, type Author } from '../../shared/domain/gesture.ts';
import { operations, type OperationName } from '../../shared/domain/operations.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { entityLabels } from '../../shared/i18n/fr/entities.ts';
import { folded } from '../../shared/search/matching.ts';
import { UsageError, type Parsed } from './arguments.ts';
import type { Host } from './host.ts';

/** What the journal can be asked for, beside where to begin. */
export const filterOptions = {
  personne: { type: 'string' },
  college: { type: 'string' },
  du: { type: 'string' },
  au: { type: 'string' },
  nature: { type: 'string' },
  element: { type: 'string' },
  referentiel: { type: 'string' },
  organisme: { type: 'string' },
  geste: { type: 'string' },
  phase: { type: 'string' },
  texte: { type: 'string' },
} as const;

function dayOf(text: string): string {
  if (!isCalendarDate(text)) throw new UsageError(cliTexts.badDay(text));
  return text;
}

function oneOf<T extends string>(text: string, known: readonly T[]): T {
  const found = known.find((name) => name === text);
  if (found === undefined) throw new UsageError(cliTexts.badChoice(text, known.join(', ')));
  return found;
}

/** « compétence » as well as « competence ». */
function entityOf(text: string): EntityName {
  const sought = folded(text);
  const names = Object.keys(entityLabels).filter(isEntityName);
  const found = names.find((name) => folded(name) === sought || folded(entityLabels[name]) === sought);
  if (found === undefined) throw new UsageError(cliTexts.badChoice(text, names.join(', ')));
  return found;
}

/** Asked for until the journal is ready to say. */
async function peopleOf(host: Host): Promise<readonly Author[]> {
  const { people, preparing } = await host.ask('history.choices', {});
  return preparing === null ? people : peopleOf(host);
}

/** Whoever signed under a name that holds this one. */
async function personOf(host: Host, text: string): Promise<string> {
  const people = await peopleOf(host);
  const found = people.filter(({ id, nom }) => id === text || folded(nom).includes(folded(text)));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only.id;
  const names = people.map(({ nom }) => nom).join(', ');
  throw new UsageError(cliTexts.badPerson(text, names));
}

const phases = { avant: 'before', apres: 'after' } as const;

const given = <T>(text: string | null, read: (text: string) => T): T | null =>
  text === null ? null : read(text);

/** The filter that the options say, once the file is open. */
export async function filterOf(host: Host, args: Parsed): Promise<JournalFilter> {
  const personne = args.text('personne');
  const ref = args.text('referentiel');
  const home =
    ref === null ? args.text('organisme') : (await host.ask('referentiel.read', { ref })).referentiel.id;
  return {
    person: personne === null ? null : await personOf(host, personne),
    college: given(args.text('college'), (text) => oneOf(text, colleges)),
    from: given(args.text('du'), (text) => startOfDay(dayOf(text))),
    to: given(args.text('au'), (text) => startOfDay(dayAfter(dayOf(text)))),
    entity: given(args.text('nature'), entityOf),
    item: args.text('element'),
    home,
    op: given(args.text('geste'), (text) => oneOf(text, Object.keys(operations) as OperationName[])),
    phase: given(args.text('phase'), (text) => phases[oneOf(text, ['avant', 'apres'])]),
    text: args.text('texte'),
  };
}
