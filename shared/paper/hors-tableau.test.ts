import { describe, expect, test } from 'vitest';
import example from '../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import cqpi from '../../schemas/examples/valid/cqpi-deux-cpne.json' with { type: 'json' };
import { partiesDe } from '../comparaison/parties.ts';
import { comparaisonDe } from '../diff/comparaison.ts';
import { build, flatten } from '../document/tree.ts';
import { entities, fieldsOf, isPartOf, type EntityName } from '../domain/entities.ts';
import type { Document, Referentiel } from '../generated/document.ts';
import { horsTableau } from './hors-tableau.ts';
import { paper } from '../i18n/fr/paper.ts';
import { raceBlocks } from './race.ts';

const sources = [example, cqpi].map((document) => (document as unknown as Document).referentiel);
const mot = 'Zythologie';

/** The first item of a kind says that word in a field. */
function avecMot(source: Referentiel, entity: EntityName, field: string): Referentiel | null {
  const tree = flatten(source);
  const node = [...tree.nodes.values()].find((one) => one.entity === entity);
  if (node === undefined) return null;
  const fields = { ...node.fields, [field]: mot };
  return build({ ...tree, nodes: new Map([...tree.nodes, [node.id, { ...node, fields }]]) });
}

const champs = (Object.keys(entities) as EntityName[])
  .filter(
    (entity) =>
      isPartOf(entity, 'referentiel') && sources.some((source) => avecMot(source, entity, '') !== null),
  )
  .flatMap((entity) =>
    fieldsOf(entity)
      .filter((field) => entities[entity].fields[field]?.codec === 'text')
      .map((field) => ({ entity, field })),
  );

describe('what changes in a text is in the table, or beside it, once', () => {
  test.each(champs)('$entity, $field', ({ entity, field }) => {
    const [paire] = sources.flatMap((a) => {
      const b = avecMot(a, entity, field);
      return b === null ? [] : [{ a, b }];
    });
    if (paire === undefined) throw new Error(`no ${entity} in the examples`);
    const { a, b } = paire;
    const parties = partiesDe(comparaisonDe({ racine: 'referentiel', a, b }));
    const dit = (blocks: unknown): boolean => JSON.stringify(blocks).includes(mot);
    // The title of the référentiel is that of the sheet.
    const auTableau =
      entity === 'referentiel' && field === 'intitule' ? true : dit(raceBlocks(b, paper.whole));
    expect(dit(horsTableau(parties, 'after'))).toBe(!auTableau);
  });
});
