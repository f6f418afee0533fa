import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { ficheText } from '../../../../tests/fixtures/fiches/support.ts';
import { EngineError } from '../../errors.ts';
import { quietTask } from '../../task.ts';
import { listFiches, readFiche } from './read.ts';

const folder = mkdtempSync(join(tmpdir(), 'fiches-zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Content = Readonly<Record<string, string | Buffer>>;

/** A ZIP of these entries; its bytes may be changed before it is written. */
async function zip(
  content: Content,
  change: (bytes: Buffer) => Buffer = (bytes) => bytes,
  compress = true,
): Promise<string> {
  const path = join(folder, 'export.zip');
  const archive = new ZipFile();
  for (const [name, text] of Object.entries(content))
    archive.addBuffer(Buffer.from(text), name, { compress });
  archive.end();
  await pipeline(archive.outputStream, createWriteStream(path));
  writeFileSync(path, change(readFileSync(path)));
  return path;
}

async function detail(path: string): Promise<unknown> {
  const error: unknown = await listFiches(path, quietTask).then(
    (fiches) => fiches,
    (reason: unknown) => reason,
  );
  return error instanceof EngineError && error.code === 'FICHE_ZIP' ? error.params['detail'] : error;
}

/** Offset of the first central directory header. */
function central(bytes: Buffer): number {
  return bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
}

const rs = ficheText('rs.xml');
const rncp = ficheText('rncp-cqp.xml');

describe('a ZIP', () => {
  test('of several XML files is read as one list, other files are passed over', async () => {
    const path = await zip({ 'LISEZMOI.txt': 'rien', 'export/rncp.xml': rncp, 'rs.XML': rs });
    const fiches = await listFiches(path, quietTask);
    expect(fiches.map(({ numero }) => numero)).toEqual(['RNCP99901', 'RS9901']);
    expect((await readFiche(path, 'RS9901', quietTask)).numero).toBe('RS9901');
  });

  test('is known by its content, not by its name', async () => {
    const path = await zip({ 'rs.xml': rs });
    const renamed = join(folder, 'export.xml');
    writeFileSync(renamed, readFileSync(path));
    expect((await readFiche(renamed, null, quietTask)).numero).toBe('RS9901');
  });

  test('names the entry that is wrong', async () => {
    const error: unknown = await listFiches(await zip({ 'a.xml': rs, 'b.xml': '<x/>' }), quietTask).catch(
      (e: unknown) => e,
    );
    expect(error).toMatchObject({ code: 'FICHE_NOT_FC', params: { file: 'export.zip › b.xml' } });
  });

  test('with no XML, or nothing at all', async () => {
    expect(await detail(await zip({ 'a.txt': 'rien' }))).toBe('noXml');
    expect(await detail(await zip({}))).toBe('noXml');
  });

  test('protected by a password', async () => {
    const path = await zip({ 'rs.xml': rs }, (bytes) => {
      bytes.writeUInt16LE(bytes.readUInt16LE(central(bytes) + 8) | 1, central(bytes) + 8);
      return bytes;
    });
    expect(await detail(path)).toBe('encrypted');
  });

  test('of an unknown method', async () => {
    const path = await zip({ 'rs.xml': rs }, (bytes) => {
      bytes.writeUInt16LE(14, central(bytes) + 10);
      return bytes;
    });
    expect(await detail(path)).toBe('method');
  });

  test('whose entry would climb out of the folder', async () => {
    const path = await zip({ 'aa/rs.xml': rs }, (bytes) => {
      return Buffer.from(bytes.toString('latin1').replaceAll('aa/rs.xml', '../rs.xml'), 'latin1');
    });
    expect(await detail(path)).toBe('path');
  });

  test('cut short, or damaged inside', async () => {
    expect(await detail(await zip({ 'rs.xml': rs }, (bytes) => bytes.subarray(0, bytes.length - 30)))).toBe(
      'corrupted',
    );
    const damaged = await zip({ 'rs.xml': rs }, (bytes) => bytes.fill(0xff, 400, 420));
    expect(await detail(damaged)).toBe('corrupted');
  });

  test('stored without compression, one letter changed: the checksum tells', async () => {
    const change = (bytes: Buffer): Buffer =>
      Buffer.from(bytes.toString('latin1').replace('Tutorat', 'Tutorit'), 'latin1');
    expect(await detail(await zip({ 'rs.xml': rs }, change, false))).toBe('corrupted');
  });

  test('that swells a thousand times', async () => {
    expect(await detail(await zip({ 'rs.xml': Buffer.alloc(40 * 1024 * 1024, ' ') }))).toBe('bomb');
  });

  test('that announces more than 4 GB', async () => {
    const path = await zip({ 'a.xml': rs, 'b.xml': rs }, (bytes) => {
      const second = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]), central(bytes) + 4);
      for (const header of [central(bytes), second]) {
        bytes.writeUInt32LE(0xf0000000, header + 24);
        bytes.writeUInt32LE(0x10000000, header + 20);
      }
      return bytes;
    });
    expect(await detail(path)).toBe('bomb');
  });

  test('that gives more than it announces', async () => {
    const path = await zip({ 'rs.xml': rs }, (bytes) => {
      bytes.writeUInt32LE(1000, central(bytes) + 24);
      return bytes;
    });
    expect(await detail(path)).toBe('bomb');
  });
});
