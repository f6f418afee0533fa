import { resolve } from 'node:path';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { UsageError } from './arguments.ts';
import { argument, examine, type Command } from './command.ts';

export const exporter: Command = {
  names: ['F.cpne', 'REF'],
  options: { numero: { type: 'string' }, brouillon: { type: 'boolean' }, vers: { type: 'string' } },
  run: async (host, args) => {
    const numero = args.text('numero');
    if ((numero !== null) === args.flag('brouillon')) throw new UsageError(cliTexts.eitherNumeroOrDraft());
    const to = resolve(args.required('vers'));
    await examine(host, argument(args, 0));
    const outcome = await host.ask('document.export', { ref: argument(args, 1), numero, to });
    if (args.json) host.emit(outcome);
    else {
      host.say(cliTexts.exported(outcome.file, outcome.statut));
      host.say(cliTexts.sha256(outcome.sha256));
      host.say(cliTexts.anchor(outcome.head.seq, outcome.head.hash));
    }
    return 0;
  },
};
