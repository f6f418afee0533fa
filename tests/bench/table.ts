import type { Measure } from './measure.ts';

const widths = { name: 74, figure: 12, ratio: 9, goal: 10 };

function figure(value: number, unit: Measure['unit']): string {
  const digits = unit === 'Mo' || value >= 100 ? 0 : value >= 10 ? 1 : 3;
  const number = value.toLocaleString('fr-FR', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${number} ${unit}`.padStart(widths.figure);
}

function ratio(value: number): string {
  return `× ${value.toLocaleString('fr-FR', { maximumFractionDigits: 2 })}`.padStart(widths.ratio);
}

function line({ name, ours, bare, unit, ratio: times, goal }: Measure): string {
  const verdict = goal === null ? '' : goal.met ? 'tenu' : 'MANQUÉ';
  return [
    name.padEnd(widths.name),
    figure(ours, unit),
    figure(bare, unit),
    ratio(times),
    (goal?.words ?? 'pour info').padStart(widths.goal),
    verdict,
  ].join('  ');
}

const heading = [
  'Mesure (médianes)'.padEnd(widths.name),
  'nous'.padStart(widths.figure),
  'nu'.padStart(widths.figure),
  'rapport'.padStart(widths.ratio),
  'but'.padStart(widths.goal),
].join('  ');

let headed = false;

/** Lines as they come; the heading before the first. */
export function printMeasures(measures: readonly Measure[], say: (text: string) => void): void {
  if (!headed) say(heading);
  headed = true;
  for (const measure of measures) say(line(measure));
}
