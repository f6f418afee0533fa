import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Typing } from '../../../shared/contract/answers/workspace.ts';
import { temporaryFolder, type TemporaryFolder } from '../../../tests/support/workspace.ts';
import { forgetTyping, keepTyping, readTyping } from './typing.ts';
import { userFolder } from './user-folder.ts';

let folder: TemporaryFolder;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder.remove());

const typing = (key: string, window: string, text: string): Typing => ({ key, window, text, base: null });

describe('what was being typed in a workspace', () => {
  it('is kept by field and window, the last one counting, and leaves nothing once forgotten', () => {
    expect(readTyping('a')).toEqual([]);
    keepTyping('a', typing('c/libelle', 'w1', 'Li'));
    keepTyping('a', typing('c/libelle', 'w1', 'Lire'));
    keepTyping('a', typing('c/libelle', 'w2', 'Écrire'));
    keepTyping('b', typing('c/libelle', 'w1', 'Dire'));
    expect(readTyping('a').map(({ text }) => text)).toEqual(['Lire', 'Écrire']);
    forgetTyping('a', { key: 'c/libelle', window: 'w1' });
    expect(readTyping('a').map(({ text }) => text)).toEqual(['Écrire']);
    forgetTyping('a', { key: 'c/libelle', window: 'w2' });
    expect(readdirSync(join(userFolder(), 'saisies'))).toEqual(['b.json']);
  });

  it('is nothing when it cannot be read', () => {
    writeFileSync(join(userFolder(), 'saisies', 'b.json'), '[{"key":');
    expect(readTyping('b')).toEqual([]);
  });
});
