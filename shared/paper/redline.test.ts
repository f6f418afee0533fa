import { test } from '@fast-check/vitest';
import { describe, expect, test as example } from 'vitest';
import { coherent, edited } from '../../tests/support/edited-referentiel.ts';
import { sideOf } from '../../tests/support/redline-side.ts';
import document from '../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import type { Document, Referentiel } from '../generated/document.ts';
import { headingOf } from './heading.ts';
import { raceBlocks } from './race.ts';
import { redline } from './redline.ts';
import { sheetOf, type Sheet } from './sheet.ts';

const of = document as unknown as Document;
const head = { seq: 1, hash: 'a'.repeat(64), at: '2026-03-12T08:00:00.000Z' };
const sheet = (referentiel: Referentiel): Sheet =>
  sheetOf(headingOf({ ...of, referentiel }, head), raceBlocks(referentiel, 'Compétences'));
const states = edited(of.referentiel).map(coherent);

describe('two papers in one', () => {
  test.prop([states, states])('give each of them back', (a, b) => {
    const both = redline(sheet(a), sheet(b));
    expect(sideOf(both, 'before')).toEqual(sheet(a));
    expect(sideOf(both, 'after')).toEqual(sheet(b));
  });
  test.prop([states])('are one where they are the same', (a) => {
    expect(redline(sheet(a), sheet(a))).toEqual(sheet(a));
  });
});

describe('what moves', () => {
  const [first, second, ...others] = of.referentiel.blocs;
  const [competence, ...competences] = first?.competences ?? [];
  if (first === undefined || second === undefined || competence === undefined) throw new Error('no bloc');
  const moved = (libelle: string): Referentiel => ({
    ...of.referentiel,
    blocs: [
      { ...first, competences },
      { ...second, competences: [...second.competences, { ...competence, libelle }] },
      ...others,
    ],
  });
  const notes = (b: Referentiel): readonly string[] =>
    redline(sheet(of.referentiel), sheet(b)).blocks.flatMap((block) =>
      block.kind !== 'table'
        ? []
        : [
            ...(block.band === null ? [] : [block.band.note]),
            ...block.rows.flatMap(({ note, cells }) => [
              note,
              ...cells.flatMap(({ lines }) => lines.map((line) => line.note)),
            ]),
          ].filter((note) => note !== ''),
    );

  example('says where it went, and where it came from', () => {
    expect(notes(moved(competence.libelle))).toEqual([
      `Déplacé vers «\u00a0${second.code}\u00a0»`,
      `Déplacé depuis «\u00a0${first.code}\u00a0»`,
    ]);
  });
  example('says what it was, when it is reworded too', () => {
    expect(notes(moved('Autre'))).toContain(
      `Déplacé depuis «\u00a0${first.code}\u00a0», et reformulé. Avant\u00a0: «\u00a0${competence.libelle}\u00a0»`,
    );
  });
  example('in the same place says so, and of a bloc what is reworded in it', () => {
    const [one, ...rest] = second.competences;
    if (one === undefined) throw new Error('no compétence');
    const reworded = { ...second, competences: [{ ...one, libelle: 'Autre' }, ...rest] };
    expect(notes({ ...of.referentiel, blocs: [...others, first, reworded] })).toEqual(
      expect.arrayContaining(['Déplacé à une autre place', 'Déplacé depuis une autre place']),
    );
  });
});
