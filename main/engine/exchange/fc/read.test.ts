import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fichePath, ficheText } from '../../../../tests/fixtures/fiches/support.ts';
import { EngineError } from '../../errors.ts';
import { quietTask, type Task } from '../../task.ts';
import { enfantNomme } from './fiche.ts';
import { listFiches, readFiche } from './read.ts';

const folder = mkdtempSync(join(tmpdir(), 'fiches-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string | Buffer, name = 'fiche.xml'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function refusal(action: Promise<unknown>): Promise<EngineError> {
  const error: unknown = await action.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof EngineError)) throw error;
  return error;
}

const fiche = (inner: string): string => `<FICHE><NUMERO_FICHE>RNCP99999</NUMERO_FICHE>${inner}</FICHE>`;
const xml = (...fiches: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?><FICHES><VERSION_FLUX>4.1</VERSION_FLUX>${fiches.join('')}</FICHES>`;

describe('list', () => {
  test('gives number, title, state and size of each fiche', async () => {
    const fiches = await listFiches(fichePath('trois-fiches.xml'), quietTask);
    expect(fiches.map(({ numero, intitule, actif }) => [numero, intitule, actif])).toEqual([
      ['RNCP99903', 'Facteur d’orgues', true],
      ['RS9901', 'Conduire un entretien de transmission en atelier d’art', true],
      ['RNCP99904', 'Relieur', false],
    ]);
  });

  test('sizes are bytes of the source, between the tags and the closing one included', async () => {
    const inner = `${'é€😀'.repeat(60_000)}`;
    const content = fiche(`<INTITULE>T</INTITULE><X>${inner}</X>`);
    const [first, second] = await listFiches(file(xml(content, content)), quietTask);
    const octets = Buffer.byteLength(content) - '<FICHE>'.length;
    expect([first?.octets, second?.octets]).toEqual([octets, octets]);
  });

  test('a byte order mark is accepted', async () => {
    expect(await listFiches(file(`\ufeff${xml(fiche(''))}`), quietTask)).toHaveLength(1);
  });

  test('tells how far it is', async () => {
    const seen: [number, number][] = [];
    const task: Task = { progress: (done, total) => seen.push([done, total]), cancelled: () => false };
    const path = file(xml(fiche('')));
    await listFiches(path, task);
    const size = Buffer.byteLength(xml(fiche('')));
    expect(seen).toEqual([[size, size]]);
  });
});

describe('read', () => {
  test('gives the raw fiche by its number, written as people do', async () => {
    const read = await readFiche(fichePath('trois-fiches.xml'), 'rs 9901', quietTask);
    expect(read.numero).toBe('RS9901');
    expect(enfantNomme(read.racine, 'DUREE_VALIDITE')?.texte).toBe('5 ans');
  });

  test('needs no number when the file holds a single fiche', async () => {
    const read = await readFiche(fichePath('rs.xml'), null, quietTask);
    expect(read.numero).toBe('RS9901');
  });

  test('keeps entities, sections and attributes', async () => {
    const path = file(xml(fiche('<X a="1">a &lt;b&gt; &amp; &#233;<![CDATA[<c>]]><!-- no --></X>')));
    const { racine } = await readFiche(path, null, quietTask);
    expect(enfantNomme(racine, 'X')).toEqual({
      nom: 'X',
      texte: 'a <b> & é<c>',
      attributs: [['a', '1']],
      enfants: [],
    });
  });

  test('several fiches and no number: says how many', async () => {
    const error = await refusal(readFiche(fichePath('trois-fiches.xml'), null, quietTask));
    expect(error.code).toBe('FICHE_SEVERAL');
    expect(error.message).toContain('3 fiches');
  });

  test('a number that is not there', async () => {
    const error = await refusal(readFiche(fichePath('trois-fiches.xml'), 'RNCP1', quietTask));
    expect([error.code, error.params['numero']]).toEqual(['FICHE_NOT_FOUND', 'RNCP1']);
  });

  test('stops where the fiche asked for ends: what follows is not read', async () => {
    const path = file(`${xml(fiche('')).replace('</FICHES>', '')}<pas du xml`);
    expect((await readFiche(path, 'RNCP99999', quietTask)).numero).toBe('RNCP99999');
    expect((await refusal(readFiche(path, null, quietTask))).code).toBe('FICHE_MALFORMED');
  });

  test('a fiche whose number is neither RNCP nor RS', async () => {
    const path = file(xml('<FICHE><NUMERO_FICHE>ABC1</NUMERO_FICHE></FICHE>'));
    expect((await refusal(readFiche(path, null, quietTask))).code).toBe('FICHE_NOT_FC');
  });
});

describe('refused', () => {
  const laughs = `<!DOCTYPE FICHES [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  const external = `<!DOCTYPE FICHES [<!ENTITY x SYSTEM "file:///etc/hostname">]>`;
  const cases: readonly (readonly [name: string, content: string | Buffer, code: string])[] = [
    ['billion laughs', `${laughs}${xml(fiche('<X>&b;</X>')).slice(38)}`, 'FICHE_FORBIDDEN'],
    ['an external entity', `${external}${xml(fiche('<X>&x;</X>')).slice(38)}`, 'FICHE_FORBIDDEN'],
    ['a bare document type', `<!DOCTYPE FICHES>${xml(fiche('')).slice(38)}`, 'FICHE_FORBIDDEN'],
    ['an endless document type', `<!DOCTYPE FICHES [${'<!ENTITY a "b">'.repeat(600_000)}`, 'FICHE_NOT_FC'],
    ['deep nesting', xml(fiche('<A>'.repeat(100_000))), 'FICHE_FORBIDDEN'],
    [
      'a thousand attributes',
      xml(fiche(`<A ${Array.from({ length: 1000 }, (_, i) => `a${i}=""`).join(' ')}/>`)),
      'FICHE_FORBIDDEN',
    ],
    ['an unknown entity', xml(fiche('<X>&inconnue;</X>')), 'FICHE_MALFORMED'],
    ['crossed tags', xml(fiche('<A><B></A></B>')), 'FICHE_MALFORMED'],
    ['a control character', xml(fiche('<A>\u0000</A>')), 'FICHE_MALFORMED'],
    ['Latin-1 bytes', Buffer.from(xml(fiche('<A>é</A>')), 'latin1'), 'FICHE_ENCODING'],
    ['a declared Latin-1', xml(fiche('')).replace('utf-8', 'ISO-8859-1'), 'FICHE_ENCODING'],
    ['UTF-16 LE with its mark', Buffer.from(`\ufeff${xml(fiche(''))}`, 'utf16le'), 'FICHE_ENCODING'],
    ['UTF-16 BE with its mark', Buffer.from(`\ufeff${xml(fiche(''))}`, 'utf16le').swap16(), 'FICHE_ENCODING'],
    ['UTF-16 without a mark', Buffer.from(xml(fiche('')), 'utf16le'), 'FICHE_ENCODING'],
    ['an empty file', '', 'FICHE_NOT_FC'],
    ['three bytes', 'abc', 'FICHE_NOT_FC'],
    [
      'a binary file',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'FICHE_NOT_FC',
    ],
    ['another XML', '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>', 'FICHE_NOT_FC'],
    ['another version of the format', xml(fiche('')).replace('4.1', '3.2'), 'FICHE_NOT_FC'],
    ['no version', xml(fiche('')).replace('<VERSION_FLUX>4.1</VERSION_FLUX>', ''), 'FICHE_NOT_FC'],
    ['no fiche', xml(), 'FICHE_NOT_FC'],
  ];

  test.each(cases)('%s', async (_name, content, code) => {
    const path = file(content);
    expect((await refusal(listFiches(path, quietTask))).code).toBe(code);
    expect((await refusal(readFiche(path, null, quietTask))).code).toBe(code);
  });

  test('the version met and the encoding declared are named, the place of a mistake is given', async () => {
    const version = await refusal(listFiches(file(xml(fiche('')).replace('4.1', '3.2')), quietTask));
    expect(version.message).toContain('3.2');
    const encoding = Buffer.from(xml(fiche('<A>é</A>')).replace('utf-8', 'windows-1252'), 'latin1');
    expect((await refusal(listFiches(file(encoding), quietTask))).message).toContain('windows-1252');
    const malformed = await refusal(listFiches(file(xml(fiche('\n\n<A></B>'))), quietTask));
    expect(malformed.params).toMatchObject({ line: 3, column: 7 });
  });

  test('a file cut anywhere is said to be incomplete', async () => {
    const whole = Buffer.from(ficheText('pieges/codes-seuls.xml').trim());
    for (let length = 5; length < whole.length; length += 7) {
      const error = await refusal(listFiches(file(whole.subarray(0, length)), quietTask));
      expect([length, error.code]).toEqual([length, 'FICHE_TRUNCATED']);
    }
  });

  test('a fiche over 5 MB is listed but not read', async () => {
    const part = `<X>${'texte '.repeat(10_000)}</X>`;
    const large = fiche(part.repeat(110));
    const path = file(xml(fiche('').replace('99999', '99998'), large));
    const [, second] = await listFiches(path, quietTask);
    expect(second?.octets).toBeGreaterThan(6 * 1024 * 1024);
    expect((await readFiche(path, 'RNCP99998', quietTask)).numero).toBe('RNCP99998');
    expect((await refusal(readFiche(path, 'RNCP99999', quietTask))).code).toBe('FICHE_TOO_LARGE');
  });

  test('a fiche over 5 MB is refused too when its number comes last, or is a single text', async () => {
    const part = `<X>${'texte '.repeat(10_000)}</X>`;
    const late = xml(`<FICHE>${part.repeat(110)}<NUMERO_FICHE>RNCP99999</NUMERO_FICHE></FICHE>`);
    expect((await refusal(readFiche(file(late), 'RNCP99999', quietTask))).code).toBe('FICHE_TOO_LARGE');
    const single = file(xml(fiche(`<X>${'texte '.repeat(1_100_000)}</X>`)));
    expect((await refusal(readFiche(single, null, quietTask))).code).toBe('FICHE_TOO_LARGE');
  });

  test('so many elements that they would fill the memory', async () => {
    const path = file(xml(fiche('<A/>'.repeat(200_000))));
    expect((await refusal(readFiche(path, null, quietTask))).code).toBe('FICHE_TOO_LARGE');
  });

  test('a text that never ends', async () => {
    const path = file(xml(fiche(`<X>${'a'.repeat(20 * 1024 * 1024)}</X>`)));
    expect((await refusal(listFiches(path, quietTask))).code).toBe('FICHE_TOO_LARGE');
  });

  test('a missing file, a folder', async () => {
    expect((await refusal(listFiches(join(folder, 'absent.xml'), quietTask))).code).toBe('FILE_MISSING');
    expect((await refusal(listFiches(folder, quietTask))).code).toBe('FILE_UNREADABLE');
  });

  test('a task that is cancelled on the way', async () => {
    let asked = 0;
    const task: Task = { progress: () => undefined, cancelled: () => (asked += 1) > 3 };
    const path = file(xml(...Array.from({ length: 20_000 }, () => fiche(`<X>${'a'.repeat(100)}</X>`))));
    expect((await refusal(listFiches(path, task))).code).toBe('CANCELLED');
    expect(asked).toBe(4);
  });
});
