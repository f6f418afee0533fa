import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { argument, examine, type Command } from './command.ts';

export const grilles: Command = {
  names: ['F.cpne', 'REF'],
  options: {},
  run: async (host, args) => {
    await examine(host, argument(args, 0));
    const list = await host.ask('grilles.list', { ref: argument(args, 1) });
    if (args.json) host.emit({ grilles: list });
    else {
      for (const { id, intitule, voies, parties, epreuves, lignes, ecarts } of list) {
        const what = cliTexts.grille(intitule, parties, epreuves, lignes);
        host.say(`${id}  ${voies.length === 0 ? cliTexts.toutesVoies() : voies.join(', ')}  ${what}`);
        if (ecarts > 0) host.say(`    ${cliTexts.ecarts(ecarts)}`);
      }
      host.say(list.length === 0 ? cliTexts.noGrille() : cliTexts.grilles(list.length));
    }
    return 0;
  },
};
