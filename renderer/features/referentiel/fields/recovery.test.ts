import { describe, expect, it } from 'vitest';
import type { Typing } from '../../../../shared/contract/answers/workspace.ts';
import { Recovery } from './recovery.ts';

const key = 'item/libelle';
const typing = (window: string, text: string): Typing => ({ key, window, text, base: 'Lire' });

/** A window on what the store has; `there`: the other windows that have not gone. */
function windowOn(stored: Typing[], there: readonly string[] = []): Recovery {
  const recovery = new Recovery('moi');
  const without = (named: Pick<Typing, 'key' | 'window'>): Typing[] =>
    stored.filter((one) => one.key !== named.key || one.window !== named.window);
  const put = (next: readonly Typing[]): void => void stored.splice(0, stored.length, ...next);
  const store = {
    keep: (kept: Typing) => put([...without(kept), kept]),
    forget: (named: Pick<Typing, 'key' | 'window'>) => put(without(named)),
  };
  recovery.open(store, [...stored], new Set(there));
  return recovery;
}

describe('what was being typed', () => {
  it('is found again once its window is gone, and not before', () => {
    const stored = [typing('autre', 'Lire et dire')];
    expect(windowOn(stored, ['autre']).find(key, 'Lire')).toBeNull();
    expect(windowOn(stored).find(key, 'Lire')).toEqual({ text: 'Lire et dire', base: 'Lire' });
  });

  it('is kept, whatever has changed under it: its commit says so', () => {
    const stored = [typing('autre', 'Lire et dire')];
    expect(windowOn(stored).find(key, 'Écrire')).toEqual({ text: 'Lire et dire', base: 'Lire' });
    expect(stored).toHaveLength(1);
  });

  it('is forgotten when it was committed after all', () => {
    const stored = [typing('autre', 'Lire et dire')];
    expect(windowOn(stored).find(key, 'Lire et dire')).toBeNull();
    expect(stored).toEqual([]);
  });

  it('is the window’s own once it is typed on there', () => {
    const stored = [typing('autre', 'Lire et dire')];
    const recovery = windowOn(stored);
    recovery.keep(key, { text: 'Lire, dire', base: 'Lire' });
    expect(stored).toEqual([typing('moi', 'Lire, dire')]);
    recovery.forget(key);
    expect(stored).toEqual([]);
  });

  it('of a window that is there is left to it', () => {
    const stored = [typing('autre', 'Lire et dire')];
    const recovery = windowOn(stored, ['autre']);
    recovery.keep(key, { text: 'Lire, dire', base: 'Lire' });
    recovery.forget(key);
    expect(stored).toEqual([typing('autre', 'Lire et dire')]);
  });
});
