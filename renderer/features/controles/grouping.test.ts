import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import {
  activite,
  bloc,
  competence,
  critere,
  modalite,
  rapportDe,
  referentiel,
} from '../../../tests/support/controles.ts';
import { after, stateOf } from '../../../tests/support/state-of.ts';
import { createGrille } from '../../../shared/edit/grilles.ts';
import { genererGrille } from '../../../shared/grille/generer.ts';
import { byBloc, byRegle, counts } from './grouping.ts';
import { groupName } from './lines.ts';

const first = bloc({ competences: [competence('Diagnostic des cycles', { criteres: [critere('')] })] });
const second = bloc({
  competences: [competence('Savoir vendre'), competence('Vente')],
  modalites: [modalite('')],
});
const document = referentiel({ activites: [activite('Vendre')], blocs: [first, second] });
const state = stateOf(document);
const { constats } = rapportDe(state);

describe('findings', () => {
  it('stand under their bloc, whatever depth they are at, in the order of the document', () => {
    const groups = byBloc(state, constats);
    expect(groups.map(({ id }) => id)).toEqual(['fiche', 'activites', first.id, second.id]);
    const [critereId = ''] = (first.competences[0]?.criteres ?? []).map(({ id }) => id);
    expect(groups[2]?.constats.map(({ item }) => item.id)).toContain(critereId);
    expect(new Set(groups.flatMap((group) => group.constats))).toEqual(new Set(constats));
  });

  it('of a grid stand under it', () => {
    const choix = { intitule: 'Grille', blocs: [second.id], voies: [], echelle: 'acquis' as const };
    const grille = {
      ...genererGrille(document, choix, uuid),
      regle: { type: 'nombre' as const, minimum: 9 },
    };
    const graded = after(state, createGrille(state, document.id, grille).changes);
    const groups = byBloc(graded, rapportDe(graded).constats);
    const [own] = groups.filter(({ id }) => id === grille.id);
    expect(own?.of).toEqual({ kind: 'grille', id: grille.id });
    expect(own?.constats.map(({ item }) => item)).toEqual([{ entity: 'grille', id: grille.id }]);
    expect(own === undefined ? '' : groupName(graded, own)).toBe('Grille d’évaluation\u00a0: Grille');
  });

  it('of the répertoire spécifique stand by kind', () => {
    const rs = stateOf(
      referentiel({ registre: 'RS', competences: [competence('Vente')], modalites: [modalite('Essai')] }),
    );
    const ids = byBloc(rs, rapportDe(rs, 'rs').constats).map(({ id }) => id);
    expect(ids).toEqual(['fiche', 'competences', 'modalites']);
  });

  it('stand under their rule, errors first', () => {
    const groups = byRegle(constats);
    for (const { id, constats: own } of groups)
      expect(new Set(own.map(({ regle }) => regle))).toEqual(new Set([id]));
    const levels = groups.map(({ constats: [one] }) => one?.niveau ?? '');
    expect(levels).toEqual(levels.toSorted((a, b) => rank(a) - rank(b)));
    expect(groups.flatMap((group) => group.constats)).toHaveLength(constats.length);
  });

  it('are counted by level; a level that has none is not said', () => {
    expect(
      counts(constats.filter(({ niveau }) => niveau !== 'avertissement')).map(({ niveau }) => niveau),
    ).toEqual(['erreur', 'information']);
    expect(counts(constats).reduce((sum, { count }) => sum + count, 0)).toBe(constats.length);
    expect(counts([])).toEqual([]);
  });
});

const rank = (niveau: string): number => ['erreur', 'avertissement', 'information'].indexOf(niveau);
