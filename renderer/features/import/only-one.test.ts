import { describe, expect, it } from 'vitest';
import { onlyOne } from './only-one.ts';

const fiche = { numero: 'RNCP40344', intitule: 'Auxiliaire', actif: true };

describe('what an import reads without asking', () => {
  it('is a document, or the only fiche', () => {
    expect(onlyOne({ kind: 'document', fiches: [] })).toEqual({ numero: null });
    expect(onlyOne({ kind: 'fiches', fiches: [fiche] })).toEqual({ numero: 'RNCP40344' });
  });

  it('is nothing when there are several fiches, or none', () => {
    expect(onlyOne({ kind: 'fiches', fiches: [fiche, fiche] })).toBeUndefined();
    expect(onlyOne({ kind: 'fiches', fiches: [] })).toBeUndefined();
  });
});
