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

const described = (schema: Schema): boolean => 'title' in schema || 'description' in schema;

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

  test('says what every member is, itself or through what it refers to', () => {
    const bare = places.filter(({ path, schema }) => {
      if (path.endsWith('/[]')) return false;
      const items = schema['items'];
      const target = isSchema(items) ? resolve(items) : resolve(schema);
      return !described(schema) && !described(target);
    });
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  test('speaks French as it is printed: non-breaking spaces, curly apostrophes', () => {
    const texts = [...text.matchAll(/"(?:title|description)": "((?:[^"\\]|\\.)*)"/g)].map(
      ([, value]) => value ?? '',
    );
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((value) => /[^\u00a0\u202f][:;!?»]|«[^\u00a0\u202f]|'/u.test(value))).toEqual([]);
  });
});
