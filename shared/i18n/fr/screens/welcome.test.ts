import { describe, expect, it } from 'vitest';
import { welcome } from './welcome.ts';

/** In the time of this machine, as a person lives it. */
const at = (year: number, month: number, day: number, hour: number, minute: number): Date =>
  new Date(year, month - 1, day, hour, minute);

const now = at(2026, 3, 2, 0, 30);

describe('when a file was opened', () => {
  it.each([
    [at(2026, 3, 2, 0, 10), 'ouvert aujourd’hui à 0\u00a0h\u00a010'],
    [at(2026, 3, 1, 14, 5), 'ouvert hier à 14\u00a0h\u00a005'],
    [at(2026, 3, 1, 0, 0), 'ouvert hier à 0\u00a0h\u00a000'],
    [at(2026, 2, 28, 23, 59), 'ouvert le 28 février 2026'],
    [at(2026, 2, 1, 8, 0), 'ouvert le 1er février 2026'],
  ])('%s: %s', (moment, sentence) => {
    expect(welcome.opened(moment.toISOString(), now)).toBe(sentence);
  });

  it('counts a day of 23 hours as one day', () => {
    expect(welcome.opened(at(2026, 3, 28, 12, 0).toISOString(), at(2026, 3, 30, 9, 0))).toContain(
      'le 28 mars',
    );
    expect(welcome.opened(at(2026, 3, 29, 12, 0).toISOString(), at(2026, 3, 30, 9, 0))).toContain('hier');
  });
});
