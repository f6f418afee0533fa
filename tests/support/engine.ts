import type { JournalEntry, JournalLine } from '../../shared/contract/answers/journal.ts';
import { noFilter } from '../../shared/contract/shapes.ts';
import type { Channel, Request } from '../../shared/contract/requests.ts';
import type { Response } from '../../shared/contract/responses.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Changed } from '../../shared/contract/wire.ts';
import type { ErrorCode } from '../../shared/i18n/errors.ts';
import { createEngine } from '../../main/engine/engine.ts';
import { quietTask } from '../../main/engine/task.ts';

/** An engine in the test's own thread, asked with types, and what it told its windows. */
export interface TestEngine {
  ask<C extends Channel>(channel: C, request: Request<C>): Promise<Response<C>>;
  /** Code of the refusal; null when it was not refused. */
  refusal<C extends Channel>(channel: C, request: Request<C>): Promise<ErrorCode | null>;
  /** The journal, oldest row first: what each row holds, and what a list says of it. */
  journal(): Promise<readonly (JournalEntry & JournalLine)[]>;
  readonly told: Changed[];
  close(): void;
}

export function testEngine(nom: string | null = null): TestEngine {
  const told: Changed[] = [];
  const engine = createEngine((change) => told.push(change), nom);
  const handle = async <C extends Channel>(channel: C, request: Request<C>): Promise<Result<Response<C>>> =>
    (await engine.handle(channel, request, quietTask)) as Result<Response<C>>;
  const ask: TestEngine['ask'] = async (channel, request) => {
    const result = await handle(channel, request);
    if (!result.ok) throw new Error(`${channel}: ${result.error.code} ${result.error.message}`);
    return result.value;
  };
  return {
    ask,
    journal: async () => {
      const lines: JournalLine[] = [];
      for (let from: number | null = 0; from !== null;) {
        const page: Response<'history.page'> = await ask('history.page', {
          filter: noFilter,
          way: 'newer',
          from,
          limit: 1000,
        });
        lines.push(...page.lines);
        from = page.next;
      }
      return Promise.all(
        lines.map(async (line) => ({ ...(await ask('journal.entry', { seq: line.seq })), ...line })),
      );
    },
    refusal: async (channel, request) => {
      const result = await handle(channel, request);
      return result.ok ? null : result.error.code;
    },
    told,
    close: () => engine.close(),
  };
}
