import type Database from 'better-sqlite3';
import type { Row } from '../../../shared/domain/row.ts';
import { sceauDe, sontCoordonnees } from '../personne/coffre.ts';
import type { Report } from './findings.ts';

interface EnCoffre {
  readonly sceau: string;
  readonly personne: string;
  readonly sel: Buffer;
  readonly octets: Buffer;
}

const effaceeLe = (personne: Row | undefined): string | null =>
  typeof personne?.['effaceeLe'] === 'string' ? personne['effaceeLe'] : null;

/**
 * What the safe holds against the seals that the journal ever named: each has its value, which gives it again and is what is known of somebody, until its person is erased; then
 * none has. `sceaux`: whose each is.
 */
export function coffrePass(
  db: Database.Database,
  personnes: ReadonlyMap<string, Row>,
  sceaux: ReadonlyMap<string, string>,
  report: Report,
): void {
  const left = new Set(
    [...sceaux].flatMap(([sceau, id]) => (effaceeLe(personnes.get(id)) === null ? sceau : [])),
  );
  const rows = db
    .prepare('SELECT sceau, personne, sel, CAST(valeur AS BLOB) AS octets FROM coffre')
    .iterate() as IterableIterator<EnCoffre>;
  for (const { sceau, personne, sel, octets } of rows) {
    const whose = sceaux.get(sceau);
    const place = { table: 'coffre', row: sceau };
    left.delete(sceau);
    const le = effaceeLe(personnes.get(whose ?? personne));
    if (whose === undefined) report('COFFRE_UNEXPECTED', { sceau }, place);
    else if (whose !== personne) report('COFFRE_CHANGED', { sceau }, { ...place, field: 'personne' });
    else if (le !== null) report('COFFRE_LEFT', { id: personne, le }, place);
    else if (!Buffer.isBuffer(sel) || !Buffer.isBuffer(octets) || sceauDe(sel, octets) !== sceau)
      report('COFFRE_CHANGED', { sceau }, { ...place, field: 'valeur' });
    else if (!sontCoordonnees(octets.toString('utf8')))
      report('COFFRE_UNREADABLE', { id: personne }, { ...place, field: 'valeur' });
  }
  for (const sceau of left)
    report('COFFRE_MISSING', { id: sceaux.get(sceau) ?? '' }, { table: 'coffre', row: sceau });
}

/** Who was erased, and when: said, and no fault. */
export function effacees(
  personnes: ReadonlyMap<string, Row>,
): readonly { readonly personne: string; readonly le: string }[] {
  return [...personnes.values()].flatMap((row) => {
    const le = effaceeLe(row);
    return le === null ? [] : [{ personne: row.id, le }];
  });
}
