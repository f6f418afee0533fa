import { describe, expect, it } from 'vitest';
import { inlineItems } from './inline-list.ts';

describe('a list on one line', () => {
  it.each([
    [
      'Les cotes sont relevées ; – le cartouche est rempli',
      'Les cotes sont relevées ;',
      'le cartouche est rempli',
    ],
    [
      'Le plan est lu ; - les cotes sont justes ; - le titre est rempli.',
      'Le plan est lu ;',
      'les cotes sont justes ;',
      'le titre est rempli.',
    ],
    ['Le poste est rangé ; • L’outil est nettoyé', 'Le poste est rangé ;', 'L’outil est nettoyé'],
    ['Le poste est rangé • 3 outils sont nettoyés', 'Le poste est rangé', '3 outils sont nettoyés'],
    ['a) net b) droit', 'a) net', 'b) droit'],
    [
      'Le joint est : 1) net ; 2) droit ; 3) étanche',
      'Le joint est :',
      '1) net ;',
      '2) droit ;',
      '3) étanche',
    ],
    ['(a) net, (b) droit', '(a) net,', '(b) droit'],
    ['Contrôles : – les cotes ; – le cartouche', 'Contrôles :', 'les cotes ;', 'le cartouche'],
  ])('is cut before each of its items: %s', (text, ...items) => {
    expect(inlineItems(text)).toEqual(items);
  });

  it.each([
    'Le point a) du règlement est cité',
    'Les points a) et b) sont traités',
    'a) et b) sont traités ensemble',
    'a) net c) droit',
    'a) net 2) droit',
    'b) net c) droit',
    'Le rendez-vous est pris ; le compte-rendu est fait',
    'Les écarts restent de 2 – 3 mm ; – 3 au plus',
    'Le dossier – complet – est transmis',
    'Durée : – une heure',
    'Les client·e·s · les salarié·e·s sont accueilli·e·s',
    'La réponse est cochée : □ oui □ non',
    'Les outils sont rangés ; ils sont propres.',
    'Le score est de 3) sur 5) points',
    '• Le poste est rangé',
    '',
  ])('is not made of: %s', (text) => {
    expect(inlineItems(text)).toHaveLength(1);
  });
});
