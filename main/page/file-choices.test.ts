import { describe, expect, it } from 'vitest';
import { createFileKeys } from './file-choices.ts';

describe('the keys of files', () => {
  it('say nothing of the path, and lead back to it', () => {
    const keys = createFileKeys();
    const choice = keys.choiceOf('/absent/été à bâtir.cpne', {
      openedAt: '2026-11-24T17:00:00.000Z',
      espace: 'e',
    });
    expect(choice).toMatchObject({
      key: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      name: 'été à bâtir.cpne',
      folder: '/absent',
      openedAt: '2026-11-24T17:00:00.000Z',
      present: false,
      espace: 'e',
    });
    expect(keys.choiceOf('/absent/autre.cpne').key).not.toBe(choice.key);
    expect(keys.fileOf(choice.key)).toBe('/absent/été à bâtir.cpne');
  });

  it('open nothing that was not shown, even when it is guessed', () => {
    const { key } = createFileKeys().choiceOf('/etc/passwd');
    const refusal = expect.objectContaining({ code: 'FILE_NOT_LISTED' }) as Error;
    expect(() => createFileKeys().fileOf(key)).toThrow(refusal);
  });
});
