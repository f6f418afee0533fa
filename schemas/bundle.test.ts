import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Schema = { readonly [key: string]: unknown };
interface Place {
  readonly path: string;
  readonly schema: Schema;
}

const text = readFileSync(new URL('paritaire.schema.json', import.meta.url), 'utf8');
const bundle = JSON.parse(text) as Schema & { readonly $defs: Readonly<Record<string, Schema>> };

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Members and items of a definition. What stands under if, then, else and not narrows a shape: it does not describe one. */
function shapes(path: string, schema: Schema): Place[] {
  const inner = Object.entries(isSchema(schema['properties']) ? schema['properties'] : {});
  const children = [...inner, ...(isSchema(schema['items']) ? [['[]', schema['items']] as const] : [])];
  const below = children.flatMap(([name, child]) =>
    isSchema(child) ? shapes(`${path}/${name}`, child) : [],
  );
  return [{ path, schema }, ...below];
}

function resolve(schema: Schema): Schema {
  const reference = schema['$ref'];
  return typeof reference === 'string' ? (bundle.$defs[reference.replace('#/$defs/', '')] ?? {}) : schema;
}

/** A text of any subject: what it is there for, only the member that holds it can say. */
const plainTexts = ['TexteCourt', 'Texte', 'TexteEnCours', 'IntituleEnCours', 'CodeLibre', 'DateCivile'];

/** What a member says of itself, or what its definition says for it. */
function says(word: 'title' | 'description', schema: Schema): boolean {
  if (word in schema) return true;
  const plain = plainTexts.some((name) => schema['$ref'] === `#/$defs/${name}`);
  return !plain && word in resolve(schema);
}

const places = Object.entries(bundle.$defs).flatMap(([name, schema]) => shapes(name, schema));
const failing = (wrong: (schema: Schema) => boolean): string[] =>
  places.filter(({ schema }) => wrong(schema)).map(({ path }) => path);

describe('the single-file schema', () => {
  test('is closed upon itself: every reference leads to one of its own definitions', () => {
    const references = [...text.matchAll(/"\$ref": "([^"]*)"/g)].map(([, reference]) => reference ?? '');
    expect(references.length).toBeGreaterThan(50);
    const known = new Set(Object.keys(bundle.$defs).map((name) => `#/$defs/${name}`));
    expect(references.filter((reference) => !known.has(reference))).toEqual([]);
  });

  test('uses no \\p{…}, which validators without Unicode regular expressions cannot read', () => {
    expect(text).not.toMatch(/\\[pP]\{/);
  });

  test('caps the length of every string', () => {
    expect(failing((schema) => schema['type'] === 'string' && !('maxLength' in schema))).toEqual([]);
  });

  test('caps the number of items of every list', () => {
    expect(failing((schema) => schema['type'] === 'array' && !('maxItems' in schema))).toEqual([]);
  });

  test('gives every member and item a type, a closed list of values or a definition', () => {
    const kinds = ['type', 'enum', 'const', '$ref'];
    expect(failing((schema) => !kinds.some((kind) => kind in schema))).toEqual([]);
  });

  test('closes every object but the extensions', () => {
    expect(
      failing((schema) => schema['type'] === 'object' && schema['additionalProperties'] !== false),
    ).toEqual(['Extensions']);
  });

  test('gives every definition and every member a title and a description', () => {
    const members = places.filter(({ path }) => !path.endsWith('/[]'));
    expect(members.length).toBeGreaterThan(150);
    const without = (word: 'title' | 'description'): readonly string[] =>
      members.filter(({ schema }) => !says(word, schema)).map(({ path }) => path);
    expect({ titles: without('title'), descriptions: without('description') }).toEqual({
      titles: [],
      descriptions: [],
    });
  });

  test.each([
    'Referentiel',
    'Activite',
    'Bloc',
    'Competence',
    'Critere',
    'Cpne',
    'Enregistrement',
    'Version',
  ])('%s names the law it comes from', (name) => {
    expect(String(bundle.$defs[name]?.['description'])).toMatch(
      /\((?:\S+ )*articles? [LRD]\. \d+-\d+|doctrine/,
    );
  });

  test('speaks French as it is printed: non-breaking spaces, curly apostrophes', () => {
    const texts = [...text.matchAll(/"(?:title|description)": "((?:[^"\\]|\\.)*)"/g)].map(
      ([, value]) => value ?? '',
    );
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((value) => /[^\u00a0\u202f][:;!?»]|«[^\u00a0\u202f]|'/u.test(value))).toEqual([]);
  });
});
