import { resolve } from 'node:path';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { UsageError, type Parsed } from './arguments.ts';
import { argument, type Command } from './command.ts';

/** Why it is adopted in spite of errors: the option says that one is given. */
function reasonIn(args: Parsed): string | null {
  const reason = args.text('passer-outre');
  if (reason?.trim() === '') throw new UsageError(cliTexts.missingReason());
  return reason;
}

export const adopter: Command = {
  names: ['F.cpne', 'REF'],
  options: {
    numero: { type: 'string' },
    'decision-date': { type: 'string' },
    'decision-ref': { type: 'string' },
    motif: { type: 'string' },
    'passer-outre': { type: 'string' },
  },
  run: async (host, args) => {
    const ref = argument(args, 1);
    const request = {
      ref,
      numero: args.required('numero'),
      decision: {
        type: 'adoption' as const,
        date: args.required('decision-date'),
        ref: args.required('decision-ref'),
      },
      motif: args.required('motif'),
      passerOutre: reasonIn(args),
    };
    await host.ask('workspace.open', { file: resolve(argument(args, 0)) });
    const { version, head } = await host.ask('version.adopt', request);
    const { referentiel } = await host.ask('referentiel.read', { ref });
    if (args.json) host.emit({ version, head });
    else {
      host.say(cliTexts.adopted(referentiel.intitule, version.numero));
      host.say(cliTexts.decisionNotVerified());
      host.say(cliTexts.empreinte(version.empreinte));
      host.say(cliTexts.sha256(version.sha256));
      host.say(cliTexts.anchor(head.seq, head.hash));
      host.say(cliTexts.anchorAdvice());
    }
    return 0;
  },
};
