import type { GrilleSummary } from '../../shared/contract/answers/grille.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { argument, examine, type Command } from './command.ts';
import type { Host } from './host.ts';

/** As many as a person reads before opening the grid. */
const MOST_TOLD = 10;

function sayEcarts(host: Host, ecarts: GrilleSummary['ecarts']): void {
  if (ecarts.length === 0) return;
  host.say(`    ${cliTexts.ecarts(ecarts.length)}`);
  for (const { phrase } of ecarts.slice(0, MOST_TOLD)) host.say(`    - ${phrase}`);
  if (ecarts.length > MOST_TOLD) host.say(`    ${cliTexts.autresEcarts(ecarts.length - MOST_TOLD)}`);
}

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
        sayEcarts(host, ecarts);
      }
      host.say(list.length === 0 ? cliTexts.noGrille() : cliTexts.grilles(list.length));
    }
    return 0;
  },
};
