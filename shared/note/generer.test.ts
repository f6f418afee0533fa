import { describe, expect, test } from 'vitest';
import example from '../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import { partiesDe } from '../comparaison/parties.ts';
import { comparaisonDe } from '../diff/comparaison.ts';
import type { Document, Referentiel } from '../generated/document.ts';
import { ENSEMBLE, genererNote, substantielsDits, type Motifs } from './generer.ts';

const { referentiel: a } = example as unknown as Document;
const [bloc, ...blocs] = a.blocs;
const [competence, ...competences] = bloc?.competences ?? [];
const [critere, ...criteres] = competence?.criteres ?? [];
if (bloc === undefined || competence === undefined || critere === undefined) throw new Error('no critère');

const sansMotif: Motifs = { adoptions: [], gestes: new Map() };
const parties = (b: Referentiel) => partiesDe(comparaisonDe({ racine: 'referentiel', a, b }));
const avec = (change: Partial<typeof competence>): Referentiel => ({
  ...a,
  blocs: [{ ...bloc, competences: [{ ...competence, ...change }, ...competences] }, ...blocs],
});
const textes = (b: Referentiel, cle: string, motifs = sansMotif, substantiels = new Set<string>()) =>
  genererNote('referentiel', parties(b), motifs, substantiels).find((section) => section.cle === cle)?.textes;

describe('a note de modification, before anybody has written of it', () => {
  test('says of a bloc what a reworded compétence is for everybody', () => {
    const said = textes(avec({ libelle: 'Accueillir' }), bloc.id);
    for (const one of [said?.candidats, said?.evaluateurs, said?.organismes]) {
      expect(one).toContain(`«\u00a0${competence.libelle}\u00a0» devient «\u00a0Accueillir\u00a0»`);
      expect(one?.split('\n')).toHaveLength(1);
    }
  });

  test('says to each what is about it alone', () => {
    const connaissances = textes(avec({ connaissances: 'Normes' }), bloc.id);
    expect(connaissances?.organismes).toContain('devient «\u00a0Normes\u00a0»');
    expect([connaissances?.candidats, connaissances?.evaluateurs]).toEqual(['', '']);
    const sansCritere = textes(avec({ criteres }), bloc.id);
    expect(sansCritere?.evaluateurs).toContain('Suppression\u00a0: critère');
    expect(sansCritere?.organismes).toBe('');
  });

  test('names a bloc that goes without all that it held, and a compétence without its critères', () => {
    const gone = textes({ ...a, blocs }, bloc.id);
    expect(gone?.evaluateurs).toBe(`- Suppression\u00a0: bloc «\u00a0${bloc.code} ${bloc.intitule}\u00a0».`);
    const less = textes({ ...a, blocs: [{ ...bloc, competences }, ...blocs] }, bloc.id);
    expect(less?.evaluateurs).toContain('Suppression\u00a0: compétence');
    expect(less?.evaluateurs).not.toContain('critère');
  });

  test('says nothing of the form, nor of a number', () => {
    expect(textes(avec({ libelle: `${competence.libelle}.`, code: 'C9.9' }), bloc.id)).toEqual(undefined);
    expect(textes({ ...a, blocs: [{ ...bloc, code: 'BC09' }, ...blocs] }, bloc.id)).toBeUndefined();
  });

  test('has what is of no bloc under the whole, with the reason of each adoption', () => {
    const motifs = { adoptions: ['Révision triennale'], gestes: new Map() };
    const said = textes({ ...a, prerequisEntree: 'Permis B' }, ENSEMBLE, motifs);
    expect(said?.candidats).toContain('Permis B');
    expect(said?.evaluateurs).toBe('');
    expect(said?.motifs).toBe('- Révision triennale');
  });

  test('gives the reasons of the gestures that touched what changes, once each', () => {
    const b = avec({ libelle: 'Accueillir', criteres });
    const gestes = new Map([
      [competence.id, ['Avis du jury']],
      [critere.id, ['Avis du jury', 'Doublon']],
      ['autre', ['Ailleurs']],
    ]);
    expect(textes(b, bloc.id, { adoptions: [], gestes })?.motifs).toBe('- Avis du jury\n- Doublon');
  });

  test('puts what is of substance first, and lists it', () => {
    const [second] = competences;
    if (second === undefined) throw new Error('no compétence');
    const b: Referentiel = {
      ...a,
      blocs: [
        {
          ...bloc,
          competences: [
            { ...competence, libelle: 'Accueillir' },
            { ...second, libelle: 'Ranger' },
            ...competences.slice(1),
          ],
        },
        ...blocs,
      ],
    };
    const marked = new Set([second.id, 'gone']);
    expect(textes(b, bloc.id, sansMotif, marked)?.candidats?.split('\n')[0]).toContain('Ranger');
    expect(substantielsDits(parties(b), marked)).toHaveLength(1);
  });
});
