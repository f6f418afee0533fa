import { cliTexts, cliUsage, usageOf } from '../../shared/i18n/fr/cli.ts';
import type { EngineClient } from '../engine/client.ts';
import { adopter } from './adopter.ts';
import { annuaire } from './annuaire.ts';
import { parse, UsageError, type Parsed } from './arguments.ts';
import type { Command } from './command.ts';
import { comparer } from './comparer.ts';
import { controler } from './controler.ts';
import { decisions } from './decisions.ts';
import { declarer } from './declarer.ts';
import { dossiers } from './dossiers.ts';
import { echeances } from './echeances.ts';
import { evaluer } from './evaluer.ts';
import { exporter } from './exporter.ts';
import { extrait } from './extrait.ts';
import { fusionner } from './fusionner.ts';
import { grilles } from './grilles.ts';
import { exitCodeOf, hostOver, Refused, type Outputs } from './host.ts';
import { importer } from './importer.ts';
import { echantillon } from './echantillon.ts';
import { journal } from './journal.ts';
import { lister } from './lister.ts';
import { nouveau } from './nouveau.ts';
import { organismes } from './organismes.ts';
import { organismesImporter } from './organismes-importer.ts';
import { paquet } from './paquet.ts';
import { relecture } from './relecture.ts';
import { valider } from './valider.ts';
import { verifier } from './verifier.ts';

const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    nouveau,
    importer,
    lister,
    grilles,
    organismes,
    'organismes-importer': organismesImporter,
    echeances,
    declarer,
    controler,
    relecture,
    decisions,
    dossiers,
    adopter,
    exporter,
    valider,
    evaluer,
    verifier,
    extrait,
    comparer,
    journal,
    echantillon,
    fusionner,
    annuaire,
    paquet,
  }),
);

export interface Io extends Outputs {
  /** The engine's thread, for the person given by --auteur. */
  readonly startEngine: (nom: string | null) => EngineClient;
}

export type ExitCode = 0 | 1 | 2 | 3;

async function execute(command: Command, args: Parsed, io: Io): Promise<ExitCode> {
  const engine = io.startEngine(args.auteur);
  try {
    return await command.run(hostOver(engine, io), args);
  } finally {
    const closed = await engine.close();
    if (!closed.ok) io.err(`${closed.error.message}\n`);
  }
}

function refused(error: Refused, json: boolean, io: Io): ExitCode {
  if (json) io.out(`${JSON.stringify({ erreur: error.refusal })}\n`);
  else io.err(`${error.message}\n`);
  return exitCodeOf(error.refusal);
}

/** Of all commands, or of the one that it stands beside: `paritaire aide paquet`, `paritaire paquet --aide`. */
const help: ReadonlySet<string> = new Set(['aide', '--aide', '--help', '-h']);

/** The whole command line: arguments in, exit code out. */
export async function runCli(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined) {
    io.out(`${cliUsage}\n`);
    return 2;
  }
  if (help.has(name) || rest.some((argument) => argument !== 'aide' && help.has(argument))) {
    io.out(`${usageOf(help.has(name) ? (rest[0] ?? '') : name)}\n`);
    return 0;
  }
  try {
    const command = commands.get(name);
    if (command === undefined) throw new UsageError(cliTexts.unknownCommand(name));
    return await execute(command, parse(rest, command.names, command.options), io);
  } catch (error) {
    const json = rest.includes('--json');
    if (error instanceof Refused) return refused(error, json, io);
    if (!(error instanceof UsageError)) throw error;
    const message = cliTexts.usageFault(error.message);
    if (json) io.out(`${JSON.stringify({ erreur: { code: 'USAGE', message, details: {} } })}\n`);
    else io.err(`${message}\n\n${usageOf(name)}\n`);
    return 2;
  }
}
