import { test } from '@fast-check/vitest';
import { describe, expect, test as example } from 'vitest';
import {
  certification,
  habilite,
  liste,
  listeTiree,
  organisme,
  renouvele,
  retire,
  suspendu,
  toute,
  type Etape,
} from '../../tests/support/random-liste.ts';
import type { ListeOrganismes, Organisme } from '../generated/document.ts';
import { champsDeListe, comparerListes, inscriptionsDe, type DifferenceDeListe } from './listes.ts';

const dit = ({ sorte, habilitation, champs }: DifferenceDeListe): string =>
  `${sorte} ${habilitation}${champs.length === champsDeListe.length ? '' : ` ${champs.join(' ')}`}`;
const ecarts = (a: ListeOrganismes, b: ListeOrganismes): readonly string[] =>
  comparerListes(a, b).differences.map(dit);

describe('what changed is said', () => {
  const avant = liste('2025-02-01', organisme('a', [habilite]));

  example.each<readonly [string, string, Organisme, readonly string[]]>([
    ['nothing', '2025-02-01', organisme('a', [habilite]), []],
    ['a suspension', '2025-04-01', organisme('a', [habilite, suspendu]), ['changement ha etat']],
    ['a withdrawal', '2025-07-01', organisme('a', [habilite, retire]), ['depart ha etat decision']],
    ['the end of a period', '2026-02-01', organisme('a', [habilite]), ['depart ha etat']],
    ['a renewal', '2026-02-01', organisme('a', [habilite, renouvele]), ['changement ha periode']],
    [
      'a scope',
      '2025-02-01',
      organisme('a', [{ ...habilite, portee: { ...toute, blocs: ['b1'] } }]),
      ['changement ha etendue'],
    ],
    [
      'an identity',
      '2025-02-01',
      organisme('a', [habilite], {
        denomination: 'Autre',
        nda: ['11755205675'],
        etablissements: [{ id: 'la', siret: '73282932000082', enseigne: 'Autre lieu' }],
        qualiopis: [{ id: 'q', categories: ['formation'], jusqua: '2026-05-31' }],
      }),
      ['changement ha denomination nda siret lieu qualiopi'],
    ],
  ])('%s', (_, au, apres, attendus) => {
    expect(ecarts(avant, liste(au, apres))).toEqual(attendus);
  });

  example('who came and who left, by name, and how many are as they were', () => {
    const b = liste('2025-02-01', organisme('z', [habilite]), organisme('b', [habilite]));
    expect(ecarts(avant, b)).toEqual(['depart ha', 'arrivee hb', 'arrivee hz']);
    expect(comparerListes(b, b)).toMatchObject({
      differences: [],
      inchangees: 2,
      blocs: certification.blocs,
    });
  });

  example('with what made it so, unless nobody decided', () => {
    const causes = (au: string, ...etapes: readonly Etape[]) =>
      comparerListes(avant, liste(au, organisme('a', etapes))).differences[0]?.apres?.acte;
    expect(causes('2025-07-01', habilite, retire)).toMatchObject(retire);
    expect(causes('2025-10-01', habilite, retire, { etat: 'demande', le: '2025-09-01' })).toMatchObject(
      retire,
    );
    expect(causes('2026-02-01', habilite)).toBeNull();
  });

  example('a name does not make two habilitations the same', () => {
    const autre = organisme('b', [habilite], { denomination: 'Organisme a' });
    expect(ecarts(avant, liste('2025-02-01', autre))).toEqual(['depart ha', 'arrivee hb']);
  });
});

const inverses = { arrivee: 'depart', depart: 'arrivee', changement: 'changement' } as const;
const parId = (une: DifferenceDeListe, autre: DifferenceDeListe): number =>
  une.habilitation < autre.habilitation ? -1 : 1;

describe('laws', () => {
  test.prop([listeTiree])('a list differs in nothing from itself', (a) => {
    expect(comparerListes(a, structuredClone(a)).differences).toEqual([]);
  });

  test.prop([listeTiree, listeTiree])('read the other way, who came left', (a, b) => {
    const retournee = comparerListes(b, a).differences.map(
      ({ sorte, avant, apres, ...reste }): DifferenceDeListe => ({
        ...reste,
        sorte: inverses[sorte],
        avant: apres,
        apres: avant,
      }),
    );
    expect(retournee.toSorted(parId)).toEqual(comparerListes(a, b).differences.toSorted(parId));
  });

  test.prop([listeTiree, listeTiree])('applied to the first list, it gives what the second says', (a, b) => {
    const { differences } = comparerListes(a, b);
    const obtenue = new Map(inscriptionsDe(a));
    for (const { habilitation, apres } of differences) {
      if (apres === null) obtenue.delete(habilitation);
      else obtenue.set(habilitation, apres);
    }
    const voulue = inscriptionsDe(b);
    expect([...obtenue.keys()].toSorted()).toEqual([...voulue.keys()].toSorted());
    for (const [id, inscription] of obtenue) {
      const { depuis: _, acte: __, ...dite } = inscription;
      expect(voulue.get(id)).toMatchObject(dite);
    }
  });
});
