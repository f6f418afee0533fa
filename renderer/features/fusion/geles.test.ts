import { expect, it } from 'vitest';
import { gelesPar, gelesPris } from './geles.ts';
import { unPoint } from './points-fictifs.ts';

const ajout = { sorte: 'ajout', membre: null } as const;
const relecture = unPoint('t', {
  ...ajout,
  entity: 'relecture',
  leur: { id: 't', retrait: null },
  chemin: ['Relieur'],
});

it('what a review comes for is closed here, unless it is withdrawn or a version that comes closed it', () => {
  expect(gelesPar([relecture, unPoint('1')])).toEqual(['Relieur']);
  expect(
    gelesPar([{ ...relecture, leur: { id: 't', retrait: { motif: 'Erreur', le: '2026-11-27' } } }]),
  ).toEqual([]);
  const version = unPoint('v', { ...ajout, entity: 'version', leur: { id: 'v', relecture: 't' } });
  expect(gelesPar([relecture, version])).toEqual([]);
});

it('a review that comes with a new référentiel closes what it stands under there', () => {
  const dedans = { depuis: null, membres: {} } as const;
  const referentiel = unPoint('r', {
    ...ajout,
    entity: 'referentiel',
    nom: 'Doreur',
    contient: [
      { ...dedans, entity: 'grille', id: 'g', niveau: 1, nom: 'Grille commune' },
      { ...dedans, entity: 'relecture', id: 'a', niveau: 2, nom: 'Consultation' },
      { ...dedans, entity: 'relecture', id: 'b', niveau: 1, nom: 'Consultation' },
    ],
  });
  expect(gelesPar([referentiel])).toEqual(['Grille commune', 'Doreur']);
});

it('what is refused or put off closes nothing', () => {
  expect(gelesPris([relecture], {})).toEqual(['Relieur']);
  expect(gelesPris([relecture], { t: { choix: 'plusTard' } })).toEqual([]);
});
