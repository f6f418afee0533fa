import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { identify, readProfile, writeProfile } from './installation.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paritaire profil '));
  process.env['PARITAIRE_DOSSIER'] = folder;
  file = join(folder, 'installation.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const damaged = expect.objectContaining({ code: 'PROFILE_DAMAGED' }) as unknown;

describe('the profile', () => {
  test('is nobody until somebody has said so; gestures are then signed by the session’s user', () => {
    expect(readProfile()).toBeNull();
    expect(identify(null).author).toMatchObject({ nom: userInfo().username, college: 'secretariat' });
    expect(readProfile()).toBeNull();
  });

  test('signs from then on, save under another name', () => {
    const jeanne = writeProfile('Jeanne Essai', 'salaries');
    expect(readProfile()).toEqual(jeanne);
    expect(identify(null).author).toEqual(jeanne);
    expect(identify('Paul Essai').author.nom).toBe('Paul Essai');
    expect(readProfile()).toEqual(jeanne);
  });

  test('keeps the identifier of a name and collège seen before; another collège is another signature', () => {
    const first = writeProfile('Jeanne Essai', 'salaries');
    const other = writeProfile('Jeanne Essai', 'expert');
    expect(other.id).not.toBe(first.id);
    expect(writeProfile('Jeanne Essai', 'salaries')).toEqual(first);
    expect(readProfile()).toEqual(first);
  });

  test('does not make this another installation', () => {
    const { replica } = identify(null);
    writeProfile('Jeanne Essai', 'salaries');
    expect(identify(null).replica).toBe(replica);
  });

  test('is absent from a file of before there were profiles, which stays readable', () => {
    const author = { id: 'a', nom: 'Jeanne Essai', college: 'expert' };
    writeFileSync(file, JSON.stringify({ replica: 'r', authors: [author] }));
    expect(readProfile()).toBeNull();
    expect(identify('Jeanne Essai')).toEqual({ replica: 'r', author });
    expect(writeProfile('Jeanne Essai', 'expert')).toEqual(author);
    expect(identify(null)).toEqual({ replica: 'r', author });
  });
});

describe('the file of the installation', () => {
  test('a person keeps an identifier, and nothing is rewritten to read', () => {
    const first = identify('Jeanne Essai');
    const before = readFileSync(file);
    expect(identify('Jeanne Essai')).toEqual(first);
    expect(readFileSync(file)).toEqual(before);
    expect(identify('Paul Essai').replica).toBe(first.replica);
  });

  test('damaged, is said and never replaced', () => {
    writeFileSync(file, '{');
    expect(() => identify('Jeanne Essai')).toThrow(damaged);
    expect(() => readProfile()).toThrow(damaged);
    expect(() => writeProfile('Jeanne Essai', 'expert')).toThrow(damaged);
    expect(readFileSync(file, 'utf8')).toBe('{');
  });
});
