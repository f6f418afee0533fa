import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { lignesDeLaFiche } from '../../../../shared/organisme/import/colonnes.ts';
import { planifier } from '../../../../shared/organisme/import/planifier.ts';
import { phraseDeRemarque } from '../../../../shared/i18n/fr/import-organismes.ts';
import { EngineError } from '../../errors.ts';
import { quietTask } from '../../task.ts';
import { lireListe } from './liste.ts';

const folder = mkdtempSync(join(tmpdir(), 'listes-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string | Buffer, name = 'liste.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const lire = (path: string, numero: string | null = null) => lireListe(path, numero, null, quietTask);
const textes = async (path: string, numero: string | null = null) =>
  (await lire(path, numero)).lignes.map((ligne) => ligne.textes);

const fiche = (partenaires: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><FICHES><VERSION_FLUX>4.1</VERSION_FLUX><FICHE><NUMERO_FICHE>RNCP99999</NUMERO_FICHE><PARTENAIRES>${partenaires}</PARTENAIRES></FICHE></FICHES>`;

describe('a list is read', () => {
  test('from a fiche, as it has its partners', async () => {
    const path = file(
      fiche(`<PARTENAIRE><NOM_PARTENAIRE> CFA  DES LICES</NOM_PARTENAIRE><SIRET_PARTENAIRE>-</SIRET_PARTENAIRE>
        <HABILITATION_PARTENAIRE>HABILITATION_FORMER</HABILITATION_PARTENAIRE><ETAT_PARTENAIRE>Inactif</ETAT_PARTENAIRE>
        <DATE_ACTIF>28/03/2025</DATE_ACTIF></PARTENAIRE>`),
      'export_fiches_RNCP_V4_1_2026_08_01.xml',
    );
    expect(await lire(path)).toEqual({
      au: '2026-08-01',
      lignes: [
        {
          ligne: 1,
          textes: {
            nom: 'CFA DES LICES',
            siret: '-',
            nature: 'HABILITATION_FORMER',
            etat: 'Inactif',
            depuis: '28/03/2025',
          },
        },
      ],
    });
  });

  test('from the CSV of partners, those of one fiche', async () => {
    const path = file(
      '\ufeff"Numero_Fiche";"Nom_Partenaire";"Siret_Partenaire";"Habilitation_Partenaire"\r\n' +
        '"RS5000";"ALYRA";"\t82815245400033";"HABILITATION_ORGA_FORM"\r\n' +
        '"RS6117";"CENTRE D\'\'ART";"\t18974011100035";"HABILITATION_FORMER"\r\n',
      'export_fiches_CSV_Partenaires_2024_02_22.csv',
    );
    const lue = await lire(path);
    expect(lue).toMatchObject({ au: '2024-02-22', lignes: [{ ligne: 2 }, { ligne: 3 }] });
    const { lignes, autres } = lignesDeLaFiche(lue.lignes, 'RS6117');
    expect(autres).toBe(1);
    const plan = planifier(lignes, [], {
      referentiel: 'r',
      au: '2024-02-22',
      nature: 'ORGA_FORM',
      numero: null,
      blocs: [],
      choix: new Map(),
      newId: () => crypto.randomUUID(),
    });
    expect(plan.organismes).toMatchObject([
      { denomination: "CENTRE D'ART", etablissements: [{ siret: '18974011100035' }] },
    ]);
  });

  test('from any table, by the names of its columns, whatever its encoding', async () => {
    const csv =
      'Liste arrêtée le 3 mars\n\nRaison sociale;N° SIRET;Déclaration d’activité;Habilité à;Statut;Date de début;Validité;CP;Ville;PV;Date de décision\n' +
      'Atelier-école;732 829 320 00074;11755205675;Former;Actif;01/01/2025;31/12/2026;35000;Rennes;PV 3;12/12/2024\n';
    const attendu = [
      {
        nom: 'Atelier-école',
        siret: '732 829 320 00074',
        nda: '11755205675',
        nature: 'Former',
        etat: 'Actif',
        depuis: '01/01/2025',
        jusqua: '31/12/2026',
        codePostal: '35000',
        commune: 'Rennes',
        decision: 'PV 3',
        decisionLe: '12/12/2024',
      },
    ];
    expect(await textes(file(csv))).toEqual(attendu);
    expect(await textes(file(Buffer.from(`\ufeff${csv}`, 'utf16le')))).toEqual(attendu);
    expect(await textes(file(Buffer.from(csv.replace('’', "'"), 'latin1')))).toEqual(attendu);
  });

  test('from columns that are told', async () => {
    const path = file('a;b\nAtelier-école;73282932000074\n');
    expect((await lireListe(path, null, ['nom', 'siret'], quietTask)).lignes).toMatchObject([
      { textes: { nom: 'a', siret: 'b' } },
      { textes: { nom: 'Atelier-école', siret: '73282932000074' } },
    ]);
  });

  test('from columns that nothing names, by what they hold', async () => {
    expect(await textes(file('Atelier-école;73282932000074\nZinc;98222438800016\n'))).toEqual([
      { nom: 'Atelier-école', siret: '73282932000074' },
      { nom: 'Zinc', siret: '98222438800016' },
    ]);
  });
});

describe('what is no list is refused in a sentence', () => {
  const bombe = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><FICHES>&lol2;</FICHES>`;
  test.each<[string, string | Buffer, RegExp]>([
    ['entities', bombe, /refusé par sécurité.*DOCTYPE/],
    ['elements inside one another', fiche('<A>'.repeat(40)), /emboîtés sur trop de niveaux/],
    ['a cut fiche', fiche('').slice(0, -20), /incomplet/],
    ['a fiche in another encoding', Buffer.from(fiche('é'), 'latin1'), /n’est pas encodé en UTF-8/],
    ['JSON', '{ "nom": "Lices", "siret": "73282932000074" }', /ni une fiche \(XML, ZIP\), ni un classeur/],
    ['bytes', Buffer.from([1, 2, 0, 3, 0, 4]), /ni un texte \(CSV\)/],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), /ancien format/],
    ['an empty file', '', /est vide/],
    ['prose', 'Le centre est ouvert.\nIl accueille des apprentis.', /aucune colonne ne dit le nom/],
    ['a ZIP that is none', Buffer.from('PK\u0003\u0004 et rien'), /ne peut pas être lu/],
    ['33 MB', Buffer.alloc(33 * 1024 * 1024, 'a'), /dépasse 32.Mo/],
  ])('%s', async (_, content, phrase) => {
    const error: unknown = await lire(file(content, 'source')).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EngineError);
    expect((error as EngineError).message).toMatch(phrase);
  });
});

test.each<[string, string, RegExp]>([
  ['a line of 10 MB', `Nom;SIRET\n${'x'.repeat(10_000_000)};73282932000074\n`, /dépasse 800 caractères/],
  ['a quote that is not closed', `Nom;SIRET\n"Lices;1\n${'Zinc;2\n'.repeat(9)}Fin";3\n`, /guillemet/],
  ['another separator', 'Nom;SIRET\nLices,73282932000074\nZinc;98222438800016\n', /même séparateur/],
])('%s is said, the others are read', async (_, csv, phrase) => {
  const { lignes } = await lire(file(csv));
  const plan = planifier(lignes, [], {
    referentiel: 'r',
    au: '2026-03-01',
    nature: 'FORMER',
    numero: null,
    blocs: [],
    choix: new Map(),
    newId: () => crypto.randomUUID(),
  });
  const ecartee = plan.lignes.find(({ sort }) => sort === 'ecarte');
  expect(ecartee?.remarques.map(phraseDeRemarque)).toEqual([expect.stringMatching(phrase)]);
  expect(plan.organismes).toHaveLength(plan.lignes.length - 1);
});
