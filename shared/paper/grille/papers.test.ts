import { describe, expect, test } from 'vitest';
import example from '../../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import { Atelier, lignesDe, moyenne, noteDe, tous } from '../../../tests/support/grilles.ts';
import type { Papier } from '../../contract/shapes.ts';
import type { Document, DocumentGrille, Grille } from '../../generated/document.ts';
import type { Essai } from '../../grille/essais.ts';
import { grilleHtml } from './papers.ts';

const referentiel = example as unknown as Document;
const [bloc] = referentiel.referentiel.blocs;
const [competence] = bloc?.competences ?? [];
const [critere] = competence?.criteres ?? [];
const head = { seq: 12, hash: 'a'.repeat(64), at: '2026-03-12T08:00:00.000Z' };

const atelier = new Atelier(31);
const maitrise = atelier.echelle('maitrise');
const vingt = atelier.echelle('vingt');
const ligne = atelier.ligne('Contrôle tracé', maitrise, {
  competence: competence?.id ?? '',
  critere: critere?.id ?? '',
  indicateur: 'La fiche est remplie.',
  attendu: 'Aucune case vide.',
  eliminatoire: true,
  descripteurs: maitrise.niveaux.map(({ id, libelle }) => ({ niveau: id, texte: `Dit ${libelle}` })),
});
const observation = atelier.epreuve('Observation', tous, [ligne, atelier.ligne('Tenue', maitrise)], {
  duree: 90,
  lieu: 'Atelier',
  preuves: 'Fiche de travail',
  amenagements: 'Tiers temps',
  evaluateurs: [atelier.evaluateur('evaluateur_externe', '1')],
});
const reprise = atelier.epreuve('Rattrapage', tous, [], {
  reprend: { sur: ['non_acquis'], garde: 'derniere' },
});
const partagee = atelier.ligne('Devis exact', vingt, {
  poids: '3',
  seuil: { acquis: '12', aConfirmer: '9.5' },
});
const etude = atelier.epreuve(
  'Étude de cas',
  moyenne('12'),
  [partagee, atelier.ligne('Devis lisible', vingt)],
  {
    evaluateurs: [atelier.evaluateur('tuteur', '40'), atelier.evaluateur('jury_evaluation', '60')],
    partage: { absence: 'bloquante', arrondi: { pas: '0.5', mode: 'plus_proche' } },
  },
);
const premiere = atelier.partie('Diagnostiquer', tous, [observation, reprise], {
  bloc: bloc?.id ?? '',
  acquisMois: 60,
});
const seconde = atelier.partie('Conseiller', tous, [etude]);
const grille = atelier.grille('Grille commune', tous, [maitrise, vingt], [premiere, seconde]);

const documentOf = (of: Grille): DocumentGrille => ({
  format: 'paritaire/grille',
  schema: '1.0.0',
  provenance: referentiel.provenance,
  version: { statut: 'brouillon', empreinte: 'c4'.repeat(32) },
  grille: of,
});
const paperOf = (papier: Papier, essai: Essai | null, of: Grille = grille): string =>
  grilleHtml({ papier, document: documentOf(of), referentiel, head, essai });

const [tuteur, jury] = etude.evaluateurs;
const essai: Essai = {
  id: atelier.id(),
  nom: 'Candidat 1',
  jour: '2026-11-27',
  voie: 'VAE',
  notes: [
    noteDe(grille, ligne, '1'),
    noteDe(grille, partagee, '14.5', { evaluateur: tuteur?.id ?? '' }),
    noteDe(grille, partagee, '9', { evaluateur: jury?.id ?? '' }),
  ],
  acquis: [{ partie: seconde.id, le: '2025-03-12' }],
};
const count = (html: string, text: string): number => html.split(text).length - 1;
const blank = 'aria-label="case à cocher"';
const ticked = 'aria-label="case cochée"';
const papers: readonly Papier[] = ['evaluateur', 'candidat', 'jury'];

describe('a paper of a grid', () => {
  test.each(papers)('%s: says on each sheet whose it is, which, in what state', (papier) => {
    const { intitule, cpne } = referentiel.referentiel;
    const [, edge = ''] = /<html ([^>]*)>/.exec(paperOf(papier, null)) ?? [];
    for (const text of [intitule, ...cpne.map(({ nom }) => nom), 'Brouillon, non adopté', 'c4'.repeat(6)])
      expect(edge).toContain(text);
    expect(edge).not.toContain('Essai');
  });

  test.each(papers)(
    '%s: says it again in the head of its tables, for browsers without margins to write in',
    (papier) => {
      const html = paperOf(papier, null);
      const [, what = '?', whose = '?'] = /data-what="([^"]*)" data-whose="([^"]*)"/.exec(html) ?? [];
      const heads = html.split('<thead><tr class="edge">').slice(1);
      expect(heads.length).toBeGreaterThan(0);
      for (const head of heads) {
        const [, columns, text] = /^<th colspan="(\d+)">([^<]*)<\/th><\/tr><tr>/.exec(head) ?? [];
        expect(text).toBe(`${what}\n${whose}`);
        expect(count(head.split('</thead>')[0] ?? '', 'scope="col"')).toBe(Number(columns));
      }
    },
  );

  test.each(papers)(
    '%s: filled for a trial, says so on each sheet, and that it delivers nothing',
    (papier) => {
      const html = paperOf(papier, essai);
      expect(html).toMatch(/<html [^>]*data-what="[^"]*Essai, candidat fictif/);
      expect(html).toContain(
        'candidat fictif (Candidat 1)\u00a0: il montre ce que la grille conclut, et ne délivre rien.',
      );
    },
  );

  test.each(papers)('%s: says how much of a trial the grid sets aside, and prints none of it', (papier) => {
    const aside = 'Laissé de côté, sans compter';
    expect(paperOf(papier, essai)).not.toContain(aside);
    const [mark] = essai.notes;
    const late = { partie: seconde.id, le: '2027-02-03' };
    const trial = { ...essai, notes: mark === undefined ? [] : [mark, mark], acquis: [late] };
    const html = paperOf(papier, trial);
    expect(html).toContain(`${aside}\u00a0: 1\u00a0note et 1\u00a0acquis antérieur, que la grille`);
    expect(html).not.toContain('03/02/2027');
  });

  test.each(papers)('%s: never takes a text for markup', (papier) => {
    const hostile = '<script>alert("x")</script>';
    const html = paperOf(
      papier,
      { ...essai, nom: hostile },
      { ...grille, intitule: hostile, parties: [{ ...premiere, intitule: hostile }, seconde] },
    );
    expect(html).not.toContain('<script');
    expect(count(html, '&lt;script&gt;')).toBeGreaterThan(2);
  });
});

test.each(papers)(
  '%s: offers « à confirmer » where a level or a threshold may give it, and nowhere else',
  (papier) => {
    const box = '</span> à confirmer</span>';
    const sure = { ...grille, parties: [premiere] };
    expect(count(paperOf(papier, null, sure), box)).toBe(0);
    expect(paperOf(papier, null, sure)).not.toContain('ajournée');
    expect(count(paperOf(papier, null), box)).toBeGreaterThan(0);
    const unsure = { ...premiere, regle: moyenne('2', { seuil: { acquis: '2', aConfirmer: '1' } }) };
    const html = paperOf(papier, null, { ...grille, parties: [unsure] });
    expect(count(html, box)).toBe({ evaluateur: 0, candidat: 3, jury: 3 }[papier]);
  },
);

test.each(papers)(
  '%s: says one access path or several, and no kind of épreuve that says nothing',
  (papier) => {
    expect(paperOf(papier, null, { ...grille, voies: ['FC'] })).toContain(
      'Voie d’accès\u00a0: formation continue<',
    );
    expect(paperOf(papier, null, { ...grille, voies: ['FC', 'VAE'] })).toContain(
      'Voies d’accès\u00a0: formation',
    );
    const autre = { ...premiere, epreuves: [observation, { ...reprise, type: 'autre' as const }] };
    const html = paperOf(papier, null, { ...grille, parties: [autre] });
    expect(html).not.toContain('Épreuve\u00a0: autre');
    expect(html).not.toContain('>autre<');
  },
);

describe('the evaluator’s sheet', () => {
  test('has each line with its words, what each level means, and a box for each', () => {
    const html = paperOf('evaluateur', null, {
      ...grille,
      parties: [{ ...premiere, epreuves: [observation] }],
    });
    for (const text of [
      'Contrôle tracé',
      'La fiche est remplie.',
      'Attendu\u00a0: Aucune case vide.',
      'Éliminatoire',
      'Tenue',
    ])
      expect(html).toContain(text);
    for (const { code, libelle } of maitrise.niveaux) {
      expect(html).toContain(`<b>${code}</b> ${libelle}</th>`);
      expect(html).toContain(`Dit ${libelle}`);
    }
    // Two lines of four levels, and the two results that they can give the épreuve.
    expect(count(html, blank)).toBe(2 * 4 + 2);
    expect(html).toContain(`<b>${competence?.code}</b> ${competence?.libelle}`);
    expect(html).toContain(`<b>${critere?.code}</b> Contrôle tracé`);
  });

  test('says what the épreuve is, and has a place for the signature of each evaluator', () => {
    const html = paperOf('evaluateur', null);
    for (const text of [
      'Durée\u00a0: 1\u00a0h\u00a030',
      'Lieu\u00a0: Atelier',
      'Preuves à réunir\u00a0: Fiche de travail',
      'handicap\u00a0: Tiers temps',
      // A share is said where marks are shared.
      'Évaluateurs\u00a0: Évaluateur externe habilité<',
      'Évaluateurs\u00a0: Tuteur (part 40), Jury d’évaluation (part 60)',
    ])
      expect(html).toContain(text);
    for (const role of ['Évaluateur externe habilité', 'Tuteur', 'Jury d’évaluation'])
      expect(html).toContain(`<th scope="row">${role}</th><td></td><td></td><td></td>`);
  });

  test('has a column of points for each who shares the mark, with weights and thresholds', () => {
    const html = paperOf('evaluateur', null);
    for (const title of ['Tuteur', 'Jury d’évaluation', 'Poids', 'Observations'])
      expect(html).toMatch(new RegExp(`<th scope="col" class="[a-z]+">${title}</th>`));
    expect(count(html, '/ 20</span>')).toBe(2 * 2);
    expect(html).toContain('Seuil\u00a0: 12 au moins, à confirmer dès 9,5');
  });

  test('offers in a retake every line before it, or those that the trial takes again', () => {
    expect(count(paperOf('evaluateur', null), 'Tenue</th>')).toBe(2);
    const filled = paperOf('evaluateur', essai);
    expect(count(filled, 'Contrôle tracé<p>')).toBe(2);
    expect(count(filled, 'Tenue</th>')).toBe(1);
  });

  test('is ticked where a trial is marked, and nowhere else', () => {
    const html = paperOf('evaluateur', essai);
    expect(count(html, ticked)).toBe(1);
    expect(html).toMatch(/case cochée">×<\/span> Dit Non maîtrisé/);
    expect(html).toContain('<b>14,5</b> / 20');
    expect(count(paperOf('evaluateur', null), ticked)).toBe(0);
  });

  test('tells under the critère what has no room beside many levels', () => {
    const niveaux = Array.from(
      { length: 7 },
      (_, i) =>
        ({
          id: atelier.id(),
          code: String(i),
          libelle: `Niveau ${i}`,
          valeur: String(i),
          validant: i < 4 ? 'non' : 'oui',
        }) as const,
    );
    const html = paperOf('evaluateur', null, {
      ...grille,
      echelles: [{ ...maitrise, niveaux: [...niveaux] }, vingt],
    });
    expect(html).toContain('<p>Attendu\u00a0: Aucune case vide.</p>');
    expect(html).not.toContain('Indicateur et résultat attendu');
    expect(html).toContain('<b>6</b> Niveau 6</th>');
  });
});

describe('the evaluator’s sheet, where levels are boxes alone', () => {
  const nue = { ...premiere, epreuves: [{ ...observation, lignes: [atelier.ligne('Tenue', maitrise)] }] };
  const layoutOf = (of: Grille): string | undefined =>
    /<html lang="fr" class="(\w+)"/.exec(paperOf('evaluateur', null, of))?.[1];

  test('is upright, and wide as soon as a level is described or a mark is shared', () => {
    expect(layoutOf({ ...grille, parties: [nue] })).toBe('portrait');
    expect(layoutOf({ ...grille, parties: [premiere] })).toBe('paysage');
    expect(layoutOf({ ...grille, parties: [nue, seconde] })).toBe('paysage');
  });

  test('has a narrow column a level, what is expected under the critère, and room to write beside', () => {
    const dite = { ...ligne, descripteurs: [] };
    const html = paperOf('evaluateur', null, {
      ...grille,
      parties: [{ ...nue, epreuves: [{ ...observation, lignes: [dite] }] }],
    });
    expect(count(html, '<col class="case">')).toBe(4);
    expect(count(html, '<td class="case"><span class="box"')).toBe(4);
    expect(html).toContain('<p>Attendu\u00a0: Aucune case vide.</p>');
    expect(html).toContain('<td class="observations"></td>');
    expect(html).not.toContain('Indicateur et résultat attendu');
  });
});

describe('the candidate’s record', () => {
  test('says blank what is evaluated, and where', () => {
    const html = paperOf('candidat', null);
    for (const { libelle } of lignesDe(grille)) expect(html).toContain(libelle);
    expect(html).toContain('Ce qui est évalué, et quand');
    expect(html).not.toContain('Résultat et raison</th><td');
    expect(html).toContain('Le candidat a pris connaissance de ses résultats.');
  });

  test('says filled the result of each line, épreuve and bloc, with its reasons', () => {
    const html = paperOf('candidat', essai);
    expect(html).toContain(
      '<b>non acquis</b> (1)<ul class="raisons"><li>niveau «\u00a0Non maîtrisé\u00a0» (1)</li></ul>',
    );
    // 0,4 × 14,5 + 0,6 × 9 = 11,2, to the half point.
    expect(html).toContain('<li>moyenne des évaluateurs\u00a0: 11</li>');
    expect(html).toContain('<li>déjà acquis le 12/03/2025, sans limite</li>');
    expect(html).toContain('<b>Résultat pour la certification</b>');
  });
});

describe('the minutes of the jury', () => {
  test('have each bloc, what was acquired before, what the grid concludes, and what the jury decides', () => {
    const html = paperOf('jury', essai);
    const [first = '', second = ''] = html.split('<tr><th scope="row">').slice(1);
    expect(first).toContain(`<b>${bloc?.code}</b> Diagnostiquer`);
    expect(first).toContain('Reste acquis 60');
    expect(first).toContain('<td>non</td><td><b>non acquis</b>');
    expect(second).toContain('<td>le 12/03/2025, sans limite</td><td><b>acquis</b>');
    // The decision is the jury's own: nothing is ticked for it.
    expect(count(html, ticked)).toBe(0);
    for (const label of ['acquis', 'non acquis']) expect(first).toContain(`</span> ${label}</span>`);
  });

  test('are signed by college: the seats that the référentiel names, or blank ones', () => {
    const seats = referentiel.referentiel.voiesAcces.find(({ code }) => code === 'VAE')?.jury?.membres ?? [];
    expect(seats.length).toBeGreaterThan(2);
    const html = paperOf('jury', essai);
    for (const { role } of seats) expect(html).toContain(`<tr><td>${role}`);
    expect(html).toContain('Collège des employeurs');
    expect(html).toContain('Collège des salariés');
    expect(paperOf('jury', null)).toContain('<tr><td></td><td></td><td></td></tr>');
  });

  test('say who presides, once', () => {
    const html = paperOf('jury', essai);
    expect(html).toContain('<td>Responsable d’atelier, présidente du jury</td>');
    const voiesAcces = referentiel.referentiel.voiesAcces.map((voie) => ({
      ...voie,
      jury: { membres: [{ role: 'Responsable d’atelier', college: 'employeurs' as const, preside: true }] },
    }));
    const plain = { ...referentiel, referentiel: { ...referentiel.referentiel, voiesAcces } };
    expect(
      grilleHtml({ papier: 'jury', document: documentOf(grille), referentiel: plain, head, essai }),
    ).toContain('<td>Responsable d’atelier · présidence du jury</td>');
  });

  test('ask what the law asks of a jury of VAE where it may be one', () => {
    const vae = 'article D.\u00a06412-6';
    expect(paperOf('jury', null)).toContain(vae);
    expect(paperOf('jury', null, { ...grille, voies: ['FC'] })).not.toContain(vae);
    expect(paperOf('jury', { ...essai, voie: 'FC' })).not.toContain(vae);
  });
});
