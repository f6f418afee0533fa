import { resolve } from 'node:path';
import { dayAfter, isCalendarDate, localDate } from '../../shared/domain/dates.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { titreDEcheance } from '../../shared/i18n/fr/echeances.ts';
import { jourFrancais } from '../../shared/i18n/fr/evaluation.ts';
import { UsageError, type Parsed } from './arguments.ts';
import { argument, examine, type Command } from './command.ts';

const MOST_DAYS = 36_500;

function horizonIn(args: Parsed, au: string): string {
  const text = args.text('horizon') ?? '180';
  if (!/^\d{1,5}$/.test(text) || Number(text) > MOST_DAYS) throw new UsageError(cliTexts.badHorizon(text));
  // Nothing can be written beyond that year.
  return isCalendarDate(au) && au < '9900-01-01' ? dayAfter(au, Number(text)) : au;
}

/** What is to be done by when: 1 when something is late, for a scheduled task. */
export const echeances: Command = {
  names: ['F.cpne'],
  options: { horizon: { type: 'string' }, au: { type: 'string' }, vers: { type: 'string' } },
  run: async (host, args) => {
    const au = args.text('au') ?? localDate(new Date());
    const horizon = horizonIn(args, au);
    const to = args.text('vers');
    await examine(host, argument(args, 0));
    const list = await host.ask('organismes.echeances', { au, horizon });
    const retard = list.filter(({ enRetard }) => enRetard).length;
    const written =
      to === null
        ? null
        : await host.ask('organismes.export', {
            fichier: { au, horizon, format: 'ics' },
            to: resolve(to),
          });
    if (args.json)
      host.emit({
        au,
        horizon,
        echeances: list.map((e) => ({ ...e, titre: titreDEcheance(e) })),
        ...written,
      });
    else {
      for (const echeance of list)
        host.say(cliTexts.echeance(jourFrancais(echeance.le), titreDEcheance(echeance), echeance.enRetard));
      host.say(cliTexts.echeances(list.length, retard));
      if (written !== null) host.say(cliTexts.listeEcrite(written.file));
    }
    return retard > 0 ? 1 : 0;
  },
};
