import { resolve } from 'node:path';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { argument, type Command } from './command.ts';

export const extrait: Command = {
  names: ['F.cpne'],
  options: { vers: { type: 'string' }, 'sans-corps': { type: 'boolean' } },
  run: async (host, args) => {
    const to = resolve(args.required('vers'));
    const sansCorps = args.flag('sans-corps');
    const written = await host.ask('audit.extrait', { file: resolve(argument(args, 0)), to, sansCorps });
    if (args.json) host.emit(written);
    else {
      host.say(cliTexts.extraitEcrit(written.file));
      host.say(cliTexts.sha256(written.sha256));
      host.say(cliTexts.anchor(written.head.seq, written.head.hash));
    }
    return 0;
  },
};
