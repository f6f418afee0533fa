import type { Bridge, ExportOutcome, HostActions } from '../../shared/contract/window.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Changed } from '../../shared/contract/wire.ts';

async function post<T>(path: string, body: unknown): Promise<Result<T>> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Result<T>;
}

/** The browser saves what a link marked « download » leads to; only a real link starts that. */
function download(path: string): void {
  const link = document.createElement('a');
  link.href = path;
  link.download = '';
  link.click();
}

/** The bytes named by their SHA-256: what is downloaded is what the page says, even if the draft changes meanwhile. */
function startDownload({ ref, numero }: HostActions['export']['request'], outcome: ExportOutcome): void {
  if (outcome.kind !== 'downloaded') return;
  const query = new URLSearchParams({ ref, sha256: outcome.sha256, ...(numero === null ? {} : { numero }) });
  download(`/export?${query.toString()}`);
}

function listen(listener: (change: Changed) => void): () => void {
  const source = new EventSource('/evenements');
  source.addEventListener('changed', (event: MessageEvent<string>) =>
    listener(JSON.parse(event.data) as Changed),
  );
  return () => source.close();
}

/** The same bridge as the desktop's, over HTTP to the loopback host that served the page. */
export function createHttpBridge(): Bridge {
  // The one-time token has served: it leaves the address bar, the history and what a person copies.
  window.history.replaceState(null, '', '/');
  return {
    invoke: (channel, payload) => post(`/api/${channel}`, payload),
    host: async (action, request) => {
      const result = await post<HostActions[typeof action]['response']>(`/hote/${action}`, request);
      if (action === 'export' && result.ok) {
        startDownload(request as HostActions['export']['request'], result.value as ExportOutcome);
      }
      return result;
    },
    onChanged: listen,
    onCommand: () => () => undefined,
  };
}
