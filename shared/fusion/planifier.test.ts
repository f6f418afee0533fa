import { describe, expect, test } from 'vitest';
import { avec, etatDe, membre, sans, trois } from '../../tests/support/etats.ts';
import { incoherences } from '../../tests/support/repliques.ts';
import { after } from '../../tests/support/state-of.ts';
import type { State } from '../domain/row.ts';
import { changementsDe, type Changements } from './changements.ts';
import { sansContexte, type Contexte } from './empechements.ts';
import { cleDeMembre, type PlanDeFusion, type Point, type Reponses, type TroisEtats } from './modele.ts';
import { planifier } from './planifier.ts';

const base = etatDe(
  ['espace', 'e', { nom: 'Branche' }],
  ['referentiel', 'r', { intitule: 'Certificat' }],
  ['activite', 'a1', { referentiel: 'r', rang: 'a0', intitule: 'Accueillir' }],
  ['bloc', 'b1', { referentiel: 'r', rang: 'a0', intitule: 'Accueil' }],
  ['bloc', 'b2', { referentiel: 'r', rang: 'a1', intitule: 'Vente' }],
  ['competence', 'c1', { bloc: 'b1', rang: 'a0', libelle: 'Recevoir', activites: ['a1'] }],
  ['competence', 'c2', { bloc: 'b2', rang: 'a0', libelle: 'Conseiller' }],
  ['critere', 'k1', { competence: 'c1', rang: 'a0', libelle: 'Le client est reçu' }],
);

type Fait = Changements & { readonly etat: State; readonly plan: PlanDeFusion };

function faire(etats: TroisEtats, reponses: Reponses = {}, contexte: Contexte = sansContexte): Fait {
  const plan = planifier(etats, contexte);
  const changements = changementsDe(etats, plan, reponses);
  const etat = after(etats.notre, changements.changes);
  expect(incoherences(etat)).toEqual([]);
  return { ...changements, etat, plan };
}

const dits = ({ points }: PlanDeFusion): readonly string[] =>
  points.map(({ cle, question, elements }) => [cle, question, elements].join(' · '));

const seul = ({ points }: PlanDeFusion): Point => {
  const [point, ...others] = points;
  if (point === undefined || others.length > 0) throw new Error(`${points.length} points`);
  return point;
};

describe('fields', () => {
  const k1 = { entity: 'critere', id: 'k1' } as const;
  const leur = avec(base, ['critere', 'k1', { libelle: 'Le client est bien reçu' }]);

  test('changed on one side, comes; on both, is asked with both changes proposed', () => {
    const venu = seul(planifier(trois(base, base, leur), sansContexte));
    expect(venu).toMatchObject({
      cle: 'champ critere k1 libelle',
      racine: { entity: 'referentiel', id: 'r' },
      base: 'Le client est reçu',
      notre: 'Le client est reçu',
      leur: 'Le client est bien reçu',
      question: null,
      propose: null,
    });
    const notre = avec(base, ['critere', 'k1', { libelle: 'Le visiteur est reçu' }]);
    expect(seul(planifier(trois(base, notre, leur), sansContexte))).toMatchObject({
      question: 'champ',
      propose: 'Le visiteur est bien reçu',
    });
  });

  test.each([
    [{}, 'Le visiteur est reçu', 'reportes', []],
    [{ choix: 'leur' }, 'Le client est bien reçu', 'pris', null],
    [{ choix: 'notre' }, 'Le visiteur est reçu', 'refuses', null],
    [{ choix: 'autre', valeur: 'Chacun est reçu' }, 'Chacun est reçu', 'pris', null],
  ] as const)('answered by %o', (reponse, attendu, sort, couvertes) => {
    const notre = avec(base, ['critere', 'k1', { libelle: 'Le visiteur est reçu' }]);
    const reponses = 'choix' in reponse ? { 'champ critere k1 libelle': reponse } : {};
    const fait = faire(trois(base, notre, leur), reponses);
    expect(membre(fait.etat, k1, 'libelle')).toBe(attendu);
    expect({ ...fait, etat: null, changes: null, plan: null }).toMatchObject({ [sort]: 1 });
    expect(fait.couvertes).toEqual(couvertes === null ? null : ['e']);
  });

  test('that had no one value before are asked, though one side alone now says otherwise', () => {
    const etats = trois(base, base, leur, [cleDeMembre(k1, 'libelle')]);
    expect(seul(planifier(etats, sansContexte)).question).toBe('sansBase');
  });

  test('of an item that both have and the base had not, are asked', () => {
    const ajout = (libelle: string): State =>
      avec(base, ['critere', 'k2', { competence: 'c1', rang: 'a1', libelle }]);
    expect(dits(planifier(trois(base, ajout('Ici'), ajout('Là')), sansContexte))).toEqual([
      'champ critere k2 libelle · sansBase · 1',
    ]);
  });
});

describe('what was taken away on one side', () => {
  const sansB1 = sans(base, 'b1', 'c1', 'k1');

  test('and not touched on the other, goes; refused, it stays whole', () => {
    const { etat, plan } = faire(trois(base, base, sansB1));
    expect(dits(plan)).toEqual(['retrait bloc b1 ·  · 3']);
    expect(etat).toEqual(sansB1);
    expect(faire(trois(base, base, sansB1), { 'retrait bloc b1': { choix: 'notre' } }).etat).toEqual(base);
    expect(planifier(trois(base, sansB1, base), sansContexte).points).toEqual([]);
  });

  test.each([
    ['changed', avec(base, ['critere', 'k1', { libelle: 'Autrement' }]), 3],
    ['added to', avec(base, ['critere', 'k2', { competence: 'c1', rang: 'a1', libelle: 'De plus' }]), 4],
    ['moved into', avec(base, ['competence', 'c2', { bloc: 'b1', rang: 'a1' }]), 3],
    [
      'named',
      avec(base, ['modalite', 'm1', { bloc: 'b2', rang: 'a0', libelle: 'Oral', competences: ['c1'] }]),
      3,
    ],
  ] as const)('and %s on the other, is one question', (_, leur, elements) => {
    const ici = planifier(trois(base, sansB1, leur), sansContexte);
    expect(dits(ici).filter((dit) => !dit.startsWith('ajout'))).toEqual([
      `retrait bloc b1 · retireIci · ${elements}`,
    ]);
    const la = planifier(trois(base, leur, sansB1), sansContexte);
    expect(dits(la)).toEqual([`retrait bloc b1 · retireLa · ${elements}`]);
    const [garde, reste] = [
      faire(trois(base, sansB1, leur), { 'retrait bloc b1': { choix: 'leur' } }),
      faire(trois(base, leur, sansB1), { 'retrait bloc b1': { choix: 'notre' } }),
    ];
    expect(garde.etat).toEqual(leur);
    expect(reste.etat).toEqual(leur);
  });

  test('and taken away all the same: what was added goes with it, what was moved there goes back', () => {
    const leur = avec(
      base,
      ['critere', 'k2', { competence: 'c1', rang: 'a1', libelle: 'De plus' }],
      ['competence', 'c2', { bloc: 'b1', rang: 'a1' }],
    );
    expect(faire(trois(base, sansB1, leur), { 'retrait bloc b1': { choix: 'notre' } }).etat).toEqual(sansB1);
    expect(faire(trois(base, leur, sansB1), { 'retrait bloc b1': { choix: 'leur' } }).etat).toEqual(sansB1);
  });

  test('comes back with the links that went with it', () => {
    const notre = avec(sans(base, 'a1'), ['competence', 'c1', { activites: [] }]);
    const leur = avec(base, ['activite', 'a1', { intitule: 'Recevoir' }]);
    const { etat, plan } = faire(trois(base, notre, leur), { 'retrait activite a1': { choix: 'leur' } });
    expect(dits(plan)).toEqual(['retrait activite a1 · retireIci · 1']);
    expect(etat).toEqual(leur);
  });

  test('comes back for what stays and has nowhere else to stand', () => {
    const blocs = avec(base, ['bloc', 'b3', { referentiel: 'r', rang: 'a2', intitule: 'Caisse' }]);
    const c1 = { entity: 'competence', id: 'c1' } as const;
    // Each moved it, took away where it stood, and where the other moved it.
    const notre = sans(avec(blocs, ['competence', 'c1', { bloc: 'b2' }]), 'b1', 'b3');
    const leur = sans(avec(blocs, ['competence', 'c1', { bloc: 'b3' }]), 'b1', 'b2', 'c2');
    const { etat, plan } = faire(trois(blocs, notre, leur), {
      'place competence c1': { choix: 'leur' },
      'retrait bloc b2': { choix: 'leur' },
      'retrait bloc b3': { choix: 'notre' },
    });
    expect(dits(plan)).toEqual([
      'retrait bloc b2 · retireLa · 2',
      'retrait bloc b3 · retireIci · 1',
      'place competence c1 · place · 1',
    ]);
    expect(membre(etat, c1, 'bloc')).toBe('b1');
    expect([...(etat.get('bloc')?.keys() ?? [])]).toEqual(['b1']);
  });
});

describe('order', () => {
  const place = (rang: string): State => avec(base, ['bloc', 'b1', { rang }]);

  test('is one member, apart from content: two moves are asked', () => {
    const leur = avec(place('a5'), ['bloc', 'b1', { intitule: 'Réception' }]);
    const plan = planifier(trois(base, place('a4'), leur), sansContexte);
    expect(dits(plan)).toEqual(['champ bloc b1 intitule ·  · 1', 'place bloc b1 · place · 1']);
    expect(plan.points[1]).toMatchObject({
      notre: { parent: 'r', rang: 'a4' },
      leur: { parent: 'r', rang: 'a5' },
    });
  });

  test('has no other value', () => {
    const etats = trois(base, base, place('a5'));
    const plan = planifier(etats, sansContexte);
    expect(() => changementsDe(etats, plan, { 'place bloc b1': { choix: 'autre', valeur: 'a6' } })).toThrow(
      'no other value',
    );
  });
});

describe('two items of one code', () => {
  const ajout = (id: string): State =>
    avec(
      base,
      ['bloc', id, { referentiel: 'r', rang: 'a2', code: 'B3', intitule: id }],
      ['competence', `${id}c`, { bloc: id, rang: 'a0', libelle: 'Vendre' }],
    );

  test('added on each side: asked, with what it holds; theirs may be given another code', () => {
    const etats = trois(base, ajout('b3'), ajout('b4'));
    const { plan, etat } = faire(etats, { 'code bloc b4': { choix: 'autre', valeur: 'B4' } });
    expect(dits(plan)).toEqual(['code bloc b4 · memeCode · 2']);
    expect(seul(plan).autre).toEqual({ entity: 'bloc', id: 'b3' });
    expect(membre(etat, { entity: 'bloc', id: 'b4' }, 'code')).toBe('B4');
    expect(faire(etats).etat).toEqual(ajout('b3'));
    expect(faire(etats, { 'code bloc b4': { choix: 'leur' } }).etat.get('bloc')?.size).toBe(4);
  });

  test('given to what both have: the code alone is asked', () => {
    const etats = trois(
      base,
      avec(base, ['bloc', 'b1', { code: 'B1' }]),
      avec(base, ['bloc', 'b2', { code: 'B1' }]),
    );
    const { plan, etat } = faire(etats, { 'code bloc b2': { choix: 'autre', valeur: 'B2' } });
    expect(dits(plan)).toEqual(['code bloc b2 · memeCode · 1']);
    expect(membre(etat, { entity: 'bloc', id: 'b2' }, 'code')).toBe('B2');
  });

  test('under two parents is no question', () => {
    const code = (competence: string): State => avec(base, ['competence', competence, { code: 'C1' }]);
    expect(seul(planifier(trois(base, code('c1'), code('c2')), sansContexte)).question).toBeNull();
  });
});

describe('meetings', () => {
  const avecRegle = avec(base, ['regleDecision', 'q', { intitule: 'Accord' }]);
  const seance = (state: State, id: string, sujets: readonly string[]): State =>
    avec(
      state,
      ['seance', id, { date: '2026-06-18', regle: 'q' }],
      [
        'decision',
        `d${id}`,
        {
          seance: id,
          rang: 'a0',
          objet: 'Adoption',
          sujets: sujets.map((one) => ({ id: one, empreinte: `${one}e` })),
        },
      ],
    );

  test('two points that decide of one text: asked, apart from the meeting', () => {
    const etats = trois(avecRegle, seance(avecRegle, 's1', ['r']), seance(avecRegle, 's2', ['autre', 'r']));
    const { plan, etat } = faire(etats);
    expect(dits(plan)).toEqual(['ajout seance s2 ·  · 1', 'ajout decision ds2 · deuxDecisions · 1']);
    expect([...(etat.get('seance')?.keys() ?? [])]).toEqual(['s1', 's2']);
    expect([...(etat.get('decision')?.keys() ?? [])]).toEqual(['ds1']);
  });

  test('a meeting does not come without its rule', () => {
    const leur = seance(avecRegle, 's2', []);
    const plusTard = faire(trois(base, base, leur), { 'ajout regleDecision q': { choix: 'plusTard' } });
    expect(plusTard.changes).toEqual([]);
    expect(plusTard).toMatchObject({ pris: 0, refuses: 0, reportes: 2, couvertes: ['e', 'r'] });
    const refuse = faire(trois(base, base, leur), { 'ajout regleDecision q': { choix: 'notre' } });
    expect(refuse).toMatchObject({ pris: 0, refuses: 2, reportes: 0, couvertes: null, changes: [] });
    expect(faire(trois(base, base, leur)).etat).toEqual(leur);
  });

  test('a rule taken away here and named there is asked; without it the meeting does not come', () => {
    const etats = trois(avecRegle, base, seance(avecRegle, 's2', []));
    const { plan } = faire(etats);
    expect(dits(plan)[0]).toBe('retrait regleDecision q · retireIci · 1');
    expect(faire(etats, { 'retrait regleDecision q': { choix: 'notre' } }).etat).toEqual(base);
    expect(faire(etats, { 'retrait regleDecision q': { choix: 'leur' } }).etat).toEqual(etats.leur);
  });
});

describe('what does not merge', () => {
  const version = (state: State, id: string, ordre: number, numero: string, sha256 = id): State =>
    avec(state, ['version', id, { referentiel: 'r', ordre, numero, sha256 }]);
  const adoptee = version(base, 'v1', 1, '1.0');

  test('an adopted version comes whole; of one number and another text, it stops its root alone', () => {
    expect(dits(planifier(trois(base, base, adoptee), sansContexte))).toEqual(['ajout version v1 ·  · 1']);
    const leur = avec(
      version(base, 'v2', 1, '1.0'),
      ['bloc', 'b1', { intitule: 'Autre' }],
      ['espace', 'e', { nom: 'Branches' }],
    );
    const { plan, couvertes } = faire(trois(base, adoptee, leur));
    expect(plan.empechements).toEqual([
      { racine: { entity: 'referentiel', id: 'r' }, raison: 'versionAutre', objet: '1.0' },
    ]);
    expect(dits(plan)).toEqual(['champ espace e nom ·  · 1']);
    expect(couvertes).toEqual(['e']);
  });

  test('the same id with another hash, and a second list of bodies, stop it too', () => {
    const raisons = (notre: State, leur: State): readonly string[] =>
      planifier(trois(base, notre, leur), sansContexte).empechements.map(({ raison }) => raison);
    expect(raisons(adoptee, version(base, 'v1', 1, '1.0', 'autre'))).toEqual(['versionAutre']);
    const liste = (id: string): State => avec(base, ['liste', id, { referentiel: 'r' }]);
    expect(raisons(liste('l1'), liste('l2'))).toEqual(['versionAutre']);
  });

  test('a draft in review here waits, and what is said of it comes', () => {
    const enRelecture = avec(
      base,
      ['relecture', 't', { referentiel: 'r', tour: 1 }],
      ['grille', 'g', { referentiel: 'r', rang: 'a0' }],
      ['partie', 'p', { grille: 'g', rang: 'a0' }],
    );
    const leur = avec(
      enRelecture,
      ['bloc', 'b1', { intitule: 'Autre' }],
      ['partie', 'p', { intitule: 'Autre' }],
      ['commentaire', 'o', { relecture: 't', numero: 1 }],
    );
    const etats = trois(enRelecture, enRelecture, leur);
    const relu = faire(etats, {}, { ...sansContexte, relectures: new Map([['r', 'Pour avis']]) });
    expect(relu.plan.empechements).toEqual([
      { racine: { entity: 'referentiel', id: 'r' }, raison: 'relecture', objet: 'Pour avis' },
    ]);
    expect(dits(relu.plan)).toEqual(['champ partie p intitule ·  · 1', 'ajout commentaire o ·  · 1']);
    const grille = faire(etats, {}, { ...sansContexte, relectures: new Map([['g', 'Grille']]) });
    expect(dits(grille.plan)).toEqual(['champ bloc b1 intitule ·  · 1', 'ajout commentaire o ·  · 1']);
    expect(grille.couvertes).toEqual(['e']);
  });

  test('a person of whom nothing was sent does not come, nor the body that names them', () => {
    const leur = avec(
      base,
      ['personne', 'n', { sceau: 's' }],
      ['organisme', 'o', { denomination: 'Un' }],
      ['intervenant', 'i', { organisme: 'o', rang: 'a0', personne: 'n' }],
      ['organisme', 'o2', { denomination: 'Deux' }],
    );
    const contexte = { ...sansContexte, nonTransmis: new Set(['n']) };
    const { plan } = faire(trois(base, base, leur), {}, contexte);
    expect(plan.empechements.map(({ racine, raison }) => `${racine.id} ${raison}`)).toEqual([
      'n nonTransmis',
      'o nonTransmis',
    ]);
    expect(dits(plan)).toEqual(['ajout organisme o2 ·  · 1']);
    const connue = avec(base, ['personne', 'n', { sceau: 's' }]);
    expect(planifier(trois(base, connue, leur), contexte).empechements).toEqual([]);
  });

  test('what a file has seen of others is its own', () => {
    const { plan } = faire(trois(base, avec(base, ['fusion', 'f1']), avec(base, ['fusion', 'f2'])));
    expect(plan.points).toEqual([]);
    expect(plan.comptes.total).toBe(8);
  });
});

describe('numbers given in order', () => {
  const lue = avec(
    base,
    ['relecture', 't', { referentiel: 'r', tour: 1 }],
    ['commentaire', 'o1', { relecture: 't', numero: 1 }],
  );
  const dire = (state: State, ...said: readonly (readonly [id: string, numero: number])[]): State =>
    avec(state, ...said.map(([id, numero]) => ['commentaire', id, { relecture: 't', numero }] as const));
  const numeros = (state: State): unknown =>
    Object.fromEntries([...(state.get('commentaire')?.values() ?? [])].map(({ id, numero }) => [id, numero]));

  test('are given again by id when two meet, the same whoever merges', () => {
    const [un, autre] = [dire(lue, ['o2', 2], ['o4', 3]), dire(lue, ['o3', 2])];
    const attendu = { o1: 1, o2: 2, o3: 3, o4: 4 };
    expect(numeros(faire(trois(lue, un, autre)).etat)).toEqual(attendu);
    expect(numeros(faire(trois(lue, autre, un)).etat)).toEqual(attendu);
  });

  test('stay when none meet', () => {
    const { etat } = faire(trois(lue, dire(lue, ['o3', 2]), dire(lue, ['o2', 3])));
    expect(numeros(etat)).toEqual({ o1: 1, o2: 3, o3: 2 });
  });

  test('are not a question, when both sides gave them again', () => {
    const [un, autre] = [dire(lue, ['o2', 2], ['o3', 3]), dire(lue, ['o2', 3], ['o3', 2])];
    const { plan, etat, changes } = faire(trois(lue, autre, un));
    expect(plan.points).toEqual([]);
    expect(numeros(etat)).toEqual({ o1: 1, o2: 2, o3: 3 });
    let now: State = autre;
    for (const change of changes) {
      now = after(now, [change]);
      const held = Object.values(numeros(now) as Record<string, number>);
      expect(new Set(held).size).toBe(held.length);
    }
  });

  test('of versions are followed by what is noted between two', () => {
    const adopter = (id: string, note: string): State =>
      avec(
        base,
        ['version', 'v1', { referentiel: 'r', ordre: 1, numero: '1.0' }],
        ['version', id, { referentiel: 'r', ordre: 2, numero: id }],
        ['noteModification', note, { referentiel: 'r', depuis: 1, vers: 2 }],
      );
    const avant = sans(adopter('v2', 'n2'), 'v2', 'n2');
    const vers = ({ etat }: Fait): unknown =>
      ['v2', 'v3', 'n2', 'n3'].map(
        (id) =>
          membre(etat, { entity: 'version', id }, 'ordre') ??
          membre(etat, { entity: 'noteModification', id }, 'vers'),
      );
    expect(vers(faire(trois(avant, adopter('v3', 'n3'), adopter('v2', 'n2'))))).toEqual([2, 3, 2, 3]);
    expect(vers(faire(trois(avant, adopter('v2', 'n2'), adopter('v3', 'n3'))))).toEqual([2, 3, 2, 3]);
  });
});
