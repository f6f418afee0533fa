import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { chainHash, genesisHash } from '../../main/engine/journal/chain.ts';
import { canonical } from '../../main/engine/canonical.ts';
import { readGesture, readReceived } from '../../main/engine/journal/entries.ts';
import { chosenSeed, randomSource } from '../support/random-source.ts';
import { temporaryFolder } from '../support/workspace.ts';
import { exemple, needPython, verifierSays, type Said } from './verifiers.ts';

interface Attendu {
  readonly nom: string;
  readonly arguments: readonly string[];
  readonly code: number;
  readonly releve: readonly string[];
}

const attendus = JSON.parse(readFileSync(exemple('attendus.json'), 'utf8')) as readonly Attendu[];
const folder = temporaryFolder();
afterAll(() => folder.remove());

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** What both say: the same, to the letter, or the test fails. */
function bothSay(file: string, ...options: readonly string[]): Said {
  const said = verifierSays('node', file, ...options);
  expect(verifierSays('python', file, ...options)).toEqual(said);
  return said;
}

describe.each(attendus)('of « $nom »', ({ nom, code, releve, arguments: options }) => {
  const file = exemple(`${nom}.jsonl`);
  const said = once(() => verifierSays('node', file, ...options));

  test('the verifier for Node says what it should', () => {
    expect([said().code, said().releve]).toEqual([code, releve]);
  });

  test('the verifier for Python says all that the other says, to the letter', (context) => {
    needPython(context);
    expect(verifierSays('python', file, ...options)).toEqual(said());
  });
});

test('neither takes for granted what it is asked', (context) => {
  needPython(context);
  const [sain, absent] = [exemple('sain.jsonl'), folder.at('absent.jsonl')];
  const asked = [
    [sain, '--ancre', '12'],
    [sain, '--ancre'],
    [sain, '--autre'],
    [sain, sain],
    [absent],
  ] as const;
  for (const [file, ...options] of asked) expect(bothSay(file, ...options).code).toBe(2);
  const empty = folder.at('vide.jsonl');
  writeFileSync(empty, '');
  expect(bothSay(empty).releve).toEqual(['Ce fichier n’est pas un extrait d’audit de Paritaire.']);
});

/** As Paritaire reads a row that was received, the only text of which says this. */
const isReceived = (corps: string): boolean => readReceived(canonical(JSON.parse(corps)), 1) !== null;

describe('what is written otherwise is read alike by both, and by Paritaire', () => {
  const signed = (nom: string, seq: string): string =>
    `{"format":${seq},"at":"2026-01-01T00:00:00.000Z","op":"espace.created","author":{"id":"x","nom":"${nom}","college":"expert"},` +
    `"reason":null,"undoOf":null,"replica":"r","schema":1,"changes":[]}`;

  /** The extract of a journal of one row, each number of it written as given. */
  function extract(corps: string, one: string): string {
    const hash = chainHash(genesisHash, Buffer.from(corps)).toString('hex');
    const header =
      `{"format":"paritaire/extrait","version":${one},"tete":{"seq":${one},"hash":"${hash}"},` +
      '"fichier":{"nom":"f","luLe":["x"],"sha256":0.5},"logiciel":{"nom":"P","version":1},"recues":0,"documents":0}';
    const row = JSON.stringify({ prev_hash: genesisHash.toString('hex'), hash, corps });
    const file = folder.at('ecrit.jsonl');
    writeFileSync(file, `${header}\n{"seq":${one},${row.slice(1)}\n`);
    return file;
  }

  test.for([
    ['U+FEFF', '\\ufeff', 1],
    ['U+00A0 U+2003 U+3000', '\\u00a0\\u2003\\u3000', 1],
    ['U+0085 U+001C U+180E', '\\u0085\\u001c\\u180e', 0],
  ] as const)('an author named %s', ([, nom, code], context) => {
    needPython(context);
    const corps = signed(nom, '1');
    expect(bothSay(extract(corps, '1')).code).toBe(code);
    expect(isReceived(corps)).toBe(code === 0);
  });

  test.for(['1.0', '10E-1'])('one, written %s', (one, context) => {
    needPython(context);
    const corps = signed('Camille', one);
    expect(bothSay(extract(corps, one)).code).toBe(0);
    expect(readGesture(corps)).not.toBeNull();
    expect(isReceived(corps)).toBe(true);
    // What Paritaire would not write so is kept of nobody.
    expect(readReceived(corps, 1)).toBeNull();
  });

  test.for(['9007199254740993', '[1]', '1e400'])('%s, which is not one', (one, context) => {
    needPython(context);
    expect(bothSay(extract(signed('Camille', '1'), one)).code).toBe(2);
    expect(readReceived(signed('Camille', one), 1)).toBeNull();
  });
});

test.for(['sain', 'reuni'])(
  'one octet of « %s » changed anywhere below the first line is found by both, in the same words',
  (nom, context) => {
    needPython(context);
    const random = randomSource(chosenSeed('Extraits'));
    const sound = readFileSync(exemple(`${nom}.jsonl`));
    const file = folder.at('altere.jsonl');
    for (let i = 0; i < 10; i++) {
      const octets = Buffer.from(sound);
      const place = random.integer(octets.indexOf(10) + 1, octets.length - 2);
      octets.writeUInt8(octets.readUInt8(place) ^ random.integer(1, 255), place);
      writeFileSync(file, octets);
      expect(bothSay(file).code, `octet ${place}`).toBe(1);
    }
  },
);
