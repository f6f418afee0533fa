import { reprise, type Reprise } from '../../../shared/annuaire/reprise.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { texts } from '../../../shared/i18n/window.ts';
import type { SelonLaListe } from './confrontation.ts';

/** What the list adds to a body that is typed, when the place is the very one that it names. */
export function repriseDe({ etat, trouve }: SelonLaListe, siret: string): Reprise | null {
  if (trouve === null || trouve.siret !== siret) return null;
  const le = etat.declarationLaPlusRecente ?? localDate(new Date(etat.importeLe));
  return reprise(trouve, le, texts.annuaire.moyen);
}
