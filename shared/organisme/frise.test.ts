import { expect, test } from 'vitest';
import { dayAfter } from '../domain/dates.ts';
import type { Portee } from '../generated/document.ts';
import { situationAu, type Etape } from './etat-au.ts';
import { frise } from './frise.ts';

const portee: Portee = { nature: 'FORMER', blocs: [], versions: [] };
const etapes: readonly Etape[] = [
  { etat: 'demande', le: '2024-01-10', portee },
  { etat: 'habilite', le: '2024-04-01', jusqua: '2024-12-31' },
  { etat: 'suspendu', le: '2024-06-01' },
  { etat: 'habilite', le: '2024-07-01' },
  { etat: 'habilite', le: '2025-02-01', jusqua: '2025-06-30' },
  { etat: 'habilite', le: '2025-07-01', jusqua: '9999-12-31' },
];

test('says each state from its first day to its last; a renewal begins another band', () => {
  expect(frise(etapes).map(({ situation, du, au }) => [situation.etat, du, au])).toEqual([
    ['demande', '2024-01-10', '2024-03-31'],
    ['habilite', '2024-04-01', '2024-05-31'],
    ['suspendu', '2024-06-01', '2024-06-30'],
    ['habilite', '2024-07-01', '2024-12-31'],
    ['expire', '2025-01-01', '2025-01-31'],
    ['habilite', '2025-02-01', '2025-06-30'],
    ['habilite', '2025-07-01', null],
  ]);
});

test('on every day, its band has the state of the day', () => {
  const bandes = frise(etapes);
  for (let jour = '2024-01-01'; jour < '2025-12-31'; jour = dayAfter(jour)) {
    const bande = bandes.find(({ du, au }) => du <= jour && (au === null || jour <= au));
    expect([jour, bande?.situation.etat]).toEqual([jour, situationAu(etapes, jour)?.etat]);
  }
});
