import { useEffect, useEffectEvent } from 'react';
import { commandIds, type CommandId } from '../../shared/commands/commands.ts';

type Run = () => void;

/** Who answers each command; the last to come is asked first. */
const answering = new Map<CommandId, readonly Run[]>();

function register(id: CommandId, run: Run): () => void {
  answering.set(id, [...(answering.get(id) ?? []), run]);
  return () => {
    answering.set(
      id,
      (answering.get(id) ?? []).filter((other) => other !== run),
    );
  };
}

/** Whoever is on the screen says what it can do; a command that nobody answers is not offered. Null: not now. */
export function useCommand(id: CommandId, run: Run | null): void {
  const latest = useEffectEvent(() => run?.());
  const isOffered = run !== null;
  useEffect(() => (isOffered ? register(id, () => latest()) : undefined), [id, isOffered]);
}

/** Answers whether anybody could do it. */
export function runCommand(id: CommandId): boolean {
  const run = answering.get(id)?.at(-1);
  run?.();
  return run !== undefined;
}

/** What can be done now, in the order of the table. */
export function offeredCommands(): readonly CommandId[] {
  return commandIds.filter((id) => (answering.get(id)?.length ?? 0) > 0);
}
