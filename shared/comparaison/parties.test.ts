import { describe, expect, test } from 'vitest';
import example from '../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import { comparaisonDe } from '../diff/comparaison.ts';
import type { Document, Referentiel } from '../generated/document.ts';
import { comptesDe, partiesDe, partiesFiltrees, type Partie } from './parties.ts';

const { referentiel: a } = example as unknown as Document;
const [bloc, second, ...autres] = a.blocs;
const [competence, ...competences] = bloc?.competences ?? [];
if (bloc === undefined || second === undefined || competence === undefined) throw new Error('no bloc');

const compare = (b: Referentiel): readonly Partie[] =>
  partiesDe(comparaisonDe({ racine: 'referentiel', a, b }));
const dites = (parties: readonly Partie[]): readonly string[] =>
  parties.flatMap(({ id, changements, recodes }) => [
    ...changements.map(
      ({ entity, sortes }) => `${id === 'fiche' ? id : 'bloc'} ${entity} ${sortes.join('+')}`,
    ),
    ...recodes.map(({ entity }) => `${id === 'fiche' ? id : 'bloc'} ${entity} code`),
  ]);
const avecBloc = (autre: Partial<typeof bloc>): Referentiel => ({
  ...a,
  blocs: [{ ...bloc, ...autre }, second, ...autres],
});

describe('what changed is told by kind, in its part', () => {
  test.each<readonly [string, Referentiel, readonly string[]]>([
    ['nothing', structuredClone(a), []],
    ['the sheet', { ...a, intitule: 'Autre' }, ['fiche referentiel modification']],
    ['a way in', { ...a, voiesAcces: a.voiesAcces.slice(1) }, ['fiche voieAcces suppression']],
    ['a word', avecBloc({ intitule: `${bloc.intitule} encore` }), ['bloc bloc modification']],
    ['a sign', avecBloc({ intitule: `${bloc.intitule}.` }), ['bloc bloc forme']],
    [
      'a link, and a word',
      avecBloc({
        competences: [{ ...competence, libelle: 'Tout autre chose', activites: [] }, ...competences],
      }),
      ['bloc competence modification+lien'],
    ],
    ['a number', avecBloc({ code: 'BC09' }), ['bloc bloc code']],
    [
      'an item that leaves',
      avecBloc({ competences }),
      ['bloc competence suppression', ...(competence.criteres ?? []).map(() => 'bloc critere suppression')],
    ],
  ])('%s', (_, b, attendus) => {
    expect(dites(compare(b)).filter((dite) => !dite.includes('modalite'))).toEqual(attendus);
  });

  test('what is moved and reworded is both, and stands where it went', () => {
    const b = {
      ...a,
      blocs: [
        { ...bloc, competences },
        { ...second, competences: [...second.competences, { ...competence, libelle: 'Tout autre chose' }] },
        ...autres,
      ],
    };
    const parties = compare(b);
    expect(parties.map(({ id }) => id)).toContain(second.id);
    const moved = parties.find(({ id }) => id === second.id)?.changements;
    expect(moved).toMatchObject([{ id: competence.id, sortes: ['deplacement', 'modification'] }]);
    expect(comptesDe(parties)).toMatchObject({ deplacement: 1, modification: 1, ajout: 0 });
  });

  test('changes are read in the order of the text, what is gone where it stood', () => {
    const [un, deux, trois] = second.competences;
    if (un === undefined || deux === undefined || trois === undefined) throw new Error('no competence');
    const reste = second.competences.slice(3);
    const reformule = { ...trois, libelle: 'Tout autre chose' };
    const b = {
      ...a,
      blocs: [bloc, { ...second, intitule: 'Autre', competences: [un, reformule, ...reste] }, ...autres],
    };
    const lus = compare(b).flatMap(({ changements }) => changements.map(({ id }) => id));
    const attendus = [second.id, deux.id, trois.id];
    expect(lus.filter((id) => attendus.includes(id))).toEqual(attendus);
  });

  test('two hundred numbers are no change among the others', () => {
    const recode = (code: string | undefined): { readonly code?: string } =>
      code === undefined ? {} : { code: `X${code}` };
    const b = {
      ...a,
      blocs: a.blocs.map((one) => ({
        ...one,
        competences: one.competences.map((inner) => ({ ...inner, ...recode(inner.code) })),
      })),
    };
    const parties = compare(b);
    expect(comptesDe(parties)).toEqual({
      ajout: 0,
      suppression: 0,
      deplacement: 0,
      modification: 0,
      lien: 0,
      forme: 0,
    });
    expect(parties.flatMap(({ recodes }) => recodes).length).toBeGreaterThan(5);
    expect(
      partiesFiltrees(parties, { cachees: new Set(['recode']), importance: 'toutes' }, new Set()),
    ).toEqual([]);
    expect(partiesFiltrees(parties, { cachees: new Set(), importance: 'fond' }, new Set())).toEqual([]);
    expect(partiesFiltrees(parties, { cachees: new Set(), importance: 'toutes' }, new Set())).toEqual(
      parties,
    );
  });
});
