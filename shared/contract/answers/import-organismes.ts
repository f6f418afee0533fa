import type { CertificationNommee } from '../../organisme/echeances.ts';
import type { LigneDePlan } from '../../organisme/import/plan.ts';

/** What an import of bodies would do. */
export interface ApercuDOrganismes {
  /** What accepts this very preview. */
  readonly token: string;
  readonly certification: CertificationNommee;
  /** The day of which the source says the state. */
  readonly au: string;
  /** In the order of the source. */
  readonly lignes: readonly LigneDePlan[];
  /** Lines of other certifications, left out. */
  readonly autres: number;
  /** Rows that would be written; 0: the register says it all already. */
  readonly changements: number;
  /**
   * Habilitations of the list, were it noted that France compétences knows them so. 0: that is noted already, what was declared later stands, a
   * line is not settled (a whole declaration would leave it out), or the certification has no number there.
   */
  readonly aNoter: number;
}
