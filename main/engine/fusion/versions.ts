import type {
  Dit,
  DeuxVersions,
  EmpechementDit,
  VersionDite,
  VersionsComparees,
} from '../../../shared/contract/answers/fusion.ts';
import { comparaisonDe } from '../../../shared/diff/comparaison.ts';
import { comparerListes } from '../../../shared/diff/listes.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { parentOf, type ItemRef, type Row, type State } from '../../../shared/domain/row.ts';
import { versionsAutres } from '../../../shared/fusion/desaccords.ts';
import type { TroisEtats } from '../../../shared/fusion/modele.ts';
import { lignesDe, racines } from '../../../shared/fusion/racine.ts';
import { EngineError } from '../errors.ts';
import { geleDe, type Gele } from '../version/gele.ts';
import { frozenOctets } from '../version/versions.ts';
import type { Task } from '../task.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Autre } from './autre.ts';
import { auteursDe } from './auteurs.ts';
import type { Face } from './examiner.ts';
import { nomsDans } from './noms.ts';
import { texteGele } from './octets.ts';

type Etats = Pick<TroisEtats, 'notre' | 'leur'>;

const dite = ({ decision, empreinte }: Row, adoptee: Dit | null): VersionDite => ({
  adoptee,
  decision: decision as Json as unknown as VersionDite['decision'],
  empreinte: empreinte as string,
});

const porteurDe = (version: Row): ItemRef => {
  const porteur = parentOf('version', version);
  if (porteur === null) throw EngineError.of('FUSION_INCOHERENTE', {});
  return porteur;
};

/** Adopted versions of one number that are another text in each copy, by id of what they stand under in the end. */
function deuxVersions(
  { db }: Workspace,
  autre: Autre,
  face: Face,
  { notre, leur }: Etats,
  task: Task,
): ReadonlyMap<string, readonly DeuxVersions[]> {
  const paires = versionsAutres({ notre, leur });
  if (paires.length === 0) return new Map();
  const noms = nomsDans(notre, leur);
  const racine = racines(lignesDe(notre, leur));
  const qui = auteursDe(db, face, new Set(paires.flatMap((paire) => [paire.notre.id, paire.leur.id])), task);
  const adoptee = (cote: keyof typeof qui, { id }: Row): Dit | null =>
    qui[cote].dernier({ entity: 'version', id, sorte: 'ajout', membre: null });
  const dites = paires.map((paire) => {
    const porteur = porteurDe(paire.leur);
    const deux: DeuxVersions = {
      id: paire.leur.id,
      numero: paire.leur['numero'] as string,
      sujet: porteur.entity as DeuxVersions['sujet'],
      nom: noms.nom(porteur),
      ici: dite(paire.notre, adoptee('ici', paire.notre)),
      la: dite(paire.leur, adoptee('la', paire.leur)),
      transmise: autre.octets('document', paire.leur.id) !== null,
    };
    return { racine: racine(porteur).id, deux };
  });
  const parRacine = Map.groupBy(dites, (une) => une.racine);
  return new Map([...parRacine].map(([id, unes]) => [id, unes.map(({ deux }) => deux)]));
}

/** What cannot come, by name; with the two versions that are in the way. */
export function empechementsDits(
  workspace: Workspace,
  autre: Autre,
  face: Face,
  etats: Etats,
  empechements: readonly Omit<EmpechementDit, 'versions'>[],
  task: Task,
): readonly EmpechementDit[] {
  const versions = deuxVersions(workspace, autre, face, etats, task);
  return empechements.map((un) => ({
    ...un,
    versions: un.raison === 'versionAutre' && un.objet !== '' ? (versions.get(un.racine.id) ?? []) : [],
  }));
}

/** Two frozen texts of one kind, from the first to the second; null: they are not of one kind. */
function comparees(a: Gele, b: Gele): VersionsComparees | null {
  if ('grille' in a && 'grille' in b) return comparaisonDe({ racine: 'grille', a: a.grille, b: b.grille });
  if ('referentiel' in a && 'referentiel' in b)
    return comparaisonDe({ racine: 'referentiel', a: a.referentiel, b: b.referentiel });
  if (!('organismes' in a) || !('organismes' in b)) return null;
  const moment = ({ organismes: { au }, version: { numero } }: typeof a) => ({ au, numero: numero ?? null });
  const differences = comparerListes(a.organismes, b.organismes);
  // No sheet of a body is opened from a merge.
  return { racine: 'liste', ...differences, a: moment(a), b: moment(b), horsRegistre: [] };
}

/** What differs from a version here to the one of that number in the other copy, by its id there. */
export function comparerVersions(
  { db }: Workspace,
  autre: Autre,
  { ici, la, etatDe }: Face,
  version: string,
): VersionsComparees {
  const [notre, leur]: readonly [State, State] = [etatDe(ici[0].noeud), etatDe(la[0].noeud)];
  const paire = versionsAutres({ notre, leur }).find((une) => une.leur.id === version);
  if (paire === undefined) throw EngineError.of('FUSION_EXPIREE', {});
  const { id, numero, sha256 } = paire.notre as unknown as { id: string; numero: string; sha256: string };
  const a = geleDe(frozenOctets(db, { id, numero, sha256 }));
  const b = texteGele(autre, paire.leur, leur);
  const dites = a === null || b === null ? null : comparees(a, b);
  if (dites === null) throw EngineError.of('FUSION_INCOHERENTE', {});
  return dites;
}
