import type { Engine } from '../../main/engine/engine.ts';
import { quietTask } from '../../main/engine/task.ts';
import type { Channel, Request } from '../../shared/contract/requests.ts';
import type { Response } from '../../shared/contract/responses.ts';
import type { Result } from '../../shared/contract/result.ts';

/** Asks as a host does; a refusal would make the measure mean nothing, so it stops everything. */
export async function ask<C extends Channel>(
  engine: Engine,
  channel: C,
  request: Request<C>,
): Promise<Response<C>> {
  const result = (await engine.handle(channel, request, quietTask)) as Result<Response<C>>;
  if (!result.ok) throw new Error(`${channel}: ${result.error.message}`);
  return result.value;
}
