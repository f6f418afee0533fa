import { expect, test } from 'vitest';
import { decisionsDe } from '../../../shared/decision/decisions.ts';
import type { Point, Seance } from '../../../shared/decision/modele.ts';
import { presenceExemple, regleExemple } from '../../../tests/support/seance-exemple.ts';
import { tenuesPour } from './tenues.ts';

const regle = regleExemple();
const texte = 'a'.repeat(64);
const sujet = { sujet: 'referentiel', id: 'r', intitule: 'CQP', empreinte: texte } as const;
const types = [{ id: 'creation' }, { id: 'revision' }] as const;
const point = (id: string, more: Partial<Point> = {}): Point => ({
  id,
  objet: `Objet ${id}`,
  type: 'creation',
  sujets: [sujet],
  pourEmployeurs: 1,
  pourSalaries: 1,
  ...more,
});
const seance: Seance = {
  id: 's',
  date: '2026-02-09',
  reference: 'Relevé n° 3',
  regle: regle.id,
  presences: ['E1', 'S1'].map((nom) => presenceExemple(nom)),
  pieces: [],
  decisions: [
    point('bon'),
    point('autre texte', { sujets: [{ ...sujet, empreinte: 'b'.repeat(64) }] }),
    point('rejeté', { contreEmployeurs: 1, pourEmployeurs: 0, pourSalaries: 0 }),
    point('ailleurs', { sujets: [{ ...sujet, id: 'x' }] }),
    point('habilitation', { type: 'habilitation' }),
    point('fin', { type: 'suppression' }),
  ],
};

test('those that adopted that very text are offered, with what their rule finds wrong; why the others are not is said', () => {
  const { adoptables, autres } = tenuesPour(decisionsDe([seance], [regle]), sujet, types);
  expect(adoptables).toEqual([
    {
      id: 'bon',
      label: 'Relevé n° 3, point 1, Objet bon',
      type: 'creation',
      date: '2026-02-09',
      fautes: [
        'Il n’est pas noté que ce texte ait été envoyé\u00a0; la règle le demande 8\u00a0jours avant.',
      ],
    },
  ]);
  expect(autres).toEqual([
    'Relevé n° 3, point 2, Objet autre texte\u00a0: le texte mis au vote n’est pas celui qui serait adopté, il a changé depuis.',
    'Relevé n° 3, point 3, Objet rejeté\u00a0: rejeté.',
  ]);
});

test('what is wrong is what is wrong for that text: another of the same point that was not sent is none of its faults', () => {
  const autre = { ...sujet, id: 'y', empreinte: 'c'.repeat(64) };
  const envoye = { id: 'p', designation: 'CQP', empreinte: texte };
  const deux: Seance = {
    ...seance,
    envoyeLe: '2026-01-20',
    pieces: [envoye],
    decisions: [point('deux textes', { sujets: [sujet, autre] })],
  };
  const decisions = decisionsDe([deux], [regle]);
  expect(decisions[0]?.fautes).not.toEqual([]);
  expect(tenuesPour(decisions, sujet, types).adoptables).toMatchObject([{ fautes: [] }]);
  expect(tenuesPour(decisions, autre, types).adoptables[0]?.fautes).toHaveLength(1);
});

test('what ends a certification is offered where it is what is decided', () => {
  const { adoptables } = tenuesPour(decisionsDe([seance], [regle]), sujet, [{ id: 'suppression' }]);
  expect(adoptables.map(({ id }) => id)).toEqual(['fin']);
});
