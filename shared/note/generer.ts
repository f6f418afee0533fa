import { isDeFond, type Changement, type Partie } from '../comparaison/parties.ts';
import type { Comparaison } from '../contract/answers/comparaison.ts';
import { note as said } from '../i18n/fr/note.ts';
import { fieldsFor, isFor, publics, type Public, type Rubrique } from './publics.ts';

/** What is generated of a part of what changes. */
export interface SectionGeneree {
  /** The id of a bloc or of a part of a grid, or ENSEMBLE; of a list, what happened to habilitations. */
  readonly cle: string;
  readonly titre: string;
  /** By rubric; '' : there is nothing to say. */
  readonly textes: Readonly<Partial<Record<Rubrique, string>>>;
}

/** A line each. */
export const enLignes = (textes: readonly string[]): string => textes.map(said.line).join('\n');

/** What is of no bloc: the sheet, the activités, the compétences and modalités that stand in none. */
export const ENSEMBLE = 'ensemble';

export interface Motifs {
  /** Of the adoptions between the two texts. */
  readonly adoptions: readonly string[];
  /** Of the gestures, by the item that they touched. */
  readonly gestes: ReadonlyMap<string, readonly string[]>;
}

/** One line: what happened to an item, for that public; null when nothing did. */
function ligne(change: Changement, wanted: Public): string | null {
  const isTheirs = isFor(change, wanted);
  return dite({ ...change, moved: change.moved && isTheirs, fields: fieldsFor(change, wanted) }, isTheirs);
}

const naming: ReadonlySet<string> = new Set(['intitule', 'libelle', 'cpne']);

/** An item is called by its code alone where its name is what changes. */
function dite({ entity, name, code, kind, moved, fields }: Changement, isTold: boolean): string | null {
  if (kind !== 'changed') return isTold ? said.kinds[kind](said.item(entity, name)) : null;
  const parts = [
    ...(moved ? [said.moved] : []),
    ...fields.map((field) => said.field(field.name, field.before, field.after)),
  ];
  if (parts.length === 0) return null;
  if (entity === 'referentiel' || entity === 'grille') return said.changed(said.whole[entity], parts);
  const isRenamed = fields.some(({ field }) => naming.has(field));
  return said.changed(isRenamed ? said.coded(entity, code) : said.item(entity, name), parts);
}

const lignes = (changements: readonly Changement[], wanted: Public): readonly string[] =>
  changements.flatMap((change) => ligne(change, wanted) ?? []);

const ofItsParent: ReadonlySet<string> = new Set(['critere', 'tache', 'ligne', 'niveau']);

/** Without what goes with what held it, and what a compétence or an activité comes with: to name the one says the other. */
function sansCeQuiSuit(changements: readonly Changement[]): readonly Changement[] {
  const kinds = new Map(changements.map(({ id, kind }) => [id, kind]));
  return changements.filter(
    ({ entity, kind, parent }) =>
      kind === 'changed' ||
      kinds.get(parent ?? '') !== kind ||
      (kind === 'added' && !ofItsParent.has(entity)),
  );
}

/** What is of substance comes first. */
function ordonnes(
  changements: readonly Changement[],
  substantiels: ReadonlySet<string>,
): readonly Changement[] {
  const deFond = sansCeQuiSuit(changements).filter(isDeFond);
  return [
    ...deFond.filter(({ id }) => substantiels.has(id)),
    ...deFond.filter(({ id }) => !substantiels.has(id)),
  ];
}

function section(
  cle: string,
  titre: string,
  changements: readonly Changement[],
  motifs: readonly string[],
): SectionGeneree {
  const textes = Object.fromEntries(
    publics.map((wanted) => [wanted, enLignes(lignes(changements, wanted))]),
  ) as Record<Public, string>;
  return { cle, titre, textes: { ...textes, motifs: enLignes([...new Set(motifs)]) } };
}

/** What stands for itself, and has a section of its own. */
const ofItsOwn: ReadonlySet<string> = new Set(['bloc', 'partie']);

/** What a note says of what changes, part by part, before anybody has written anything: for whom what changes, and why. */
export function genererNote(
  racine: Comparaison['racine'],
  parties: readonly Partie[],
  { adoptions, gestes }: Motifs,
  substantiels: ReadonlySet<string>,
): readonly SectionGeneree[] {
  const motifsDe = (changements: readonly Changement[]): readonly string[] =>
    changements.flatMap(({ id }) => gestes.get(id) ?? []);
  const [propres, reste] = [
    parties.filter(({ entity }) => ofItsOwn.has(entity ?? '')),
    parties.filter(({ entity }) => !ofItsOwn.has(entity ?? '')),
  ];
  const ensemble = ordonnes(
    reste.flatMap(({ changements }) => changements),
    substantiels,
  );
  return [
    section(ENSEMBLE, said.ensemble[racine], ensemble, [...adoptions, ...motifsDe(ensemble)]),
    ...propres
      .map(({ changements, ...partie }) => ({ ...partie, changements: ordonnes(changements, substantiels) }))
      .filter(({ changements }) => changements.length > 0)
      .map(({ id, titre, changements }) =>
        section(id, titre === '' ? said.untitled[racine] : titre, changements, motifsDe(changements)),
      ),
  ];
}

/** What changes of substance, in a line each; what was marked and no longer changes is left out. */
export const substantielsDits = (
  parties: readonly Partie[],
  substantiels: ReadonlySet<string>,
): readonly string[] =>
  parties
    .flatMap(({ changements }) => changements)
    .filter((change) => substantiels.has(change.id) && isDeFond(change))
    .flatMap((change) => dite(change, true) ?? []);
