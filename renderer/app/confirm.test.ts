import { describe, expect, test, vi } from 'vitest';
import { asking, type Asked, type Question } from './confirm.ts';

const question = (title: string): Question => ({ title, sentence: '', confirm: 'Oui', cancel: 'Non' });

describe('what is asked from anywhere', () => {
  test('is answered once, and goes', async () => {
    const show = vi.fn<(asked: Asked | null) => void>();
    const answered = asking(show)(question('Quitter'));
    show.mock.calls[0]?.[0]?.answer(true);
    show.mock.calls[0]?.[0]?.answer(false);
    expect(await answered).toBe(true);
    expect(show.mock.calls.map(([asked]) => asked?.title ?? null)).toEqual(['Quitter', null]);
  });

  test('is answered « no » when another question takes its place, which then waits for its own answer', async () => {
    const shown: (Asked | null)[] = [];
    const ask = asking((asked) => void shown.push(asked));
    const [premiere, seconde] = [ask(question('Quitter')), ask(question('Oublier'))];
    expect(await premiere).toBe(false);
    expect(shown.at(-1)?.title).toBe('Oublier');
    shown.at(-1)?.answer(true);
    expect(await seconde).toBe(true);
    expect(shown.at(-1)).toBeNull();
  });
});
