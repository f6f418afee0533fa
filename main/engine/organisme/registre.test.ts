import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Organisme, Portee } from '../../../shared/generated/document.ts';
import type { FormatDeListe } from '../../../shared/contract/answers/organisme.ts';
import { ajouterOrganisme } from '../../../shared/edit/organismes.ts';
import { changeBetween } from '../../../shared/domain/row.ts';
import { stateOfRows } from '../../../shared/document/rows.ts';
import { openExample, exampleReferentiel, type OpenExample } from '../../../tests/support/open-example.ts';
import { organismeExemple } from '../../../tests/support/organisme-exemple.ts';
import { titreDeListe } from '../../../shared/i18n/fr/organismes.ts';
import { commit } from '../journal/commit.ts';
import { undo } from '../journal/undo.ts';
import { validateAny } from '../exchange/json/validate.ts';
import { quietTask } from '../task.ts';
import { verifyFile } from '../verify/verify.ts';
import { readAttestation } from './attestation.ts';
import { listeDocument, readOrganisme, registreAu } from './liste.ts';
import { passer } from './passer.ts';
import { createRegistre, type Registre } from './registre.ts';

const blocs = exampleReferentiel.blocs.map(({ id }) => id);
const toute: Portee = { nature: 'ORGA_FORM', blocs: [], versions: [] };
const premierBloc: Portee = { ...toute, blocs: blocs.slice(0, 1) };

let example: OpenExample;
let registre: Registre;
let organisme: Organisme;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-15T10:00:00Z') });
  example = openExample();
  registre = createRegistre();
  organisme = organismeExemple([{ etat: 'habilite', le: '2025-01-01', jusqua: '2026-12-31', portee: toute }]);
  fait(ajouterOrganisme(organisme));
});
afterEach(() => {
  example.close();
  vi.useRealTimers();
});

const db = () => example.session.workspace.db;

function fait(edit: ReturnType<typeof ajouterOrganisme>, motif: string | null = null): void {
  const { session } = example;
  const result = commit(session.workspace, session.gesture(edit.op, edit.changes, motif), session.replica);
  registre.follow(db(), result.changes);
}

const lu = (au: string, connuLe: string | null = null) =>
  registreAu(example.session.workspace, registre, { ref: null, au, connuLe }).lignes.map(
    ({ denomination, etat, au: fin, portee: etendue }) => ({
      denomination,
      etat,
      fin,
      nature: etendue?.nature ?? null,
    }),
  );

const passe = (etape: Partial<Parameters<typeof passer>[1]['etape']>, habilitations?: readonly string[]) => {
  const result = passer(example.session, {
    habilitations: [...(habilitations ?? organisme.habilitations.map(({ id }) => id))],
    etape: {
      etat: 'habilite',
      le: '2026-01-01',
      jusqua: null,
      portee: null,
      decision: null,
      motif: null,
      ...etape,
    },
  });
  registre.follow(db(), result.changes);
};

describe('a body of the register', () => {
  test('is kept whole', () => {
    expect(readOrganisme(example.session.workspace, organisme.id).organisme).toEqual(organisme);
  });

  test('is replayed and verified as the rest', async () => {
    passe({ etat: 'suspendu', le: '2026-02-01', motif: 'Audit non conforme.' });
    const { findings } = await verifyFile(example.file, quietTask, example.session.workspace);
    expect(findings).toEqual([]);
  });

  test('keeps the name that it bore', () => {
    const { rows } = readOrganisme(example.session.workspace, organisme.id);
    const row = stateOfRows(rows).get('organisme')?.get(organisme.id);
    const change = changeBetween('organisme', organisme.id, row, {
      denomination: 'Les Lices Formation',
      anciennes: [{ denomination: organisme.denomination, jusqua: '2026-03-31' }],
    });
    fait({ op: 'organisme.modifie', changes: change === null ? [] : [change] });
    expect(lu('2026-03-31')).toMatchObject([{ denomination: organisme.denomination }]);
    expect(lu('2026-04-01')).toMatchObject([{ denomination: 'Les Lices Formation' }]);
  });
});

describe('what an habilitation becomes', () => {
  test('is what the table of passages allows, and nothing of the gesture is written otherwise', () => {
    expect(() => passe({ etat: 'avis', le: '2026-02-01' })).toThrow(
      /«\savis\s» du 01\/02\/2026 n’est pas possible/,
    );
    expect(lu('2026-02-01')).toMatchObject([{ etat: 'habilite' }]);
  });

  test('holds for many at once, or for none', () => {
    const autre = organismeExemple([{ etat: 'demande', le: '2025-06-01', portee: toute }], 'Zinc et Cuivre');
    fait(ajouterOrganisme(autre));
    const deux = [organisme, autre].flatMap(({ habilitations }) => habilitations.map(({ id }) => id));
    const decision = { date: '2026-01-10', ref: 'PV 3' };
    expect(() => passe({ le: '2027-01-01', jusqua: '2028-12-31', decision }, deux)).toThrow(
      /«\sZinc et Cuivre\s»\s: Après «\sdemande\s»/,
    );
    expect(lu('2027-06-01').map(({ etat }) => etat)).toEqual(['expire', 'demande']);
  });

  test('is undone as one gesture', () => {
    passe({ le: '2027-01-01', jusqua: '2028-12-31' });
    expect(lu('2027-06-01')).toMatchObject([{ etat: 'habilite', fin: '2028-12-31' }]);
    const result = undo(example.session, null);
    registre.follow(db(), result.changes);
    expect(lu('2027-06-01')).toMatchObject([{ etat: 'expire' }]);
  });

  test('of an habilitation that is not there is refused', () => {
    expect(() => passe({ etat: 'retire' }, ['01900000-0000-7000-8000-000000000001'])).toThrow(
      /Aucune habilitation/,
    );
  });
});

describe('what is true on a day, and what was known', () => {
  test('are two answers', () => {
    // In February it is learnt that the habilitation had been suspended since the first of the year.
    vi.setSystemTime(new Date('2026-02-10T10:00:00Z'));
    passe({ etat: 'suspendu', le: '2026-01-01' });
    expect(lu('2026-01-20')).toMatchObject([{ etat: 'suspendu' }]);
    expect(lu('2026-01-20', '2026-01-31')).toMatchObject([{ etat: 'habilite' }]);
    expect(lu('2026-01-20', '2026-02-10')).toMatchObject([{ etat: 'suspendu' }]);
    expect(lu('2026-01-20', '2025-12-31')).toEqual([]);
  });

  test('a correction says why, and leaves what was believed', () => {
    vi.setSystemTime(new Date('2026-03-01T10:00:00Z'));
    const { rows } = readOrganisme(example.session.workspace, organisme.id);
    const [passage] = [...(stateOfRows(rows).get('passage')?.values() ?? [])];
    const change = changeBetween('passage', passage?.id ?? '', passage, { jusqua: '2025-12-31' });
    const edit = { op: 'organisme.corrige', changes: change === null ? [] : [change] } as const;
    expect(() => fait(edit)).toThrow(/«\sCorrection du registre des organismes\s» demande un motif/);
    fait(edit, 'Faute de frappe : le PV disait 2025.');
    expect(lu('2026-02-01')).toMatchObject([{ etat: 'expire', fin: '2025-12-31' }]);
    expect(lu('2026-02-01', '2026-02-28')).toMatchObject([{ etat: 'habilite', fin: '2026-12-31' }]);
  });

  test('a passage is not changed without saying that it is a correction', () => {
    const { rows } = readOrganisme(example.session.workspace, organisme.id);
    const [passage] = [...(stateOfRows(rows).get('passage')?.values() ?? [])];
    const change = changeBetween('passage', passage?.id ?? '', passage, { jusqua: '2025-12-31' });
    expect(() => fait({ op: 'organisme.modifie', changes: change === null ? [] : [change] })).toThrow(
      /ne peut pas faire cela/,
    );
  });
});

describe('the list on a day', () => {
  const liste = (au: string, format: FormatDeListe = 'json') =>
    listeDocument(example.session.workspace, registre, { ref: null, au, connuLe: null, format });

  test('is a document of the schema, without what the branch keeps for itself', async () => {
    passe({ etat: 'suspendu', le: '2026-02-01' });
    const { octets } = await liste('2026-01-31');
    const value: unknown = JSON.parse(octets.toString('utf8'));
    expect(validateAny(value)).toMatchObject({ valid: true });
    expect(value).toMatchObject({
      format: 'paritaire/organismes',
      organismes: {
        intitule: titreDeListe([exampleReferentiel]),
        organismes: [
          {
            habilitations: [
              { situation: { etat: 'habilite', au: '2026-12-31' }, passages: [{ etat: 'habilite' }] },
            ],
          },
        ],
      },
    });
    expect(octets.toString('utf8')).not.toMatch(/Rappeler en mars/);
  });

  test('that was changed by hand is refused', async () => {
    const value = JSON.parse((await liste('2027-02-01')).octets.toString('utf8')) as {
      organismes: { organismes: { habilitations: { situation: { etat: string } }[] }[] };
    };
    const [premier] = value.organismes.organismes;
    const [habilitation] = premier?.habilitations ?? [];
    expect(habilitation?.situation.etat).toBe('expire');
    if (habilitation !== undefined) habilitation.situation.etat = 'habilite';
    expect(JSON.stringify(validateAny(value))).toMatch(
      /la situation au 01\/02\/2027 n’est pas celle que disent les étapes/,
    );
  });

  test('as CSV has no formula, and the columns of a French spreadsheet', async () => {
    fait(
      ajouterOrganisme({
        ...organismeExemple(
          [
            {
              etat: 'habilite',
              le: '2025-01-01',
              portee: premierBloc,
            },
          ],
          '=HYPERLINK("http://x")',
        ),
        siren: '356000000',
      }),
    );
    const [entete, ...lignes] = (await liste('2026-01-31', 'csv')).octets
      .toString('utf8')
      .slice(1)
      .trimEnd()
      .split('\r\n');
    expect(entete).toMatch(/^Dénomination;SIREN;SIRET;/);
    expect(lignes).toEqual([
      expect.stringMatching(
        /^"'=HYPERLINK\(""http:\/\/x""\)";356000000;73282932000074;.*;former et organiser l’évaluation;BC01;;habilité;2025-01-01;2025-01-01;;2027-05-31$/,
      ),
      expect.stringMatching(/^Atelier-école des Lices;732829320;.*;Rennes;/),
    ]);
  });

  test('as a workbook has texts alone, whose numbers keep their zeros', async () => {
    fait(
      ajouterOrganisme({
        ...organismeExemple([{ etat: 'habilite', le: '2025-01-01', portee: premierBloc }], '=1+1'),
        siren: '001122334',
      }),
    );
    const parts = unzipSync((await liste('2026-01-31', 'xlsx')).octets);
    const text = Object.entries(parts)
      .filter(([name]) => /sheet1|sharedStrings/.test(name))
      .map(([, part]) => Buffer.from(part).toString('utf8'))
      .join('');
    expect(text).toMatch(/=1\+1/);
    expect(text).toMatch(/001122334/);
    expect(text).not.toMatch(/<f>|<f /);
  });
});

describe('the certificate of an habilitation', () => {
  const attestation = (au: string) => {
    const habilitation = organisme.habilitations[0]?.id ?? '';
    const { name, octets } = readAttestation(example.session.workspace, registre, { habilitation, au });
    return { name, page: octets.toString() };
  };

  test('says who may do what, for which certification, until when, by which decision', () => {
    passe({
      le: '2026-02-01',
      jusqua: '2028-01-31',
      portee: premierBloc,
      decision: { date: '2026-01-20', ref: 'PV 14' },
    });
    const { name, page } = attestation('2026-02-02');
    expect(name).toBe('attestation-atelier-ecole-des-lices-2026-02-02');
    for (const part of [
      'CPNEFP des essais atteste',
      'au 2 février 2026',
      'Atelier-école des Lices',
      'SIRET 73282932000074',
      exampleReferentiel.intitule,
      'former et organiser l’évaluation',
      `BC01 ${exampleReferentiel.blocs[0]?.intitule ?? ''}`,
      'Du 1er février 2026 au 31 janvier 2028',
      'PV 14, du 20 janvier 2026',
      'Tête du journal',
    ])
      expect(page.replaceAll('\u00a0', ' ')).toContain(part);
    expect(page).not.toContain('Rappeler en mars');
  });

  test('is made of what is in force, and of nothing else', () => {
    passe({ etat: 'suspendu', le: '2026-02-01' });
    expect(() => attestation('2026-02-02')).toThrow(/au 02\/02\/2026, l’habilitation est «\ssuspendu\s»/);
    expect(() => attestation('2024-12-31')).toThrow(/rien n’est enregistré/);
  });
});
