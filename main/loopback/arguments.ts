import { parseArgs } from 'node:util';

export interface LoopbackArguments {
  /** Workspace file, undefined for the example. */
  readonly file: string | undefined;
  /** 0: any free port. */
  readonly port: number;
}

/** Undefined when the command line makes no sense. */
export function parseLoopbackArguments(args: readonly string[]): LoopbackArguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { port: { type: 'string', default: '0' } },
      allowPositionals: true,
    });
    const port = /^[0-9]{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    if (!(port <= 65_535) || positionals.length > 1) return undefined;
    return { file: positionals[0], port };
  } catch {
    // parseArgs throws for an option that does not exist: the usage line answers it.
    return undefined;
  }
}
