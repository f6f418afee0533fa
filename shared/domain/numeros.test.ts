import { describe, expect, it } from 'vitest';
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
