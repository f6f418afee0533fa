import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';
import * as prettier from 'prettier';
import { rolldown } from 'rolldown';
import { hostRequests } from '../../shared/contract/host-requests.ts';
import { paquetShapes } from '../../shared/contract/paquet.ts';
import { requests } from '../../shared/contract/requests.ts';
import { extraits } from './extraits.ts';
import { bundleSchemas, type Json, type JsonSchema } from './bundle.ts';
import { memberSchemas } from './member-schemas.ts';

const banner = '/* Généré depuis schemas/ par « npm run generate » : ne pas modifier à la main. */\n';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every released version of the schema stays for ever; the last one is the current one. */
function releasedVersions(): readonly string[] {
  return readdirSync(join(root, 'schemas'))
    .filter((name) => /^\d+\.\d+\.\d+$/.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

async function formatted(path: string, text: string): Promise<string> {
  const options = await prettier.resolveConfig(join(root, path));
  return prettier.format(text, { ...options, filepath: path });
}

/** JSON Lines keep one value a line. */
const formattedJson = (path: string, text: string): Promise<string> =>
  path.endsWith('.json') ? formatted(path, text) : Promise.resolve(text);

/** A reference beside a description would become a type of its own (Texte1, Texte2…): for types, the reference alone counts. */
function bareRefs(value: Json): Json {
  if (Array.isArray(value)) return value.map(bareRefs);
  if (value === null || typeof value !== 'object') return value;
  if ('$ref' in value && !('$defs' in value)) return { $ref: value['$ref'] };
  const kept = Object.entries(value).filter(
    ([key]) => !['if', 'then', 'else', 'allOf', 'not', 'title'].includes(key),
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, bareRefs(inner)]));
}

/** A document of one kind: its `format` is one word. */
function isRoot(definition: JsonSchema | undefined): boolean {
  const { format } = (definition?.['properties'] ?? {}) as { readonly format?: JsonSchema };
  return format !== undefined && 'const' in format;
}

/** Every root and what it holds, under a union of the roots. */
function forTypes(schema: JsonSchema): JsonSchema {
  const bare = bareRefs(schema) as { $defs: Record<string, JsonSchema> };
  const $defs = Object.fromEntries(
    Object.entries(bare.$defs).map(([name, definition]) => [name, { ...definition, title: name }]),
  );
  const roots = Object.keys($defs).filter((name) => isRoot($defs[name]));
  return { anyOf: roots.map((name) => ({ $ref: `#/$defs/${name}` })), $defs };
}

async function typesOf(schema: JsonSchema): Promise<string> {
  const source = await compile(
    structuredClone(forTypes(schema)) as Parameters<typeof compile>[0],
    'ToutDocument',
    {
      bannerComment: banner.trim(),
      additionalProperties: false,
      ignoreMinAndMaxItems: true,
      unknownAny: true,
    },
  );
  return source;
}

function compiler(): Ajv2020 {
  return new Ajv2020({
    code: { source: true, esm: true },
    allErrors: true,
    inlineRefs: false,
    strict: true,
    strictRequired: false,
    strictTypes: false,
  });
}

/** Standalone validators still `require()` their helpers: one pass of the bundler makes them plain modules. */
async function asModule(code: string): Promise<string> {
  const entry = '\0validators';
  const bundle = await rolldown({
    input: entry,
    platform: 'neutral',
    plugins: [
      {
        name: 'validators',
        resolveId: (id: string) => (id === entry ? id : null),
        load: (id: string) => (id === entry ? code : null),
      },
    ],
    resolve: { mainFields: ['main'], modules: [join(root, 'node_modules')] },
    cwd: root,
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  return `${banner}${output[0].code}`;
}

interface ValidatorModule {
  readonly code: string;
  readonly names: readonly string[];
}

/** Export name → schema, for each module of validators. */
function moduleOf(schemas: ReadonlyMap<string, object>): ValidatorModule {
  const ajv = compiler();
  // Copies: one schema object under two names would be compiled once, and exported twice.
  for (const [name, schema] of schemas) ajv.addSchema(structuredClone(schema), name);
  const names = [...schemas.keys()];
  return { code: standaloneCode.default(ajv, Object.fromEntries(names.map((name) => [name, name]))), names };
}

function typesOfModule(names: readonly string[]): string {
  const lines = names.map((name) => `export declare const ${name}: ValidateFunction<unknown>;`);
  return `${banner}import type { ValidateFunction } from 'ajv';\n${lines.join('\n')}\n`;
}

async function validatorFiles(
  path: string,
  { code, names }: ValidatorModule,
): Promise<readonly (readonly [string, string])[]> {
  return [
    [`${path}.js`, await asModule(code)],
    [`${path}.d.ts`, await formatted(`${path}.d.ts`, typesOfModule(names))],
  ];
}

/** All generated files: path from the root → text. The drift test compares them with what is committed. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const versions = releasedVersions();
  const current = versions.at(-1);
  if (current === undefined) throw new Error('schemas/ ne contient aucune version');
  const bundles = new Map(
    versions.map((version) => [version, bundleSchemas(join(root, 'schemas', version), version)]),
  );
  const bundle = bundles.get(current) as JsonSchema;
  const documents = moduleOf(
    new Map([...bundles].map(([version, schema]) => [`v${version.replaceAll('.', '_')}`, schema])),
  );
  const members = moduleOf(memberSchemas(bundle));
  const asked = moduleOf(
    new Map(Object.entries(requests).map(([name, schema]) => [name.replace('.', '_'), schema])),
  );
  const askedOfHost = moduleOf(
    // « export » and others of these names are reserved words.
    new Map(Object.entries(hostRequests).map(([name, schema]) => [`host_${name}`, schema])),
  );
  const paquets = moduleOf(new Map(Object.entries(paquetShapes)));
  const exemples = extraits().map(([name, text]) => [`docs/verificateur/exemples/${name}`, text] as const);
  return new Map([
    ...(await Promise.all(
      exemples.map(async ([path, text]) => [path, await formattedJson(path, text)] as const),
    )),
    [
      'schemas/paritaire.schema.json',
      await formatted('schemas/paritaire.schema.json', JSON.stringify(bundle)),
    ],
    ['shared/generated/document.ts', await formatted('shared/generated/document.ts', await typesOf(bundle))],
    ...(await validatorFiles('shared/generated/validators', documents)),
    ...(await validatorFiles('shared/generated/member-validators', members)),
    ...(await validatorFiles('shared/generated/request-validators', asked)),
    ...(await validatorFiles('shared/generated/host-request-validators', askedOfHost)),
    ...(await validatorFiles('shared/generated/paquet-validators', paquets)),
  ]);
}
