import { parseArgs, type ParseArgsConfig } from 'node:util';
import { seVoit } from '../../shared/domain/invisibles.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';

/** A fault of whoever typed: exit code 2, with the sentence. */
export class UsageError extends Error {}

const common = { json: { type: 'boolean' }, auteur: { type: 'string' } } as const;

export interface Parsed {
  readonly positionals: readonly string[];
  readonly json: boolean;
  readonly auteur: string | null;
  text(option: string): string | null;
  required(option: string): string;
  list(option: string): readonly string[];
  flag(option: string): boolean;
}

/** `names`: the positional arguments, all of them needed but those in brackets, which come last. */
export function parse(
  argv: readonly string[],
  names: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): Parsed {
  const { values, positionals } = read(argv, options);
  const missing = names[positionals.length];
  if (missing !== undefined && !missing.startsWith('['))
    throw new UsageError(cliTexts.missingArgument(missing));
  const extra = positionals[names.length];
  if (extra !== undefined) throw new UsageError(cliTexts.tooManyArguments(extra));
  const auteur = values['auteur'];
  if (typeof auteur === 'string' && !seVoit(auteur)) throw new UsageError(cliTexts.missingOption('auteur'));
  const text = (option: string): string | null => {
    const value = values[option];
    return typeof value === 'string' ? value : null;
  };
  return {
    positionals,
    json: values['json'] === true,
    auteur: text('auteur'),
    text,
    required: (option) => {
      const value = text(option);
      if (value === null || !seVoit(value)) throw new UsageError(cliTexts.missingOption(option));
      return value;
    },
    list: (option) => {
      const value = values[option];
      return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
    },
    flag: (option) => values[option] === true,
  };
}

function read(
  argv: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] } {
  try {
    return parseArgs({
      args: [...argv],
      options: { ...common, ...options },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new UsageError(sentenceOf(error), { cause: error });
  }
}

/** Node says its own in English (nodejs.org/api/errors.html, ERR_PARSE_ARGS_*). */
function sentenceOf(error: unknown): string {
  const option = error instanceof Error ? /'(--?[^'\s=<]+)/.exec(error.message)?.[1] : undefined;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && option !== undefined) return cliTexts.unknownOption(option);
  return cliTexts.optionValue();
}
