import type { Channel, Request } from '../../shared/contract/requests.ts';
import type { Response } from '../../shared/contract/responses.ts';
import type { Refusal } from '../../shared/contract/result.ts';
import type { EngineClient } from '../engine/client.ts';
import type { Progress } from './progress.ts';

/** A refusal of the engine on its way to the exit code. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** What a command has: the engine, and somewhere to write. */
export interface Host {
  ask<C extends Channel>(channel: C, request: Request<C>): Promise<Response<C>>;
  /** A line for people. */
  say(line: string): void;
  /** A line for people, beside the answer. */
  warn(line: string): void;
  /** The whole answer for machines. */
  emit(value: unknown): void;
}

/** Where a command writes, and what stops it. */
export interface Outputs {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Where somebody looks on: how far a long command has come. */
  readonly progress: Progress | null;
  readonly signal: AbortSignal;
}

/** A terminal obeys control characters: only those of a text are let through, whoever wrote it. */
const readable = (line: string): string => line.replaceAll(/[^\P{Cc}\t\n]/gu, '');

export function hostOver(engine: EngineClient, { out, err, progress, signal }: Outputs): Host {
  return {
    ask: async (channel, request) => {
      const onProgress = progress === null ? {} : { onProgress: progress.tell };
      const result = await engine.invoke(channel, request, { signal, ...onProgress });
      progress?.clear();
      if (!result.ok) throw new Refused(result.error);
      return result.value;
    },
    say: (line) => out(`${readable(line)}\n`),
    warn: (line) => err(`${readable(line)}\n`),
    emit: (value) => out(`${JSON.stringify(value)}\n`),
  };
}

/** Codes that are about a file rather than about what was asked of it. */
const fileCodes =
  /^(FILE|FOLDER|BACKUP|DISK|PRAGMA|JOURNAL|EXPORT|SOURCE|PROFILE|TEXT|SAISIE|ANNUAIRE|PAQUET|CLE)_|^GRILLE_INVALID$|^DOCUMENT_(NOT_JSON|NOT_UTF8|TOO_LARGE)$|^FICHE_|^LISTE_(ILLISIBLE|SANS_NOM)$/;
const notFileCodes: readonly string[] = [
  'FICHE_ALREADY_HERE',
  'FICHE_NOT_FOUND',
  'FICHE_SEVERAL',
  'PAQUET_DEPUIS',
  'PAQUET_CONTACTS',
  'PAQUET_MOT_DE_PASSE_COURT',
];

/** 1 no, 2 usage, 3 file problem. */
export function exitCodeOf({ code }: Refusal): 1 | 2 | 3 {
  if (code === 'BAD_REQUEST' || code === 'DATE_IMPOSSIBLE') return 2;
  // A defect answers nothing about the file: it must not read as « non ».
  if (code === 'INTERNAL') return 3;
  return fileCodes.test(code) && !notFileCodes.includes(code) ? 3 : 1;
}
