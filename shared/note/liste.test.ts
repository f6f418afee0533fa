import { describe, expect, test } from 'vitest';
import { habilite, liste, organisme, renouvele, retire, toute } from '../../tests/support/random-liste.ts';
import { comparerListes } from '../diff/listes.ts';
import type { ListeOrganismes } from '../generated/document.ts';
import type { Motifs } from './generer.ts';
import { genererNoteDeListe } from './liste.ts';

const sansMotif: Motifs = { adoptions: [], gestes: new Map() };
const noter = (a: ListeOrganismes, b: ListeOrganismes, motifs = sansMotif) => {
  const { differences, blocs } = comparerListes(a, b);
  return new Map(genererNoteDeListe(differences, blocs, motifs).map(({ cle, textes }) => [cle, textes]));
};
const decidee = { ...habilite, decision: { date: '2024-12-10', ref: 'PV 4' } };
const avant = liste('2025-02-01', organisme('a', [habilite]));

describe('the note of a list, before anybody has written of it', () => {
  test('says who came: until when for a candidate, by which decision for who pays', () => {
    const entrees = noter(
      avant,
      liste('2025-02-01', organisme('a', [habilite]), organisme('b', [decidee])),
    ).get('arrivee');
    expect(entrees?.candidats).toBe(
      '- Organisme b\u00a0: former et organiser l’évaluation, la certification entière, du 01/01/2025 au 31/12/2025.',
    );
    expect(entrees?.financeurs).toMatch(
      /^- Organisme b \(73282932000074\)\u00a0: .*, décision du 10\/12\/2024, PV 4\.$/,
    );
  });

  test('says who left and by what, with the reasons of decisions and of gestures, once each', () => {
    const retrait = { ...retire, motif: 'Plateau fermé' };
    const gestes = new Map([['ha', ['Plateau fermé', 'Courrier reçu']]]);
    const sorties = noter(avant, liste('2025-07-01', organisme('a', [habilite, retrait])), {
      adoptions: ['Révision'],
      gestes,
    });
    expect(sorties.get('depart')?.candidats).toMatch(/^- Organisme a\u00a0: Retrait le 01\/06\/2025/);
    expect(sorties.get('depart')?.motifs).toBe('- Plateau fermé\n- Courrier reçu');
    expect(sorties.get('ensemble')?.motifs).toBe('- Révision');
  });

  test('tells candidates nothing of a number, nor of a decision', () => {
    const autre = organisme('a', [{ ...habilite, decision: { date: '2024-12-10', ref: 'PV 4' } }], {
      nda: ['11755205675'],
    });
    const changements = noter(avant, liste('2025-02-01', autre)).get('changement');
    expect(changements?.candidats).toBe('');
    expect(changements?.financeurs).toContain('Déclaration d’activité');
  });

  test('says what an habilitation that goes on becomes', () => {
    const b = liste(
      '2026-02-01',
      organisme('a', [{ ...habilite, portee: { ...toute, nature: 'FORMER' } }, renouvele]),
    );
    const changements = noter(avant, b).get('changement');
    expect(changements?.candidats).toMatch(/Étendue\u00a0: .* → former.*\u00a0; Période\u00a0: /);
    expect(noter(avant, avant).has('changement')).toBe(false);
  });
});
