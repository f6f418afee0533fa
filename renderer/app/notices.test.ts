import { expect, test } from 'vitest';
import { withNotice, type Notice } from './notices.ts';

const notice = (id: number, kind: Notice['kind'], message: string): Notice => ({ id, kind, message });

test('errors stay beside what is said next, and what is said again is shown once', () => {
  const notices = [
    notice(1, 'info', 'Annulé'),
    notice(2, 'error', 'Refusé'),
    notice(3, 'error', 'Disque plein'),
    notice(4, 'error', 'Refusé'),
    notice(5, 'info', 'Rétabli'),
  ];
  const shown = notices.reduce<readonly Notice[]>(withNotice, []);
  expect(shown.map(({ id }) => id)).toEqual([3, 4, 5]);
});
