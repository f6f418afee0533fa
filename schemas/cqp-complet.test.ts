import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Competence, Document, Modalite } from '../shared/generated/document.ts';
import { rapportDe } from '../tests/support/controles.ts';

// The example that the application opens at its first start breaks no rule of the field, and does more than they ask.

const { referentiel, version } = JSON.parse(
  readFileSync(new URL('examples/valid/cqp-complet.json', import.meta.url), 'utf8'),
) as Document;
const { blocs, activites, voiesAcces } = referentiel;
const competences = blocs.flatMap((bloc) => bloc.competences);
const criteres = competences.flatMap((competence) => competence.criteres);
const modalites = blocs.flatMap((bloc) => bloc.modalites);

const breaking = (
  items: readonly { readonly libelle: string }[],
  wrong: (libelle: string) => boolean,
): string[] => items.map(({ libelle }) => libelle).filter(wrong);

function textsOf(value: unknown, member = ''): string[] {
  if (typeof value === 'string') return member === 'id' || member === 'site' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsOf(inner, Array.isArray(value) ? member : name),
  );
}

test('is an adopted version 1.0 of a level 4 certification, 4 blocs, 25 to 28 competences', () => {
  expect(version).toMatchObject({ statut: 'adoptee', numero: '1.0', decision: { forme: 'constatee' } });
  expect(referentiel).toMatchObject({ nature: 'CQP', registre: 'RNCP', niveau: 4 });
  expect(blocs).toHaveLength(4);
  expect(competences.length).toBeGreaterThanOrEqual(25);
  expect(competences.length).toBeLessThanOrEqual(28);
  expect(activites.every(({ taches }) => taches.length >= 3)).toBe(true);
});

test('breaks no rule, whatever it is to be', () => {
  for (const objectif of ['brouillon', 'adoption', 'rncp'] as const)
    expect(
      rapportDe(referentiel, objectif).constats.filter(({ niveau }) => niveau !== 'information'),
      objectif,
    ).toEqual([]);
});

describe('blocs, evaluation and activities', () => {
  test.each(blocs.map((bloc) => [bloc.code, bloc] as const))(
    'L07, L08, L09 %s: 2 to 12 competences, all evaluated',
    (_, bloc) => {
      expect(bloc.competences.length).toBeGreaterThanOrEqual(2);
      expect(bloc.competences.length).toBeLessThanOrEqual(12);
      expect(bloc.regleValidation).toBeTruthy();
      expect(bloc.modalites.length).toBeGreaterThanOrEqual(1);
      expect(bloc.modalites.length).toBeLessThanOrEqual(3);
      const evaluated = bloc.modalites.flatMap((modalite: Modalite) => modalite.competences);
      // Every competence of the bloc is evaluated there, and nothing else is.
      expect([...new Set(evaluated)].sort()).toEqual(bloc.competences.map(({ id }) => id).sort());
    },
  );
  test('L09 each competence has two or three criteria', () => {
    expect(
      competences.filter((competence: Competence) => ![2, 3].includes(competence.criteres.length)),
    ).toEqual([]);
  });
  test('each modalité says its type, its length, its place', () => {
    expect(modalites.filter(({ type, duree, lieu }) => !type || !duree || !lieu)).toEqual([]);
  });
});

describe('access, inclusion, identity', () => {
  test('L13 the six paths, VAE among them, each with its jury', () => {
    expect(voiesAcces.map(({ code }) => code).sort()).toEqual(['CA', 'CL', 'CQ', 'FC', 'FI', 'VAE']);
    expect(voiesAcces.filter(({ actif, jury }) => !actif || !jury?.composition)).toEqual([]);
  });
  test('L14 disability stands in the competences, and each modalité is arranged for it', () => {
    expect(competences.some(({ libelle }) => /handicap/iu.test(libelle))).toBe(true);
    expect(modalites.filter(({ amenagements }) => !/handicap/iu.test(amenagements ?? ''))).toEqual([]);
  });
  test('L15 the ecological and digital transitions, health and safety stand in the competences', () => {
    for (const theme of [/écologique|environnement|réemploi/iu, /numérique/iu, /santé/iu, /sécurité/iu]) {
      expect(competences.filter(({ libelle }) => theme.test(libelle))).not.toEqual([]);
    }
  });
  test.each(voiesAcces.map((voie) => [voie.code, voie.jury?.membres ?? []] as const))(
    'L16 the jury of %s is balanced',
    (_, membres) => {
      const count = (wanted: Partial<(typeof membres)[number]>): number =>
        membres.filter((membre) =>
          Object.entries(wanted).every(([key, value]) => membre[key as keyof typeof membre] === value),
        ).length;
      expect(membres.length).toBeGreaterThanOrEqual(2);
      expect(count({ preside: true })).toBe(1);
      expect(count({ college: 'employeurs' })).toBe(count({ college: 'salaries' }));
      expect(count({ sexe: 'F' })).toBe(count({ sexe: 'M' }));
      expect(count({ externe: true }) * 2).toBeGreaterThanOrEqual(membres.length);
    },
  );
  test('L17 the long texts keep within the national sizes', () => {
    expect(Buffer.byteLength(referentiel.activitesVisees ?? '')).toBeLessThanOrEqual(32 * 1024);
    expect(Buffer.byteLength(competences.map(({ libelle }) => libelle).join('\n'))).toBeLessThanOrEqual(
      64 * 1024,
    );
    expect(
      referentiel.codesNsf.length * referentiel.codesRome.length * referentiel.formacodes.length,
    ).toBeGreaterThan(0);
  });
  test('L19 RNCP: blocs, and nothing outside them', () => {
    expect([referentiel.competences, referentiel.modalites]).toEqual([[], []]);
  });
});

describe('form', () => {
  test('L26 codes follow one another in one style', () => {
    expect(activites.map(({ code }) => code)).toEqual(activites.map((_, rank) => `A${String(rank + 1)}`));
    const expected = blocs.flatMap((bloc, rank) => {
      const number = String(rank + 1);
      return [
        `BC0${number}`,
        ...bloc.modalites.map((_, i) => `E${number}.${String(i + 1)}`),
        ...bloc.competences.flatMap(({ criteres: own }, i) => {
          const code = `C${number}.${String(i + 1)}`;
          return [code, ...own.map((_, k) => `${code}.${String(k + 1)}`)];
        }),
      ];
    });
    const actual = blocs.flatMap((bloc) => [
      bloc.code,
      ...bloc.modalites.map(({ code }) => code),
      ...bloc.competences.flatMap(({ code, criteres: own }) => [code, ...own.map((critere) => critere.code)]),
    ]);
    expect(actual).toEqual(expected);
  });
  test('L27 French typography: spaces, apostrophes, ends', () => {
    const faults = /['"]|\.{3}| {2}|\s[.,]|,(?![\s\d])|[^\u00a0\u202f][:;!?%»]|«[^\u00a0]|^\s|\s$/u;
    const texts = textsOf(referentiel);
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => faults.test(text))).toEqual([]);
    expect(texts.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
    expect(breaking(criteres, (text) => !text.endsWith('.'))).toEqual([]);
    expect(breaking(competences, (text) => text.endsWith('.'))).toEqual([]);
  });
});
