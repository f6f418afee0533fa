import { expect, test } from 'vitest';
import { hostOver } from './host.ts';

test('what somebody else wrote gives no order to the terminal: of control characters, those of a text alone are let through', () => {
  const written: string[] = [];
  const write = (text: string): void => void written.push(text);
  const { signal } = new AbortController();
  const host = hostOver(undefined as never, { out: write, err: write, progress: null, signal });
  host.say('Anne\u001b[2J\u0007 Petit\u009b1m\r');
  host.warn('Un\tdeux\ntrois\u0000');
  expect(written).toEqual(['Anne[2J Petit1m\n', 'Un\tdeux\ntrois\n']);
});
