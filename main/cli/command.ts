import { resolve } from 'node:path';
import type { ParseArgsConfig } from 'node:util';
import type { WorkspaceInfo } from '../../shared/contract/answers/workspace.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import type { Parsed } from './arguments.ts';
import type { Host } from './host.ts';

/** One command: the arguments it takes, and what it does. Answers the exit code: 0 yes, 1 no. */
export interface Command {
  readonly names: readonly string[];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  run(host: Host, args: Parsed): Promise<0 | 1>;
}

/** Opens a private copy to read from, so that the command works while an application holds the file. */
export async function examine(host: Host, file: string): Promise<WorkspaceInfo> {
  const info = await host.ask('workspace.examine', { file: resolve(file) });
  if (info.alteredAt !== null) host.warn(cliTexts.alteredAt(info.alteredAt));
  return info;
}

/** Warns of a file that is not safe where it stands. */
export function warnOfLieu(host: Host, { lieu }: WorkspaceInfo): void {
  if (lieu !== null) host.warn(cliTexts.lieu(lieu));
}

/** Opens the file itself, to change it. */
export async function open(host: Host, file: string): Promise<WorkspaceInfo> {
  const info = await host.ask('workspace.open', { file: resolve(file) });
  warnOfLieu(host, info);
  return info;
}

export function argument(args: Parsed, index: number): string {
  const value = args.positionals[index];
  if (value === undefined) throw new Error(`argument ${index} was checked when parsing`);
  return value;
}
