import { resolve } from 'node:path';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { argument, type Command } from './command.ts';

export const valider: Command = {
  names: ['SORTIE.json'],
  options: {},
  run: async (host, args) => {
    const file = argument(args, 0);
    const report = await host.ask('document.validate', { file: resolve(file) });
    if (args.json) host.emit(report);
    else if (report.valid) {
      host.say(cliTexts.valid(file, report.schema ?? ''));
      if (report.statut === 'adoptee') host.say(cliTexts.isVersion(report.numero ?? ''));
      if (report.statut === 'enRelecture') host.say(cliTexts.isInReview());
      if (report.statut === 'brouillon') host.say(cliTexts.isDraft());
      if (report.empreinte !== null) host.say(cliTexts.empreinte(report.empreinte));
      host.say(cliTexts.sha256(report.sha256));
    } else {
      host.say(cliTexts.invalid(file, report.problems.length));
      for (const problem of report.problems) host.say(`  ${problem}`);
    }
    return report.valid ? 0 : 1;
  },
};
