import { expect, test } from 'vitest';
import { deNom, queNom } from './elision.ts';

test.each([
  ['Bruno', 'de Bruno', 'que Bruno'],
  ['Anne', 'd’Anne', 'qu’Anne'],
  ['Élodie', 'd’Élodie', 'qu’Élodie'],
  ['Émile'.normalize('NFD'), `d’${'Émile'.normalize('NFD')}`, `qu’${'Émile'.normalize('NFD')}`],
  ['irène', 'd’irène', 'qu’irène'],
  ['Œdipe', 'd’Œdipe', 'qu’Œdipe'],
  ['Yves', 'd’Yves', 'qu’Yves'],
  ['Yann', 'de Yann', 'que Yann'],
  ['Hugues', 'de Hugues', 'que Hugues'],
  ['Hélène', 'de Hélène', 'que Hélène'],
  ['« Relieur »', 'de « Relieur »', 'que « Relieur »'],
  ['', 'de ', 'que '],
])('before %s', (name, de, que) => {
  expect([deNom(name), queNom(name)]).toEqual([de, que]);
});
