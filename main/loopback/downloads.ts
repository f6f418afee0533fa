import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { texts } from '../../shared/i18n/window.ts';
import { answerText, attachment, security } from './answers.ts';
import { makeFolder } from './uploads.ts';

/** Files made for a page, each until the page fetches it by its SHA-256. */
export interface Downloads {
  /** Where a file of that name may be written, in a folder of its own; `give` once it is. */
  place(name: string): Place;
  /** Sends the file, then takes it away. */
  send(response: ServerResponse, sha256: string): Promise<void>;
}

interface Place {
  readonly path: string;
  readonly give: (sha256: string) => void;
  readonly remove: () => void;
}

export function createDownloads(): Downloads {
  const waiting = new Map<string, Place>();
  return {
    place: (name) => {
      const { path, remove } = makeFolder(name);
      const place: Place = { path, remove, give: (sha256) => void waiting.set(sha256, place) };
      return place;
    },
    send: async (response, sha256) => {
      const place = waiting.get(sha256);
      waiting.delete(sha256);
      if (place === undefined) return answerText(response, 404, texts.loopback.notFound);
      response.writeHead(200, {
        ...security,
        'content-type': 'application/octet-stream',
        'content-disposition': attachment(basename(place.path)),
      });
      try {
        await pipeline(createReadStream(place.path), response);
      } finally {
        place.remove();
      }
    },
  };
}
