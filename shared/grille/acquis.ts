import { monthsAfter } from '../domain/dates.ts';
import type { Acquis, Raison, Saisie } from '../generated/document.ts';
import type { Conclusion } from './etat.ts';
import type { PartiePreparee } from './modele.ts';
import { centiemes } from './nombre.ts';

function raisonDe(code: 'deja_acquis' | 'perime', { le }: Acquis, jusque: string | null): Raison {
  return { code, le, ...(jusque !== null && { jusque }) };
}

/** A partie acquired before, and still so that day: whatever is marked since takes nothing away. Null: never acquired. */
export function dejaAcquis(
  { id, acquisMois }: PartiePreparee,
  { acquis, jour }: Pick<Saisie, 'acquis' | 'jour'>,
): { readonly valable: Conclusion } | { readonly perime: Raison } | null {
  const avant = acquis.find(({ partie }) => partie === id);
  if (avant === undefined) return null;
  const jusque = acquisMois === null ? null : monthsAfter(avant.le, acquisMois);
  if (jusque !== null && jusque < jour) return { perime: raisonDe('perime', avant, jusque) };
  const valeur = avant.valeur === undefined ? null : centiemes(avant.valeur);
  return { valable: { etat: 'acquis', valeur, raisons: [raisonDe('deja_acquis', avant, jusque)] } };
}
