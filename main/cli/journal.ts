import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { operationLabels } from '../../shared/i18n/fr/operations.ts';
import { UsageError } from './arguments.ts';
import { argument, examine, type Command } from './command.ts';

const pageLength = 1000;

function seqOf(text: string | null): number {
  if (text === null) return 1;
  if (!/^\d{1,15}$/.test(text)) throw new UsageError(cliTexts.badNumber(text));
  return Math.max(1, Number(text));
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
        const { seq, at, author, op, changes, reason } = entry;
        if (args.json) host.emit(entry);
        else {
          const why = reason === null ? '' : `, ${cliTexts.reason(reason)}`;
          host.say(
            `${seq}  ${at}  ${author.nom} (${author.college})  ${operationLabels[op]} (${cliTexts.changes(changes.length)}${why})`,
          );
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
