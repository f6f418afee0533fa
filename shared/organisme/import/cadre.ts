import type { Portee } from '../../generated/document.ts';
import type { Certification } from './blocs.ts';
import type { LigneLue } from './ligne.ts';

type Nature = Portee['nature'];

/** What an import is asked with. */
export interface Cadre extends Certification {
  readonly referentiel: string;
  /** The day of which the source says the state. */
  readonly au: string;
  /** What an habilitation is for when the source does not say. */
  readonly nature: Nature;
  readonly newId: () => string;
  /** What the source says for each place: an habilitation of one of these kinds has not become of another. */
  readonly naturesDe: (lue: LigneLue) => ReadonlySet<Nature>;
}
