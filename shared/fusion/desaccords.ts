import type { EntityName } from '../domain/entities.ts';
import { isObject, type Json } from '../domain/json.ts';
import { parentOf, type Row, type State } from '../domain/row.ts';
import type { Ecart, Ecarts } from './ecarts.ts';
import type { TroisEtats } from './modele.ts';
import { requisDe } from './renvois.ts';

type Cotes = Pick<TroisEtats, 'notre' | 'leur'>;

const porteurDe = (version: Row): string => parentOf('version', version)?.id ?? '';

/** Of what a version is, and its number there. */
const numeroDe = (row: Row): string => JSON.stringify([porteurDe(row), row['numero']]);

/** Two versions of one id, or of one number of the same thing, that are not the same text. */
export interface VersionsAutres {
  readonly notre: Row;
  readonly leur: Row;
}

/** Versions of theirs that are another text here, each with ours. */
export function versionsAutres({ notre, leur }: Cotes): readonly VersionsAutres[] {
  const ici = notre.get('version');
  const parNumero = new Map([...(ici?.values() ?? [])].map((row) => [numeroDe(row), row]));
  return [...(leur.get('version')?.values() ?? [])].flatMap((venue) => {
    const sienne = ici?.get(venue.id) ?? parNumero.get(numeroDe(venue));
    if (sienne === undefined) return [];
    const isLaMeme = sienne.id === venue.id && sienne['sha256'] === venue['sha256'];
    return isLaMeme ? [] : [{ notre: sienne, leur: venue }];
  });
}

/** A référentiel has one liste of bodies: two that were begun apart hold adoptions that nothing puts in one order. Theirs, each with ours. */
export function listesAutres({ notre, leur }: Cotes): readonly VersionsAutres[] {
  const ici = new Map([...(notre.get('liste')?.values() ?? [])].map((row) => [row['referentiel'], row]));
  return [...(leur.get('liste')?.values() ?? [])].flatMap((venue) => {
    const sienne = ici.get(venue['referentiel']);
    return sienne === undefined || sienne.id === venue.id ? [] : [{ notre: sienne, leur: venue }];
  });
}

/** What stands on the order of the versions of a text, of a grid or of a list. */
const surLesVersions: readonly EntityName[] = ['version', 'noteModification', 'changementSubstantiel'];

const lignesDe = ({ base, notre, leur }: Ecart): readonly Row[] =>
  [base, notre, leur].filter((row) => row !== undefined);

/** The text that an adopted grid evaluates, by its empreinte. */
const evaluee = ({ pour }: Row): Json => (isObject(pour) ? (pour['empreinte'] ?? null) : null);

/** Texts of versions of these that one side alone has. */
function textesDUnCote({ notre, leur }: Cotes, porteurs: ReadonlySet<string>): ReadonlySet<Json> {
  const de = (etat: State): ReadonlySet<Json> =>
    new Set(
      [...(etat.get('version')?.values() ?? [])]
        .filter((row) => porteurs.has(porteurDe(row)))
        .flatMap((row) => row['empreinte'] ?? []),
    );
  const [ici, la] = [de(notre), de(leur)];
  return new Set([...ici, ...la].filter((texte) => ici.has(texte) !== la.has(texte)));
}

/** What both sides adopted apart: texts, lists, and the grids that evaluate these texts. */
function porteursDe(etats: Cotes, ecarts: Ecarts): ReadonlySet<string> {
  const porteurs = new Set([
    ...versionsAutres(etats).map(({ leur }) => porteurDe(leur)),
    ...listesAutres(etats).flatMap(({ notre, leur }) => [notre.id, leur.id]),
  ]);
  if (porteurs.size === 0) return porteurs;
  const textes = textesDUnCote(etats, porteurs);
  for (const ecart of ecarts.values())
    for (const row of ecart.entity === 'version' ? lignesDe(ecart) : [])
      if (textes.has(evaluee(row))) porteurs.add(porteurDe(row));
  return porteurs;
}

/** Their versions, with the notes that are between them. */
function histoires(etats: Cotes, ecarts: Ecarts): Set<string> {
  const porteurs = porteursDe(etats, ecarts);
  const enEst = (ecart: Ecart): boolean =>
    (ecart.entity === 'liste' && porteurs.has(ecart.id)) ||
    (surLesVersions.includes(ecart.entity) &&
      lignesDe(ecart).some((row) => porteurs.has(parentOf(ecart.entity, row)?.id ?? '')));
  return new Set(porteurs.size === 0 ? [] : [...ecarts.values()].filter(enEst).map(({ id }) => id));
}

const manqueDUnCote = ({ notre, leur }: Ecart): boolean => notre === undefined || leur === undefined;

/**
 * Where both sides adopted apart (`versionsAutres`, `listesAutres`), each keeps its own for good: ids of these versions, of the reviews that they
 * close, and of all that stands on them. The rest of what they are versions of merges.
 */
export function enDesaccord(etats: Cotes & { readonly base: State }, ecarts: Ecarts): ReadonlySet<string> {
  const gardes = histoires(etats, ecarts);
  if (gardes.size === 0) return gardes;
  const manque = (id: string): boolean => {
    const ecart = gardes.has(id) ? ecarts.get(id) : undefined;
    return ecart !== undefined && manqueDUnCote(ecart);
  };
  const closes = new Set(
    [...gardes].flatMap((id) => {
      const ecart = ecarts.get(id);
      return ecart === undefined ? [] : lignesDe(ecart).map((row) => row['relecture']);
    }),
  );
  for (const ecart of ecarts.values())
    if (ecart.entity === 'relecture' && closes.has(ecart.id) && manqueDUnCote(ecart)) gardes.add(ecart.id);
  let avant = 0;
  while (avant < gardes.size) {
    avant = gardes.size;
    for (const ecart of ecarts.values())
      if (lignesDe(ecart).some((row) => requisDe(ecart.entity, row).some(({ id }) => manque(id))))
        gardes.add(ecart.id);
  }
  return gardes;
}
