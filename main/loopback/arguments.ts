import { parseArgs } from 'node:util';

export interface LoopbackArguments {
  /** Workspace file, undefined for what a start without file shows. */
  readonly file: string | undefined;
  /** Folder whose files the page lists, undefined when it was not said. */
  readonly folder: string | undefined;
  /** 0: any free port. */
  readonly port: number;
}

/** Undefined when the command line makes no sense. */
export function parseLoopbackArguments(args: readonly string[]): LoopbackArguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { port: { type: 'string', default: '0' }, dossier: { type: 'string' } },
      allowPositionals: true,
    });
    const port = /^[0-9]{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    if (!(port <= 65_535) || positionals.length > 1 || values.dossier === '') return undefined;
    return { file: positionals[0], folder: values.dossier, port };
  } catch {
    // parseArgs throws for an option that does not exist: the usage line answers it.
    return undefined;
  }
}
