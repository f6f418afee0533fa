import type Database from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import type { Request } from '../../../shared/contract/requests.ts';
import type { BlocsPreview, BlocSummary } from '../../../shared/contract/answers/blocs.ts';
import { diff } from '../../../shared/diff/diff.ts';
import { assembleReferentiel } from '../../../shared/document/rows.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { stateAfter } from '../../../shared/domain/row.ts';
import { coded } from '../../../shared/edit/consequences.ts';
import type { Bloc, Partage, Referentiel } from '../../../shared/generated/document.ts';
import { takeBlocs, type Taking } from '../../../shared/partage/take.ts';
import { EngineError } from '../errors.ts';
import { changesFrom } from '../exchange/import/changes.ts';
import { empreinteOf } from '../exchange/json/partage.ts';
import { commit, type CommitResult } from '../journal/commit.ts';
import type { Session } from '../session.ts';
import { all, one } from '../workspace/statements.ts';
import { createKept, type Kept } from './kept.ts';
import { checkReferentiel, readBloc, readState } from './queries.ts';

interface BlocRow {
  readonly id: string;
  readonly referentiel: string;
  readonly code: string | null;
  readonly intitule: string;
  readonly competences: number;
  readonly partage: string | null;
}

const blocRows = (db: Database.Database): readonly BlocRow[] =>
  all(
    db,
    `SELECT id, referentiel, code, intitule, partage,
      (SELECT count(*) FROM competence WHERE competence.bloc = bloc.id) AS competences
    FROM bloc ORDER BY referentiel, rang, id`,
    [],
  ) as BlocRow[];

/** Empreintes of the blocs that others are taken from, as they now are: of each référentiel, by bloc. */
type Empreintes = Kept<Map<string, string>>;

export const createEmpreintes = (): Empreintes => createKept(() => new Map<string, string>());

function empreinteNow(db: Database.Database, kept: Empreintes, { id, referentiel }: BlocRow): string {
  const ofBlocs = kept.of(db, referentiel);
  const empreinte = ofBlocs.get(id) ?? empreinteOf(readBloc(db, id));
  ofBlocs.set(id, empreinte);
  return empreinte;
}

/**
 * Every bloc of the file, in the order of each référentiel: what may be taken elsewhere, what was, and whether its source has changed
 * since.
 */
export function listBlocs(db: Database.Database, kept: Empreintes): readonly BlocSummary[] {
  const rows = blocRows(db);
  const sources = new Map(rows.filter(({ partage }) => partage === null).map((row) => [row.id, row]));
  return rows.map(({ partage: text, ...bloc }): BlocSummary => {
    if (text === null) return { ...bloc, partage: null, etat: 'propre' };
    const partage = JSON.parse(text) as Partage;
    const source = sources.get(partage.bloc);
    if (source?.referentiel !== partage.referentiel) return { ...bloc, partage, etat: 'sansSource' };
    const isSame = empreinteNow(db, kept, source) === partage.empreinte;
    return { ...bloc, partage, etat: isSame ? 'aJour' : 'nouvelEtat' };
  });
}

interface SourceRow {
  readonly intitule: string;
  readonly referentiel: string;
  readonly isWrittenThere: 0 | 1;
  readonly titre: string;
  readonly numero: string | null;
}

const sourceSql = `
  SELECT bloc.intitule, bloc.referentiel, bloc.partage IS NULL AS isWrittenThere, r.intitule AS titre, r.numero
  FROM bloc JOIN referentiel AS r ON r.id = bloc.referentiel WHERE bloc.id = ?`;

/** What a bloc of the file is now, for those that will take it. */
function sourceOf(db: Database.Database, id: string, target: string): { bloc: Bloc; partage: Partage } {
  const found = one(db, sourceSql, [id]) as SourceRow | undefined;
  if (found?.isWrittenThere !== 1 || found.referentiel === target)
    throw EngineError.of('BLOC_NOT_SHAREABLE', { intitule: found?.intitule ?? id });
  const { referentiel, titre, numero } = found;
  const bloc = readBloc(db, id);
  const partage: Partage = {
    referentiel,
    bloc: id,
    intitule: titre,
    ...(numero === null ? {} : { numero }),
    empreinte: empreinteOf(bloc),
  };
  return { bloc, partage };
}

interface Plan {
  readonly before: Referentiel;
  readonly after: Referentiel;
  readonly changes: readonly Change[];
  readonly empreintes: Readonly<Record<string, string>>;
}

/** What taking these blocs as they now are does to a référentiel: nothing where it has that very state. */
function planOf(db: Database.Database, id: string, blocs: readonly string[]): Plan {
  checkReferentiel(db, id);
  const state = readState(db, id);
  const before = assembleReferentiel(state, id);
  if (before.registre === 'RS') throw EngineError.of('BLOCS_NOT_IN_RS', {});
  const takings = blocs.map((source): Taking => {
    const { bloc, partage } = sourceOf(db, source, id);
    const held = before.blocs.find((one) => one.partage?.bloc === source);
    // A title that has changed is no other state of the bloc.
    const isSame = held?.partage?.empreinte === partage.empreinte;
    return {
      source: bloc,
      target: held?.id ?? uuid(),
      partage: isSame ? (held?.partage ?? partage) : partage,
    };
  });
  const changes = coded(state, changesFrom(state, takeBlocs(before, takings)));
  const empreintes = Object.fromEntries(takings.map(({ partage }) => [partage.bloc, partage.empreinte]));
  return { before, after: assembleReferentiel(stateAfter(state, changes), id), changes, empreintes };
}

/** The difference that taking blocs would make, before anything is done. */
export function previewBlocs(
  db: Database.Database,
  { referentiel, blocs }: Request<'blocs.preview'>,
): BlocsPreview {
  const { before, after, empreintes } = planOf(db, referentiel, blocs);
  return { referentiel: after, changes: diff(before, after), empreintes };
}

/** Takes the states that were shown, in one gesture; null: they are there already. */
export function takeBlocsIn(
  { workspace, gesture, replica }: Session,
  { referentiel, empreintes }: Request<'blocs.take'>,
): CommitResult | null {
  const asked = Object.keys(empreintes);
  const plan = planOf(workspace.db, referentiel, asked);
  const isOther = (bloc: string): boolean => plan.empreintes[bloc] !== empreintes[bloc];
  if (asked.some(isOther)) throw EngineError.of('SOURCE_CHANGED', {});
  if (plan.changes.length === 0) return null;
  return commit(workspace, gesture('blocs.repris', plan.changes, null), replica);
}
