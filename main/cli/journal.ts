import type { HistoryPage } from '../../shared/contract/answers/history.ts';
import type { JournalEntry, JournalSaid } from '../../shared/contract/answers/journal.ts';
import { changeSaid } from '../../shared/comparaison/change-said.ts';
import { changesOfGesture } from '../../shared/comparaison/item-changes.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import {
  gestureSaid,
  nameOfSubject,
  passerOutreOf,
  referentielSaid,
} from '../../shared/i18n/fr/gesture-said.ts';
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

/** « Modification — compétence C1.2 « Accueillir » — « Vendeur » (1 changement, motif : relecture) » */
function saidOf(entry: JournalEntry & JournalSaid): string {
  const { changes, reason } = entry;
  const passerOutre = passerOutreOf(changes);
  const facts = [
    cliTexts.changes(changes.length),
    ...(reason === null ? [] : [cliTexts.reason(reason)]),
    ...(passerOutre === null ? [] : [cliTexts.passerOutre(passerOutre)]),
  ];
  const where = referentielSaid(entry);
  return `${[gestureSaid(entry), ...(where === '' ? [] : [where])].join(' — ')} (${facts.join(', ')})`;
}

/** Each change in a sentence, with what was and what is. */
function sayChanges(host: Host, { changes, subject }: JournalEntry & JournalSaid): void {
  const names = new Map(subject === null ? [] : [[subject.id, nameOfSubject(subject)]]);
  for (const change of changesOfGesture(changes, names)) host.say(`    ${changeSaid(change)}`);
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
      for (const { seq, undone, subject, referentiel } of page.lines) {
        const entry = { ...(await host.ask('journal.entry', { seq })), undone, subject, referentiel };
        const { at, author } = entry;
        if (args.json) host.emit(entry);
        else {
          host.say(`${seq}  ${at}  ${author.nom} (${author.college})  ${saidOf(entry)}`);
          if (args.flag('detail')) sayChanges(host, entry);
        }
      }
      shown += page.lines.length;
      from = page.next;
    }
    if (!args.json) host.say(cliTexts.entries(shown, total));
    return 0;
  },
};
