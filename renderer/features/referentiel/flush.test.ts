import { expect, it } from 'vitest';
import { flushEdits, registerEdit, sendInTurn } from './flush.ts';

it('waits for what is typed, then for every gesture that was made before', async () => {
  const done: string[] = [];
  const after = (name: string, ms: number) => async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    done.push(name);
  };
  void sendInTurn(after('first', 20));
  void sendInTurn(async () => {
    await after('refused', 5)();
    throw new Error('refused');
  }).catch(() => undefined);
  const withdraw = registerEdit(() => sendInTurn(after('typed', 1)));
  await flushEdits();
  withdraw();
  expect(done).toEqual(['first', 'refused', 'typed']);
});
