import { expect, it } from 'vitest';
import type { PaquetEnBoite } from '../../../shared/contract/answers/paquet.ts';
import type { Author } from '../../../shared/domain/gesture.ts';
import { dansLOrdre, estPour, sortDe } from './boite.ts';

const jeanne: Author = { id: 'j', nom: 'Jeanne Petit', college: 'salaries' };
const moi: Author = { id: 'm', nom: 'Émile Roux', college: 'secretariat' };

const enBoite = (nom: string, more: Partial<PaquetEnBoite> = {}, de = jeanne): PaquetEnBoite => ({
  nom,
  octets: 10,
  modifieLe: '2026-11-28T08:00:00.000Z',
  chiffre: false,
  manifeste: { de } as PaquetEnBoite['manifeste'],
  signature: null,
  manqueSignature: false,
  autreEspace: false,
  etat: 'nouveau',
  faute: null,
  ...more,
});
const rien = { manifeste: null, etat: null } as const;
const paquets = [
  enBoite('abîmé', { ...rien, faute: 'Abîmé.' }),
  enBoite('vu', { etat: 'vu' }),
  enBoite('nouveau'),
  enBoite('de moi', { etat: 'vu' }, moi),
  enBoite('de moi, que ma copie n’a plus', { etat: 'nouveau' }, moi),
  enBoite('d’ailleurs', { etat: null, autreEspace: true }),
  enBoite('protégé', { ...rien, chiffre: true }),
  enBoite('en partie', { etat: 'enPartie' }),
  enBoite('protégé, et réuni', { manifeste: null, etat: 'vu', chiffre: true }),
];

it('says what each package of the shared folder is to whoever looks, those that wait first', () => {
  const dits = dansLOrdre(paquets, moi).map((paquet) => [paquet.nom, sortDe(paquet, moi)]);
  expect(dits).toEqual([
    ['nouveau', 'nouveau'],
    ['de moi, que ma copie n’a plus', 'nouveau'],
    ['protégé', 'protege'],
    ['en partie', 'enPartie'],
    ['abîmé', 'illisible'],
    ['vu', 'vu'],
    ['de moi', 'deVous'],
    ['d’ailleurs', 'autreEspace'],
    ['protégé, et réuni', 'vu'],
  ]);
});

it('knows whom a package is for, however it is written', () => {
  expect(estPour('émile roux, et le groupe', moi)).toBe(true);
  expect(estPour('le secrétariat', moi)).toBe(false);
  // Accents typed apart, a space that does not break, another too many: one name, as for the engine.
  expect(estPour('E\u0301mile\u00a0 Roux', moi)).toBe(true);
});
