import type { RandomSource } from './random-source.ts';

const words = [
  'préparer',
  'contrôler',
  'l’intervention',
  'afin',
  'de',
  'garantir',
  'la',
  'sécurité',
  'des',
  'usagers',
  'équipement',
  'réparé',
  'selon',
  'consignes',
  'œuvre',
  '« qualité »',
  'délai',
  'N+1',
  'suivi',
  'clientèle',
  'hygiène',
  'déchets',
  'traçabilité',
  'jury',
] as const;

/** What breaks careless storage: escapes, astral signs, the replacement character, another script, a tab. */
const oddities = [
  '\\',
  '"',
  '🧰',
  '\ufffd',
  '٣',
  '\t',
  '‑',
  '%',
  '\u{1d11e}',
  'e\u0301chafaudage'.normalize('NFC'),
] as const;

/** One line, `atMost` words. */
export function randomLine(random: RandomSource, atMost = 14): string {
  const length = random.integer(2, Math.max(2, atMost));
  return Array.from({ length }, () => (random.oneIn(25) ? random.pick(oddities) : random.pick(words))).join(
    ' ',
  );
}

/** Paragraphs, sometimes long enough to leave their page. */
export function randomParagraphs(random: RandomSource): string {
  const lines = random.oneIn(6) ? random.integer(20, 60) : random.integer(1, 4);
  return Array.from({ length: lines }, () => randomLine(random, 20)).join('\n');
}
