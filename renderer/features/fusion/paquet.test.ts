import { expect, it } from 'vitest';
import type { ConnuDe } from '../../../shared/contract/answers/paquet.ts';
import { demandeDe, fautesDe, fautesEnCours, paquetVide, type Saisie } from './paquet.ts';

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
  expect(demandeDe({ ...protege, pour: ' Jeanne ', message: ' ' }, [])).toMatchObject({
    pour: 'Jeanne',
    message: null,
    portee: null,
    motDePasse: ' Relieur 7 ',
  });
  expect(demandeDe({ ...protege, estProtege: false }, []).motDePasse).toBeNull();
});

it('sends what is known of persons with the whole file alone', () => {
  expect(demandeDe({ ...paquetVide, contacts: true }, []).avecContacts).toBe(true);
  expect(demandeDe({ ...paquetVide, contacts: true, choisis: ['r'] }, []).avecContacts).toBe(false);
});

it('begins after what is known to have come from that person, unless all is wanted', () => {
  const le = '2026-11-27T10:00:00.000Z';
  const connus: readonly ConnuDe[] = [
    { nom: 'Jeanne Petit', sorte: 'recu', seq: 12, le },
    { nom: 'Jeanne Petit', sorte: 'envoye', seq: 15, le },
    { nom: 'Paul Roux', sorte: 'envoye', seq: 9, le },
    { nom: 'Hélène Roux', sorte: 'recu', seq: 7, le },
  ];
  const depuis = (more: Partial<Saisie>): number => demandeDe({ ...paquetVide, ...more }, connus).depuis;
  expect(depuis({ pour: ' jeanne petit' })).toBe(12);
  // One name, as for the engine: whatever its spaces, and however its accents are coded.
  expect(depuis({ pour: 'Jeanne\u00a0 Petit' })).toBe(12);
  expect(depuis({ pour: 'He\u0301le\u0300ne Roux' })).toBe(7);
  expect(depuis({ pour: 'Jeanne Petit', depuis: 'tout' })).toBe(0);
  expect(depuis({ pour: 'Jeanne Petit', depuis: 'envoye' })).toBe(15);
  // It may never have been taken in.
  expect(depuis({ pour: 'Paul Roux' })).toBe(0);
  expect(depuis({ pour: 'Paul Roux', depuis: 'recu' })).toBe(0);
  expect(depuis({ pour: 'Paul Roux', depuis: 'envoye' })).toBe(9);
  expect(depuis({ pour: 'Jeanne et Paul' })).toBe(0);
});
