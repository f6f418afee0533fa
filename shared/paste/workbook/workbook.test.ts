import { deflateRawSync } from 'node:zlib';
import { zipSync, strToU8, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cpuTime } from '../../../tests/support/cpu-time.ts';
import { gridTexts, outlineOfPlan, pasteFixture, planned } from '../../../tests/support/paste.ts';
import { SourceError, type Grid } from '../grid.ts';
import { finished } from '../slices.ts';
import { readWorkbook } from './workbook.ts';

const read = (octets: Uint8Array): readonly Grid[] => finished(readWorkbook(octets));

function faultOf(octets: Uint8Array): string {
  try {
    read(octets);
  } catch (error) {
    if (error instanceof SourceError) return error.fault;
    throw error;
  }
  return 'none';
}

const NS =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A workbook as Excel writes it, of sheets given by the XML of their data. */
function workbook(
  sheets: readonly { readonly data: string; readonly state?: string }[],
  strings = '',
  more: Zippable = {},
): Uint8Array {
  const entries = sheets.map(
    ({ state }, i) =>
      `<sheet name="F${i + 1}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${i + 1}"/>`,
  );
  const links = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="worksheet" Target="/xl/worksheets/sheet${i + 1}.xml"/>`,
  );
  const parts = sheets.map(({ data }, i) => [
    `xl/worksheets/sheet${i + 1}.xml`,
    strToU8(`<?xml version="1.0"?><worksheet ${NS}>${data}</worksheet>`),
  ]);
  return zipSync({
    'xl/workbook.xml': strToU8(`<workbook ${NS}><sheets>${entries.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${links.join('')}</Relationships>`),
    'xl/sharedStrings.xml': strToU8(`<sst ${NS}>${strings}</sst>`),
    ...(Object.fromEntries(parts) as Zippable),
    ...more,
  });
}

/** An archive of one part of zeros, with the size that it announces. */
function bomb(name: string, octets: number, announced: number): Uint8Array {
  const data = deflateRawSync(Buffer.alloc(octets));
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt32LE(announced, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), data]);
}

describe('a workbook', () => {
  test('of LibreOffice: merged cells, hidden column and row, line breaks', () => {
    const grids = read(pasteFixture('libreoffice/calc.xlsx'));
    expect(grids.map(({ name, width, hidden }) => [name, width, hidden])).toEqual([['Bloc 1', 6, 4]]);
    expect(gridTexts(grids[0] as Grid)[2]).toEqual([
      'Le plan est lu sans erreur | Les cotes sont reportées',
      '1.1',
      'Lire un plan d’exécution afin d’implanter l’ouvrage',
      'Préparation du chantier',
      'Mise en situation réelle en entreprise',
      'relu',
    ]);
    expect(outlineOfPlan(planned(grids))).toEqual([
      'bloc Bloc 1 Préparer le chantier',
      '  competence 1.1 Lire un plan d’exécution afin d’implanter l’ouvrage +1',
      '    critere Le plan est lu sans erreur',
      '    critere Les cotes sont reportées',
      '  modalite Mise en situation réelle en entreprise +2',
      '  competence 1.2 Approvisionner le poste de travail, en vue de « tenir » les délais +1',
      '    critere Les matériaux sont en quantité suffisante',
      '  competence 2 Nettoyer le poste de travail pour le rendre disponible +1',
      '    critere Le nettoyage est fait ; les déchets sont triés',
      '  modalite Observation en entreprise +1',
      'activite Préparation du chantier',
      'activite Repli du chantier',
    ]);
  });

  test('rich and inline strings, values of formulas, numbers as they are meant; rows keep their number', () => {
    const [grid] = read(
      workbook(
        [
          {
            data: `<sheetData><row r="3"><c r="B3" t="s"><v>0</v></c><c r="D3" t="inlineStr"><is><t>en ligne</t></is></c></row>
              <row r="7"><c r="A7"><f>1+0.1</f><v>1.1000000000000001</v></c><c r="B7" t="str"><f>CONCAT("=a")</f><v>=a &amp; b</v></c><c r="C7" t="b"><v>1</v></c></row></sheetData>`,
          },
        ],
        '<si><r><t>deux </t></r><r><t xml:space="preserve">morceaux</t></r><rPh sb="0" eb="1"><t>lecture</t></rPh></si>',
      ),
    );
    expect(gridTexts(grid as Grid)).toEqual([
      ['', 'deux morceaux', '', 'en ligne'],
      ['1.1', '=a & b', 'VRAI', ''],
    ]);
    expect(grid?.rows.map(({ number }) => number)).toEqual([3, 7]);
  });

  test('several sheets are as many grids; a hidden one is left out, and counted', () => {
    const row = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>';
    const grids = read(workbook([{ data: row }, { data: row, state: 'hidden' }, { data: row }]));
    expect(grids.map(({ name, hidden }) => `${name} ${hidden}`)).toEqual(['F1 2', 'F3 0']);
  });
});

describe('a hostile workbook', () => {
  const cell = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row></sheetData>';

  test('that is no workbook, an old one or a protected one is refused', () => {
    expect(faultOf(strToU8('PK\u0003\u0004 rien'))).toBe('notWorkbook');
    expect(faultOf(zipSync({ mimetype: strToU8('x') }))).toBe('notWorkbook');
    expect(faultOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0))).toBe('oldWorkbook');
  });

  test.each([200 * 1024 * 1024, 10])(
    'that unfolds without end is stopped, whatever it announces (%i)',
    (announced) => {
      const part = bomb('xl/sharedStrings.xml', 200 * 1024 * 1024, announced);
      expect(part.length).toBeLessThan(1024 * 1024);
      expect(faultOf(part)).toBe('tooLarge');
    },
  );

  test('defines no entity', () => {
    const doctype = `<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>`;
    const octets = workbook([{ data: cell }], '', {
      'xl/worksheets/sheet1.xml': strToU8(
        `<?xml version="1.0"?>${doctype}<worksheet ${NS}>${cell}</worksheet>`,
      ),
    });
    expect(gridTexts(read(octets)[0] as Grid)).toEqual([['&a;']]);
  });

  test('with areas and columns beyond all measure costs no more than what it holds', () => {
    const areas = '<mergeCell ref="A1:XFD1048576"/>'.repeat(1_000);
    const octets = workbook([
      {
        data: `<cols><col min="30" max="16384" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>${areas}</mergeCells>`,
      },
    ]);
    const taken = cpuTime(() => {
      expect(gridTexts(read(octets)[0] as Grid)).toEqual([['1']]);
    });
    expect(taken).toBeLessThan(1_000);
    expect(
      faultOf(workbook([{ data: '<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>' }])),
    ).toBe('tooWide');
  });
});
