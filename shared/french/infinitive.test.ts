import { expect, test } from 'vitest';
import { beginsWithInfinitive, headVerb, secondVerb } from './infinitive.ts';
import { readText } from './reading.ts';

test.each([
  'Réaliser une étude posturale',
  'réaliser une étude',
  'ACCUEILLIR le client',
  'E\u0301valuer le potentiel de réemploi',
  'S’adapter au profil du client',
  "S'assurer de la conformité",
  'S’ assurer de la conformité',
  'Se conformer aux consignes',
  'Prendre en charge',
  'Apprendre à connaître',
  'Descendre une charge',
  'Répondre au besoin',
  'Convaincre un prospect',
  'Mettre en œuvre',
  'Œuvrer à la prévention',
  'Établir un devis',
  'Concevoir une pièce',
  'Promouvoir la marque',
  'Prévoir les approvisionnements',
  'Extraire les données',
  'Satisfaire la demande',
  'Construire un planning',
  'Inclure les publics',
  'Suivre un dossier',
  'Co-animer une réunion',
  'Lire un plan',
])('« %s » begins with an infinitive', (text) => {
  expect(beginsWithInfinitive(text)).toBe(true);
});

test.each([
  '',
  'Atelier de montage',
  'Chantier école',
  'Dossier professionnel',
  'Métier de la vente',
  'Entre deux postes',
  'Comptoir de vente',
  'Couloir',
  'Inventaire des stocks',
  'Cadre réglementaire',
  'Titre du document',
  'Mesure des écarts',
  'Procédure de contrôle',
  'Matière première',
  'Affaire en cours',
  'Œuvre collective',
  'Savoir-faire du métier',
  'Être capable de réaliser un devis',
  'Avenir du service',
  'L’accueil du client',
  'Le candidat réalise le devis',
  'Réalisation du devis',
  'Préparé par l’équipe',
  'Lettre de mission',
  'Laboratoire',
  'Partenaire social',
  'Livre de bord',
  'Mer',
])('« %s » does not', (text) => {
  expect(beginsWithInfinitive(text)).toBe(false);
});

test('a verb is told without its pronoun, with where it ends', () => {
  expect(headVerb(readText('S’initier à la vente').folded)).toEqual({ word: 'initier', end: 9 });
  expect(secondVerb(readText('les ranger dans l’ordre').folded)).toEqual({ word: 'ranger', end: 10 });
  expect(headVerb(readText('les ranger').folded)).toBeNull();
});
