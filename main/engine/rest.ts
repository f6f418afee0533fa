import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { restMs } from './rest-delay.ts';

type Collect = (options: { readonly type: 'major'; readonly flavor: 'last-resort' }) => void;

/** The collector of this thread, which is in a context only once it was asked for (nodejs.org/api/cli.html#--expose-gc). */
function collector(): Collect {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as Collect;
}

/**
 * Called whenever this thread has worked. Once it has rested for a while, the memory that its garbage holds goes back to the system: V8
 * looks for garbage when it needs room, and a thread that waits needs none, so that half of what it holds may be garbage for hours.
 * `giveBack`: what else the thread holds and could have again.
 */
export function createRest(giveBack: () => void = () => undefined): () => void {
  const collect = collector();
  const rest = (): void => {
    giveBack();
    collect({ type: 'major', flavor: 'last-resort' });
  };
  let timer: NodeJS.Timeout | undefined;
  return () => {
    if (timer === undefined) timer = setTimeout(rest, restMs).unref();
    else timer.refresh();
  };
}
