/** One run of one side: how long it took, in milliseconds; what it prepares or tidies is not counted. */
export type Side = () => number | Promise<number>;

/** One line of the table. Never a time alone: always beside the bare limit of the same run. */
export interface Measure {
  readonly name: string;
  /** Medians, in `unit`. */
  readonly ours: number;
  readonly bare: number;
  readonly unit: 'ms' | 'Mo';
  /** Median of the ratios of neighbouring runs; for memory, of the figures. */
  readonly ratio: number;
  /** In words; null when the figure is for information. */
  readonly goal: { readonly words: string; readonly met: boolean } | null;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error('no value');
  return (low + high) / 2;
}

export function percentile95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0;
}

export async function timed(action: () => unknown): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

export interface Pairs {
  readonly ours: number;
  readonly bare: number;
  readonly ratio: number;
}

/** A B A B…: what the machine does meanwhile weighs on both. `warmUp` first rounds do not count. */
export async function interleaved(rounds: number, warmUp: number, ours: Side, bare: Side): Promise<Pairs> {
  const pairs: { readonly ours: number; readonly bare: number }[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const pair = { ours: await ours(), bare: await bare() };
    if (round >= 0) pairs.push(pair);
  }
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    bare: median(pairs.map((pair) => pair.bare)),
    ratio: median(pairs.map((pair) => pair.ours / pair.bare)),
  };
}

/** A line whose goal is a ratio. */
export function ratioMeasure(name: string, pairs: Pairs, goal: number | null): Measure {
  const words =
    goal === null ? null : { words: `≤ ${goal.toLocaleString('fr-FR')}`, met: pairs.ratio <= goal };
  return { name, ...pairs, unit: 'ms', goal: words };
}
