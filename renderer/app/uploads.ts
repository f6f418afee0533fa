import type { Result } from '../../shared/contract/result.ts';
import type { TaskProgress } from '../../shared/contract/window.ts';
import { errorSentence } from '../../shared/i18n/errors.ts';

/** Files on their way to the loopback host. */
export interface Uploads {
  /** Answers what the host made of the file, which `path` says; rejects when the host is gone. */
  send<T>(
    path: '/import' | '/fusion' | '/annuaire' | `/piece?${string}`,
    task: string,
    file: File,
  ): Promise<Result<T>>;
  cancel(task: string): void;
  onProgress(listener: (progress: TaskProgress) => void): () => void;
}

/** Held while their dialog is shown: the browser does not, and what nothing holds may be collected, whose choice is never heard of. */
const asking = new Set<HTMLInputElement>();

/** The browser's own dialog, `accept` being the kinds of files it offers; null when it was closed without a choice. */
export function pickFile(accept: string): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  asking.add(input);
  return new Promise((resolve) => {
    const end = (file: File | null): void => {
      asking.delete(input);
      resolve(file);
    };
    input.addEventListener('change', () => end(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => end(null));
    input.click();
  });
}

const cancelled: Result<never> = {
  ok: false,
  error: { code: 'CANCELLED', message: errorSentence('CANCELLED', {}), details: {} },
};

export function createUploads(): Uploads {
  const running = new Map<string, XMLHttpRequest>();
  const listeners = new Set<(progress: TaskProgress) => void>();
  return {
    send: <T>(path: string, task: string, file: File) =>
      new Promise<Result<T>>((resolve, reject) => {
        // fetch() does not say how far an upload has come.
        const request = new XMLHttpRequest();
        running.set(task, request);
        request.responseType = 'json';
        request.upload.addEventListener('progress', ({ loaded, total }) => {
          for (const listener of listeners) listener({ task, done: loaded, total, phase: null });
        });
        request.addEventListener('load', () => {
          const result = request.response as Result<T> | null;
          // Not our host's words: it was closed, and something else answers.
          if (result === null) reject(new Error(`the host answered ${request.status}`));
          else resolve(result);
        });
        request.addEventListener('abort', () => resolve(cancelled));
        request.addEventListener('error', () => reject(new Error('the host did not answer')));
        request.addEventListener('loadend', () => running.delete(task));
        request.open('POST', path);
        request.setRequestHeader('content-type', 'application/octet-stream');
        request.setRequestHeader('x-paritaire-nom', encodeURIComponent(file.name));
        request.setRequestHeader('x-paritaire-tache', task);
        request.send(file);
      }),
    cancel: (task) => running.get(task)?.abort(),
    onProgress: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
