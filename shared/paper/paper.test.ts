import { describe, expect, test } from 'vitest';
import example from '../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import cqpiDocument from '../../schemas/examples/valid/cqpi-deux-cpne.json' with { type: 'json' };
import type { Document, Referentiel } from '../generated/document.ts';
import { edgeOf, headingOf } from './heading.ts';
import { raceBlocks } from './race.ts';
import { sheetPage } from './sheet-page.ts';
import { sheetOf, textOf, type SheetBlock, type SheetLine, type SheetTable } from './sheet.ts';

const document = example as unknown as Document;
const complete = document.referentiel;
const head = { seq: 1204, hash: 'a'.repeat(64), at: '2026-03-12T08:00:00.000Z' };
const htmlOf = (referentiel: Referentiel): string => {
  const heading = headingOf({ ...document, referentiel }, head);
  return sheetPage(sheetOf(heading, raceBlocks(referentiel, 'Compétences')), edgeOf(heading));
};

const bandsOf = (referentiel: Referentiel): readonly SheetTable[] =>
  raceBlocks(referentiel, 'Compétences').flatMap((block) =>
    block.kind === 'table' && block.look === 'race' ? [block] : [],
  );
const said = ({ code, texte }: SheetLine) => ({
  code: textOf(code, 'after'),
  texte: textOf(texte, 'after'),
});
const linesOf = (block: SheetBlock): readonly SheetLine[] => {
  if (block.kind === 'title') return [block.line];
  if (block.kind === 'text') return block.cell.lines;
  const inside = block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines));
  return block.band === null ? inside : [block.band, ...inside];
};

/** Every text that a paper shows, once. */
const shown = (referentiel: Referentiel): ReadonlySet<string> =>
  new Set(
    raceBlocks(referentiel, 'Compétences')
      .flatMap(linesOf)
      .map((line) => said(line).texte),
  );

describe('the table of a référentiel', () => {
  test('shows every activité, tâche, bloc, compétence, critère and modalité', () => {
    const texts = shown(complete);
    const wanted = [
      ...complete.activites.flatMap(({ intitule, taches }) => [intitule, ...taches.map((t) => t.libelle)]),
      ...complete.blocs.flatMap(({ intitule, competences, modalites }) => [
        intitule,
        ...modalites.map((m) => m.libelle),
        ...competences.flatMap((c) => [c.libelle, ...c.criteres.map((k) => k.libelle)]),
      ]),
    ];
    expect(wanted.filter((text) => !texts.has(text))).toEqual([]);
  });

  test('names beside a compétence what it comes from and what evaluates it', () => {
    const [band] = bandsOf(complete);
    const [bloc] = complete.blocs;
    const [competence] = bloc?.competences ?? [];
    const [row] = band?.rows ?? [];
    const [activites, named, modalites] = row?.cells ?? [];
    expect(named?.lines.map(said)).toEqual([{ code: competence?.code, texte: competence?.libelle }]);
    expect(activites?.lines).toHaveLength(competence?.activites.length ?? -1);
    const evaluating = bloc?.modalites.filter(({ competences }) =>
      competences.includes(competence?.id ?? ''),
    );
    expect(modalites?.lines.map((line) => said(line).code)).toEqual(evaluating?.map(({ code }) => code));
  });

  test('keeps a modalité that evaluates nothing yet, and a référentiel without blocs', () => {
    const modalite = { id: 'm', libelle: 'Épreuve pratique', competences: [] };
    const rs = { ...complete, registre: 'RS', blocs: [], competences: [], modalites: [modalite] } as const;
    const of = { ...rs, blocs: [], competences: [], modalites: [modalite] };
    expect(bandsOf(of).map(({ band, rows }) => [band === null ? null : said(band), rows])).toEqual([
      [{ code: '', texte: 'Compétences' }, []],
    ]);
    expect(shown(of)).toContain('Épreuve pratique');
  });
});

describe('the annexes of a CQPI', () => {
  const cqpi = cqpiDocument.referentiel as Referentiel;
  test('stand after the table, one a branch, each text under its name', () => {
    const html = htmlOf(cqpi);
    for (const { id: _, cpne, ...texts } of cqpi.annexes ?? []) {
      expect(html).toContain(`<h2>Annexe de branche\u00a0: ${cpne}</h2>`);
      for (const text of Object.values(texts)) expect(html).toContain(`<td>${text}</td>`);
    }
    expect(html.indexOf('Annexe de branche')).toBeGreaterThan(html.indexOf('class="race"'));
  });
  test('one that is not written yet says so; a CQP has none', () => {
    const [annexe] = cqpi.annexes ?? [];
    if (annexe === undefined) throw new Error('no annexe');
    const { id, cpne } = annexe;
    expect(htmlOf({ ...cqpi, annexes: [{ id, cpne }] })).toContain('n’est pas encore rédigée');
    expect(htmlOf(complete)).not.toContain('Annexe');
  });
});

describe('the printed page', () => {
  test('says whose text it is, which, and where the journal stood', () => {
    const html = htmlOf(complete);
    expect(html).toContain(complete.intitule);
    expect(html).toContain(document.version.empreinte);
    expect(html).toContain(`1\u202f204, ${head.hash}`);
  });

  test('has the name of each bloc in the head of its table, which each page repeats', () => {
    const heads = htmlOf(complete).match(/<table class="race">.*?<\/thead>/g) ?? [];
    expect(heads).toHaveLength(complete.blocs.length);
    for (const [i, { code, intitule }] of complete.blocs.entries())
      expect(heads[i]).toContain(`<h3><b>${code}</b> ${intitule}</h3>`);
  });

  test('says at its edge whose text it is, and the beginning of its empreinte', () => {
    const { mark } = headingOf(document, head);
    for (const { nom } of complete.cpne) expect(mark).toContain(nom);
    expect(mark).toContain(`Empreinte du texte\u00a0: ${document.version.empreinte.slice(0, 12)}…`);
  });

  test('never takes a text for markup', () => {
    const html = htmlOf({ ...complete, intitule: '<script>alert("x")</script> & <b>gras</b>' });
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &lt;b&gt;gras');
    expect(html).not.toContain('<script');
  });
});
