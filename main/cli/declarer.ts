import type { DeltaADeclarer } from '../../shared/contract/answers/organisme.ts';
import { localDate } from '../../shared/domain/dates.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { jourFrancais } from '../../shared/i18n/fr/evaluation.ts';
import { argument, examine, open, type Command } from './command.ts';
import type { Host } from './host.ts';

function sayDelta(host: Host, { changements }: DeltaADeclarer): void {
  for (const { ligne, avant, limite } of changements)
    host.say(
      cliTexts.changement(
        ligne.etat,
        avant?.etat ?? null,
        ligne.nom,
        ligne.siret ?? '-',
        jourFrancais(limite),
      ),
    );
  host.say(cliTexts.changements(changements.length));
}

/** What France compétences does not know yet of a certification; or the record that it was told. */
export const declarer: Command = {
  names: ['F.cpne', 'REF'],
  options: {
    au: { type: 'string' },
    le: { type: 'string' },
    par: { type: 'string' },
    moyen: { type: 'string' },
    simuler: { type: 'boolean' },
  },
  run: async (host, args) => {
    const au = args.text('au') ?? localDate(new Date());
    const asked = { ref: argument(args, 1), au };
    if (args.flag('simuler')) {
      await examine(host, argument(args, 0));
      const delta = await host.ask('organismes.aDeclarer', asked);
      if (args.json) host.emit({ ...delta });
      else sayDelta(host, delta);
      return delta.changements.length === 0 ? 0 : 1;
    }
    const record = { le: args.required('le'), par: args.required('par'), moyen: args.text('moyen') };
    await open(host, argument(args, 0));
    const { changements } = await host.ask('organismes.aDeclarer', asked);
    const committed = await host.ask('organismes.declarer', { ...asked, ...record });
    if (args.json) host.emit({ changements, head: committed.head });
    else {
      host.say(cliTexts.declare(changements.length, jourFrancais(au)));
      host.say(cliTexts.anchor(committed.head.seq, committed.head.hash));
    }
    return 0;
  },
};
