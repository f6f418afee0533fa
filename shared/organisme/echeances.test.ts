import { expect, test } from 'vitest';
import type { Declaration, Intervenant, Organisme, Passage } from '../generated/document.ts';
import { organismeExemple } from '../../tests/support/organisme-exemple.ts';
import { exampleReferentiel } from '../../tests/support/open-example.ts';
import { aDeclarer, lignesADeclarer } from './declaration.ts';
import { echeancesAu, type CertificationDatee } from './echeances.ts';
import { titreDEcheance } from '../i18n/fr/echeances.ts';
import { enICalendar } from './ical.ts';

const { id, intitule } = exampleReferentiel;
const portee = { nature: 'ORGA_FORM', blocs: [], versions: [] } satisfies Passage['portee'];
const habilite: Omit<Passage, 'id'> = { etat: 'habilite', le: '2025-01-01', jusqua: '2026-12-31', portee };
const declaree = (organismes: readonly Organisme[], au: string): Declaration => ({
  id: '01900000-0000-7000-8000-000000000001',
  referentiel: id,
  le: au,
  au,
  par: 'Jeanne Essai',
  lignes: [...lignesADeclarer(organismes, id, au)],
});

const certification = (autre: Partial<CertificationDatee> = {}): CertificationDatee => ({
  id,
  intitule,
  numero: 'RNCP40344',
  finEnregistrement: null,
  declaration: null,
  ...autre,
});

const sans = (organisme: Organisme): Organisme => ({ ...organisme, qualiopis: [] });
const sortes = (organismes: readonly Organisme[], jour: string, autre: Partial<CertificationDatee> = {}) =>
  echeancesAu(
    organismes,
    [certification({ declaration: declaree(organismes, jour), ...autre })],
    jour,
    '9999-12-31',
  ).map(
    ({ sorte, le, enRetard, nombre }) =>
      `${sorte} ${le}${enRetard ? ' !' : ''}${nombre === null ? '' : ` ${nombre}`}`,
  );

test('the end of a period is due, then late, until it is renewed or withdrawn', () => {
  const un = sans(organismeExemple([habilite]));
  expect(sortes([un], '2026-06-01')).toEqual(['habilitation 2026-12-31']);
  expect(sortes([un], '2027-06-01')).toEqual(['habilitation 2026-12-31 !']);
  // Decided already for later: nothing is left to do for this end.
  const renouvele = sans(
    organismeExemple([habilite, { etat: 'habilite', le: '2027-01-01', jusqua: '2028-12-31' }]),
  );
  expect(sortes([renouvele], '2026-06-01')).toEqual(['habilitation 2028-12-31']);
  expect(
    sortes([sans(organismeExemple([habilite, { etat: 'retire', le: '2026-09-01' }]))], '2026-06-01'),
  ).toEqual([]);
});

test('the last term of an evaluator is due while it lasts', () => {
  const mandat = (rang: number, personne: number, jusqua: string | null): Intervenant => ({
    id: `01900000-0000-7000-8000-00000000010${rang}`,
    personne: `01900000-0000-7000-8000-00000000020${personne}`,
    role: 'evaluateur',
    ...(jusqua !== null && { jusqua }),
  });
  const avec = (...intervenants: Intervenant[]): Organisme => {
    const un = sans(organismeExemple([habilite]));
    return { ...un, habilitations: un.habilitations.map((une) => ({ ...une, intervenants })) };
  };
  const deux = avec(mandat(1, 1, '2026-09-01'), mandat(2, 2, '2026-09-01'));
  expect(sortes([deux], '2026-06-01')).toEqual(['evaluateur 2026-09-01 2', 'habilitation 2026-12-31']);
  const titres = echeancesAu([deux], [certification()], '2026-06-01', '2026-10-01').map(titreDEcheance);
  expect(titres).toContain('Fin du mandat de 2 évaluateurs – Atelier-école des Lices (RNCP40344)');
  // Renewed, without an end, or over.
  const autres = avec(
    mandat(1, 1, '2026-05-01'),
    mandat(2, 1, '2026-11-01'),
    mandat(3, 2, '2026-05-01'),
    mandat(4, 3, null),
  );
  expect(sortes([autres], '2026-06-01')).toEqual(['evaluateur 2026-11-01 1', 'habilitation 2026-12-31']);
});

test('a Qualiopi certificate counts while the body is habilitated', () => {
  expect(sortes([organismeExemple([habilite])], '2026-06-01')).toEqual([
    'habilitation 2026-12-31',
    'qualiopi 2027-05-31',
  ]);
  const demande = organismeExemple([{ etat: 'demande', le: '2025-01-01', portee }]);
  expect(sortes([demande], '2026-06-01')).toEqual([]);
});

test('an audit and a review count until they are done', () => {
  const organisme = sans(organismeExemple([habilite]));
  const [habilitation] = organisme.habilitations;
  if (habilitation === undefined) throw new Error('no habilitation');
  const audits = [
    { id: 'a', nature: 'audit', prevuLe: '2026-03-01', faitLe: '2026-03-02' },
    { id: 'b', nature: 'bilan', prevuLe: '2026-05-01' },
  ] satisfies Organisme['habilitations'][number]['audits'];
  const suivi = { ...organisme, habilitations: [{ ...habilitation, audits }] };
  expect(sortes([suivi], '2026-06-01')).toEqual(['bilan 2026-05-01 !', 'habilitation 2026-12-31']);
});

test.each([
  ['2025-01-01', 'enregistrement 2026-03-28 12'],
  ['2026-03-28', 'enregistrement 2026-03-28 12'],
  ['2026-03-29', 'enregistrement 2026-06-28 9'],
  ['2026-09-01', 'enregistrement 2026-09-28 6'],
  ['2026-10-01', 'enregistrement 2027-03-28 0'],
  ['2027-03-29', 'enregistrement 2027-03-28 ! 0'],
])('on %s, the registration that ends on 28 March 2027 says: %s', (jour, attendu) => {
  expect(sortes([], jour, { finEnregistrement: '2027-03-28' })).toEqual([attendu]);
});

test('what changed is declared within two months, the first limit first', () => {
  const un = sans(organismeExemple([habilite, { etat: 'suspendu', le: '2026-02-10' }], 'Un'));
  const deux = sans(organismeExemple([{ ...habilite, le: '2026-03-01' }], 'Deux'));
  const declaration = declaree([un], '2026-01-31');
  expect(aDeclarer([un, deux], id, declaration, '2026-03-15')).toMatchObject([
    {
      ligne: { nom: 'Un', etat: 'Inactif' },
      avant: { etat: 'Actif' },
      depuis: '2026-02-10',
      limite: '2026-04-10',
    },
    { ligne: { nom: 'Deux', etat: 'Actif' }, avant: null, depuis: '2026-03-01', limite: '2026-05-01' },
  ]);
  expect(sortes([un, deux], '2026-04-11', { declaration })).toContain('declaration 2026-04-10 ! 2');
  expect(aDeclarer([un, deux], id, declaree([un, deux], '2026-03-15'), '2026-03-20')).toEqual([]);
});

test('an end that passes is a change too; what was withdrawn before it was declared is not', () => {
  const un = sans(organismeExemple([habilite]));
  const declaration = declaree([un], '2026-06-01');
  expect(aDeclarer([un], id, declaration, '2026-12-31')).toEqual([]);
  expect(aDeclarer([un], id, declaration, '2027-01-15')).toMatchObject([
    { ligne: { etat: 'Inactif' }, depuis: '2027-01-01', limite: '2027-03-01' },
  ]);
  const retire = sans(organismeExemple([habilite, { etat: 'retire', le: '2025-02-01' }]));
  expect(aDeclarer([retire], id, null, '2026-01-01')).toEqual([]);
});

test('a withdrawal is declared, though the body applies again', () => {
  const un = organismeExemple([
    habilite,
    { etat: 'retire', le: '2026-03-01' },
    { etat: 'demande', le: '2026-03-20', portee: { ...portee, nature: 'FORMER' } },
  ]);
  expect(aDeclarer([un], id, declaree([un], '2026-02-01'), '2026-04-01')).toMatchObject([
    { ligne: { etat: 'Supprimé', nature: 'ORGA_FORM' }, depuis: '2026-03-01', limite: '2026-05-01' },
  ]);
});

test('a certification that is only transmitted has nothing to declare', () => {
  expect(
    sortes([sans(organismeExemple([habilite]))], '2026-06-01', { numero: null, declaration: null }),
  ).toEqual(['habilitation 2026-12-31']);
});

test('as a calendar, lines are folded at 75 octets between characters, and said again under the same identifier', () => {
  const organisme = {
    ...organismeExemple([habilite], 'Établissement; à, long nom '.repeat(8)),
    qualiopis: [],
  };
  const echeances = echeancesAu(
    [organisme],
    [certification({ declaration: declaree([organisme], '2026-06-01') })],
    '2026-06-01',
    '2027-12-31',
  );
  const ical = enICalendar(echeances, '2026-06-01T08:00:00.000Z');
  const lignes = ical.split('\r\n');
  expect(Math.max(...lignes.map((ligne) => Buffer.byteLength(ligne)))).toBeLessThanOrEqual(75);
  const depliees = ical.replaceAll('\r\n ', '');
  expect(depliees).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
  expect(depliees).toContain('Établissement\\; à\\, long nom');
  expect(depliees).toContain(`UID:habilitation-${organisme.habilitations[0]?.id}-2026-12-31@paritaire`);
  expect(depliees).toContain('DTSTAMP:20260601T080000Z');
  expect(ical.endsWith('END:VCALENDAR\r\n')).toBe(true);
});
