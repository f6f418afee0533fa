import { expect, it } from 'vitest';
import { flushEdits, giveUpEdits, registerEdit, sendInTurn } from './flush.ts';

const edit = (key: string, commit: () => Promise<unknown>, giveUp = (): void => undefined) => ({
  key,
  commit,
  giveUp,
});

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
  const withdraw = registerEdit(edit('a/b', () => sendInTurn(after('typed', 1))));
  await flushEdits();
  withdraw();
  expect(done).toEqual(['first', 'refused', 'typed']);
});

it('gives up what is typed in a place, and nothing of those beside', () => {
  const given: string[] = [];
  const keys = ['a/codes/1/code', 'a/codes/1/libelle', 'a/codes/10/code', 'a/code'];
  const withdrawals = keys.map((key) =>
    registerEdit(
      edit(
        key,
        () => Promise.resolve(),
        () => void given.push(key),
      ),
    ),
  );
  giveUpEdits('a/codes/1');
  for (const withdraw of withdrawals) withdraw();
  expect(given).toEqual(['a/codes/1/code', 'a/codes/1/libelle']);
});
