import type { Change } from '../../../shared/domain/gesture.ts';
import type { Row, State } from '../../../shared/domain/row.ts';
import type { TroisEtats } from '../../../shared/fusion/modele.ts';
import { geles, incoherences } from '../../../shared/i18n/fr/findings.ts';
import { sha256, utf8 } from '../canonical.ts';
import { EngineError } from '../errors.ts';
import type { Frozen } from '../journal/commit.ts';
import { sceauDe, sontCoordonnees, type Scelle } from '../personne/coffre.ts';
import { geleDe, incoherenceDuGele, type Gele } from '../version/gele.ts';
import type { Autre } from './autre.ts';

/** What rows are nothing without: bytes frozen beside them. */
const gelees = { version: 'document', relecture: 'instantane', pieceJointe: 'fichier' } as const;
const sortesGelees = Object.keys(gelees) as (keyof typeof gelees)[];

const idDe = (
  entity: keyof typeof gelees,
  id: string,
  members: { readonly [name: string]: unknown },
): string => (entity === 'pieceJointe' ? String(members['sha256']) : id);

/** The bytes of something that comes, which must be those that its row names. */
function octetsDe(autre: Autre, entity: keyof typeof gelees, id: string, members: Row): Buffer | null {
  const octets = autre.octets(gelees[entity], idDe(entity, id, members));
  if (octets !== null && sha256(octets) !== members['sha256']) throw EngineError.of('FUSION_INCOHERENTE', {});
  return octets;
}

/** What a seal is of, which must give it again, and be what is known of a person. */
export function scelleDe(autre: Autre, sceau: string): Scelle | null {
  const scelle = autre.scelle(sceau);
  if (scelle === null) return null;
  if (sceauDe(scelle.sel, utf8(scelle.valeur)) !== sceau || !sontCoordonnees(scelle.valeur))
    throw EngineError.of('FUSION_INCOHERENTE', {});
  return scelle;
}

/** Ids of rows of theirs that came without the bytes that they are nothing without. */
export function nonTransmis(autre: Autre, { notre, leur }: TroisEtats): ReadonlySet<string> {
  const manquent = new Set<string>();
  for (const entity of sortesGelees)
    for (const [id, row] of leur.get(entity) ?? [])
      if (notre.get(entity)?.has(id) !== true && octetsDe(autre, entity, id, row) === null) manquent.add(id);
  return manquent;
}

/** Ids of persons of theirs who came without what is known of them. */
export function sansCoordonnees(autre: Autre, { notre, leur }: TroisEtats): ReadonlySet<string> {
  const manquent = new Set<string>();
  for (const [id, row] of leur.get('personne') ?? []) {
    const [sceau, sienne] = [row['sceau'], notre.get('personne')?.get(id)];
    // Somebody who was erased here stays so, and nothing of them is to come.
    if (typeof sceau !== 'string' || (sienne !== undefined && sienne['effaceeLe'] !== null)) continue;
    if (sienne?.['sceau'] !== sceau && scelleDe(autre, sceau) === null) manquent.add(id);
  }
  return manquent;
}

/** Lists of versions believe the row: one that says otherwise than what it froze does not come. */
function tenuAuGele(octets: Buffer, row: Row, etat: State): Gele {
  const document = geleDe(octets);
  const detail = document === null ? incoherences.invalid : incoherenceDuGele(document, octets, row, etat);
  if (document !== null && detail === null) return document;
  const { numero, objet } = row;
  throw EngineError.of('FUSION_GELE', {
    gele:
      typeof numero === 'string'
        ? geles.version(numero)
        : geles.relecture(typeof objet === 'string' ? objet : ''),
    detail: detail ?? incoherences.invalid,
  });
}

/** The text of a version of theirs, as it was frozen; null when it was not sent. `etat`: what the other copy holds. */
export function texteGele(autre: Autre, row: Row, etat: State): Gele | null {
  const octets = octetsDe(autre, 'version', row.id, row);
  return octets === null ? null : tenuAuGele(octets, row, etat);
}

/** What freezes something is held to it before anything is written. `etat`: what the other copy holds. */
export function tenirAuxGeles(autre: Autre, etat: State, changes: readonly Change[]): void {
  for (const { entity, id, before, after } of changes) {
    if ((entity !== 'version' && entity !== 'relecture') || before !== null || after === null) continue;
    const row = { ...after, id };
    const octets = octetsDe(autre, entity, id, row);
    if (octets !== null) tenuAuGele(octets, row, etat);
  }
}

/** Bytes to be frozen with changes that make something: those of a file that is held already are not written again. */
export const gelesDe = (
  autre: Autre,
  changes: readonly Change[],
  tient: (sha256: string) => boolean,
): readonly Frozen[] => {
  const faits = new Map<string, Frozen>();
  for (const { entity, id, before, after } of changes) {
    const sorte = sortesGelees.find((one) => one === entity);
    if (sorte === undefined || before !== null || after === null) continue;
    const octets = octetsDe(autre, sorte, id, { ...after, id });
    const cle = idDe(sorte, id, after);
    if (octets === null) throw EngineError.of('FUSION_INCOHERENTE', {});
    if (sorte !== 'pieceJointe' || !tient(cle)) faits.set(cle, { table: gelees[sorte], id: cle, octets });
  }
  return [...faits.values()];
};
