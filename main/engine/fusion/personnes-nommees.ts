import type Database from 'better-sqlite3';
import type { TroisEtats } from '../../../shared/fusion/modele.ts';
import { nomDe, type Coordonnees } from '../../../shared/organisme/personne.ts';
import type { Autre } from './autre.ts';
import { nomsDesPersonnes } from './effacements.ts';
import { nomsDans, type Noms } from './noms.ts';
import { scelleDe } from './octets.ts';

/** What a person of theirs is called; null: nothing of them was sent. */
function nomRecu(autre: Autre, sceau: unknown): string | null {
  const scelle = typeof sceau === 'string' ? scelleDe(autre, sceau) : null;
  return scelle === null ? null : nomDe(JSON.parse(scelle.valeur) as Coordonnees);
}

/** What items of the three states are called: a row says nothing of a person, whose name is looked for where it is kept. */
export function nomsEtPersonnes(
  db: Database.Database,
  autre: Autre,
  { notre, leur, base }: TroisEtats,
): Noms {
  const noms = nomsDans(notre, leur, base);
  const personne = (id: string): string | null =>
    nomRecu(autre, leur.get('personne')?.get(id)?.['sceau']) ?? nomsDesPersonnes(db, [id])[0] ?? null;
  return {
    ...noms,
    nom: (item) => (item.entity === 'personne' ? personne(item.id) : null) ?? noms.nom(item),
  };
}
