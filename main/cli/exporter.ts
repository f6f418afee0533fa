import { resolve } from 'node:path';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { UsageError } from './arguments.ts';
import { argument, examine, type Command } from './command.ts';
import { Refused, type Host } from './host.ts';

interface Versions {
  readonly intitule: string;
  readonly versions: readonly { readonly numero: string }[];
}

async function versionsOf(host: Host, ref: string, grille: string | null): Promise<Versions> {
  if (grille !== null) return host.ask('grille.versions', { ref, designation: grille });
  const { referentiel, versions } = await host.ask('referentiel.read', { ref });
  return { intitule: referentiel.intitule, versions };
}

/** What is exported when nothing is said: a draft is never handed out unasked. */
async function lastVersion(host: Host, ref: string, grille: string | null): Promise<string> {
  const { intitule, versions } = await versionsOf(host, ref, grille);
  const last = versions.at(-1);
  if (last !== undefined) return last.numero;
  const message = cliTexts.noVersion(intitule);
  throw new Refused({ code: 'VERSION_UNKNOWN', message, details: { ref } });
}

export const exporter: Command = {
  names: ['F.cpne', 'REF'],
  options: {
    numero: { type: 'string' },
    brouillon: { type: 'boolean' },
    grille: { type: 'string' },
    vers: { type: 'string' },
  },
  run: async (host, args) => {
    const asked = args.text('numero');
    const draft = args.flag('brouillon');
    const grille = args.text('grille');
    if (asked !== null && draft) throw new UsageError(cliTexts.numeroAndDraft());
    const to = resolve(args.required('vers'));
    const ref = argument(args, 1);
    await examine(host, argument(args, 0));
    const numero = draft ? null : (asked ?? (await lastVersion(host, ref, grille)));
    const outcome =
      grille === null
        ? await host.ask('document.export', { ref, numero, to })
        : await host.ask('grille.export', { ref, designation: grille, numero, to });
    if (args.json) host.emit(outcome);
    else {
      host.say(cliTexts.exported(outcome.file, numero));
      host.say(cliTexts.sha256(outcome.sha256));
      host.say(cliTexts.anchor(outcome.head.seq, outcome.head.hash));
    }
    return 0;
  },
};
