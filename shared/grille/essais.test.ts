import { describe, expect, it } from 'vitest';
import { Atelier, moyenne, nombre, noteDe, tous } from '../../tests/support/grilles.ts';
import type { Grille, Note, Regle } from '../generated/document.ts';
import { avecAcquis, conclureEssai, essaisChanges, type Essai } from './essais.ts';

const atelier = new Atelier(21);
const vingt = atelier.echelle('vingt');
const lignes = ['Un', 'Deux'].map((libelle) => atelier.ligne(libelle, vingt));
const epreuve = atelier.epreuve('Épreuve', moyenne('10'), lignes);
const partie = atelier.partie('Bloc', tous, [epreuve]);
const grille = atelier.grille('Grille', tous, [vingt], [partie]);

const avecRegle = (regle: Regle): Grille => ({
  ...grille,
  parties: [{ ...partie, epreuves: [{ ...epreuve, regle }] }],
});

function essai(nom: string, ecrites: readonly string[]): Essai {
  const notes = lignes.map((ligne, i): Note => noteDe(grille, ligne, ecrites[i] ?? '0'));
  return { id: atelier.id(), nom, voie: null, jour: '2026-11-27', notes, acquis: [] };
}

const moyen = essai('Alix', ['8', '12']);
const bon = essai('Sacha', ['15', '16']);

describe('a trial', () => {
  it('is concluded of as a candidate is', () => {
    expect(conclureEssai(grille, moyen)).toMatchObject({
      conclu: { etat: 'acquis', parties: [{ id: partie.id, etat: 'acquis', epreuves: [{ valeur: '10' }] }] },
      ecartes: { notes: 0, acquis: 0 },
    });
  });

  it('sets aside the notes of a line that has gone, of a level that has gone, of a partie that has gone', () => {
    const [, deux] = lignes;
    const reduite = {
      ...grille,
      parties: [{ ...partie, epreuves: [{ ...epreuve, lignes: deux === undefined ? [] : [deux] }] }],
    };
    const ancien = { ...moyen, acquis: [{ partie: atelier.id(), le: '2025-01-01' }] };
    expect(conclureEssai(reduite, ancien)).toMatchObject({
      conclu: { etat: 'acquis', parties: [{ epreuves: [{ valeur: '12' }] }] },
      ecartes: { notes: 1, acquis: 1 },
    });
    const surDix = { ...grille, echelles: [{ ...vingt, points: { min: '0', max: '10', pas: '1' } }] };
    expect(conclureEssai(surDix, bon)).toMatchObject({
      conclu: { etat: 'non_passe' },
      ecartes: { notes: 2, acquis: 0 },
    });
    const trop = { ...bon, acquis: [{ partie: partie.id, le: '2026-11-28' }] };
    expect(conclureEssai(grille, trop).ecartes).toEqual({ notes: 0, acquis: 1 });
  });
});

describe('a change of the grid', () => {
  it('says which trials change, and how, for the certification and for each partie', () => {
    expect(essaisChanges(grille, avecRegle(moyenne('12')), [moyen, bon])).toEqual([
      {
        essai: moyen,
        passages: [
          { id: grille.id, avant: 'acquis', apres: 'non_acquis' },
          { id: partie.id, avant: 'acquis', apres: 'non_acquis' },
        ],
      },
    ]);
  });

  it('says nothing of a change that changes no state', () => {
    expect(essaisChanges(grille, avecRegle(nombre(1)), [moyen, bon])).toEqual([]);
  });

  it('compares a new partie with nothing', () => {
    const neuve = atelier.partie('Neuve', tous, [atelier.epreuve('É', tous, [atelier.ligne('L', vingt)])]);
    expect(essaisChanges(grille, { ...grille, parties: [partie, neuve] }, [bon])).toEqual([
      { essai: bon, passages: [{ id: grille.id, avant: 'acquis', apres: 'incomplet' }] },
    ]);
  });
});

it('a partie acquired before is said, changed in its place, and no longer said', () => {
  const [un, deux] = [
    { partie: 'p1', le: '2024-01-01', valeur: '12' },
    { partie: 'p2', le: '2024-02-01' },
  ];
  expect(avecAcquis([un], 'p2', '2024-02-01')).toEqual([un, deux]);
  expect(avecAcquis([un, deux], 'p1', '2025-01-01')).toEqual([{ ...un, le: '2025-01-01' }, deux]);
  expect(avecAcquis([un, deux], 'p1', null)).toEqual([deux]);
  expect(avecAcquis([deux], 'p1', null)).toEqual([deux]);
});
