import { describe, expect, test } from 'vitest';
import { v7 as uuid } from 'uuid';
import {
  bloc,
  competence,
  critere,
  modalite,
  rapportDe,
  referentiel,
} from '../../../tests/support/controles.ts';
import { moyenne, nombre } from '../../../tests/support/grilles.ts';
import { after, stateOf } from '../../../tests/support/state-of.ts';
import type { GrilleSansLien } from '../../document/tree.ts';
import type { State } from '../../domain/row.ts';
import { createGrille } from '../../edit/grilles.ts';
import type { Epreuve, Ligne, Referentiel, Reprise } from '../../generated/document.ts';
import { genererGrille, type ChoixGrille } from '../../grille/generer.ts';
import type { Constat, Objectif, RegleId } from '../constat.ts';
import { lieuDe, messageDe } from '../phrases.ts';

const vendre = competence('Vendre un cycle neuf', { criteres: [critere('Le devis est signé')] });
const louer = competence('Louer un cycle', { criteres: [critere('Le contrat est rempli')] });
const reparer = competence('Réparer un cycle', { criteres: [critere('Le frein serre')] });
const vente = bloc({
  intitule: 'Vente',
  competences: [vendre, louer],
  modalites: [modalite('Entretien', { competences: [vendre.id, louer.id] })],
});
const atelier = bloc({
  intitule: 'Atelier',
  competences: [reparer],
  modalites: [modalite('Geste technique', { competences: [reparer.id] })],
});
const certification = referentiel({
  blocs: [vente, atelier],
  voiesAcces: [
    { id: uuid(), code: 'FC', actif: true },
    { id: uuid(), code: 'VAE', actif: true },
    { id: uuid(), code: 'CQ', actif: false },
  ],
});
const choix: ChoixGrille = { intitule: 'Commune', blocs: null, voies: [], echelle: 'vingt' };
const generee = (plus: Partial<ChoixGrille> = {}, of = certification): GrilleSansLien =>
  genererGrille(of, { ...choix, ...plus }, uuid);

function avec(of: Referentiel, ...grilles: readonly GrilleSansLien[]): State {
  return grilles.reduce<State>(
    (state, grille) => after(state, createGrille(state, of.id, grille).changes),
    stateOf(of),
  );
}

const trouves = (regle: RegleId, state: State, objectif: Objectif = 'adoption'): readonly Constat[] =>
  rapportDe(state, objectif).constats.filter((constat) => constat.regle === regle);
const dits = (regle: RegleId, state: State): readonly string[] =>
  trouves(regle, state).map((constat) => messageDe(constat).replaceAll('\u00a0', ' '));
/** A grid with its first épreuve changed. */
function changee(epreuve: (une: Epreuve) => Epreuve): GrilleSansLien {
  const grille = generee();
  const [premiere, ...autres] = grille.parties;
  const [une, ...suite] = premiere?.epreuves ?? [];
  if (premiere === undefined || une === undefined) throw new Error('nothing to change');
  return { ...grille, parties: [{ ...premiere, epreuves: [epreuve(une), ...suite] }, ...autres] };
}
const lignesChangees = (ligne: (une: Ligne, i: number) => Ligne): GrilleSansLien =>
  changee((une) => ({ ...une, lignes: une.lignes.map(ligne) }));
const deGrilles = (state: State, objectif: Objectif): readonly string[] =>
  rapportDe(state, objectif)
    .constats.map(({ regle }) => regle)
    .filter((regle) => regle === 'L24' || regle >= 'L70');

describe('a référentiel without any grid', () => {
  test('is only told so, when it is to be deposited', () => {
    const state = stateOf(certification);
    for (const objectif of ['brouillon', 'adoption'] as const) expect(deGrilles(state, objectif)).toEqual([]);
    for (const objectif of ['rncp', 'rs'] as const)
      expect(trouves('L71', state, objectif)).toMatchObject([
        { niveau: 'information', item: { id: certification.id } },
      ]);
    expect(deGrilles(state, 'rncp')).toEqual(['L71']);
  });
});

test('a grid that was just generated has nothing against it', () => {
  expect(deGrilles(avec(certification, generee()), 'rncp')).toEqual([]);
});

describe('L70: every bloc is evaluated, on every open access path', () => {
  test('by one grid or another', () => {
    const state = avec(
      certification,
      generee({ blocs: [vente.id], voies: ['FC'] }),
      generee({ voies: ['VAE'] }),
    );
    expect(trouves('L70', state).map(({ item, niveau }) => [item.id, niveau])).toEqual([
      [atelier.id, 'avertissement'],
    ]);
    expect(dits('L70', state)).toEqual([
      'Aucune grille n’évalue ce bloc pour ces voies d’accès : formation continue.',
    ]);
  });

  test('or by none', () => {
    const state = avec(certification, generee({ blocs: [vente.id] }));
    expect(dits('L70', state)).toEqual(['Aucune grille n’évalue ce bloc.']);
  });
});

describe('what a grid is to note', () => {
  const grille = generee();

  test('L72: a compétence added since is on no line of it, and stops its adoption', () => {
    const ajoutee = competence('Livrer un cycle', { criteres: [critere('Livré'), critere('Monté')] });
    const blocs = [{ ...vente, competences: [...vente.competences, ajoutee] }, atelier];
    const state = avec({ ...certification, blocs }, grille);
    const [constat] = trouves('L72', state);
    expect(constat).toMatchObject({
      niveau: 'erreur',
      item: { entity: 'partie', id: grille.parties[0]?.id },
    });
    expect(dits('L72', state)).toEqual([
      'La partie « Vente » ne note pas la compétence « Livrer un cycle » (2 lignes à ajouter).',
    ]);
    expect(constat === undefined ? '' : lieuDe(constat)).toBe('partie «\u00a0Vente\u00a0»');
  });

  test('L73: what went is still on a line; L74: what was reworded', () => {
    const reformule = {
      ...louer,
      criteres: louer.criteres.map((un) => ({ ...un, libelle: 'Le contrat est signé' })),
    };
    const blocs = [{ ...vente, competences: [reformule] }, atelier];
    const state = avec({ ...certification, blocs }, grille);
    expect(dits('L73', state)).toEqual([
      'La ligne « Le devis est signé » note une compétence qui n’est plus dans le référentiel.',
    ]);
    expect(dits('L74', state)).toEqual([
      'La ligne « Le contrat est rempli » a été reformulée dans le référentiel : « Le contrat est signé ».',
    ]);
  });
});

describe('what its rules can conclude', () => {
  test('L24: never met, at the place that is to blame', () => {
    const state = avec(
      certification,
      changee((une) => ({ ...une, regle: nombre(3) })),
    );
    expect(trouves('L24', state)).toMatchObject([{ niveau: 'erreur', item: { entity: 'epreuve' } }]);
    expect(dits('L24', state)).toEqual([
      'Même la meilleure note ne suffit pas : 2 acquis sur 2 ; il en faut 3.',
    ]);
    const vide = avec(
      certification,
      changee((une) => ({ ...une, lignes: [] })),
    );
    expect(dits('L24', vide)).toEqual(['Il n’y a rien à noter : rien ne peut être acquis ici.']);
  });

  test('L24, L76: a threshold outside its scale', () => {
    const haut = avec(
      certification,
      lignesChangees((une, i) => (i === 0 ? { ...une, seuil: { acquis: '25' } } : une)),
    );
    expect(dits('L24', haut)).toEqual(['Même la meilleure note ne suffit pas : 20 : acquis à partir de 25.']);
    const bas = avec(
      certification,
      lignesChangees((une, i) => (i === 0 ? { ...une, seuil: { acquis: '0' } } : une)),
    );
    expect(dits('L76', bas)).toEqual(['Même la plus basse des notes suffit : 0 : acquis à partir de 0.']);
  });

  test('L75: percentages that do not make a hundred, weights that count for nothing', () => {
    const pese = (...poids: readonly string[]): State =>
      avec(
        certification,
        changee((une) => ({
          ...une,
          regle: moyenne('10'),
          lignes: une.lignes.map((ligne, i) => ({ ...ligne, poids: poids[i] ?? '1' })),
        })),
      );
    expect(dits('L75', pese('60', '30'))).toEqual([
      'Les poids de ce que la moyenne réunit font 90, et non 100.',
    ]);
    // Proportions, not percentages.
    for (const poids of [
      ['60', '40'],
      ['2', '1'],
      ['30', '30'],
      ['5', '1'],
    ])
      expect(dits('L75', pese(...poids)), poids.join(' ')).toEqual([]);
    expect(dits('L75', pese('0', '1'))).toEqual([
      'Le poids est nul : ce qui se note ici ne compte pas dans la moyenne.',
    ]);
    const partage = { absence: 'bloquante', arrondi: { pas: '0.5', mode: 'plus_proche' } } as const;
    const evaluateurs: Epreuve['evaluateurs'] = [
      { id: uuid(), role: 'tuteur', part: '30' },
      { id: uuid(), role: 'jury_paritaire', part: '50' },
    ];
    const parts = avec(
      certification,
      changee((une) => ({ ...une, partage, evaluateurs })),
    );
    expect(dits('L75', parts)).toEqual(['Les parts des évaluateurs font 80, et non 100.']);
    const sansPart = evaluateurs.map((un) => ({ ...un, part: '0' }));
    const rien = avec(
      certification,
      changee((une) => ({ ...une, partage, evaluateurs: sansPart })),
    );
    expect(dits('L75', rien)).toEqual(['Les parts des évaluateurs font 0, et non 100.']);
    expect(new Set(dits('L24', rien))).toEqual(
      new Set(['Même la meilleure note ne suffit pas : pas de moyenne, les parts qui comptent sont nulles.']),
    );
  });

  test('L77: an average of marks on different scales; L78: a level out of reach', () => {
    const grille = changee((une) => ({ ...une, regle: moyenne('10') }));
    const quatre = generee({ echelle: 'maitrise' }).echelles;
    const autres = { ...grille, echelles: [...grille.echelles, ...quatre] };
    const [partie] = autres.parties;
    const ligne = partie?.epreuves[0]?.lignes[0];
    if (ligne !== undefined) ligne.echelle = quatre[0]?.id ?? '';
    expect(dits('L77', avec(certification, autres))[0]).toContain('les plus hautes valent 4 et 20');
    const plafond = generee();
    const [vingt] = plafond.echelles;
    if (vingt === undefined) throw new Error('no scale');
    const basse = { ...vingt, points: { min: '0', max: '8', pas: '1' } };
    expect(dits('L78', avec(certification, { ...plafond, echelles: [basse] }))).toEqual([
      'Aucune note de l’échelle n’atteint 1 niveau : A.',
    ]);
  });

  test('L79: what makes it conclude nothing sound comes before what it concludes', () => {
    const grille = lignesChangees((une, i) => (i === 0 ? { ...une, echelle: uuid() } : une));
    const state = avec(certification, grille);
    expect(dits('L79', state)).toEqual([
      'Dans la grille, « Le devis est signé » : son échelle n’est pas dans la grille.',
    ]);
    expect(deGrilles(state, 'adoption')).toEqual(['L79']);
  });
});

test('L80: a retake that nobody ever has to pass', () => {
  const grille = generee();
  const [partie] = grille.parties;
  const [epreuve] = partie?.epreuves ?? [];
  if (partie === undefined || epreuve === undefined) throw new Error('nothing to retake');
  const { modalite: _, ...commun } = epreuve;
  const rattrapage = (sur: Reprise['sur']): Epreuve => ({
    ...commun,
    id: uuid(),
    intitule: 'Rattrapage',
    regle: { type: 'tous' },
    lignes: [],
    reprend: { sur, garde: 'derniere' },
  });
  const de = (sur: Reprise['sur']): State =>
    avec(certification, {
      ...grille,
      parties: [{ ...partie, epreuves: [...partie.epreuves, rattrapage(sur)] }, ...grille.parties.slice(1)],
    });
  expect(trouves('L80', de(['a_confirmer']))).toMatchObject([
    { niveau: 'avertissement', item: { entity: 'epreuve' }, champ: 'reprend' },
  ]);
  expect(trouves('L80', de(['non_acquis']))).toEqual([]);
});

test('L10, L11: the words of a line that are its own', () => {
  const grille = lignesChangees((une, i) =>
    i === 0
      ? {
          ...une,
          libelle: 'Vendre correctement un cycle neuf',
          indicateur: 'Travaille bien',
          attendu: 'Sous 10 minutes',
        }
      : une,
  );
  const state = avec(certification, grille);
  expect(trouves('L11', state).map(({ item, champ }) => [item.entity, champ])).toEqual([
    ['ligne', 'indicateur'],
  ]);
  // Two words only: too few to say that they repeat the compétence.
  expect(trouves('L10', state)).toEqual([]);
  const longue = competence('Vendre un cycle personnalisé adapté à la morphologie du client', {
    criteres: [critere('Le devis est signé')],
  });
  const blocs = [{ ...vente, competences: [longue, louer] }, atelier];
  const of = { ...certification, blocs };
  const repete = generee({}, of);
  const ligne = repete.parties[0]?.epreuves
    .flatMap(({ lignes }) => lignes)
    .find((une) => une.competence === longue.id);
  if (ligne === undefined) throw new Error('no line');
  ligne.libelle = 'Vend un cycle personnalisé, adapté à la morphologie du client';
  expect(trouves('L10', avec(of, repete)).map(({ item }) => item)).toEqual([
    { entity: 'ligne', id: ligne.id },
  ]);
});
