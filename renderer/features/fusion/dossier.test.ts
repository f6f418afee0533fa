import { expect, test } from 'vitest';
import { estDans } from './dossier.ts';

test.each([
  ['/mnt/partage', '/mnt/partage/de Claire.cpnex', true],
  ['/mnt/partage/', '/mnt/partage/de Claire.cpnex', true],
  ['C:\\Partage', 'C:\\Partage\\de Claire.cpnex', true],
  ['/mnt/partage', '/mnt/partage/ancien/de Claire.cpnex', false],
  ['/mnt/partage', '/mnt/partage2/de Claire.cpnex', false],
  ['/mnt/partage', '/mnt/partage2', false],
  [null, '/mnt/partage/de Claire.cpnex', false],
])('in %s, %s: %s', (dossier, fichier, dit) => {
  expect(estDans(dossier, fichier)).toBe(dit);
});
