import { fc, test } from '@fast-check/vitest';
import { describe, expect, test as example } from 'vitest';
import { sheetOfListe } from '../../../tests/redline/drawn.ts';
import { habilite, liste, listeTiree, organisme, retire } from '../../../tests/support/random-liste.ts';
import { sideOf } from '../../../tests/support/redline-side.ts';
import { champsDeListe, comparerListes, inscriptionsDe, type Inscription } from '../../diff/listes.ts';
import type { ListeOrganismes } from '../../generated/document.ts';
import { valeurDite } from '../../i18n/fr/listes.ts';
import { redline } from '../redline.ts';
import type { SheetRow } from '../sheet.ts';
import { listeBlocks } from './liste.ts';

const sheet = sheetOfListe;

describe('two lists on paper', () => {
  test.prop([fc.tuple(listeTiree, listeTiree)])('give each of them back', ([a, b]) => {
    const both = redline(sheet(a), sheet(b));
    expect(sideOf(both, 'before')).toEqual(sheet(a));
    expect(sideOf(both, 'after')).toEqual(sheet(b));
  });

  test.prop([fc.tuple(listeTiree, listeTiree)])('are marked where a comparison says so', ([a, b]) => {
    const changed = comparerListes(a, b).differences.map(({ habilitation }) => habilitation);
    const marked = redline(sheet(a), sheet(b)).blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.filter(isMarked).map(({ key }) => key) : [],
    );
    for (const id of changed) expect(marked).toContain(id);
  });
});

function isMarked({ sort, cells }: SheetRow): boolean {
  const lines = cells.flatMap((cell) => cell.lines);
  return (
    sort !== 'same' ||
    lines.some((line) => line.sort !== 'same' || line.texte.some(({ kind }) => kind !== 'same'))
  );
}

const rows = (a: ListeOrganismes, b: ListeOrganismes) =>
  redline(sheet(a), sheet(b)).blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ key, sort, note }) => [block.key, key, sort, note]) : [],
  );

describe('who came, and who left', () => {
  const une = (id: string, ...etapes: Parameters<typeof organisme>[1]) => organisme(id, etapes);

  example('comes and goes in the table of what is in force', () => {
    const a = liste('2025-02-01', une('a', habilite), une('b', habilite));
    expect(rows(a, liste('2025-02-01', une('a', habilite), une('c', habilite)))).toEqual([
      ['en cours', 'ha', 'same', ''],
      ['en cours', 'hb', 'removed', ''],
      ['en cours', 'hc', 'added', ''],
    ]);
  });

  example('goes from what is in force to what no longer is, when it was withdrawn', () => {
    const a = liste('2025-02-01', une('a', habilite), une('b', habilite));
    const b = liste('2025-07-01', une('a', habilite), une('b', habilite, retire));
    expect(rows(a, b)).toEqual([
      ['en cours', 'ha', 'same', ''],
      ['en cours', 'hb', 'removed', 'Déplacé vers «\u00a0Habilitations qui ne sont plus en cours\u00a0»'],
      ['passees', 'hb', 'added', 'Déplacé depuis «\u00a0Habilitations en cours\u00a0»'],
    ]);
  });

  example('each thing that is compared is said', () => {
    const complete = organisme('a', [{ ...habilite, decision: { date: '2024-12-10', ref: 'PV 4' } }], {
      siren: '732829320',
      nda: ['11755205675'],
      etablissements: [{ id: 'la', siret: '73282932000074', enseigne: 'Atelier' }],
      qualiopis: [{ id: 'q', categories: ['formation'], jusqua: '2026-05-31' }],
    });
    const lue = liste('2025-02-01', complete);
    const inscription = inscriptionsDe(lue).get('ha') as Inscription;
    const dit = JSON.stringify(listeBlocks(lue, []));
    for (const champ of champsDeListe) {
      const valeur = JSON.stringify(valeurDite(inscription, champ, [])).slice(1, -1);
      expect([champ, valeur !== '' && dit.includes(valeur)]).toEqual([champ, true]);
    }
  });
});
