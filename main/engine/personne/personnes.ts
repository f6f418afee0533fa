import type Database from 'better-sqlite3';
import type { PersonneLue } from '../../../shared/contract/answers/organisme.ts';
import type { Coordonnees } from '../../../shared/organisme/personne.ts';
import { all } from '../workspace/statements.ts';

interface Lue {
  readonly id: string;
  readonly effaceeLe: string | null;
  readonly valeur: string | null;
}

const personnesSql = `
  SELECT p.id, p.effaceeLe, c.valeur FROM personne p LEFT JOIN coffre c ON c.sceau = p.sceau
  WHERE @ids IS NULL OR p.id IN (SELECT value FROM json_each(@ids))`;

const rolesSql = `
  SELECT DISTINCT i.personne, o.denomination FROM intervenant i
  LEFT JOIN habilitation h ON h.id = i.habilitation JOIN organisme o ON o.id = coalesce(i.organisme, h.organisme)
  ORDER BY o.denomination`;

const parNom = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

/** By name; those who are erased come last. */
function parPersonne(a: PersonneLue, b: PersonneLue): number {
  const nom = ({ coordonnees }: PersonneLue): string => coordonnees?.nom ?? '';
  const prenom = ({ coordonnees }: PersonneLue): string => coordonnees?.prenom ?? '';
  return (
    Number(a.coordonnees === null) - Number(b.coordonnees === null) ||
    parNom.compare(nom(a), nom(b)) ||
    parNom.compare(prenom(a), prenom(b)) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** Those persons, or all of the file, with the bodies where each has or had a role. */
export function lirePersonnes(db: Database.Database, ids: readonly string[] | null): readonly PersonneLue[] {
  const lues = all(db, personnesSql, [{ ids: ids === null ? null : JSON.stringify(ids) }]) as Lue[];
  const roles = all(db, rolesSql, []) as { readonly personne: string; readonly denomination: string }[];
  const parId = Map.groupBy(roles, ({ personne }) => personne);
  return lues
    .map(({ id, effaceeLe, valeur }): PersonneLue => {
      const coordonnees = valeur === null ? null : (JSON.parse(valeur) as Coordonnees);
      const organismes = parId.get(id)?.map(({ denomination }) => denomination) ?? [];
      return { id, effaceeLe, coordonnees, organismes };
    })
    .toSorted(parPersonne);
}
