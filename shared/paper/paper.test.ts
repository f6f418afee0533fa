import { describe, expect, test } from 'vitest';
import example from '../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import cqpiDocument from '../../schemas/examples/valid/cqpi-deux-cpne.json' with { type: 'json' };
import type { Document, Referentiel } from '../generated/document.ts';
import { headingOf } from './heading.ts';
import { raceSheet, type RaceSheet } from './race.ts';
import { raceHtml } from './race-html.ts';

const document = example as unknown as Document;
const complete = document.referentiel;
const head = { seq: 1204, hash: 'a'.repeat(64), at: '2026-03-12T08:00:00.000Z' };
const htmlOf = (referentiel: Referentiel): string =>
  raceHtml(headingOf({ ...document, referentiel }, head), raceSheet(referentiel, 'Compétences'));

/** Every text that a sheet shows, once. */
const shown = (sheet: RaceSheet): ReadonlySet<string> =>
  new Set([
    ...sheet.activites.flatMap(({ texte, taches }) => [texte, ...taches]),
    ...sheet.bandes.flatMap(({ texte, rows, autres }) => [
      texte,
      ...autres.map((one) => one.texte),
      ...rows.flatMap((row) =>
        [row.competence, ...row.activites, ...row.modalites, ...row.criteres].map((one) => one.texte),
      ),
    ]),
  ]);

describe('the table of a référentiel', () => {
  test('shows every activité, tâche, bloc, compétence, critère and modalité', () => {
    const texts = shown(raceSheet(complete, ''));
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
    const [band] = raceSheet(complete, '').bandes;
    const [bloc] = complete.blocs;
    const [competence] = bloc?.competences ?? [];
    const [row] = band?.rows ?? [];
    expect(row?.competence).toEqual({ code: competence?.code, texte: competence?.libelle });
    expect(row?.activites).toHaveLength(competence?.activites.length ?? -1);
    const evaluating = bloc?.modalites.filter(({ competences }) =>
      competences.includes(competence?.id ?? ''),
    );
    expect(row?.modalites.map(({ code }) => code)).toEqual(evaluating?.map(({ code }) => code));
  });

  test('keeps a modalité that evaluates nothing yet, and a référentiel without blocs', () => {
    const modalite = { id: 'm', libelle: 'Épreuve pratique', competences: [] };
    const rs = { ...complete, registre: 'RS', blocs: [], competences: [], modalites: [modalite] } as const;
    expect(
      raceSheet({ ...rs, blocs: [], competences: [], modalites: [modalite] }, 'Compétences').bandes,
    ).toEqual([
      { code: '', texte: 'Compétences', rows: [], autres: [{ code: '', texte: 'Épreuve pratique' }] },
    ]);
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
