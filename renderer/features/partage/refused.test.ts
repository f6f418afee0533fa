import { expect, it } from 'vitest';
import { refusedAtSource } from './refused.ts';

const refused = (bloc: string, source: string): string =>
  refusedAtSource({
    intitule: bloc,
    partage: { referentiel: 'r', bloc: 'b', intitule: source, empreinte: 'e' },
  });

it('names the bloc and its source, even when neither has a title yet', () => {
  expect(refused('Vendre', 'Vendeur')).toContain(
    'Le bloc «\u00a0Vendre\u00a0» est repris de «\u00a0Vendeur\u00a0»',
  );
  expect(refused('', '')).toContain(
    'Le bloc «\u00a0sans intitulé\u00a0» est repris de «\u00a0sans intitulé\u00a0»',
  );
});
