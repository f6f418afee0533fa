import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
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
