import type { EntityName } from '../domain/entities.ts';
import { parentOf, type Row } from '../domain/row.ts';
import type { Analyse } from './analyse.ts';
import { ajouteAlors, type Ecart } from './ecarts.ts';
import type { LigneFusionnee } from './lignes-fusionnees.ts';
import { entitesNumerotees, membreNumero, numeroDe, suiteDe, versionsPar } from './numeros.ts';

interface Numero {
  readonly id: string;
  readonly numero: number;
  /** Of the base, or said by both: it holds. What is new may be given another. */
  readonly tient: boolean;
  /** Changed on both sides, otherwise. */
  readonly dispute: boolean;
}

function numeroFusionne({ entity, id, base, notre, leur }: Ecart): Numero | null {
  const [b, n, l] = [base, notre, leur].map((row) => (row === undefined ? null : numeroDe(entity, row)));
  const said = n ?? l ?? null;
  if (said === null) return null;
  if (notre === undefined || leur === undefined)
    return { id, numero: said, tient: base !== undefined, dispute: false };
  if (n === l || l === b) return { id, numero: said, tient: true, dispute: false };
  if (n === b) return { id, numero: l ?? said, tient: true, dispute: false };
  return { id, numero: said, tient: false, dispute: true };
}

/** Numbers of one series: as they are, unless two meet or one is disputed. What is new then follows what holds, by id. */
function suiteFusionnee(suite: readonly Numero[]): readonly (readonly [id: string, numero: number])[] {
  const met = new Set(suite.map(({ numero }) => numero)).size < suite.length;
  if (!met && !suite.some(({ dispute }) => dispute)) return suite.map(({ id, numero }) => [id, numero]);
  const tenus = suite.filter(({ tient }) => tient);
  const last = Math.max(0, ...tenus.map(({ numero }) => numero));
  const nouveaux = suite.filter(({ tient }) => !tient).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [
    ...tenus.map(({ id, numero }) => [id, numero] as const),
    ...nouveaux.map(({ id }, i) => [id, last + 1 + i] as const),
  ];
}

/** Numbers of the series in which something differs, by id. */
function numerosDe(
  { etats, racine }: Analyse,
  lignes: readonly LigneFusionnee[],
): ReadonlyMap<string, number> {
  const suites = new Map<string, Numero[]>();
  const seen = new Set<string>();
  for (const { ecart, row } of lignes) {
    if (membreNumero(ecart.entity) === null) continue;
    seen.add(ecart.id);
    const numero = row === null ? null : numeroFusionne(ecart);
    if (row === null || numero === null) continue;
    const cle = suiteDe(ecart.entity, row, racine);
    suites.set(cle, [...(suites.get(cle) ?? []), numero]);
  }
  if (suites.size === 0) return new Map();
  for (const entity of entitesNumerotees)
    for (const row of etats.notre.get(entity)?.values() ?? []) {
      const numero = numeroDe(entity, row);
      if (seen.has(row.id) || numero === null) continue;
      suites.get(suiteDe(entity, row, racine))?.push({ id: row.id, numero, tient: true, dispute: false });
    }
  return new Map([...suites.values()].flatMap(suiteFusionnee));
}

/** What names versions by their order of adoption, among those of what it stands under too. */
const nommantOrdre: ReadonlySet<EntityName> = new Set(['noteModification', 'changementSubstantiel']);

/** What one side wrote between two versions names them as that side numbered them: it follows them. */
function suivreVersions(
  { etats }: Analyse,
  numeros: ReadonlyMap<string, number>,
): (ecart: Ecart, row: Row) => Row {
  const versions = { notre: versionsPar(etats.notre), leur: versionsPar(etats.leur) };
  return (ecart, row) => {
    const cote = ajouteAlors(ecart);
    if (cote === null || !nommantOrdre.has(ecart.entity)) return row;
    const parent = parentOf(ecart.entity, row)?.id ?? '';
    const suivis = (['depuis', 'vers'] as const).flatMap((membre) => {
      const ordre = row[membre];
      const version = typeof ordre === 'number' ? versions[cote].get(`${parent} ${ordre}`) : undefined;
      const numero = version === undefined ? undefined : numeros.get(version);
      return numero === undefined ? [] : [[membre, numero] as const];
    });
    return { ...row, ...Object.fromEntries(suivis) };
  };
}

/** The rows that differ with numbers that do not meet, the same whichever side merges. */
export function renumeroter(analyse: Analyse, lignes: readonly LigneFusionnee[]): readonly LigneFusionnee[] {
  const numeros = numerosDe(analyse, lignes);
  if (numeros.size === 0) return lignes;
  const suivre = suivreVersions(analyse, numeros);
  return lignes.map(({ ecart, row }) => {
    if (row === null) return { ecart, row };
    const membre = membreNumero(ecart.entity);
    const numero = numeros.get(ecart.id);
    return {
      ecart,
      row: membre === null || numero === undefined ? suivre(ecart, row) : { ...row, [membre]: numero },
    };
  });
}
