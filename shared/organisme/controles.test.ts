import { v7 as uuid } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { Habilitation, Intervenant, Organisme, Passage, Portee } from '../generated/document.ts';
import { exampleReferentiel } from '../../tests/support/open-example.ts';
import { organismeExemple } from '../../tests/support/organisme-exemple.ts';
import { controlerRegistre, phraseDeConstat } from './controles.ts';
import { aDeclarer } from './declaration.ts';
import type { ContexteDuRegistre } from './regles.ts';

const { id, intitule, blocs } = exampleReferentiel;
const portee: Portee = { nature: 'ORGA_FORM', blocs: [], versions: [] };
const decision = { date: '2024-12-12', ref: 'PV 12' };
const habilite: Omit<Passage, 'id'> = {
  etat: 'habilite',
  le: '2025-01-01',
  jusqua: '2026-12-31',
  portee,
  decision,
};
const convention = {
  objet: 'Former.',
  contrepartie: 'Gratuit.',
  sousTraitance: 'Aucune.',
  moyens: 'Un plateau.',
};

/** A body of which no rule says anything. */
function sain(passages: readonly Omit<Passage, 'id'>[] = [habilite], denomination?: string): Organisme {
  const organisme = organismeExemple(passages, denomination);
  return { ...organisme, habilitations: organisme.habilitations.map((une) => ({ ...une, convention })) };
}

const avecHabilitation = (organisme: Organisme, autre: Partial<Habilitation>): Organisme => ({
  ...organisme,
  habilitations: organisme.habilitations.map((une) => ({ ...une, ...autre })),
});

const certification = {
  id,
  intitule,
  blocs: blocs.map((bloc) => ({ id: bloc.id, intitule: bloc.intitule })),
};

function contexte(organismes: readonly Organisme[], jour: string, declares: boolean): ContexteDuRegistre {
  const attendus = declares ? [] : aDeclarer(organismes, id, null, jour);
  return {
    jour,
    organismes,
    certifications: new Map([[id, certification]]),
    aDeclarer: new Map(attendus.map((attendu) => [attendu.ligne.habilitation, attendu])),
  };
}

function constats(organismes: readonly Organisme[], jour = '2026-01-15', declares = true): readonly string[] {
  return controlerRegistre(contexte(organismes, jour, declares)).map(
    (constat) => `${constat.regle} ${phraseDeConstat(constat).replaceAll('\u00a0', ' ')}`,
  );
}

test('a body that is in order is left alone, and so is one that only asks', () => {
  expect(
    constats([sain(), organismeExemple([{ etat: 'demande', le: '2026-01-01', portee }], 'Neuf')]),
  ).toEqual([
    // Both were made in the same place.
    'L92 « Neuf » a aussi le SIRET 73282932000074.',
  ]);
  expect(constats([sain()])).toEqual([]);
});

test('of one body alone, what is said of it among all', () => {
  const lieu = { id: '01900000-0000-7000-8000-000000000009', siret: '98222438800016' };
  const organismes = [
    sain(),
    { ...sain([habilite], 'Voisin'), qualiopis: [] },
    { ...sain([habilite], 'Ailleurs'), nda: [], etablissements: [lieu] },
  ];
  const ensemble = contexte(organismes, '2026-04-01', false);
  const tous = controlerRegistre(ensemble);
  expect(new Set(tous.map(({ organisme }) => organisme)).size).toBe(3);
  for (const { id: seul } of organismes)
    expect(controlerRegistre(ensemble, seul)).toEqual(tous.filter(({ organisme }) => organisme === seul));
});

describe('the rules say', () => {
  const un = sain();
  const [lieu] = un.etablissements;
  if (lieu === undefined) throw new Error('no place');
  const sansSiret = { id: lieu.id };

  test.each<readonly [string, Organisme, string | RegExp]>([
    ['no SIRET', { ...un, etablissements: [sansSiret] }, 'L81 L’établissement habilité n’a pas de SIRET.'],
    [
      'a SIRET that is none',
      { ...un, etablissements: [{ ...lieu, siret: '73282932000075' }] },
      /^L81 .*clé de contrôle/,
    ],
    ['no NDA', { ...un, nda: [] }, 'L82 L’organisme n’a pas de numéro de déclaration d’activité.'],
    ['an NDA that is none', { ...un, nda: ['1175520567'] }, /^L82 .*11 chiffres/],
    [
      'no end',
      sain([{ etat: 'habilite', le: '2025-01-01', portee, decision }]),
      'L83 L’habilitation ne dit pas jusqu’à quand elle vaut.',
    ],
    [
      'mentions that are missing',
      avecHabilitation(un, { convention: { objet: 'Former.', moyens: ' ' } }),
      'L84 La convention ne dit pas : la contrepartie financière (4°), la sous-traitance (5°), les moyens techniques, pédagogiques et d’encadrement (6°).',
    ],
    [
      'an end that passed',
      sain([{ ...habilite, jusqua: '2025-12-31' }]),
      'L85 L’habilitation a pris fin le 31/12/2025, et rien n’a suivi.',
    ],
    ['no Qualiopi', { ...un, qualiopis: [] }, 'L86 Aucun certificat Qualiopi n’est enregistré.'],
    [
      'a Qualiopi that ended',
      { ...un, qualiopis: [{ id: 'q', categories: ['formation'], jusqua: '2025-10-01' }] },
      'L86 Le certificat Qualiopi a pris fin le 01/10/2025.',
    ],
    [
      'no decision',
      sain([{ etat: 'habilite', le: '2025-01-01', jusqua: '2026-12-31', portee }]),
      'L89 Aucune décision n’est citée.',
    ],
    [
      'a bloc that is no more',
      sain([{ ...habilite, portee: { ...portee, blocs: ['01900000-0000-7000-8000-000000000009'] } }]),
      'L90 L’étendue nomme un bloc que la certification n’a plus.',
    ],
    [
      'a place of another business',
      { ...un, etablissements: [{ ...lieu, siret: '98222438800016' }] },
      'L91 Le SIRET 98222438800016 n’est pas d’un établissement du SIREN 732829320.',
    ],
    [
      'a place that closed',
      { ...un, etablissements: [{ ...lieu, fermeLe: '2025-12-31' }] },
      'L93 L’établissement habilité est fermé depuis le 31/12/2025.',
    ],
  ])('%s', (_, organisme, attendu) => {
    const dits = constats([organisme]);
    expect(dits).toHaveLength(1);
    expect(dits[0]).toMatch(attendu);
  });

  test('that a body which only evaluates needs no Qualiopi', () => {
    const evalue = sain([{ ...habilite, portee: { ...portee, nature: 'ORGANISER' } }]);
    expect(constats([{ ...evalue, qualiopis: [] }])).toEqual([]);
  });

  test('what is not declared after two months', () => {
    const neuf = sain([{ ...habilite, le: '2025-12-01' }]);
    expect(constats([neuf], '2026-02-01', false)).toEqual([]);
    expect(constats([neuf], '2026-02-02', false)).toEqual([
      'L87 Ce qui a changé le 01/12/2025 devait être déclaré au plus tard le 01/02/2026.',
    ]);
  });

  test('two habilitations of one place that share something of their scopes, and only then', () => {
    const [premier, second] = blocs.map((bloc) => bloc.id);
    const deux = (b: Portee): Organisme => {
      const a = { ...portee, nature: 'FORMER' as const, blocs: [premier ?? ''] };
      const organisme = sain([{ ...habilite, portee: a }]);
      const autre = sain([{ ...habilite, portee: b }]).habilitations.map((une) => ({
        ...une,
        etablissement: organisme.etablissements[0]?.id ?? '',
      }));
      return { ...organisme, habilitations: [...organisme.habilitations, ...autre] };
    };
    const double =
      'L88 « Atelier-école des Lices » a déjà une habilitation en cours pour le même établissement et la même étendue.';
    expect(constats([deux(portee)])).toEqual([double, double]);
    expect(constats([deux({ ...portee, blocs: [second ?? ''] })])).toEqual([]);
    expect(constats([deux({ ...portee, nature: 'ORGANISER' })])).toEqual([]);
  });
});

describe('of those who evaluate', () => {
  const forme = '01900000-0000-7000-8000-00000000000a';
  const autre = '01900000-0000-7000-8000-00000000000b';
  const intervenant = (
    personne: string,
    role: Intervenant['role'],
    dates: Partial<Intervenant> = {},
  ): Intervenant => ({
    id: uuid(),
    personne,
    role,
    ...dates,
  });
  const avec = (intervenants: Intervenant[], denomination?: string): Organisme =>
    avecHabilitation(sain([habilite], denomination), { intervenants });
  const ailleurs = (organisme: Organisme): Organisme => ({ ...organisme, etablissements: [] });

  test('none trains for the same certification, in that body or in another', () => {
    const un = avec([
      intervenant(forme, 'formateur'),
      intervenant(forme, 'evaluateur'),
      intervenant(autre, 'evaluateur'),
    ]);
    expect(constats([un])).toEqual(['L94 1 évaluateur forme aussi pour cette certification.']);
    const deux = ailleurs(avec([intervenant(autre, 'formateur')], 'Les Halles'));
    const evaluent = avec([intervenant(autre, 'evaluateur')]);
    expect(constats([evaluent, deux])).toContain(
      'L94 1 évaluateur forme aussi pour cette certification (« Les Halles »).',
    );
  });

  test('who no longer trains, does not train yet, or trains for something else, may', () => {
    const formateurs = [
      intervenant(forme, 'formateur', { jusqua: '2026-01-14' }),
      intervenant(forme, 'formateur', { depuis: '2026-01-16' }),
    ];
    expect(constats([avec([...formateurs, intervenant(forme, 'evaluateur')])])).toEqual([]);
    expect(constats([avec([intervenant(forme, 'referent'), intervenant(forme, 'evaluateur')])])).toEqual([]);
  });

  test('who trains where nothing is in force any more, may', () => {
    const retire: Omit<Passage, 'id'> = { etat: 'retire', le: '2025-06-01' };
    const quitte = avecHabilitation(sain([habilite, retire], 'Les Halles'), {
      intervenants: [intervenant(autre, 'formateur')],
    });
    expect(constats([avec([intervenant(autre, 'evaluateur')]), ailleurs(quitte)])).toEqual([]);
  });

  test('it is what branches agreed on, not law: it stops nothing', () => {
    const un = avec([intervenant(forme, 'formateur'), intervenant(forme, 'evaluateur')]);
    expect(controlerRegistre(contexte([un], '2026-01-15', true))).toMatchObject([
      { regle: 'L94', niveau: 'avertissement' },
    ]);
  });

  test('one at least is within the term of a decision', () => {
    const fini = intervenant(forme, 'evaluateur', { jusqua: '2026-01-14' });
    expect(constats([avec([fini])])).toEqual([
      'L95 Plus aucun évaluateur enregistré n’est en fonction : le dernier mandat a pris fin le 14/01/2026.',
    ]);
    expect(constats([avec([{ ...fini, jusqua: '2026-01-15' }])])).toEqual([]);
    expect(constats([avec([fini, intervenant(autre, 'evaluateur')])])).toEqual([]);
    expect(constats([avec([])])).toEqual([]);
  });
});
