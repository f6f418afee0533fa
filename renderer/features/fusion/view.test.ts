import { describe, expect, it } from 'vitest';
import {
  rienDEcrit,
  type ContenuRecu,
  type EmpechementDit,
  type FusionPreparee,
  type PointDit,
} from '../../../shared/contract/answers/fusion.ts';
import { motifDe, remisDe, type FusionView } from './etat.ts';
import { ditesDepuis, ecritDepuis, nonPris, textesNonPris } from './non-pris.ts';
import { unPoint } from './points-fictifs.ts';
import {
  attendEncore,
  contenuLu,
  fichierChange,
  fusionView,
  motifEcrit,
  neChangeRien,
  planMontre,
  pointsRepondus,
  reunionDemandee,
  texteEcrit,
} from './view.ts';

const { reducer } = fusionView;
const vide = reducer(undefined, { type: '' });
const points = [unPoint('1', { question: 'champ' }), unPoint('2', { question: 'champ' })];
const [premier, second] = points as [(typeof points)[0], (typeof points)[0]];

const unPlan = (...montres: readonly PointDit[]): FusionPreparee =>
  ({
    points: montres,
    empechements: [],
    effacements: [],
    reponses: {},
    perimees: [],
    caduques: {},
    ecrits: rienDEcrit,
    gardee: true,
  }) as unknown as FusionPreparee;

it('an answer takes along the motive that was typed before it, and each point has its own', () => {
  const ecrit = reducer(vide, motifEcrit({ cle: '1', motif: ' Vu en séance. ' }));
  const view = reducer(ecrit, pointsRepondus({ points: [premier, second], reponse: { choix: 'leur' } }));
  expect(view.reponses).toEqual({ 1: { choix: 'leur', motif: 'Vu en séance.' }, 2: { choix: 'leur' } });
  expect(motifDe(view, '2')).toBe('');
});

it('a motive typed after the answer joins it, and leaves it once it is emptied', () => {
  const repondu = reducer(vide, pointsRepondus({ points: [premier], reponse: { choix: 'notre' } }));
  const dit = reducer(repondu, motifEcrit({ cle: '1', motif: 'Vote ' }));
  expect(dit.reponses).toEqual({ 1: { choix: 'notre', motif: 'Vote' } });
  expect(motifDe(dit, '1')).toBe('Vote ');
  expect(reducer(dit, motifEcrit({ cle: '1', motif: '' })).reponses).toEqual({ 1: { choix: 'notre' } });
});

it('counts what no answer holds: a motive alone, or one whose answer was taken back', () => {
  const ecrit = reducer(vide, motifEcrit({ cle: '1', motif: 'Vu en séance.' }));
  expect(nonPris(ecrit)).toEqual({ textes: 0, motifs: 1 });
  const repondu = reducer(ecrit, pointsRepondus({ points: [premier], reponse: { choix: 'plusTard' } }));
  expect(nonPris(repondu)).toEqual({ textes: 0, motifs: 0 });
  const repris = reducer(repondu, pointsRepondus({ points: [premier], reponse: null }));
  expect(motifDe(repris, '1')).toBe('Vu en séance.');
  const ecrite = reducer(repris, texteEcrit({ cle: '2', texte: 'Piquer' }));
  expect(nonPris(ecrite)).toEqual({ textes: 1, motifs: 1 });
  expect(textesNonPris(ecrite, points)).toEqual(['C2 Coudre']);
});

it('shown again, answers hold of what is still the same; what would come by itself and changed waits', () => {
  const arrive = unPoint('3');
  const montre = reducer(vide, planMontre(unPlan(premier, second, arrive)));
  const refus = { choix: 'notre' } as const;
  const repondu = reducer(montre, pointsRepondus({ points: [premier, second, arrive], reponse: refus }));
  const change = (point: PointDit): PointDit => ({ ...point, empreinte: 'f'.repeat(64) });
  const { reponses, etape } = reducer(repondu, planMontre(unPlan(premier, change(second), change(arrive))));
  expect(reponses).toEqual({ 1: refus, 3: { choix: 'plusTard' } });
  expect(etape).toMatchObject({ preparee: { perimees: ['2', '3'] } });
});

describe('put aside before', () => {
  const ecrit = { choix: 'autre', valeur: 'Piquer', motif: 'Vu en séance.' } as const;
  const garde = { choix: 'notre' } as const;
  const montrer = (part: Partial<FusionPreparee>): FusionView =>
    reducer(vide, planMontre({ ...unPlan(...points), ...part }));

  it('words that no longer answer what is asked are in their fields again, and are not lost', () => {
    const view = montrer({ perimees: ['1'], caduques: { 1: ecrit } });
    expect(view.textes).toEqual({ 1: 'Piquer' });
    expect(motifDe(view, '1')).toBe('Vu en séance.');
    expect(nonPris(view)).toEqual({ textes: 1, motifs: 0 });
    expect(ecritDepuis(view)).toEqual({ textes: 0, motifs: 0 });
    const autres = reducer(view, texteEcrit({ cle: '1', texte: 'Piquer mieux' }));
    expect(ecritDepuis(autres).textes).toBe(1);
    // Emptied, nothing of it is left to take, or to lose.
    expect(nonPris(reducer(view, texteEcrit({ cle: '1', texte: ' ' })))).toEqual({ textes: 0, motifs: 0 });
    const repondu = reducer(view, pointsRepondus({ points: [premier], reponse: garde }));
    expect(repondu.textes).toEqual({});
  });

  it('what was typed and not taken is in its field again; given up since, it does not come back', () => {
    const view = montrer({
      ecrits: { textes: { 1: 'Piquer', ailleurs: 'Dorer' }, motifs: { 2: 'Trop long.' } },
    });
    expect(view).toMatchObject({ textes: { 1: 'Piquer' }, motifs: { 2: 'Trop long.' } });
    expect(Object.keys(view.textes)).toEqual(['1']);
    expect(ecritDepuis(view)).toEqual({ textes: 0, motifs: 0 });
    const repondu = reducer(view, pointsRepondus({ points: [premier], reponse: garde }));
    const { preparee } = view.etape as { preparee: FusionPreparee };
    expect(reducer(repondu, planMontre(preparee)).textes).toEqual({});
  });

  describe('put off, with why', () => {
    const remise = { choix: 'plusTard', motif: 'À voir avec le jury.' } as const;
    const repondu = (view: FusionView, choix: 'leur' | 'plusTard'): FusionView['reponses'] =>
      reducer(view, pointsRepondus({ points: [premier], reponse: { choix } })).reponses;

    it.each<readonly [string, Partial<FusionPreparee>]>([
      ['answered so', { reponses: { 1: remise } }],
      ['typed as well', { reponses: { 1: remise }, ecrits: { textes: {}, motifs: { 1: remise.motif } } }],
      ['of something that has changed since', { perimees: ['1'], caduques: { 1: remise } }],
      [
        'of something that has changed since, and would come by itself',
        { reponses: { 1: { choix: 'plusTard' } }, perimees: ['1'], caduques: { 1: remise } },
      ],
    ])('is said, and is no reason of what is decided now: %s', (_cas, part) => {
      const view = montrer(part);
      expect(motifDe(view, '1')).toBe('');
      expect(remisDe(view, '1')).toBe(remise.motif);
      expect(remisDe(view, '2')).toBeNull();
      expect(repondu(view, 'leur')).toEqual({ 1: { choix: 'leur' } });
      const dit = reducer(view, motifEcrit({ cle: '1', motif: 'Le jury a dit trois.' }));
      expect(repondu(dit, 'leur')).toEqual({ 1: { choix: 'leur', motif: 'Le jury a dit trois.' } });
    });

    it('stays the reason while it stays put off, unless another is given', () => {
      const view = montrer({ reponses: { 1: remise } });
      expect(view.reponses).toEqual({ 1: remise });
      expect(repondu(view, 'plusTard')).toEqual({ 1: remise });
      const decide = reducer(view, pointsRepondus({ points: [premier], reponse: { choix: 'leur' } }));
      expect(repondu(decide, 'plusTard')).toEqual({ 1: remise });
      const dit = reducer(view, motifEcrit({ cle: '1', motif: 'En mai.' }));
      expect(dit.reponses).toEqual({ 1: { choix: 'plusTard', motif: 'En mai.' } });
      expect(reducer(dit, motifEcrit({ cle: '1', motif: '' })).reponses).toEqual({ 1: remise });
    });

    it('said and taken back at once, is still the reason in its field', () => {
      const ecrit = reducer(vide, motifEcrit({ cle: '1', motif: remise.motif }));
      const remis = reducer(ecrit, pointsRepondus({ points: [premier], reponse: { choix: 'plusTard' } }));
      expect(motifDe(remis, '1')).toBe(remise.motif);
      expect(repondu(remis, 'leur')).toEqual({ 1: { choix: 'leur', motif: remise.motif } });
    });
  });

  it('only what was answered since is what leaving it would lose', () => {
    const view = montrer({ reponses: { 1: garde } });
    expect(ditesDepuis(view)).toBe(0);
    const repondu = reducer(view, pointsRepondus({ points: [second], reponse: garde }));
    expect(ditesDepuis(repondu)).toBe(1);
    expect(repondu.trouvee).toMatchObject({ gardee: true, reponses: { 1: garde } });
    // Compared again, what was put aside meanwhile is not what was found.
    const encore = reducer(
      repondu,
      planMontre({ ...(repondu.etape as { preparee: FusionPreparee }).preparee, reponses: repondu.reponses }),
    );
    expect(encore.trouvee).toMatchObject({ gardee: true, reponses: { 1: garde } });
    expect(ditesDepuis(encore)).toBe(1);
  });
});

it('asked again, goes on with what was read, unless that brings nothing, or is what is on the screen', () => {
  const depart = { kind: 'depart', donne: null };
  const lu = (situation: ContenuRecu['situation']) => reducer(vide, contenuLu({ situation } as ContenuRecu));
  for (const situation of ['devant', 'divergente'] as const)
    expect(reducer(lu(situation), reunionDemandee({ isShown: false })).etape.kind).toBe('contenu');
  for (const situation of ['identique', 'ancienne'] as const)
    expect(reducer(lu(situation), reunionDemandee({ isShown: false })).etape).toEqual(depart);
  expect(reducer(lu('divergente'), reunionDemandee({ isShown: true })).etape).toEqual(depart);
  const plan = reducer(vide, planMontre(unPlan(premier)));
  expect(reducer(plan, reunionDemandee({ isShown: false })).etape.kind).toBe('plan');
  expect(reducer(plan, reunionDemandee({ isShown: true })).etape).toEqual(depart);
});

describe('a plan changes nothing', () => {
  const empeche = (raison: EmpechementDit['raison']): FusionPreparee => ({
    ...unPlan(),
    empechements: [{ raison } as EmpechementDit],
  });

  it('where nothing is asked and nothing comes, be all of it kept from coming', () => {
    expect(neChangeRien(unPlan())).toBe(true);
    expect(neChangeRien(empeche('relecture'))).toBe(true);
    expect(neChangeRien(unPlan(premier))).toBe(false);
    expect(neChangeRien({ ...unPlan(), effacements: ['Martin'] })).toBe(false);
  });

  it('what is kept from coming waits, but for what each copy adopted apart: that is decided', () => {
    expect(attendEncore(unPlan())).toBe(false);
    expect(attendEncore(empeche('versionAutre'))).toBe(false);
    for (const raison of ['relecture', 'nonTransmis', 'coordonnees'] as const)
      expect(attendEncore(empeche(raison))).toBe(true);
  });
});

it('a plan is no longer so once something changes in the file, until it is made again', () => {
  expect(reducer(vide, fichierChange()).isDepassee).toBe(false);
  const montre = reducer(vide, planMontre(unPlan(premier)));
  const repondu = reducer(montre, pointsRepondus({ points: [premier], reponse: { choix: 'notre' } }));
  const change = reducer(repondu, fichierChange());
  expect(change.isDepassee).toBe(true);
  expect(reducer(change, planMontre(unPlan(premier)))).toMatchObject({ isDepassee: false, sansObjet: 0 });
  // Another window settled it: the answer is not dropped without a word.
  expect(reducer(change, planMontre(unPlan(second)))).toMatchObject({ isDepassee: false, sansObjet: 1 });
});
