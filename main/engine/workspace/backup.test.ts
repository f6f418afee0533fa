import { describe, expect, test } from 'vitest';
import { thinned } from './backup.ts';

const now = new Date('2026-11-23T12:00:00.000Z');
const at = (daysAgo: number, minutes = 0): string =>
  `/s/${new Date(now.getTime() - daysAgo * 86_400_000 - minutes * 60_000).toISOString().replaceAll(':', '-')}.cpne`;

describe('thinned', () => {
  test('keeps every backup of the last day, up to twenty', () => {
    const recent = Array.from({ length: 25 }, (_, i) => at(0, i + 1));
    expect(thinned(recent, now)).toEqual(recent.slice(20));
  });

  test('then one a day, one a week, one a month', () => {
    const backups = [at(3), at(3, 5), at(4), at(30), at(31), at(200), at(201)];
    const kept = backups.filter((backup) => !thinned(backups, now).includes(backup));
    expect(kept).toContain(at(3));
    expect(kept).not.toContain(at(3, 5));
    expect(kept).toContain(at(4));
    expect(kept).toContain(at(200));
    expect(kept.length).toBeLessThan(backups.length - 1);
  });

  test('a file that is not one of ours is never removed', () => {
    expect(thinned(['/s/copie de Jeanne.cpne', '/s/copie de Jeanne.cpne'], now)).toEqual([]);
  });
});
