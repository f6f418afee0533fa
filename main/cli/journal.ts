import type { JournalEntry, JournalSaid } from '../../shared/contract/answers/journal.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { gestureSaid, passerOutreOf, referentielSaid } from '../../shared/i18n/fr/gesture-said.ts';
import { UsageError } from './arguments.ts';
import { argument, examine, type Command } from './command.ts';

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

/** Entries are asked for and written page by page: a long history never stands whole in memory. With --json, one per line. */
export const journal: Command = {
  names: ['F.cpne'],
  options: { depuis: { type: 'string' } },
  run: async (host, args) => {
    const from = seqOf(args.text('depuis'));
    await examine(host, argument(args, 0));
    let shown = 0;
    let total = 0;
    for (let after = from - 1; ;) {
      const page = await host.ask('journal.read', { after, limit: pageLength });
      total = page.total;
      for (const entry of page.entries) {
        const { seq, at, author } = entry;
        if (args.json) host.emit(entry);
        else {
          host.say(`${seq}  ${at}  ${author.nom} (${author.college})  ${saidOf(entry)}`);
        }
        after = seq;
      }
      shown += page.entries.length;
      if (page.entries.length < pageLength) break;
    }
    if (!args.json) host.say(cliTexts.entries(shown, total));
    return 0;
  },
};
