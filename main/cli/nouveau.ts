import { resolve } from 'node:path';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { argument, warnOfLieu, type Command } from './command.ts';

export const nouveau: Command = {
  names: ['F.cpne'],
  options: { cpne: { type: 'string' }, idcc: { type: 'string', multiple: true } },
  run: async (host, args) => {
    const file = resolve(argument(args, 0));
    const info = await host.ask('workspace.create', {
      file,
      nom: args.required('cpne'),
      idcc: [...args.list('idcc')],
    });
    warnOfLieu(host, info);
    if (args.json) host.emit(info);
    else host.say(cliTexts.created(info.file, info.nom));
    return 0;
  },
};
