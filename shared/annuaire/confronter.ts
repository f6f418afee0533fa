import { motsDe } from './mots.ts';
import type { OrganismePublic } from './organisme.ts';

/** What names a body, as it is typed or recorded. */
export interface Identite {
  readonly denomination: string;
  readonly siren: string | null;
  readonly sirets: readonly string[];
  readonly ndas: readonly string[];
}

/** What the list has of these numbers. */
export interface Confrontation {
  readonly duSiren: readonly OrganismePublic[];
  /** Those that have each NDA; else those that had it. */
  readonly parNda: readonly { readonly nda: string; readonly organismes: readonly OrganismePublic[] }[];
}

/** Where the list says otherwise. */
export type EcartAvecLaListe =
  | { readonly sorte: 'absent' }
  | { readonly sorte: 'siren'; readonly siren: string }
  | { readonly sorte: 'nda'; readonly nda: string }
  | { readonly sorte: 'autre'; readonly nda: string; readonly organisme: OrganismePublic }
  | { readonly sorte: 'ancien'; readonly nda: string; readonly actuel: string }
  | { readonly sorte: 'ndaDuSiren'; readonly ndas: readonly string[] }
  | { readonly sorte: 'siret'; readonly sirets: readonly string[] }
  | { readonly sorte: 'nom'; readonly denomination: string };

const dits = (valeurs: readonly (string | null)[]): readonly string[] => [
  ...new Set(valeurs.filter((valeur) => valeur !== null)),
];

function ecartDeNda(
  { siren }: Identite,
  { nda, organismes }: Confrontation['parNda'][number],
): EcartAvecLaListe | null {
  const [premier] = organismes;
  if (premier === undefined) return { sorte: 'nda', nda };
  const sien = siren === null ? premier : organismes.find((un) => un.siren === siren);
  if (sien === undefined) return { sorte: 'autre', nda, organisme: premier };
  return sien.nda === nda || sien.nda === null ? null : { sorte: 'ancien', nda, actuel: sien.nda };
}

/** One of the names has all the words of the other. */
function memeNom(un: string, autre: string): boolean {
  const [a, b] = [motsDe(un), motsDe(autre)];
  return a.every((mot) => b.includes(mot)) || b.every((mot) => a.includes(mot));
}

function ecartsDuSiren({ sirets, ndas }: Identite, duSiren: readonly OrganismePublic[]): EcartAvecLaListe[] {
  const siens = dits(duSiren.map(({ nda }) => nda));
  const lieux = dits(duSiren.map(({ siret }) => siret));
  const manque = siens.length > 0 && !siens.some((nda) => ndas.includes(nda));
  const ailleurs = lieux.length > 0 && sirets.length > 0 && !lieux.some((siret) => sirets.includes(siret));
  return [
    ...(manque ? [{ sorte: 'ndaDuSiren', ndas: siens } as const] : []),
    ...(ailleurs ? [{ sorte: 'siret', sirets: lieux } as const] : []),
  ];
}

/** What may be it on the list: of its SIREN, else of its NDA when no SIREN is known. A SIREN may have several entries. */
const candidatsDe = ({ siren }: Identite, { duSiren, parNda }: Confrontation): readonly OrganismePublic[] =>
  siren === null ? parNda.flatMap(({ organismes }) => organismes) : duSiren;

/** The body that it is on the list. */
export function surLaListe(identite: Identite, confrontation: Confrontation): OrganismePublic | null {
  const { sirets } = identite;
  const candidats = candidatsDe(identite, confrontation);
  return candidats.find(({ siret }) => siret !== null && sirets.includes(siret)) ?? candidats[0] ?? null;
}

/** Where what is known of a body and the public list differ. The list is as old as its file: nothing of it is refused. */
export function ecartsAvecLaListe(
  identite: Identite,
  confrontation: Confrontation,
): readonly EcartAvecLaListe[] {
  const { siren, denomination } = identite;
  const { duSiren, parNda } = confrontation;
  const inconnu = parNda.every(({ organismes }) => organismes.length === 0);
  if (duSiren.length === 0 && inconnu)
    return siren === null && parNda.length === 0 ? [] : [{ sorte: 'absent' }];
  const trouve = surLaListe(identite, confrontation);
  const desNdas = parNda.flatMap((lu) => ecartDeNda(identite, lu) ?? []);
  const estAncien = desNdas.some(({ sorte }) => sorte === 'ancien');
  const duSien = ecartsDuSiren(identite, duSiren).filter(
    // The number that replaced it was said.
    ({ sorte }) => !(estAncien && sorte === 'ndaDuSiren'),
  );
  const autreNom =
    trouve !== null &&
    denomination.trim() !== '' &&
    !candidatsDe(identite, confrontation).some((candidat) => memeNom(denomination, candidat.denomination));
  return [
    ...(siren !== null && duSiren.length === 0 ? [{ sorte: 'siren', siren } as const] : []),
    ...desNdas,
    ...duSien,
    ...(autreNom ? [{ sorte: 'nom', denomination: trouve.denomination } as const] : []),
  ];
}
