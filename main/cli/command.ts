import type { ParseArgsConfig } from 'node:util';
import type { Parsed } from './arguments.ts';
import type { Host } from './host.ts';

/** One command: the arguments it takes, and what it does. Answers the exit code: 0 yes, 1 no. */
export interface Command {
  readonly names: readonly string[];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  run(host: Host, args: Parsed): Promise<0 | 1>;
}

export function argument(args: Parsed, index: number): string {
  const value = args.positionals[index];
  if (value === undefined) throw new Error(`argument ${index} was checked when parsing`);
  return value;
}
