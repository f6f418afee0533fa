import { describe, expect, it } from 'vitest';
import example from '../../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import type { Document, Referentiel } from '../../../shared/generated/document.ts';
import { mainFacts, otherFacts, type Fact } from './facts.ts';

const { referentiel } = example as unknown as Document;
const value = (facts: readonly Fact[], name: string): string | undefined =>
  facts.find((fact) => fact.name === name)?.value;

describe('the facts of a certification', () => {
  it('prefer the number to the register, and say until when it is registered', () => {
    const registered: Referentiel = {
      ...referentiel,
      numero: 'RNCP40344',
      enregistrement: { dateFin: '2028-03-01' },
    };
    const facts = mainFacts(registered);
    expect(value(facts, 'Registre')).toBe('RNCP40344');
    expect(value(facts, 'Enregistrement')).toBe('jusqu’au 1er mars 2028');
  });

  it('leave out what is not given', () => {
    const { niveau: _niveau, numero: _numero, enregistrement: _enregistrement, ...rest } = referentiel;
    const bare: Referentiel = {
      ...rest,
      registre: 'aucun',
      idcc: [],
      voiesAcces: [],
      codesNsf: [],
      codesRome: [],
    };
    expect(mainFacts(bare).map(({ name }) => name)).toEqual(['Nature', 'Registre']);
    expect(value(mainFacts(bare), 'Registre')).toBe('non enregistré');
    expect(value(otherFacts(bare), 'NSF')).toBeUndefined();
  });

  it('name only the voies d’accès that are open', () => {
    const voiesAcces: Referentiel['voiesAcces'] = [
      { id: 'a', code: 'FC', actif: true },
      { id: 'b', code: 'VAE', actif: true },
      { id: 'c', code: 'CA', actif: false },
    ];
    expect(value(mainFacts({ ...referentiel, voiesAcces }), 'Voies d’accès')).toBe('formation continue, VAE');
  });
});
