import type { Adresse, DecisionCitee, Organisme, Portee } from '../generated/document.ts';
import { regionDuCodePostal } from './departements.ts';
import type { EtatAu } from './etats.ts';
import { finDeQualiopi } from './qualiopi.ts';
import { denominationAu, habilitationsAu, lieuDe, type HabilitationAu } from './registre.ts';

/** One line of the register on a day: an habilitation, or a body that has none (`habilitation` null). */
export interface LigneDeRegistre {
  readonly organisme: string;
  readonly habilitation: string | null;
  readonly denomination: string;
  readonly siren: string | null;
  readonly nda: readonly string[];
  /** Of the place that is habilitated; of the only place of a body that is habilitated whole. */
  readonly siret: string | null;
  readonly lieu: string | null;
  readonly codePostal: string | null;
  readonly commune: string | null;
  readonly region: string | null;
  /** The référentiel that it names; its title stands beside the list. */
  readonly referentiel: string | null;
  readonly etat: EtatAu | null;
  readonly depuis: string | null;
  readonly du: string | null;
  readonly au: string | null;
  readonly portee: Portee | null;
  readonly decision: DecisionCitee | null;
  /** Last day of the Qualiopi certificates that hold on that day; null: none holds, or none says its end. */
  readonly qualiopi: string | null;
}

type Identite = Pick<
  LigneDeRegistre,
  'organisme' | 'siren' | 'nda' | 'siret' | 'lieu' | 'codePostal' | 'commune' | 'region' | 'qualiopi'
>;

/** As it was recorded, or as its postcode says: lists that are imported name no region. */
function regionDe({ region, codePostal }: Adresse): string | null {
  return region ?? (codePostal === undefined ? null : regionDuCodePostal(codePostal));
}

function identite(organisme: Organisme, jour: string, ou: HabilitationAu['etablissement']): Identite {
  const lieu = lieuDe(organisme, ou);
  return {
    organisme: organisme.id,
    siren: organisme.siren ?? null,
    nda: organisme.nda,
    siret: lieu?.siret ?? null,
    lieu: lieu?.enseigne ?? null,
    codePostal: lieu?.adresse?.codePostal ?? null,
    commune: lieu?.adresse?.commune ?? null,
    region: lieu?.adresse === undefined ? null : regionDe(lieu.adresse),
    qualiopi: finDeQualiopi(organisme, jour),
  };
}

function ligneDe(
  { organisme, habilitation, denomination, etablissement, situation }: HabilitationAu,
  jour: string,
): LigneDeRegistre {
  const { etat, depuis, periode, portee, decision } = situation;
  return {
    ...identite(organisme, jour, etablissement),
    habilitation: habilitation.id,
    denomination,
    referentiel: habilitation.referentiel,
    etat,
    depuis,
    du: periode?.du ?? null,
    au: periode?.au ?? null,
    portee,
    decision,
  };
}

/** A body of which no habilitation was recorded yet on that day. */
const sans = (organisme: Organisme, jour: string): LigneDeRegistre => ({
  ...identite(organisme, jour, null),
  habilitation: null,
  denomination: denominationAu(organisme, jour),
  referentiel: null,
  etat: null,
  depuis: null,
  du: null,
  au: null,
  portee: null,
  decision: null,
});

/** The register on a day, body by body in the order given. */
export function lignesAu(organismes: readonly Organisme[], jour: string): readonly LigneDeRegistre[] {
  return organismes.flatMap((organisme) => {
    const lignes = habilitationsAu([organisme], jour).map((habilitation) => ligneDe(habilitation, jour));
    return lignes.length === 0 ? [sans(organisme, jour)] : lignes;
  });
}
