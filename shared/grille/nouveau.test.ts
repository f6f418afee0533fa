import { describe, expect, it } from 'vitest';
import { bloc, competence, critere, modalite, referentiel } from '../../tests/support/controles.ts';
import { Atelier } from '../../tests/support/grilles.ts';
import { after, stateOf } from '../../tests/support/state-of.ts';
import { clipOf } from '../clip/clip.ts';
import { pasteClip } from '../clip/paste.ts';
import { assembleGrille } from '../document/rows.ts';
import type { State } from '../domain/row.ts';
import { addEchelle, addNiveau, createGrille, removeNiveau } from '../edit/grilles.ts';
import { dropItems } from '../edit/drop.ts';
import { changeItem } from '../edit/items.ts';
import { regroupItems } from '../edit/regroup.ts';
import { removeItem, removeItems } from '../edit/removal.ts';
import { itemsUnder } from '../edit/siblings.ts';
import { echelleDe } from './echelles.ts';
import { fautesDeGrille } from './fautes-grille.ts';
import { genererGrille, type ChoixGrille } from './generer.ts';
import { champsDeNouveau, grilleDe, manqueDeLigne } from './nouveau.ts';

const atelier = new Atelier(4);
const coudre = competence('Coudre', { criteres: [critere('La couture tient'), critere('Elle est droite')] });
const coller = competence('Coller', { criteres: [critere('La colle est sèche')] });
const sujet = referentiel({
  blocs: [
    bloc({ competences: [coudre], modalites: [modalite('Pratique', { competences: [coudre.id] })] }),
    bloc({ competences: [coller], modalites: [modalite('Oral', { competences: [coller.id] })] }),
  ],
});

function avecGrille(state: State, echelle: 'acquis' | 'maitrise'): { state: State; grille: string } {
  const choix: ChoixGrille = { intitule: `Grille ${echelle}`, blocs: null, voies: [], echelle };
  const grille = genererGrille(sujet, choix, atelier.id);
  return { state: after(state, createGrille(state, sujet.id, grille).changes), grille: grille.id };
}

const { state, grille } = avecGrille(stateOf(sujet), 'acquis');
const [premiere, seconde] = assembleGrille(state, grille).parties;
const [epreuve] = premiere?.epreuves ?? [];
const [ligne] = epreuve?.lignes ?? [];
const [autre] = seconde?.epreuves ?? [];
if (premiere === undefined || epreuve === undefined || ligne === undefined || autre === undefined)
  throw new Error('nothing is generated');
const ref = { entity: 'ligne', id: ligne.id } as const;

describe('a new item of a grid', () => {
  it('is a line of the compétence and on the scale of the one before it', () => {
    const parent = { entity: 'epreuve', id: epreuve.id } as const;
    const attendu = { competence: coudre.id, echelle: ligne.echelle };
    expect(champsDeNouveau(state, 'ligne', parent, 1)).toEqual(attendu);
    expect(champsDeNouveau(state, 'partie', { entity: 'grille', id: grille }, 0)).toEqual({});
  });

  it('is a line of the first compétence of its bloc, where there is none', () => {
    const vide = after(state, removeItem(state, { entity: 'ligne', id: autre.lignes[0]?.id ?? '' }).changes);
    const parent = { entity: 'epreuve', id: autre.id } as const;
    expect(champsDeNouveau(vide, 'ligne', parent, 0)).toEqual({
      competence: coller.id,
      echelle: ligne.echelle,
    });
  });

  it('is none without a scale', () => {
    const vide = after(state, removeItem(state, { entity: 'epreuve', id: epreuve.id }).changes);
    const nue = after(vide, removeItem(vide, { entity: 'echelle', id: ligne.echelle }).changes);
    const parent = { entity: 'epreuve', id: epreuve.id } as const;
    expect(champsDeNouveau(nue, 'ligne', { ...parent, id: 'rien' }, 0)).toBeNull();
  });
});

describe('what a line lacks', () => {
  const parent = { entity: 'epreuve', id: epreuve.id } as const;
  const retiree = (from: State, entity: 'ligne' | 'echelle' | 'competence', ids: readonly string[]): State =>
    ids.reduce((now, id) => after(now, removeItem(now, { entity, id }).changes), from);
  const lignes = [...epreuve.lignes, ...autre.lignes].map(({ id }) => id);
  const vide = retiree(state, 'ligne', lignes);

  it('is a scale, or a compétence to evaluate, or nothing', () => {
    expect(manqueDeLigne(state, parent)).toBeNull();
    expect(manqueDeLigne(vide, parent)).toBeNull();
    expect(manqueDeLigne(retiree(vide, 'echelle', [ligne.echelle]), parent)).toBe('echelle');
    expect(manqueDeLigne(retiree(vide, 'competence', [coudre.id, coller.id]), parent)).toBe('competence');
  });
});

describe('rows of a grid', () => {
  it('are copied with evaluators of their own, beside those of their kind', () => {
    const noted = after(
      state,
      changeItem({ entity: 'epreuve', id: epreuve.id }, state.get('epreuve')?.get(epreuve.id) ?? { id: '' }, {
        evaluateurs: [{ id: atelier.id(), role: 'tuteur' }],
      }).changes,
    );
    const clip = clipOf(noted, [{ entity: 'epreuve', id: epreuve.id }]);
    const pasted = pasteClip(noted, clip, epreuve.id, atelier.id);
    const copied = assembleGrille(after(noted, pasted?.edit.changes ?? []), grille);
    expect(copied.parties[0]?.epreuves.map(({ intitule }) => intitule)).toEqual(['Pratique', 'Pratique']);
    expect(copied.parties[0]?.epreuves[1]?.lignes).toHaveLength(2);
    expect(fautesDeGrille(copied)).toEqual([]);
  });

  it('take the scale of the grid that they come to, without what was said of the other', () => {
    const described = after(
      state,
      changeItem(ref, state.get('ligne')?.get(ligne.id) ?? ref, {
        descripteurs: [{ niveau: atelier.id(), texte: 'Sans aide' }],
        seuil: { acquis: '1' },
      }).changes,
    );
    const two = avecGrille(described, 'maitrise');
    const other = assembleGrille(two.state, two.grille);
    const to = other.parties[1]?.epreuves[0]?.id ?? '';
    const pasted = pasteClip(two.state, clipOf(two.state, [ref]), to, atelier.id);
    const lignes = itemsUnder(after(two.state, pasted?.edit.changes ?? []), 'ligne', to);
    expect(lignes).toHaveLength(2);
    expect(lignes[1]).toMatchObject({
      libelle: 'La couture tient',
      echelle: other.echelles[0]?.id,
      seuil: null,
      descripteurs: [],
    });
    expect(grilleDe(two.state, ref)).toBe(grille);
  });

  it('come to no grid that has no scale', () => {
    const two = avecGrille(state, 'maitrise');
    const other = assembleGrille(two.state, two.grille);
    const epreuves = other.parties.flatMap((partie) => partie.epreuves);
    const lignes = epreuves.flatMap((une) => une.lignes.map(({ id }) => ({ entity: 'ligne', id }) as const));
    const scales = other.echelles.map(({ id }) => ({ entity: 'echelle', id }) as const);
    const nue = after(two.state, removeItems(two.state, [...lignes, ...scales]).changes);
    const from = { entity: 'epreuve', id: epreuve.id } as const;
    expect(pasteClip(nue, clipOf(nue, [ref]), epreuves[0]?.id ?? '', atelier.id)).toBeNull();
    expect(pasteClip(nue, clipOf(nue, [from]), epreuves[0]?.id ?? '', atelier.id)).toBeNull();
    expect(pasteClip(nue, clipOf(nue, [ref]), epreuve.id, atelier.id)).not.toBeNull();
  });

  it('go from one épreuve to the next of the same grid, and never into a retake', () => {
    const two = avecGrille(state, 'maitrise').state;
    const moved = after(two, regroupItems(two, grille, [ref], 1).changes);
    expect(itemsUnder(moved, 'ligne', autre.id)[0]?.id).toBe(ligne.id);
    expect(regroupItems(two, grille, [ref], -1).changes).toEqual([]);
    const row = two.get('epreuve')?.get(autre.id) ?? { id: '' };
    const reprend = { sur: ['non_acquis'], garde: 'derniere' };
    const retake = after(two, changeItem({ entity: 'epreuve', id: autre.id }, row, { reprend }).changes);
    expect(dropItems(two, [ref], autre.id, false)?.changes.length).toBeGreaterThan(0);
    expect(dropItems(retake, [ref], autre.id, false)).toBeNull();
  });
});

describe('the scales of a grid', () => {
  it('are added with their levels, in order', () => {
    const added = after(state, addEchelle(state, grille, echelleDe('maitrise', atelier.id)).changes);
    const { echelles } = assembleGrille(added, grille);
    expect(echelles.map(({ niveaux }) => niveaux.map(({ code }) => code))).toEqual([
      ['NA', 'A'],
      ['1', '2', '3', '4'],
    ]);
  });

  it('take a level more under a code that none of them has', () => {
    const echelle = echelleDe('maitrise', atelier.id);
    const added = after(state, addEchelle(state, grille, echelle).changes);
    const less = after(added, removeNiveau(added, echelle.niveaux[1]?.id ?? '').changes);
    const more = after(less, addNiveau(less, echelle.id, atelier.id(), 'Nouveau').changes);
    const [, of] = assembleGrille(more, grille).echelles;
    expect(of?.niveaux.map(({ code }) => code)).toEqual(['1', '3', '4', '5']);
    const valeurs = echelle.niveaux.map(({ valeur }) => Number(valeur));
    expect(of?.niveaux[3]).toMatchObject({
      libelle: 'Nouveau',
      valeur: String((valeurs[3] ?? 0) + 1),
      validant: echelle.niveaux[3]?.validant,
    });
    expect(fautesDeGrille(assembleGrille(more, grille))).toEqual([]);
  });

  it('lose a level with what lines say of it', () => {
    const [, oui] = assembleGrille(state, grille).echelles[0]?.niveaux ?? [];
    const niveau = oui?.id ?? '';
    const row = state.get('ligne')?.get(ligne.id) ?? ref;
    const described = after(
      state,
      changeItem(ref, row, { descripteurs: [{ niveau, texte: 'Sans aide' }] }).changes,
    );
    const left = assembleGrille(after(described, removeNiveau(described, niveau).changes), grille);
    expect(left.echelles[0]?.niveaux.map(({ code }) => code)).toEqual(['NA']);
    expect(left.parties[0]?.epreuves[0]?.lignes[0]?.descripteurs).toEqual([]);
  });
});
