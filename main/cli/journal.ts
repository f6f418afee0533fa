import type { GesteRecu } from '../../shared/contract/answers/fusion.ts';
import type { HistoryPage } from '../../shared/contract/answers/history.ts';
import type { JournalEntry, JournalSaid, NamedEntry } from '../../shared/contract/answers/journal.ts';
import type { JournalFilter } from '../../shared/contract/shapes.ts';
import { changeSaid } from '../../shared/comparaison/change-said.ts';
import { changesOfGesture } from '../../shared/comparaison/item-changes.ts';
import { reponseDite } from '../../shared/comparaison/reponse-dite.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import {
  gestureSaid,
  nameOfSubject,
  passerOutreOf,
  referentielSaid,
} from '../../shared/i18n/fr/gesture-said.ts';
import { texts } from '../../shared/i18n/window.ts';
import type { Host } from './host.ts';
import { UsageError } from './arguments.ts';
import { argument, examine, type Command } from './command.ts';
import { filterOf, filterOptions } from './journal-filter.ts';

const pageLength = 1000;

function seqOf(text: string | null): number {
  if (text === null) return 1;
  if (!/^\d{1,15}$/.test(text)) throw new UsageError(cliTexts.badNumber(text));
  return Math.max(1, Number(text));
}

/** Where a merge came from is in its title. */
const contentOf = ({ changes }: JournalEntry): JournalEntry['changes'] =>
  changes.filter(({ entity }) => entity !== 'fusion');

/** « Modification — compétence C1.2 « Accueillir » — « Vendeur » (1 changement, motif : relecture) » */
function saidOf(entry: JournalEntry & JournalSaid): string {
  const { changes, reason } = entry;
  const passerOutre = passerOutreOf(changes);
  const facts = [
    cliTexts.changes(contentOf(entry).length),
    ...(reason === null ? [] : [cliTexts.reason(reason)]),
    ...(passerOutre === null ? [] : [cliTexts.passerOutre(passerOutre)]),
  ];
  const where = referentielSaid(entry);
  return `${[gestureSaid(entry), ...(where === '' ? [] : [where])].join(' — ')} (${facts.join(', ')})`;
}

/** Each change in a sentence, with what was and what is. */
function sayChanges(host: Host, entry: NamedEntry & JournalSaid): void {
  const { subject, noms } = entry;
  const names = new Map(Object.entries(noms));
  if (subject !== null) names.set(subject.id, nameOfSubject(subject));
  for (const change of changesOfGesture(contentOf(entry), names)) host.say(`    ${changeSaid(change)}`);
}

/** What a merge brought: gestures of others that are asked for, each by its author; with what was answered, in detail. */
async function sayReunion(
  host: Host,
  seq: number,
  filter: JournalFilter,
  isDetailed: boolean,
): Promise<void> {
  const { gestes, reponses, recues } = await host.ask('fusion.reunion', { seq, filter });
  for (const geste of gestes)
    if (isDetailed || geste.demande) host.say(`    ${cliTexts.recu(texts.journal.reunion.geste(geste))}`);
  if (!isDetailed) return;
  for (const reponse of reponses) host.say(`    ${reponseDite(reponse)}`);
  for (const recue of recues) host.say(`    ${texts.journal.reunion.recue(recue, null)}`);
}

/** Gestures of others that a merge brought and that are asked for. */
async function demandes(host: Host, seq: number, filter: JournalFilter): Promise<readonly GesteRecu[]> {
  const { gestes } = await host.ask('fusion.reunion', { seq, filter });
  return gestes.filter(({ demande }) => demande);
}

/** Entries are asked for and written page by page: a long history never stands whole in memory. With --json, one per line. */
export const journal: Command = {
  names: ['F.cpne'],
  options: { depuis: { type: 'string' }, detail: { type: 'boolean' }, ...filterOptions },
  run: async (host, args) => {
    const first = seqOf(args.text('depuis'));
    await examine(host, argument(args, 0));
    const filter = await filterOf(host, args);
    let shown = 0;
    let total = 0;
    for (let from: number | null = first - 1; from !== null;) {
      const page: HistoryPage = await host.ask('history.page', {
        filter,
        way: 'newer',
        from,
        limit: pageLength,
      });
      total = page.total;
      for (const { seq, undone, subject, referentiel, received = 0, isUndone = false } of page.lines) {
        const entry = { ...(await host.ask('journal.entry', { seq })), undone, subject, referentiel };
        const isDetailed = args.flag('detail');
        if (args.json) {
          const recus = received === 0 ? {} : { recus: await demandes(host, seq, filter) };
          host.emit({ ...entry, ...recus, ...(isUndone && { isUndone }) });
          continue;
        }
        const { at, author } = entry;
        host.say(`${seq}  ${at}  ${author.nom} (${author.college})  ${saidOf(entry)}`);
        if (isUndone) host.say(`    ${texts.journal.ofItem.isUndone}`);
        if (isDetailed) sayChanges(host, entry);
        if (subject?.entity === 'fusion' && (isDetailed || received > 0))
          await sayReunion(host, seq, filter, isDetailed);
      }
      shown += page.lines.length;
      from = page.next;
    }
    if (!args.json) host.say(cliTexts.entries(shown, total));
    return 0;
  },
};
