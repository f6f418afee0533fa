import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { UsageError } from './arguments.ts';
import { argument, examine, type Command } from './command.ts';
import { filterOf, filterOptions } from './journal-filter.ts';

function tailleOf(text: string | null): number {
  if (text === null) throw new UsageError(cliTexts.missingOption('taille'));
  if (!/^[1-9]\d{0,3}$/.test(text) || Number(text) > 2000) throw new UsageError(cliTexts.badTaille(text));
  return Number(text);
}

/** The same seed, size and criteria give the same rows, whoever draws. */
export const echantillon: Command = {
  names: ['F.cpne'],
  options: { graine: { type: 'string' }, taille: { type: 'string' }, ...filterOptions },
  run: async (host, args) => {
    const graine = args.text('graine');
    if (graine === null) throw new UsageError(cliTexts.missingOption('graine'));
    const taille = tailleOf(args.text('taille'));
    await examine(host, argument(args, 0));
    const criteres = await filterOf(host, args);
    const tire = await host.ask('audit.tirer', { graine, taille, criteres });
    if (args.json) host.emit(tire);
    else {
      for (const { seq, hash } of tire.lignes) host.say(`${seq}  ${hash}`);
      host.say(cliTexts.echantillon(tire.lignes.length, tire.population, graine));
      host.say(cliTexts.anchor(tire.tete.seq, tire.tete.hash));
    }
    return 0;
  },
};
