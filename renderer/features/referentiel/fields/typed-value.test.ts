import { describe, expect, it } from 'vitest';
import { between, identifiant, never, numeroDeFiche } from './check.ts';
import { readTyped, writtenAs } from './typed-value.ts';

const message = (reading: ReturnType<typeof readTyped>): string => reading.fault?.message ?? '';

describe('what is typed is read', () => {
  const siret = { kind: 'line', check: identifiant('siret') } as const;

  it('without the spaces that people put in numbers', () => {
    expect(readTyped(siret, ' 732 829 320 00074 ')).toEqual({ value: '73282932000074', fault: null });
    expect(readTyped({ kind: 'line' }, '732 829')).toEqual({ value: '732 829', fault: null });
  });

  it('and what is wrong is said in words, once', () => {
    expect(message(readTyped(siret, '732829320'))).toMatch(/14 chiffres/);
    expect(message(readTyped({ kind: 'line', check: identifiant('nsf') }, '252R'))).toMatch(/252r/);
    expect(message(readTyped({ kind: 'line', check: numeroDeFiche }, 'RS'))).toMatch(/RS6117/);
    expect(message(readTyped({ kind: 'line', check: never('Non.') }, 'RS1'))).toBe('Non.');
  });

  it('a key that does not fall right is a doubt: the text may be saved', () => {
    expect(readTyped(siret, '35600000009090').fault?.isDoubt).toBe(true);
    expect(readTyped(siret, '00000000000000').fault?.isDoubt).toBe(false);
  });

  it('a number of a grid with its comma, and without', () => {
    expect(readTyped({ kind: 'nombre' }, '12,5')).toEqual({ value: '12.5', fault: null });
    expect(readTyped({ kind: 'nombre' }, '')).toEqual({ value: null, fault: null });
    expect(message(readTyped({ kind: 'nombre' }, 'dix'))).toMatch(/10\s000/);
    expect(writtenAs({ kind: 'nombre' }, '12.5')).toBe('12,5');
  });

  it('each of several codes, and which one is wrong', () => {
    const idcc = { kind: 'codes', check: identifiant('idcc') } as const;
    expect(readTyped(idcc, '3237, 0016')).toEqual({ value: ['3237', '0016'], fault: null });
    expect(readTyped(idcc, '3237 0016')).toEqual({ value: ['3237', '0016'], fault: null });
    // One that is printed by groups is one.
    const nda = { kind: 'codes', check: identifiant('nda') } as const;
    expect(readTyped(nda, '11 75 52056 75, 53350012345')).toEqual({
      value: ['11755205675', '53350012345'],
      fault: null,
    });
    expect(message(readTyped(idcc, '16'))).toMatch(/^Un IDCC .* écrivez 0016/);
    expect(message(readTyped(idcc, '3237 16'))).toMatch(/^«.16.».: Un IDCC .* écrivez 0016/);
  });

  it('numbers between their bounds; nothing is no fault', () => {
    const duree = { kind: 'integer', check: between(1, 5) } as const;
    expect(readTyped(duree, '5')).toEqual({ value: 5, fault: null });
    expect(message(readTyped(duree, '0'))).toBe('Écrivez un nombre de 1 à 5.');
    expect(message(readTyped(duree, 'cinq'))).toBe('Écrivez un nombre entier.');
    expect(message(readTyped({ kind: 'integer', check: identifiant('niveau') }, '12'))).toMatch(/de 1 à 8/);
    expect(readTyped(duree, ' ')).toEqual({ value: null, fault: null });
    expect(readTyped(siret, ' ')).toEqual({ value: '', fault: null });
  });
});
