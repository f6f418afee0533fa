import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EngineError } from '../engine/errors.ts';
import { receiveUpload, removeOldUploads, uploadName } from './uploads.ts';

let folder: string;
const received = (): readonly string[] => readdirSync(join(folder, 'envois'));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paritaire envois é '));
  process.env['PARITAIRE_DOSSIER'] = folder;
  removeOldUploads();
});

afterAll(() => {
  delete process.env['PARITAIRE_DOSSIER'];
  rmSync(folder, { recursive: true, force: true });
});

/** A request whose body comes in these pieces, and then ends or fails. */
function sending(pieces: readonly string[], end?: Error): IncomingMessage {
  const body = Readable.from(
    (function* () {
      for (const piece of pieces) yield Buffer.from(piece);
      if (end !== undefined) throw end;
    })(),
  );
  return Object.assign(body, { headers: {} }) as unknown as IncomingMessage;
}

const limit = {
  octets: 4,
  refused: (file: string) => EngineError.of('DOCUMENT_TOO_LARGE', { file, maxMb: 0 }),
};

describe('a file that is sent up', () => {
  it('is kept whole, under its name, until it is removed', async () => {
    const upload = await receiveUpload(sending(['ab', 'cd']), 'été.xml', limit);
    expect(upload.path).toMatch(/été\.xml$/);
    expect(readFileSync(upload.path, 'utf8')).toBe('abcd');
    upload.remove();
    expect(received()).toEqual([]);
  });

  it('leaves nothing when it is too large, whatever it said', async () => {
    await expect(receiveUpload(sending(['ab', 'cd', 'e']), 'a', limit)).rejects.toMatchObject({
      code: 'DOCUMENT_TOO_LARGE',
    });
    expect(received()).toEqual([]);
  });

  it('leaves nothing when it is cut short', async () => {
    await expect(receiveUpload(sending(['ab'], new Error('aborted')), 'a', limit)).rejects.toThrow('aborted');
    expect(received()).toEqual([]);
  });

  it('goes with the host that left it behind, and stays while that one runs', () => {
    // No process has this number: it is above what systems give.
    for (const name of ['99999999-abc', `${process.pid}-abc`]) mkdirSync(join(folder, 'envois', name));
    removeOldUploads();
    expect(received()).toEqual([`${process.pid}-abc`]);
  });
});

describe('the name of a file that is sent up', () => {
  it('is as the person knows it, save what systems refuse', () => {
    expect(uploadName(encodeURIComponent('Fiche été n° 4.xml'))).toBe('Fiche été n° 4.xml');
    expect(uploadName(encodeURIComponent('a:b?.xml'))).toBe('a b .xml');
    expect(uploadName('...xml')).toBe('xml');
  });

  it.each(['', '.', '..', '../a.xml', '/etc/passwd', 'C:\\a.xml', 'a\u0000b', 'a\nb'])(
    'is not %j',
    (name) => {
      const refusal = expect.objectContaining({ code: 'BAD_REQUEST' }) as Error;
      expect(() => uploadName(encodeURIComponent(name))).toThrow(refusal);
    },
  );

  it('is text', () => {
    expect(() => uploadName('%ff')).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }) as Error);
  });
});
