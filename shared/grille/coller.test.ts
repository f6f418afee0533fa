import { describe, expect, it } from 'vitest';
import { bloc, competence, critere, modalite, referentiel } from '../../tests/support/controles.ts';
import { Atelier } from '../../tests/support/grilles.ts';
import { pasteFixture } from '../../tests/support/paste.ts';
import { after, stateOf } from '../../tests/support/state-of.ts';
import { assembleGrille } from '../document/rows.ts';
import { createGrille } from '../edit/grilles.ts';
import type { Ligne } from '../generated/document.ts';
import { texts } from '../i18n/window.ts';
import { finished } from '../paste/slices.ts';
import { readPasted, readText } from '../paste/source.ts';
import { collerLignes } from './coller.ts';
import { fautesDeGrille } from './fautes-grille.ts';
import { genererGrille } from './generer.ts';

const atelier = new Atelier(6);
const coudre = competence('Coudre', { criteres: [critere('La couture tient')] });
const sujet = referentiel({
  blocs: [bloc({ competences: [coudre], modalites: [modalite('Pratique', { competences: [coudre.id] })] })],
});
const grille = genererGrille(
  sujet,
  { intitule: 'Grille', blocs: null, voies: [], echelle: 'maitrise' },
  atelier.id,
);
const vide = stateOf(sujet);
const state = after(vide, createGrille(vide, sujet.id, grille).changes);
const epreuve = { entity: 'epreuve', id: grille.parties[0]?.epreuves[0]?.id ?? '' } as const;

function collees(texte: string): ReturnType<typeof collerLignes> {
  const isHtml = texte.startsWith('<');
  const [grid] = finished(isHtml ? readPasted({ html: texte, text: '' }) : readText(texte));
  if (grid === undefined) throw new Error('no table');
  return collerLignes(state, epreuve, 1, grid, atelier.id);
}

/** The lines of the épreuve once a text is pasted after its first. */
function colle(texte: string): readonly Ligne[] {
  const made = collees(texte);
  const apres = assembleGrille(after(state, made?.edit.changes ?? []), grille.id);
  expect(fautesDeGrille(apres)).toEqual([]);
  return apres.parties[0]?.epreuves[0]?.lignes ?? [];
}

describe('lines from a spreadsheet', () => {
  it('of Excel are its rows, but for bands, totals and what is hidden', () => {
    const html = pasteFixture('excel-grille.html').toString('utf8');
    const lignes = colle(html).slice(1);
    expect(lignes).toMatchObject([
      {
        libelle: 'La tranchefile est cousue',
        indicateur: 'Le fil est tendu\nLe nœud est caché',
        attendu: 'Aucun point ne manque',
        poids: '2.5',
        eliminatoire: true,
      },
      { libelle: 'Les ficelles sont coupées', attendu: 'À ras', poids: '25' },
    ]);
    // A title above the headings is one too.
    const title = html.replace(/<tr/, '<tr><td colspan=9>Grille de l’atelier</td></tr><tr');
    expect(
      colle(title)
        .slice(1)
        .map(({ libelle }) => libelle),
    ).toEqual(lignes.map(({ libelle }) => libelle));
  });

  it('have the columns that its headings name, levels included', () => {
    const [, premiere, seconde] = colle(
      [
        'Critère\tPoids\tRésultat attendu\tMaîtrisé\tÉliminatoire',
        'Le dos est rond\t2,5\tSans pli\tRond partout\tx',
        'La colle est sèche\t\t\t\t',
      ].join('\n'),
    );
    const [, , maitrise] = grille.echelles[0]?.niveaux ?? [];
    expect(premiere).toMatchObject({
      libelle: 'Le dos est rond',
      poids: '2.5',
      attendu: 'Sans pli',
      eliminatoire: true,
      competence: coudre.id,
      descripteurs: [{ niveau: maitrise?.id, texte: 'Rond partout' }],
    });
    expect(seconde).toMatchObject({ libelle: 'La colle est sèche', poids: '1', eliminatoire: false });
  });

  it('have the usual columns where there is no heading', () => {
    const lignes = colle('Le dos est rond\tOn le touche\tSans pli\t3\tÀ reprendre\nAutre\tOn le voit\t\t1\t');
    expect(lignes.map(({ libelle }) => libelle)).toEqual(['La couture tient', 'Le dos est rond', 'Autre']);
    expect(lignes[1]).toMatchObject({ indicateur: 'On le touche', attendu: 'Sans pli', poids: '3' });
    expect(lignes[1]?.descripteurs).toMatchObject([{ texte: 'À reprendre' }]);
  });

  it('have a weight of a hundred with its sign, and say how many weights are none', () => {
    const texte = 'Critère\tPoids\nUn\t40 %\nDeux\t12,5%\nTrois\t0,125\nQuatre\t2 pts\nCinq\t';
    expect(colle(texte).map(({ poids }) => poids)).toEqual(['1', '40', '12.5', '1', '1', '1']);
    expect(collees(texte)?.poidsIllisibles).toBe(2);
    const { pasted } = texts.grilles.table;
    expect(pasted(5, 2)).toBe('5 lignes collées. 2 poids n’ont pas été lus et valent 1 : à saisir.');
    expect(pasted(5, 0)).toBe('5 lignes collées');
  });

  it('are as many as have a critère', () => {
    expect(collees('Critère\tPoids\n\t2\n')).toBeNull();
  });
});
