import type {
  CertificationDeListe,
  Declaration,
  Etablissement,
  Habilitation,
  ListeOrganismes,
  Organisme,
  Qualiopi,
} from '../generated/document.ts';
import { accordeesAu, situationAu, type Situation } from './etat-au.ts';
import { accordee } from './etats.ts';
import { denominationAu } from './registre.ts';

type SituationDeListe = NonNullable<Habilitation['situation']>;

/** What a list says of an habilitation; null while it was not granted. */
export function situationDeListe({ etat, depuis, periode, portee }: Situation): SituationDeListe | null {
  if (!accordee(etat) || portee === null) return null;
  return {
    etat: etat as SituationDeListe['etat'],
    depuis,
    ...(periode !== null && { du: periode.du }),
    ...(periode !== null && periode.au !== null && { au: periode.au }),
    portee,
  };
}

const commence = (jour: string, debut: string | undefined): boolean => debut === undefined || debut <= jour;

/** A thing without some of its members. */
function sans<T extends object, K extends keyof T>(chose: T, membres: readonly K[]): Omit<T, K> {
  const gardes = Object.entries(chose).filter(([nom]) => !membres.includes(nom as K));
  return Object.fromEntries(gardes) as Omit<T, K>;
}

/** An habilitation as a list has it: without what the branch keeps for itself, a request among it. */
function habilitationAu(habilitation: Habilitation, jour: string): Habilitation | null {
  const passages = [...accordeesAu(habilitation.passages, jour)];
  const lue = situationAu(passages, jour);
  const situation = lue === null ? null : situationDeListe(lue);
  return situation === null
    ? null
    : { ...sans(habilitation, ['audits', 'intervenants']), passages, situation };
}

function organismeAu(
  organisme: Organisme,
  jour: string,
  retenue: (h: Habilitation) => boolean,
): Organisme | null {
  const habilitations = organisme.habilitations
    .filter(retenue)
    .flatMap((habilitation) => habilitationAu(habilitation, jour) ?? []);
  if (habilitations.length === 0) return null;
  return {
    ...sans(organisme, ['note', 'intervenants']),
    denomination: denominationAu(organisme, jour),
    anciennes: organisme.anciennes.filter(({ jusqua }) => jusqua < jour),
    etablissements: organisme.etablissements.filter((lieu: Etablissement) => commence(jour, lieu.ouvertLe)),
    qualiopis: organisme.qualiopis.filter((certificat: Qualiopi) => commence(jour, certificat.depuis)),
    habilitations,
  };
}

const parNom = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

/** By name, as a person looks for one; then by identifier, so that a list is always the same. */
export const parDenomination = (
  a: Pick<Organisme, 'denomination' | 'id'>,
  b: Pick<Organisme, 'denomination' | 'id'>,
): number => parNom.compare(a.denomination, b.denomination) || (a.id < b.id ? -1 : 1);

interface Demande {
  readonly intitule: string;
  /** Day of which it says the state. */
  readonly au: string;
  /** Certifications wanted, as they are called. */
  readonly certifications: readonly CertificationDeListe[];
  readonly declarations: readonly Declaration[];
  readonly id?: string;
  readonly connuLe?: string;
}

/** The register as a document: what was granted for these certifications, on that day. */
export function listeAu(
  organismes: readonly Organisme[],
  { id, connuLe, declarations, ...demande }: Demande,
): ListeOrganismes {
  const voulues = new Set(demande.certifications.map((certification) => certification.id));
  return {
    ...(id !== undefined && { id }),
    ...(connuLe !== undefined && { connuLe }),
    ...demande,
    certifications: [...demande.certifications],
    ...(declarations.length > 0 && { declarations: [...declarations] }),
    organismes: organismes
      .flatMap(
        (organisme) =>
          organismeAu(organisme, demande.au, ({ referentiel }) => voulues.has(referentiel)) ?? [],
      )
      .toSorted(parDenomination),
  };
}
