import { describe, expect, test } from 'vitest';
import { avec, membre, sans, trois, type Ligne } from '../../tests/support/etats.ts';
import { base, dits, faire } from '../../tests/support/fusions.ts';
import type { ItemRef, State } from '../domain/row.ts';

const file = avec(
  base,
  ['referentiel', 'r2', { intitule: 'Autre certificat' }],
  ['grille', 'g', { referentiel: 'r', rang: 'a0' }],
  ['echelle', 'x', { grille: 'g', rang: 'a0' }],
  ['niveau', 'n1', { echelle: 'x', rang: 'a0' }],
  ['echelle', 'y', { grille: 'g', rang: 'a1' }],
  ['niveau', 'n2', { echelle: 'y', rang: 'a0' }],
  ['partie', 'p', { grille: 'g', rang: 'a0' }],
  ['epreuve', 'ep', { partie: 'p', rang: 'a0' }],
  ['ligne', 'l', { epreuve: 'ep', rang: 'a0', competence: 'c1', echelle: 'x', descripteurs: [] }],
  ['organisme', 'o', { denomination: 'Lices' }],
  ['etablissement', 't', { organisme: 'o', rang: 'a0' }],
  ['habilitation', 'h', { organisme: 'o', rang: 'a0', referentiel: 'r', etablissement: null }],
  ['regleDecision', 'q', { intitule: 'Accord' }],
  ['seance', 's', { date: '2026-06-18', regle: 'q' }],
  ['presence', 'p1', { seance: 's', rang: 'a0', college: 'salaries', organisation: 'Un' }],
  ['presence', 'p2', { seance: 's', rang: 'a1', college: 'salaries', organisation: 'Deux' }],
  ['decision', 'd', { seance: 's', rang: 'a0', objet: 'Adoption', sujets: [] }],
);

/** What one takes away, and what the other writes that names it. */
const cas: readonly (readonly [what: string, gone: ItemRef, nommant: Ligne])[] = [
  [
    'a line, the scale that it is marked on',
    { entity: 'echelle', id: 'y' },
    ['ligne', 'l2', { epreuve: 'ep', rang: 'a1', competence: 'c1', echelle: 'y', descripteurs: [] }],
  ],
  [
    'a line, a level that it describes',
    { entity: 'niveau', id: 'n1' },
    ['ligne', 'l', { descripteurs: [{ niveau: 'n1', texte: 'Tout est dit' }] }],
  ],
  [
    'an habilitation, its place',
    { entity: 'etablissement', id: 't' },
    ['habilitation', 'h', { etablissement: 't' }],
  ],
  [
    'an habilitation, its référentiel',
    { entity: 'referentiel', id: 'r2' },
    ['habilitation', 'h2', { organisme: 'o', rang: 'a1', referentiel: 'r2' }],
  ],
  [
    'a rule set aside, the item that it is set aside for',
    { entity: 'critere', id: 'k1' },
    ['derogation', 'dr', { referentiel: 'r', rang: 'a0', regle: 'L08', element: 'k1', motif: 'Vu' }],
  ],
  [
    'an attendance, the one that holds its pouvoir',
    { entity: 'presence', id: 'p2' },
    ['presence', 'p1', { mandataire: 'p2' }],
  ],
  ['a meeting, its chair', { entity: 'presence', id: 'p2' }, ['seance', 's', { presidence: 'p2' }]],
  ['a meeting, its vice-chair', { entity: 'presence', id: 'p2' }, ['seance', 's', { vicePresidence: 'p2' }]],
  [
    'a decision, the one that it takes up again',
    { entity: 'decision', id: 'd' },
    ['decision', 'd2', { seance: 's', rang: 'a1', objet: 'Rectificatif', sujets: [], reprend: 'd' }],
  ],
  [
    'a decision, what it puts to the vote',
    { entity: 'referentiel', id: 'r2' },
    ['decision', 'd', { sujets: [{ sujet: 'referentiel', id: 'r2', empreinte: 'e' }] }],
  ],
  [
    'a version, the decision that it rests on',
    { entity: 'decision', id: 'd' },
    ['version', 'v', { referentiel: 'r', ordre: 1, numero: '1.0', decision: { tenue: { id: 'd' } } }],
  ],
  [
    'a step of an habilitation, the decision that it rests on',
    { entity: 'decision', id: 'd' },
    ['passage', 'pa', { habilitation: 'h', rang: 'a0', etat: 'active', decision: { tenue: 'd' } }],
  ],
];

const sansElle = (state: State, { id }: ItemRef): State => sans(state, id, ...(id === 'y' ? ['n2'] : []));

describe('what one side took away and the other names without a link is asked', () => {
  test.each(cas)('%s', (_, gone, nommant) => {
    const [parti, nomme] = [sansElle(file, gone), avec(file, nommant)];
    const cle = `retrait ${gone.entity} ${gone.id}`;
    const questions = (etats: Parameters<typeof faire>[0]): readonly string[] =>
      faire(etats).plan.points.flatMap(({ cle: une, question }) =>
        question === null ? [] : [`${une} ${question}`],
      );
    expect(questions(trois(file, nomme, parti))).toEqual([`${cle} retireLa`]);
    expect(questions(trois(file, parti, nomme))).toEqual([`${cle} retireIci`]);
    for (const etats of [trois(file, nomme, parti), trois(file, parti, nomme)])
      expect(faire(etats, { [cle]: { choix: etats.notre === nomme ? 'notre' : 'leur' } }).etat).toEqual(
        nomme,
      );
  });

  test('what was named before, and was not touched, goes unasked', () => {
    const avant = avec(file, ['presence', 'p1', { mandataire: 'p2' }]);
    const parti = sans(avec(avant, ['presence', 'p1', { mandataire: null }]), 'p2');
    const { points } = faire(trois(avant, avant, parti)).plan;
    expect(points.filter(({ question }) => question !== null)).toEqual([]);
    expect(points.map(({ cle }) => cle)).toContain('retrait presence p2');
  });
});

describe('once what it names is taken away on purpose', () => {
  /** Both ways, the same in the end. */
  const retirer = (gone: ItemRef, nommant: Ligne): State => {
    const [parti, nomme] = [sansElle(file, gone), avec(file, nommant)];
    const cle = `retrait ${gone.entity} ${gone.id}`;
    const [ici, la] = [
      faire(trois(file, nomme, parti), { [cle]: { choix: 'leur' } }).etat,
      faire(trois(file, parti, nomme), { [cle]: { choix: 'notre' } }).etat,
    ];
    expect(ici).toEqual(la);
    return ici;
  };
  const presence = { entity: 'presence', id: 'p2' } as const;

  test('nobody gives it a pouvoir, and it does not preside', () => {
    expect(
      membre(
        retirer(presence, ['presence', 'p1', { mandataire: 'p2' }]),
        { ...presence, id: 'p1' },
        'mandataire',
      ),
    ).toBeNull();
    const presidee = retirer(presence, ['seance', 's', { presidence: 'p2' }]);
    expect(membre(presidee, { entity: 'seance', id: 's' }, 'presidence')).toBeNull();
  });

  test('lines say nothing more of a level', () => {
    const descripteurs = [{ niveau: 'n1', texte: 'Tout est dit' }];
    const etat = retirer({ entity: 'niveau', id: 'n1' }, ['ligne', 'l', { descripteurs }]);
    expect(membre(etat, { entity: 'ligne', id: 'l' }, 'descripteurs')).toEqual([]);
  });

  test('a rule that was set aside for it goes too', () => {
    const derogee = { referentiel: 'r', rang: 'a0', regle: 'L08', element: 'k1', motif: 'Vu' };
    const etat = retirer({ entity: 'critere', id: 'k1' }, ['derogation', 'dr', derogee]);
    expect(etat.get('derogation')?.size).toBe(0);
  });

  test('a line that was added to be marked on it goes too, and is counted with it: it waits as long as it does', () => {
    const ajoutee = { epreuve: 'ep', rang: 'a1', competence: 'c1', echelle: 'y', descripteurs: [] };
    expect(retirer({ entity: 'echelle', id: 'y' }, ['ligne', 'l2', ajoutee]).get('ligne')?.has('l2')).toBe(
      false,
    );
    const etats = trois(file, sans(file, 'y', 'n2'), avec(file, ['ligne', 'l2', ajoutee]));
    const { plan, etat, couvertes } = faire(etats);
    expect(dits(plan)).toEqual(['retrait echelle y · retireIci · 3']);
    expect([etat.get('ligne')?.has('l2'), couvertes?.includes('r')]).toEqual([false, false]);
  });

  test('nor does a line come without the scale that was added with it', () => {
    const leur = avec(
      file,
      ['echelle', 'z', { grille: 'g', rang: 'a2' }],
      ['ligne', 'l2', { epreuve: 'ep', rang: 'a1', competence: 'c1', echelle: 'z', descripteurs: [] }],
    );
    const { etat, refuses } = faire(trois(file, file, leur), { 'ajout echelle z': { choix: 'notre' } });
    expect([etat.get('ligne')?.has('l2'), refuses]).toEqual([false, 2]);
  });

  test('a line is marked on the scale that it had, an habilitation is where it was', () => {
    const ligne = retirer({ entity: 'echelle', id: 'y' }, ['ligne', 'l', { echelle: 'y' }]);
    expect(membre(ligne, { entity: 'ligne', id: 'l' }, 'echelle')).toBe('x');
    const lieu = retirer({ entity: 'etablissement', id: 't' }, ['habilitation', 'h', { etablissement: 't' }]);
    expect(membre(lieu, { entity: 'habilitation', id: 'h' }, 'etablissement')).toBeNull();
  });

  test('a line whose other scale was refused, where its own is gone, takes the other all the same, which is said', () => {
    const leur = sans(avec(file, ['ligne', 'l', { echelle: 'y' }]), 'x', 'n1');
    const { etat, pris, refuses } = faire(trois(file, file, leur), {
      'champ ligne l echelle': { choix: 'notre' },
    });
    expect(membre(etat, { entity: 'ligne', id: 'l' }, 'echelle')).toBe('y');
    expect([pris, refuses]).toEqual([1, 1]);
  });
});

test('what stays by an answer has what it named and went with it asked as well', () => {
  const ici = avec(file, ['ligne', 'l', { libelle: 'Reformulée' }]);
  const la = sans(file, 'l', 'x', 'n1');
  expect(dits(faire(trois(file, ici, la)).plan)).toEqual([
    'retrait echelle x · retireLa · 2',
    'retrait ligne l · retireLa · 1',
  ]);
});
