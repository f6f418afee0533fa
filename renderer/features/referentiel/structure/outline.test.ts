import { describe, expect, it } from 'vitest';
import example from '../../../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import rs from '../../../../schemas/examples/valid/brouillon-rs.json' with { type: 'json' };
import type { Document } from '../../../../shared/generated/document.ts';
import {
  expandableIds,
  firstExpandedIds,
  outlineOf,
  pathIn,
  spokenLabel,
  type OutlineNode,
} from './outline.ts';

const complete = (example as unknown as Document).referentiel;
const nodes = outlineOf(complete);
const flat = (list: readonly OutlineNode[]): readonly OutlineNode[] =>
  list.flatMap((node) => [node, ...flat(node.children)]);

describe('the outline of a référentiel', () => {
  it('has a row for every item, in the document’s order, and none twice', () => {
    const items = [
      ...complete.activites.flatMap(({ id, taches }) => [id, ...taches.map((tache) => tache.id)]),
      ...complete.blocs.flatMap(({ id, modalites, competences }) => [
        id,
        ...modalites.map((modalite) => modalite.id),
        ...competences.flatMap((competence) => [
          competence.id,
          ...competence.criteres.map((critere) => critere.id),
        ]),
      ]),
    ];
    const rows = flat(nodes).filter(({ kind }) => kind !== 'groupe');
    expect(rows.map(({ id }) => id)).toEqual(items);
    expect(new Set(flat(nodes).map(({ id }) => id)).size).toBe(flat(nodes).length);
  });

  it('says the totals of each group', () => {
    const competences = complete.blocs.flatMap((bloc) => bloc.competences);
    const criteres = competences.flatMap((competence) => competence.criteres);
    const blocs = nodes.find(({ id }) => id === 'blocs');
    expect(blocs?.detail).toBe(
      `${complete.blocs.length}\u00a0blocs, ${competences.length}\u00a0compétences, ${criteres.length}\u00a0critères`,
    );
  });

  it('shows what a certification of the répertoire spécifique has without bloc, and no empty group', () => {
    const groups = outlineOf((rs as unknown as Document).referentiel).map(({ id }) => id);
    expect(groups).toContain('competences');
    expect(groups).not.toContain('blocs');
    expect(outlineOf({ ...complete, activites: [], blocs: [] })).toEqual([]);
  });

  it('opens groups and blocs at first, so that every compétence is in sight and no critère', () => {
    const open = new Set(firstExpandedIds(nodes));
    const seen = (list: readonly OutlineNode[]): readonly OutlineNode[] =>
      list.flatMap((node) => [node, ...(open.has(node.id) ? seen(node.children) : [])]);
    const kinds = Map.groupBy(seen(nodes), ({ kind }) => kind);
    expect(kinds.get('competence')).toHaveLength(complete.blocs.flatMap((bloc) => bloc.competences).length);
    expect(kinds.has('critere')).toBe(false);
  });

  it('opens whole by the ids of all that has something under it', () => {
    const leaves = flat(nodes).filter(({ children }) => children.length === 0);
    expect(expandableIds(nodes)).toHaveLength(flat(nodes).length - leaves.length);
  });

  it('knows what stands above a row', () => {
    const [bloc] = complete.blocs;
    const critere = bloc?.competences[0]?.criteres[0];
    expect(pathIn(nodes, critere?.id ?? '')).toEqual([
      'blocs',
      bloc?.id,
      bloc?.competences[0]?.id,
      critere?.id,
    ]);
    expect(pathIn(nodes, 'nulle part')).toEqual([]);
  });

  it('names a row whole for a screen reader, and an unwritten text as such', () => {
    const bloc = {
      id: 'b',
      kind: 'bloc',
      code: 'BC01',
      libelle: 'Entretenir',
      detail: '1\u00a0compétence',
      children: [],
    } as const;
    expect(spokenLabel(bloc)).toBe('Bloc BC01, Entretenir, 1\u00a0compétence');
    const [group] = outlineOf({ ...complete, activites: [{ id: 'a', intitule: '', taches: [] }], blocs: [] });
    expect(group?.children[0]).toMatchObject({ libelle: '(texte à rédiger)', detail: '' });
  });

  it('writes durations as people do', () => {
    const [first] = complete.blocs;
    const [modalite] = first?.modalites ?? [];
    if (first === undefined || modalite === undefined) throw new Error('the example has no modalité');
    const detailOf = (duree: number): string | undefined => {
      const blocs = [
        { ...first, modalites: [{ ...modalite, type: 'autre' as const, competences: [], duree }] },
      ];
      return outlineOf({ ...complete, activites: [], blocs })[0]?.children[0]?.children[0]?.detail;
    };
    expect([45, 120, 65].map(detailOf)).toEqual([
      'autre, 45\u00a0min',
      'autre, 2\u00a0h',
      'autre, 1\u00a0h\u00a005',
    ]);
  });
});
