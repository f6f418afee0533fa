import { fc, test } from '@fast-check/vitest';
import { describe, expect, test as example } from 'vitest';
import type { Json } from '../domain/json.ts';
import { origine, type AutresMots } from './origine.ts';
import { provenance, type GesteConnu, type ReunionSur } from './provenance.ts';

interface Geste extends GesteConnu {
  readonly par: string;
}

const geste = (par: string, before: Json, after: Json, isRecu = false): Geste => ({
  par,
  isRecu,
  isReunion: false,
  autresMots: new Map(),
  change: { entity: 'competence', id: 'c', before: { libelle: before }, after: { libelle: after } },
});

/** A merge that answered `valeur` to what was here and what came, both having had `base`. */
function reunion(
  par: string,
  [base, notre, leur]: readonly [Json, Json, Json],
  valeur: Json,
  { isRecu = false, isDesDeux = true } = {},
): Geste & ReunionSur {
  const estDe: AutresMots['estDe'] = (b, l, v) => b === base && l === leur && v === valeur;
  const autresMots = new Map([['libelle', { isDesDeux, estDe }]]);
  return { ...geste(par, notre, valeur, isRecu), isReunion: true, autresMots, choix: new Set() };
}

const auteurs = (de: Geste, gestes: readonly Geste[]): readonly string[] | null =>
  origine(de, 'libelle', gestes)?.gestes.map(({ par }) => par) ?? null;

const faite = reunion('Anne', ['base', 'ici', 'reçu'], 'ensemble');

describe('what other words were made of', () => {
  example('is what led to each side, and nothing from before both had the same', () => {
    const gestes = [
      geste('Zoé', 'avant', 'base'),
      geste('Paul', 'base', 'presque'),
      geste('Anne', 'presque', 'ici'),
      geste('Jeanne', 'base', 'reçu', true),
      geste('Marc', 'reçu', 'autre chose', true),
    ];
    expect(auteurs(faite, gestes)).toEqual(['Paul', 'Anne', 'Jeanne']);
  });

  example('of theirs that was amended, is theirs alone', () => {
    const amendee = reunion('Anne', ['base', 'base', 'reçu'], 'revu', { isDesDeux: false });
    expect(auteurs(amendee, [geste('Paul', 'avant', 'base'), geste('Jeanne', 'base', 'reçu', true)])).toEqual(
      ['Jeanne'],
    );
  });

  example(
    'of theirs that came over what it had refused, is theirs and what stood here; not what both were first written from',
    () => {
      const amendee = reunion('Anne', ['ici', 'ici', 'reçu'], 'revu', { isDesDeux: false });
      const cree: Geste = {
        ...geste('Paul', null, 'départ'),
        change: { entity: 'competence', id: 'c', before: null, after: { libelle: 'départ' } },
      };
      expect(
        auteurs(amendee, [cree, geste('Anne', 'départ', 'ici'), geste('Jeanne', 'départ', 'reçu', true)]),
      ).toEqual(['Anne', 'Jeanne']);
    },
  );

  example('leaves out what was undone, whoever undid it', () => {
    const gestes = [
      geste('Paul', 'base', 'ici'),
      geste('Marc', 'ici', 'non'),
      geste('Zoé', 'non', 'ici'),
      geste('Jeanne', 'base', 'reçu', true),
    ];
    expect(auteurs(faite, gestes)).toEqual(['Paul', 'Jeanne']);
  });

  example('of what was itself answered in other words, is of those too; a ring of merges ends', () => {
    const avant = reunion('Jeanne', ['base', 'le sien', 'd’un autre'], 'reçu', { isRecu: true });
    const gestes = [
      geste('Paul', 'base', 'ici'),
      geste('Claire', 'base', 'd’un autre', true),
      geste('Jeanne', 'base', 'le sien', true),
      avant,
    ];
    expect(auteurs(faite, gestes)).toEqual(['Paul', 'Claire', 'Jeanne', 'Jeanne']);
    const ronde = reunion('Luc', ['base', 'reçu', 'ici'], 'reçu', { isRecu: true });
    expect(auteurs(faite, [...gestes, ronde])).toContain('Claire');
  });

  example('is not said where what came was kept back', () => {
    expect(auteurs(faite, [geste('Paul', 'base', 'ici')])).toBeNull();
    expect(auteurs(geste('Paul', 'base', 'ici'), [])).toBeNull();
  });

  example('says when both changes were put together as they were proposed', () => {
    const trois = ['Un et deux et trois', 'Un et deux et quatre', 'Zéro et deux et trois'] as const;
    const gestes = [geste('Paul', trois[0], trois[1]), geste('Jeanne', trois[0], trois[2], true)];
    const isEnsemble = (valeur: string) =>
      origine(reunion('Anne', trois, valeur), 'libelle', gestes)?.isEnsemble;
    expect(isEnsemble('Zéro et deux et quatre')).toBe(true);
    expect(isEnsemble('Zéro et deux ou quatre')).toBe(false);
  });

  const texte = fc.string({ minLength: 1, maxLength: 4 });
  test.prop([fc.uniqueArray(texte, { minLength: 3, maxLength: 9 }), fc.nat()])(
    'is every step from what both had to either side, and no other',
    ([base = '', ...textes], coupe) => {
      const at = 1 + (coupe % (textes.length - 1));
      const [notres, leurs] = [textes.slice(0, at), textes.slice(at)];
      const pas = (cote: readonly string[], isRecu: boolean): readonly Geste[] =>
        cote.map((un, i) => geste(un, cote[i - 1] ?? base, un, isRecu));
      const gestes = [geste('avant', 'jamais vu', base), ...pas(notres, false), ...pas(leurs, true)];
      const de = reunion('Anne', [base, notres.at(-1) ?? '', leurs.at(-1) ?? ''], 'ensemble enfin');
      expect(auteurs(de, gestes)).toEqual(textes);
      expect(provenance(de, gestes).recus.map(({ geste: { par } }) => par)).toEqual(leurs);
      expect(provenance(de, gestes).auteurs.size).toBe(0);
    },
  );
});
