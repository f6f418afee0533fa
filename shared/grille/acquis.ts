import type { Acquis, Raison, Saisie } from '../generated/document.ts';
import type { Conclusion } from './etat.ts';
import type { PartiePreparee } from './modele.ts';
import { centiemes } from './nombre.ts';

const deuxChiffres = (n: number): string => String(n).padStart(2, '0');

/** The same day `mois` months later, or the last of that month where it is shorter; the last of all that can be written, beyond it. */
export function moisApres(jour: string, mois: number): string {
  const [annee = 0, rang = 1, quantieme = 1] = jour.split('-').map(Number);
  const total = annee * 12 + rang - 1 + mois;
  const [an, mm] = [Math.floor(total / 12), total % 12];
  if (an > 9999) return '9999-12-31';
  const dernier = new Date(Date.UTC(an, mm + 1, 0)).getUTCDate();
  return `${String(an).padStart(4, '0')}-${deuxChiffres(mm + 1)}-${deuxChiffres(Math.min(quantieme, dernier))}`;
}

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
  const jusque = acquisMois === null ? null : moisApres(avant.le, acquisMois);
  if (jusque !== null && jusque < jour) return { perime: raisonDe('perime', avant, jusque) };
  const valeur = avant.valeur === undefined ? null : centiemes(avant.valeur);
  return { valable: { etat: 'acquis', valeur, raisons: [raisonDe('deja_acquis', avant, jusque)] } };
}
