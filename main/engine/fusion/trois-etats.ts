import { entities, entityNames, type EntityName } from '../../../shared/domain/entities.ts';
import type { Row, State } from '../../../shared/domain/row.ts';
import type { TroisEtats } from '../../../shared/fusion/modele.ts';
import { lignesDe, racines } from '../../../shared/fusion/racine.ts';
import { baseConvenue } from './accords.ts';
import { communsAvec, type Base } from './annulees.ts';
import { baseDe } from './bases.ts';
import { derniers, parLigne, type Chaines } from './chaines.ts';
import type { Face } from './examiner.ts';
import { couvre, estEnvoyee, noeudsDe, tetesDites, type Vu } from './vus.ts';

const sansParent = entityNames.filter((entity) => entities[entity].parents.length === 0);

/** Ids of what stands under nothing. */
const racinesDe = (etat: State): readonly string[] =>
  sansParent.flatMap((entity) => [...(etat.get(entity)?.keys() ?? [])]);

type Rows = [EntityName, Map<string, Row>][];

/** The rows of a state whose roots are wanted. */
function sous(etat: State, voulue: (racine: string) => boolean): Rows {
  const racine = racines(lignesDe(etat));
  return [...etat].map(([entity, rows]) => [
    entity,
    new Map([...rows].filter(([id]) => voulue(racine({ entity, id }).id))),
  ]);
}

function reunies(parts: readonly Rows[]): State {
  const all = new Map<EntityName, Map<string, Row>>();
  for (const [entity, rows] of parts.flat()) {
    const known = all.get(entity);
    if (known === undefined) all.set(entity, rows);
    else for (const [id, row] of rows) known.set(id, row);
  }
  return all;
}

type Portee = Pick<Vu, 'portee' | 'envoyee'>;

/**
 * For what each head was seen, here, there, and by whoever wrote the rows that lead there. Roots that these cover alike, in whole or as far as a question
 * that waits, have the same base.
 */
function porteesDites(chaines: Chaines, vus: readonly Vu[]): readonly Portee[] {
  const dites = derniers(noeudsDe(vus)).flatMap((noeud) =>
    chaines
      .reunions({ tronc: noeud.tronc, lignes: [] }, noeud)
      .flatMap(({ geste: { changes } }) => changes)
      .flatMap(({ entity, after }) => (entity === 'fusion' ? tetesDites(after) : [])),
  );
  const portees = [...vus, ...dites].map(({ portee, envoyee }): Portee => ({
    portee,
    ...(envoyee !== undefined && { envoyee }),
  }));
  return [...new Map(portees.map((portee) => [JSON.stringify(portee), portee])).values()];
}

/**
 * What a merge looks at. Each root has the base that both sides last had of it: the same for all, unless one of them has seen a head for some roots
 * only. Of another copy that only some roots were sent of (`portee`), the three states hold no more. What merges that were undone since alone had seen counts for no root.
 */
export function troisEtats(
  { chaines, etatDe, ici: dIci, la: deLa }: Face,
  portee: readonly string[] | null,
): TroisEtats {
  const communs = communsAvec(chaines, parLigne(etatDe), [...dIci, ...deLa]);
  const [notre, leur] = [etatDe(dIci[0].noeud), etatDe(deLa[0].noeud)];
  const [ici, la] = [communs.vus(dIci[0].noeud), communs.vus(deLa[0].noeud)];
  if (portee === null && [...ici, ...la].every((vu) => vu.portee === null)) {
    const { etat, sansBase } = baseDe(chaines, communs, ici, la, (vu) => vu.portee === null);
    return { base: etat, notre, leur, sansBase };
  }
  const envoyees = portee === null ? null : new Set(portee);
  const voulues = [...new Set([...racinesDe(notre), ...racinesDe(leur)])].filter(
    (racine) => envoyees?.has(racine) ?? true,
  );
  const portees = porteesDites(chaines, [...ici, ...la]);
  const groupes = Map.groupBy(voulues, (racine) =>
    portees.map((portee) => `${couvre(portee, racine)} ${estEnvoyee(portee, racine)}`).join(),
  );
  const bases = [...groupes.values()].map((racines): { readonly base: Base; readonly rows: Rows } => {
    const seuls = new Set(racines);
    const compte = (vu: Vu): boolean => couvre(vu, racines[0] ?? '');
    const vue = baseDe(chaines, communs, ici.filter(compte), la.filter(compte), compte);
    const base = baseConvenue(chaines, communs, { ici, la, compte }, vue);
    return { base, rows: sous(base.etat, (racine) => seuls.has(racine)) };
  });
  const toutes = new Set(voulues);
  const seules = (etat: State): State => new Map(sous(etat, (racine) => toutes.has(racine)));
  return {
    base: reunies(bases.map(({ rows }) => rows)),
    notre: seules(notre),
    leur: seules(leur),
    sansBase: new Set(bases.flatMap(({ base }) => [...base.sansBase])),
  };
}
