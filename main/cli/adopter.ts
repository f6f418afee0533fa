import { resolve } from 'node:path';
import type { Request } from '../../shared/contract/requests.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { UsageError, type Parsed } from './arguments.ts';
import { argument, type Command } from './command.ts';
import type { Host } from './host.ts';

/** Why it is adopted in spite of errors: the option says that one is given. */
function reasonIn(args: Parsed): string | null {
  const reason = args.text('passer-outre');
  if (reason?.trim() === '') throw new UsageError(cliTexts.missingReason());
  return reason;
}

/** What was adopted, and how it is said. */
async function adoptReferentiel(host: Host, request: Request<'version.adopt'>) {
  const adopted = await host.ask('version.adopt', request);
  const { referentiel } = await host.ask('referentiel.read', { ref: request.ref });
  return { ...adopted, said: cliTexts.adopted(referentiel.intitule, adopted.version.numero) };
}

async function adoptGrille(host: Host, request: Request<'grille.adopt'>) {
  const { version, head } = await host.ask('grille.adopt', request);
  const { intitule, numero, pour } = version;
  return { version, head, said: cliTexts.grilleAdopted(intitule, numero, pour.intitule, pour.numero ?? '') };
}

export const adopter: Command = {
  names: ['F.cpne', 'REF'],
  options: {
    numero: { type: 'string' },
    'decision-date': { type: 'string' },
    'decision-ref': { type: 'string' },
    motif: { type: 'string' },
    'passer-outre': { type: 'string' },
    grille: { type: 'string' },
    pour: { type: 'string' },
  },
  run: async (host, args) => {
    const ref = argument(args, 1);
    const [designation, pour] = [args.text('grille'), args.text('pour')];
    if (pour !== null && designation === null) throw new UsageError(cliTexts.pourGrille());
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
    const { version, head, said } =
      designation === null
        ? await adoptReferentiel(host, request)
        : await adoptGrille(host, { ...request, designation, pour });
    if (args.json) host.emit({ version, head });
    else {
      host.say(said);
      host.say(cliTexts.decisionNotVerified());
      host.say(cliTexts.empreinte(version.empreinte));
      host.say(cliTexts.sha256(version.sha256));
      host.say(cliTexts.anchor(head.seq, head.hash));
      host.say(cliTexts.anchorAdvice());
    }
    return 0;
  },
};
