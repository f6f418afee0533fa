import { test } from '@fast-check/vitest';
import { describe, expect, test as example } from 'vitest';
import exampleDocument from '../../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import { grilles, sheetOfGrille } from '../../../tests/redline/drawn.ts';
import { grilleExemple } from '../../../tests/support/grille-exemple.ts';
import { sideOf } from '../../../tests/support/redline-side.ts';
import { namesIn, partiesDe } from '../../comparaison/parties.ts';
import { comparaisonDe } from '../../diff/comparaison.ts';
import { build, flatten, flattenGrille } from '../../document/tree.ts';
import { entities, fieldsOf, isPartOf, type EntityName } from '../../domain/entities.ts';
import type { Document, Grille } from '../../generated/document.ts';
import { horsTableau } from '../hors-tableau.ts';
import { redline } from '../redline.ts';

const of = exampleDocument as unknown as Document;
const { referentiel } = of;
const exemple = grilleExemple(referentiel);
const sheet = sheetOfGrille;

describe('two papers of a grid in one', () => {
  test.prop([grilles])('give each of them back', ([a, b]) => {
    const both = redline(sheet(a), sheet(b));
    expect(sideOf(both, 'before')).toEqual(sheet(a));
    expect(sideOf(both, 'after')).toEqual(sheet(b));
  });
});

const [partie] = exemple.parties;
const [epreuve, rattrapage] = partie?.epreuves ?? [];
const [ligne] = epreuve?.lignes ?? [];
if (partie === undefined || epreuve === undefined || rattrapage === undefined || ligne === undefined)
  throw new Error('no ligne');

const notes = (b: Grille): readonly string[] =>
  redline(sheet(exemple), sheet(b)).blocks.flatMap((block) => {
    const lines = block.kind === 'table' ? block.rows : block.kind === 'title' ? [block.line] : [];
    return lines.map(({ note }) => note).filter((note) => note !== '');
  });

describe('what moves in a grid', () => {
  example('says from which épreuve it went, and to which it came', () => {
    const [autre] = [{ ...rattrapage, lignes: [ligne] }];
    const b = {
      ...exemple,
      parties: [{ ...partie, epreuves: [{ ...epreuve, lignes: epreuve.lignes.slice(1) }, autre] }],
    };
    expect(notes(b)).toEqual(['Déplacé vers «\u00a0Entretien\u00a0»', 'Déplacé depuis «\u00a0E1\u00a0»']);
  });
  example('says so of an épreuve too', () => {
    const { bloc: _bloc, ...sansBloc } = partie;
    const seconde = { ...sansBloc, id: '01900000-0000-7000-8000-0000000000ff', intitule: 'Seconde' };
    const b = {
      ...exemple,
      parties: [
        { ...seconde, epreuves: [rattrapage] },
        { ...partie, epreuves: [epreuve] },
      ],
    };
    expect(notes(b)).toEqual([
      `Déplacé depuis «\u00a0${of.referentiel.blocs[0]?.code}\u00a0»`,
      'Déplacé vers «\u00a0Seconde\u00a0»',
    ]);
  });
});

const mot = 'Zythologie';

/** The first item of a kind says that word in a field. */
function avecMot(entity: EntityName, field: string): Grille | null {
  const tree = flattenGrille(exemple);
  const node = [...tree.nodes.values()].find((one) => one.entity === entity);
  if (node === undefined) return null;
  const fields = { ...node.fields, [field]: mot };
  const nodes = new Map([...tree.nodes, [node.id, { ...node, fields }]]);
  return { ...exemple, ...(build({ ...tree, nodes }) as unknown as Grille) };
}

/** Numbers and links are no words. */
const sansMot = new Set([
  'poids',
  'valeur',
  'competence',
  'critere',
  'echelle',
  'modalite',
  'bloc',
  'type',
  'validant',
]);
const champs = (Object.keys(entities) as EntityName[])
  .filter((entity) => isPartOf(entity, 'grille') && avecMot(entity, '') !== null)
  .flatMap((entity) =>
    fieldsOf(entity)
      .filter((field) => entities[entity].fields[field]?.codec === 'text' && !sansMot.has(field))
      .map((field) => ({ entity, field })),
  );

describe('what changes in a grid is in its tables, or beside them, once', () => {
  example.each(champs)('$entity, $field', ({ entity, field }) => {
    const b = avecMot(entity, field);
    if (b === null) throw new Error(`no ${entity} in the example`);
    const parties = partiesDe(comparaisonDe({ racine: 'grille', a: exemple, b }));
    const dit = (what: unknown): boolean => JSON.stringify(what).includes(mot);
    expect(dit(sheet(b))).toBe(true);
    expect(dit(horsTableau(parties, 'after'))).toBe(false);
  });
  example('the critère and the bloc that it names are beside: they may have no code', () => {
    const seule = { ...ligne, critere: referentiel.blocs[0]?.competences[0]?.criteres[1]?.id ?? '' };
    const b = {
      ...exemple,
      parties: [
        { ...partie, epreuves: [{ ...epreuve, lignes: [seule, ...epreuve.lignes.slice(1)] }, rattrapage] },
      ],
    };
    const parties = partiesDe(
      comparaisonDe({ racine: 'grille', a: exemple, b }),
      namesIn([flatten(referentiel)]),
    );
    expect(horsTableau(parties, 'after')).toHaveLength(2);
  });
});
