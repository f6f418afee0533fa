/** What one request may take, in milliseconds: gestures wait meanwhile. */
const patience = 25;

/** Says when time is over, from now on. */
export function timer(): () => boolean {
  const end = performance.now() + patience;
  return () => performance.now() > end;
}
