import { expect, it } from 'vitest';
import { demandeDe, fautesDe, fautesEnCours, paquetVide } from './paquet.ts';

const protege = { ...paquetVide, estProtege: true, motDePasse: ' Relieur 7 ', encore: ' Relieur 7 ' };

it('asks for a password twice, and for a référentiel where not everything is sent', () => {
  expect(fautesDe(paquetVide)).toEqual({});
  expect(Object.keys(fautesDe({ ...paquetVide, choisis: [] }))).toEqual(['portee']);
  expect(Object.keys(fautesDe({ ...protege, motDePasse: '', encore: '' }))).toEqual(['motDePasse']);
  expect(Object.keys(fautesDe({ ...protege, encore: 'relieur 7' }))).toEqual(['encore']);
  expect(fautesDe(protege)).toEqual({});
});

it('says that a password is too short once it is left for the next field', () => {
  const court = { ...protege, motDePasse: 'Relieur', encore: '' };
  expect(fautesDe(court).motDePasse).toContain('trop court');
  expect(fautesEnCours(court)).toEqual({});
  expect(fautesEnCours({ ...court, encore: 'R' }).motDePasse).toContain('trop court');
  expect(fautesEnCours({ ...court, encore: 'R', estProtege: false })).toEqual({});
  expect(fautesEnCours({ ...protege, encore: 'R' })).toEqual({});
});

it('takes a password as it was typed, and none that is not wanted any more', () => {
  expect(demandeDe({ ...protege, pour: ' Jeanne ', message: ' ' })).toMatchObject({
    pour: 'Jeanne',
    message: null,
    portee: null,
    motDePasse: ' Relieur 7 ',
  });
  expect(demandeDe({ ...protege, estProtege: false }).motDePasse).toBeNull();
});

it('sends what is known of persons with the whole file alone', () => {
  expect(demandeDe({ ...paquetVide, contacts: true }).avecContacts).toBe(true);
  expect(demandeDe({ ...paquetVide, contacts: true, choisis: ['r'] }).avecContacts).toBe(false);
});
