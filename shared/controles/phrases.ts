import { entityLabels } from '../i18n/fr/entities.ts';
import { regleTextes } from '../i18n/fr/controles.ts';
import type { Constat, Parametres, RegleId } from './constat.ts';

/** What is wrong, in a sentence. */
export function messageDe({ regle, parametres }: Pick<Constat, 'regle' | 'parametres'>): string {
  return (regleTextes[regle].message as (p: Parametres) => string)(parametres);
}

/** What to do about it. */
export function conseilDe(regle: RegleId): string {
  return regleTextes[regle].conseil;
}

const NOM = 60;

/** Where, for whoever does not see the place: « compétence « Réaliser… » ». */
export function lieuDe({ item, texte }: Pick<Constat, 'item' | 'texte'>): string {
  const label = entityLabels[item.entity];
  if (item.entity === 'referentiel' || texte === '') return label;
  const name = texte.length > NOM ? `${texte.slice(0, NOM).trimEnd()}…` : texte;
  return `${label} «\u00a0${name}\u00a0»`;
}

/** The whole in one sentence; what is said of the référentiel needs no place. */
export function phraseDe(constat: Constat): string {
  const message = messageDe(constat);
  if (constat.item.entity === 'referentiel') return message;
  const lieu = lieuDe(constat);
  return `${lieu.charAt(0).toUpperCase()}${lieu.slice(1)}\u00a0: ${message}`;
}
