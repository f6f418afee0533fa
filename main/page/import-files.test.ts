import { describe, expect, it } from 'vitest';
import type { Result } from '../../shared/contract/result.ts';
import type { EngineClient } from '../engine/client.ts';
import { createImportFiles, namedIn } from './import-files.ts';

/** An engine that lists every file the same way. */
const listing = (result: Result<unknown>): EngineClient => ({
  ask: () => Promise.resolve(result),
  invoke: () => Promise.resolve(result as never),
  onChanged: () => () => undefined,
  close: () => Promise.resolve({ ok: true, value: null }),
});
const good = listing({ ok: true, value: { kind: 'document', fiches: [] } });
const bad = listing({ ok: false, error: { code: 'SOURCE_UNKNOWN', message: 'non', details: {} } });

/** Takes files by their paths; answers the keys given out and the paths taken away. */
function setUp() {
  const files = createImportFiles();
  const removed: string[] = [];
  const take = async (path: string, engine = good): Promise<string> => {
    const taken = await files.take(engine, { path, remove: () => removed.push(path) }, {});
    return taken.ok ? taken.value.key : taken.error.code;
  };
  return { files, removed, take };
}

const expired = expect.objectContaining({ code: 'CHOICE_EXPIRED' }) as Error;

describe('the files to import', () => {
  it('are named by keys, the last three', async () => {
    const { files, removed, take } = setUp();
    const keys: string[] = [];
    for (const path of ['/1', '/2', '/3', '/4']) keys.push(await take(path));
    expect(removed).toEqual(['/1']);
    expect(() => files.fileOf(keys[0] ?? '')).toThrow(expired);
    expect(keys.slice(1).map((key) => files.fileOf(key))).toEqual(['/2', '/3', '/4']);
    files.removeAll();
    expect(removed).toEqual(['/1', '/2', '/3', '/4']);
    expect(() => files.fileOf(keys[3] ?? '')).toThrow(expired);
  });

  it('are held unread, among the same three, until what is in them is asked for', async () => {
    const { files, removed, take } = setUp();
    const { key, name } = files.hold({ path: '/été/De Jeanne.cpnex', remove: () => removed.push('envoi') });
    expect([name, files.fileOf(key)]).toEqual(['De Jeanne.cpnex', '/été/De Jeanne.cpnex']);
    for (const path of ['/1', '/2', '/3']) await take(path);
    expect(removed).toEqual(['envoi']);
  });

  it('count once when chosen again', async () => {
    const { files, removed, take } = setUp();
    const first = await take('/1');
    for (const path of ['/2', '/1', '/3']) await take(path);
    expect([files.fileOf(first), removed]).toEqual(['/1', []]);
  });

  it('are spoken of by their names', () => {
    const error = {
      code: 'SOURCE_UNKNOWN',
      message: '« /été/envois/7-x/a.xml » : non',
      details: {},
    } as const;
    expect(namedIn({ ok: false, error }, '/été/envois/7-x/a.xml')).toMatchObject({
      error: { message: '« a.xml » : non' },
    });
  });

  it('are taken away when nothing can be imported from them', async () => {
    const { removed, take } = setUp();
    expect(await take('/1', bad)).toBe('SOURCE_UNKNOWN');
    expect(removed).toEqual(['/1']);
  });
});
