import { resolve } from 'node:path';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { argument, type Command } from './command.ts';

export const verifier: Command = {
  names: ['F.cpne'],
  options: {},
  run: async (host, args) => {
    const report = await host.ask('workspace.verify', { file: resolve(argument(args, 0)) });
    const sound = report.findings.length === 0;
    if (args.json) host.emit(report);
    else {
      host.say(cliTexts.readAt(report.readAt, report.sha256));
      if (sound) host.say(cliTexts.verified(report.gestures, report.rows, report.versions));
      else {
        host.say(cliTexts.altered(report.findings.length));
        for (const { message } of report.findings) host.say(`  ${message}`);
      }
      for (const { personne, le } of report.effacees) host.say(cliTexts.effacee(personne, le));
      if (report.head !== null) host.say(cliTexts.anchor(report.head.seq, report.head.hash));
      if (sound) host.say(cliTexts.notAnchored());
    }
    return sound ? 0 : 1;
  },
};
