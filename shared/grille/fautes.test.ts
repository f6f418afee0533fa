import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { Atelier, lignesDe, moyenne, noteDe, saisieDe, tous } from '../../tests/support/grilles.ts';
import { grilleTiree, saisieTiree } from '../../tests/support/random-grille.ts';
import type { Grille, Niveau, Note, Saisie } from '../generated/document.ts';
import { phraseDeFauteDeGrille, phraseDeFauteDeSaisie } from '../i18n/fr/evaluation.ts';
import { echelleDe, echellesProposees } from './echelles.ts';
import { evaluer } from './evaluer.ts';
import { fautesDeGrille } from './fautes-grille.ts';
import { fautesDeSaisie } from './fautes-saisie.ts';
import { nomsDe } from './noms.ts';

const atelier = new Atelier(10);
const [vingt, acquis] = [atelier.echelle('vingt'), atelier.echelle('acquis')];
const [ecrit, geste] = [atelier.ligne('Écrit', vingt), atelier.ligne('Geste', acquis)];
const evaluateurs = [atelier.evaluateur('tuteur', '40'), atelier.evaluateur('formateur', '60')];
const rattrapage = atelier.epreuve('Rattrapage', tous, [], {
  reprend: { sur: ['non_acquis'], garde: 'derniere' },
});
const saine = atelier.grille(
  'Grille',
  tous,
  [vingt, acquis],
  [
    atelier.partie('Bloc', tous, [
      atelier.epreuve('Examen', moyenne('10'), [ecrit], {
        evaluateurs,
        partage: { absence: 'zero', arrondi: { pas: '1', mode: 'inferieur' } },
      }),
      atelier.epreuve('Observation', tous, [geste]),
      rattrapage,
    ]),
  ],
);

/** The sound grid, after a change made by hand. */
function changee(change: (grille: Grille) => void): Grille {
  const copie = structuredClone(saine);
  change(copie);
  return copie;
}

const premiere = <T>(liste: readonly T[]): T => {
  const [un] = liste;
  if (un === undefined) throw new Error('empty');
  return un;
};

function inverser(niveau: Niveau): void {
  niveau.validant = niveau.validant === 'oui' ? 'non' : 'oui';
}

describe('a grid', () => {
  test('that is sound has no fault', () => expect(fautesDeGrille(saine)).toEqual([]));

  test.each<[string, (grille: Grille) => void]>([
    [
      'double',
      (g) =>
        (premiere(g.echelles).niveaux[1] = {
          ...premiere(premiere(g.echelles).niveaux),
          code: 'A',
          valeur: '10',
          validant: 'oui',
        }),
    ],
    ['sans_niveau', (g) => premiere(g.echelles).niveaux.splice(0)],
    ['trop', (g) => g.parties.push(...Array.from({ length: 200 }, () => atelier.partie('Bloc', tous, [])))],
    ['niveaux', (g) => (premiere(premiere(g.echelles).niveaux).valeur = '10')],
    ['niveaux', (g) => premiere(g.echelles).niveaux.forEach(inverser)],
    ['codes', (g) => (premiere(premiere(g.echelles).niveaux).code = 'A')],
    ['points', (g) => (premiere(g.echelles).points = { min: '20', max: '20', pas: '1' })],
    ['points', (g) => (premiere(g.echelles).points = { min: '0', max: '20', pas: '0' })],
    ['seuil', (g) => (premiere(lignesDe(g)).seuil = { acquis: '10', aConfirmer: '10.5' })],
    ['sans_valeur', (g) => (premiere(g.parties).regle = moyenne('10'))],
    ['echelle', (g) => (premiere(lignesDe(g)).echelle = atelier.id())],
    [
      'descripteurs',
      (g) => (premiere(lignesDe(g)).descripteurs = [{ niveau: premiere(acquis.niveaux).id, texte: 'Autre' }]),
    ],
  ])('is refused for « %s », in words', (code, change) => {
    const grille = changee(change);
    const fautes = fautesDeGrille(grille);
    expect(fautes.map((faute) => faute.code)).toEqual([code]);
    expect(phraseDeFauteDeGrille(premiere(fautes), nomsDe(grille))).toMatch(
      /^(?:échelle )?«\u00a0.+\u00a0»\u00a0: /,
    );
  });

  test('a retake gives no value, and needs none', () => {
    const grille = changee((g) => {
      const partie = premiere(g.parties);
      partie.regle = moyenne('10');
      partie.epreuves = partie.epreuves.filter(
        ({ regle, reprend }) => regle.type === 'moyenne' || reprend !== undefined,
      );
    });
    expect(fautesDeGrille(grille)).toEqual([]);
  });
});

test.each(Object.keys(echellesProposees) as (keyof typeof echellesProposees)[])(
  'the scale « %s » that is offered is sound, and another at each time',
  (nom) => {
    const [une, autre] = [echelleDe(nom, atelier.id), echelleDe(nom, atelier.id)];
    expect(fautesDeGrille({ ...saine, echelles: [...saine.echelles, une, autre] })).toEqual([]);
  },
);

const [tuteur, formateur] = evaluateurs.map(({ id }) => ({ evaluateur: id }));
const justes: readonly Note[] = [
  noteDe(saine, ecrit, '12.5', tuteur),
  noteDe(saine, ecrit, '0', formateur),
  noteDe(saine, geste, 'NA'),
  noteDe(saine, geste, 'A', { reprise: rattrapage.id }),
];
const empreinte = 'b'.repeat(64);

describe('marks', () => {
  test('of that grid have no fault', () =>
    expect(fautesDeSaisie(saine, empreinte, saisieDe(saine, [...justes], { voie: 'VAE' }))).toEqual([]));

  test.each<[string, Note]>([
    ['ligne', { ...noteDe(saine, ecrit, '1', tuteur), ligne: atelier.id() }],
    ['reprise', noteDe(saine, geste, 'A', { reprise: premiere(premiere(saine.parties).epreuves).id })],
    ['reprise', noteDe(saine, geste, 'A', { reprise: atelier.id() })],
    ['evaluateur', noteDe(saine, ecrit, '12')],
    ['evaluateur', noteDe(saine, geste, 'A', tuteur)],
    ['note', noteDe(saine, ecrit, '20.5', tuteur)],
    ['note', noteDe(saine, ecrit, '10.25', tuteur)],
    ['note', { ligne: ecrit.id, niveau: 'A', ...tuteur }],
    ['note', { ligne: geste.id, valeur: '1' }],
    ['note', { ligne: geste.id, niveau: 'B' }],
  ])('are refused for « %s », in words', (code, note) => {
    const fautes = fautesDeSaisie(saine, empreinte, saisieDe(saine, [note]));
    expect(fautes).toEqual([{ code, element: note.ligne }]);
    expect(phraseDeFauteDeSaisie(premiere(fautes), nomsDe(saine))).toMatch(/\u00a0: /);
  });

  test.each<[string, readonly Note[]]>([
    ['one evaluator', [noteDe(saine, ecrit, '1', tuteur), noteDe(saine, ecrit, '2', tuteur)]],
    ['one line', [noteDe(saine, geste, 'A'), noteDe(saine, geste, 'NA')]],
  ])('given twice by %s are refused', (_, notes) => {
    const fautes = fautesDeSaisie(saine, empreinte, saisieDe(saine, [...notes]));
    expect(fautes.map(({ code }) => code)).toEqual(['double']);
  });

  const partie = premiere(saine.parties).id;
  test.each<[string, Partial<Saisie>, Partial<Grille>]>([
    ['grille', { grille: { id: atelier.id(), empreinte } }, {}],
    ['grille', { grille: { id: saine.id, empreinte: 'c'.repeat(64) } }, {}],
    ['voie', { voie: 'FI' }, { voies: ['FC', 'VAE'] }],
    ['jour', { jour: '2026-02-30' }, {}],
    ['acquis', { acquis: [{ partie: atelier.id(), le: '2020-01-01' }] }, {}],
    ['acquis', { acquis: [{ partie, le: '2026-11-28' }] }, {}],
    ['acquis', { acquis: [{ partie, le: '2020-02-30' }] }, {}],
    ['acquis_valeur', { acquis: [{ partie, le: '2020-01-01', valeur: '20.01' }] }, {}],
    ['acquis', { acquis: [1, 2].map(() => ({ partie, le: '2020-01-01' })) }, {}],
  ])('of another « %s » are refused: %j', (code, plus, autre) => {
    const fautes = fautesDeSaisie({ ...saine, ...autre }, empreinte, saisieDe(saine, [], plus));
    expect(fautes.map((faute) => faute.code)).toEqual([code]);
  });
});

property.prop([fc.gen()])(
  'nothing that a grid gives a partie is too much to have been acquired before',
  (tire) => {
    const grille = grilleTiree(tire);
    const { notes, jour } = saisieTiree(tire, grille);
    const { parties } = evaluer(grille, saisieDe(grille, notes, { jour }));
    const acquis = parties.map(({ id, valeur }) => ({
      partie: id,
      le: jour,
      ...(valeur !== undefined && { valeur }),
    }));
    expect(fautesDeSaisie(grille, empreinte, saisieDe(grille, [], { jour, acquis }))).toEqual([]);
  },
);
