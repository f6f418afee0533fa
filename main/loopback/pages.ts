import type { ServerResponse } from 'node:http';
import { answerStream } from './answers.ts';

/** The pages that listen: server-sent events, to all of them alike. */
export interface Pages {
  listen(response: ServerResponse): void;
  tell(event: 'changed' | 'progress', content: unknown): void;
}

export function createPages(): Pages {
  const listening = new Set<ServerResponse>();
  return {
    listen: (response) => {
      answerStream(response);
      listening.add(response);
      response.once('close', () => listening.delete(response));
    },
    tell: (event, content) => {
      for (const response of listening)
        response.write(`event: ${event}\ndata: ${JSON.stringify(content)}\n\n`);
    },
  };
}
