import { describe, expect, it } from 'vitest';
import { acteOf, faultsOf, firstForm } from './form.ts';
import { isNumero, proposedNumeros } from './numeros.ts';

describe('the numbers proposed', () => {
  it('begin at 1.0, then follow the last one or open a series', () => {
    expect(proposedNumeros(null)).toEqual(['1.0']);
    expect(proposedNumeros('1.0')).toEqual(['1.1', '2.0']);
    expect(proposedNumeros('2.9')).toEqual(['2.10', '3.0']);
    expect(proposedNumeros('3')).toEqual(['3.1', '4.0']);
    expect(proposedNumeros('1.2.3')).toEqual(['1.3', '2.0']);
  });

  it('have the form that the contract wants, at its bounds too', () => {
    for (const last of [null, '0', '1.0', '9999.3', '3.9999', '9999.9999'])
      for (const numero of proposedNumeros(last)) expect(isNumero(numero)).toBe(true);
    expect(proposedNumeros('9999.9999')).toEqual([]);
    expect(['', '1.', 'v1', '1.2.3.4', '12345'].filter(isNumero)).toEqual([]);
  });
});

describe('the form of an adoption', () => {
  const form = firstForm('1.0', '2026-11-24');
  const whole = { ...form, ref: ' PV du 12 mars ', motif: 'Révision des critères ', passerOutre: ' Jury ' };

  it('begins as a creation, then as a revision', () => {
    expect(firstForm(null, '2026-11-24')).toMatchObject({ numero: '1.0', type: 'creation' });
    expect(form).toMatchObject({ numero: '1.1', type: 'revision', date: '2026-11-24' });
  });

  it('says what is missing, and asks why to go on only when something needs attention', () => {
    expect(Object.keys(faultsOf(form, false))).toEqual(['ref', 'motif']);
    expect(Object.keys(faultsOf({ ...form, ref: ' ' }, true))).toEqual(['ref', 'passerOutre', 'motif']);
    expect(Object.keys(faultsOf({ ...whole, numero: 'v2', date: '2026-02-30' }, true))).toEqual([
      'numero',
      'date',
    ]);
    expect(faultsOf(whole, true)).toEqual({});
  });

  it('asks for what was typed, trimmed, without a motive that nothing needs', () => {
    expect(acteOf(whole, true)).toEqual({
      numero: '1.1',
      decision: { type: 'revision', date: '2026-11-24', ref: 'PV du 12 mars' },
      motif: 'Révision des critères',
      passerOutre: 'Jury',
    });
    expect(acteOf(whole, false).passerOutre).toBeNull();
  });
});
