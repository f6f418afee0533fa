import { describe, expect, it } from 'vitest';
import { EngineError } from '../engine/errors.ts';
import { refusalOf } from './engine-host.ts';
import { remediesFor } from './remedies.ts';

const file = '/été/a.cpne';
const backup = '/sauvegardes/a.cpne';

function remedies(error: EngineError): readonly string[] {
  const result = refusalOf(error);
  return result.ok ? [] : remediesFor(result.error);
}

describe('what can be done about a file that could not be opened', () => {
  it('is to read a copy while another application has it, or where nothing can be written', () => {
    expect(remedies(EngineError.of('FILE_LOCKED', { file }))).toEqual(['retry', 'examine']);
    expect(remedies(EngineError.of('FILE_READ_ONLY', { file }))).toEqual(['retry', 'examine']);
  });

  it('is the backup of a damaged file, where there is one', () => {
    expect(remedies(EngineError.of('FILE_TRUNCATED', { file, backup }))).toEqual(['recover', 'retry']);
    expect(remedies(EngineError.of('FILE_TRUNCATED', { file }))).toEqual(['retry']);
  });

  it('is to make the copy of the backup again, once its folder may be written', () => {
    expect(remedies(EngineError.of('FOLDER_READ_ONLY', { folder: '/été', backup }))).toEqual(['recover']);
  });

  it('is to see what an altered journal says', () => {
    expect(remedies(EngineError.of('JOURNAL_BROKEN', { file, seq: 3, backup }))).toEqual([
      'examine',
      'recover',
    ]);
    expect(remedies(EngineError.of('JOURNAL_BROKEN', { file, seq: 3 }))).toEqual(['examine']);
  });

  it('is nothing of a package that cannot be read: another one is asked for', () => {
    expect(remedies(EngineError.of('PAQUET_ABIME', { file, membre: null }))).toEqual([]);
  });

  it('is to try again, whatever else went wrong', () => {
    expect(remedies(EngineError.of('FILE_MISSING', { file }))).toEqual(['retry']);
    expect(remedies(EngineError.of('INTERNAL', {}))).toEqual(['retry']);
  });
});
