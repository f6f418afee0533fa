type Commit = () => Promise<unknown>;

const pending = new Set<Commit>();

/** A field with text not committed yet says how to commit it. Answers what withdraws it, once it is or was given up. */
export function registerEdit(commit: Commit): () => void {
  pending.add(commit);
  return () => void pending.delete(commit);
}

/** Commits what is being typed anywhere in the window; a refusal is shown where it was typed. */
export async function flushEdits(): Promise<void> {
  await Promise.allSettled([...pending].map((commit) => commit()));
}
