import { expect, test } from 'vitest';
import { noticesAt, withNotice, type Notice } from './notices.ts';

const notice = (id: number, kind: Notice['kind'], message: string): Notice => ({
  id,
  kind,
  message,
  place: 'referentiels',
});

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

test('elsewhere, what is not saved is still shown, and nothing else that was said before', () => {
  const shown = [
    notice(1, 'error', 'Disque plein'),
    notice(2, 'refusal', 'Ne s’annule pas'),
    notice(3, 'success', 'Adoptée'),
    { ...notice(4, 'info', 'Annulé'), place: 'journal' },
  ];
  expect(noticesAt(shown, 'journal').map(({ id }) => id)).toEqual([1, 4]);
});
