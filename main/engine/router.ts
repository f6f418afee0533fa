import type { ValidateFunction } from 'ajv';
import type { Channel, Request } from '../../shared/contract/requests.ts';
import type { Response } from '../../shared/contract/responses.ts';
import type { Result } from '../../shared/contract/result.ts';
import { isObject } from '../../shared/domain/json.ts';
import * as compiled from '../../shared/generated/request-validators.js';
import { faultToTell, schemaSentence } from '../../shared/i18n/schema.ts';
import { EngineError } from './errors.ts';
import { normalized } from './normalize.ts';
import type { Task } from './task.ts';

export type Handlers = {
  readonly [C in Channel]: (request: Request<C>, task: Task) => Response<C> | Promise<Response<C>>;
};

export type Router = (channel: string, payload: unknown, task: Task) => Promise<Result<unknown>>;

function refusal(error: unknown): Result<never> {
  const known = error instanceof EngineError ? error : EngineError.of('INTERNAL', {}, error);
  return { ok: false, error: { code: known.code, message: known.message, details: known.params } };
}

/** Channel → check of its requests' shape. Exported names have « _ » where channels have a dot. */
const validators: ReadonlyMap<string, ValidateFunction> = new Map(
  Object.entries(compiled).map(([name, validate]) => [name.replace('_', '.'), validate]),
);

/** Members that name a file: passed on as they are, since a normalised name may be another file's. */
const pathMembers: ReadonlySet<string> = new Set(['file', 'to', 'folder', 'grille', 'saisie']);

/** Text normalised once, paths apart. */
function atTheDoor(payload: unknown): unknown {
  if (!isObject(payload)) return payload;
  const paths = Object.entries(payload).filter(([name]) => pathMembers.has(name));
  return { ...(normalized(payload) as object), ...Object.fromEntries(paths) };
}

/** Contract → use case: text normalised once, shape checked, run, and the answer made a Result. Hosts check the sender before. */
export function createRouter(handlers: Handlers, report: (error: unknown) => void): Router {
  return async (channel, payload, task) => {
    try {
      const validate = validators.get(channel);
      if (validate === undefined) throw EngineError.of('UNKNOWN_CHANNEL', { channel: channel.slice(0, 100) });
      const request = atTheDoor(payload);
      if (!validate(request)) {
        const fault = faultToTell(validate.errors);
        throw EngineError.of('BAD_REQUEST', {
          detail: fault === undefined ? channel : schemaSentence(fault),
        });
      }
      const handler = handlers[channel as Channel] as (request: unknown, task: Task) => unknown;
      return { ok: true, value: await handler(request, task) };
    } catch (error) {
      if (!(error instanceof EngineError)) report(error);
      return refusal(error);
    }
  };
}
