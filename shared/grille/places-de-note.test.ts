import { describe, expect, it } from 'vitest';
import { Atelier, moyenne, noteDe, tous } from '../../tests/support/grilles.ts';
import type { Note } from '../generated/document.ts';
import { conclure } from './evaluer.ts';
import { notesValables } from './fautes-saisie.ts';
import { avecNote, lignesNotees, niveauFrappe, noteA, toutAuBout } from './places-de-note.ts';

const atelier = new Atelier(23);
const vingt = atelier.echelle('vingt');
const niveaux = atelier.echelle('enCours');
const [tuteur, jury] = [atelier.evaluateur('tuteur', '40'), atelier.evaluateur('jury_evaluation', '60')];
const partagee = atelier.epreuve('Partagée', moyenne('10'), [atelier.ligne('Notée à deux', vingt)], {
  evaluateurs: [tuteur, jury],
  partage: { absence: 'bloquante', arrondi: { pas: '0.01', mode: 'plus_proche' } },
});
const seule = atelier.epreuve('Seule', tous, [atelier.ligne('A', niveaux), atelier.ligne('B', niveaux)]);
const reprise = atelier.epreuve('Rattrapage', tous, [], {
  reprend: { sur: ['non_acquis'], garde: 'derniere' },
});
const partie = atelier.partie('Bloc', tous, [seule, partagee, reprise]);
const grille = atelier.grille('Grille', tous, [vingt, niveaux], [partie]);
const [a, b] = seule.lignes.map(({ id }) => id);

describe('a mark', () => {
  const place = { ligne: a ?? '', reprise: null, evaluateur: null };

  it('is given, changed where it stands, taken away', () => {
    const autre: Note = { ligne: b ?? '', niveau: 'A' };
    const donnee = avecNote([autre], place, { niveau: 'NA' });
    expect(donnee).toEqual([autre, { ligne: a, niveau: 'NA' }]);
    const changee = avecNote(donnee.toReversed(), place, { niveau: 'ECA' });
    expect(changee).toEqual([{ ligne: a, niveau: 'ECA' }, autre]);
    expect(noteA(changee, place)).toEqual({ ligne: a, niveau: 'ECA' });
    expect(avecNote(changee, place, null)).toEqual([autre]);
    expect(avecNote([autre], place, null)).toEqual([autre]);
  });

  it('of a retake, or of another evaluator, is another', () => {
    const [ligne = ''] = partagee.lignes.map(({ id }) => id);
    const du = (evaluateur: string, repris: string | null) => ({ ligne, reprise: repris, evaluateur });
    const un = avecNote([], du(tuteur.id, null), { valeur: '12' });
    const deux = avecNote(un, du(jury.id, null), { valeur: '14' });
    const trois = avecNote(deux, du(jury.id, reprise.id), { valeur: '16' });
    expect(trois).toHaveLength(3);
    expect(noteA(trois, du(jury.id, null))).toMatchObject({ valeur: '14' });
    expect(noteA(trois, du(jury.id, reprise.id))).toMatchObject({ valeur: '16', reprise: reprise.id });
  });
});

it('the highest marks acquire all, the lowest nothing, from each evaluator', () => {
  const conclu = (bout: 'haut' | 'bas') =>
    conclure(grille, { jour: '2026-11-27', notes: [...toutAuBout(grille, bout)], acquis: [] });
  expect(conclu('haut').etat).toBe('acquis');
  expect(conclu('bas').etat).toBe('non_acquis');
  expect(toutAuBout(grille, 'haut')).toHaveLength(4);
});

it('the highest mark is one that the scale has', () => {
  const parTrois = { ...vingt, points: { min: '0', max: '10', pas: '3' } };
  const autre = { ...grille, echelles: [parTrois, niveaux] };
  expect(toutAuBout(autre, 'haut').map(({ valeur }) => valeur)).toContain('9');
  expect(notesValables(autre, toutAuBout(autre, 'haut'))).toHaveLength(4);
});

it('a mark that does not count takes the place of no other', () => {
  const [premiere] = seule.lignes;
  if (premiere === undefined) throw new Error('no line');
  const parti = noteDe(grille, premiere, 'NA', { evaluateur: tuteur.id });
  const bonne = noteDe(grille, premiere, 'A');
  expect(notesValables(grille, [parti, bonne, bonne])).toEqual([bonne]);
});

it('a retake is of the lines that it takes again, and stays of those that it has taken', () => {
  const [premiere] = seule.lignes;
  if (premiere === undefined) throw new Error('no line');
  const notes = [...toutAuBout(grille, 'haut')].map((note) =>
    note.ligne === a ? noteDe(grille, premiere, 'NA') : note,
  );
  const de = (toutes: readonly Note[]) => {
    const conclu = conclure(grille, { jour: '2026-11-27', notes: [...toutes], acquis: [] });
    const [, , resultat] = conclu.parties[0]?.epreuves ?? [];
    return lignesNotees(partie, reprise, resultat).map(({ id }) => id);
  };
  expect(de(toutAuBout(grille, 'haut'))).toEqual([]);
  expect(de(notes)).toEqual([a]);
  expect(de([...notes, noteDe(grille, premiere, 'A', { reprise: reprise.id })])).toEqual([a]);
  expect(lignesNotees(partie, seule, undefined)).toBe(seule.lignes);
});

it('a key gives the level of which it is the code, else the rank', () => {
  const frappe = (codes: readonly string[], key: string, code: string) =>
    niveauFrappe(
      codes.map((un) => ({ code: un })),
      { key, code },
    );
  const [lettres, chiffres] = [
    ['NA', 'ECA', 'A'],
    ['0', '?', '1'],
  ];
  expect(frappe(lettres, '2', 'Digit2')).toBe('ECA');
  // Without Shift on a French keyboard, and on the keys apart.
  expect(frappe(lettres, '"', 'Digit3')).toBe('A');
  expect(frappe(lettres, '1', 'Numpad1')).toBe('NA');
  expect(frappe(lettres, 'a', 'KeyQ')).toBe('A');
  expect(frappe(lettres, '4', 'Digit4')).toBeNull();
  expect(frappe(lettres, '0', 'Digit0')).toBeNull();
  expect(frappe(lettres, 'e', 'KeyE')).toBeNull();
  expect(frappe(chiffres, '1', 'Digit1')).toBe('1');
  expect(frappe(chiffres, 'à', 'Digit0')).toBe('0');
  expect(frappe(chiffres, '?', 'KeyM')).toBe('?');
  expect(frappe(chiffres, '3', 'Digit3')).toBeNull();
});
