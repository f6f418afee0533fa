import { isDeFond, type Changement, type Partie } from '../comparaison/parties.ts';
import { note as said } from '../i18n/fr/note.ts';
import { fieldsFor, isFor, publics, type Public, type Rubrique } from './publics.ts';

/** What is generated of a part of a référentiel. */
export interface SectionGeneree {
  /** The id of a bloc, or ENSEMBLE. */
  readonly cle: string;
  readonly titre: string;
  /** '' : there is nothing to say. */
  readonly textes: Readonly<Record<Rubrique, string>>;
}

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
  if (entity === 'referentiel') return said.changed(said.fiche, parts);
  const isRenamed = fields.some(({ field }) => naming.has(field));
  return said.changed(isRenamed ? said.coded(entity, code) : said.item(entity, name), parts);
}

const lignes = (changements: readonly Changement[], wanted: Public): readonly string[] =>
  changements.flatMap((change) => ligne(change, wanted) ?? []);

const ofItsParent: ReadonlySet<string> = new Set(['critere', 'tache']);

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
    publics.map((wanted) => [wanted, lignes(changements, wanted).map(said.line).join('\n')]),
  ) as Record<Public, string>;
  return { cle, titre, textes: { ...textes, motifs: [...new Set(motifs)].map(said.line).join('\n') } };
}

/** What a note says of what changes, part by part, before anybody has written anything: for whom what changes, and why. */
export function genererNote(
  parties: readonly Partie[],
  { adoptions, gestes }: Motifs,
  substantiels: ReadonlySet<string>,
): readonly SectionGeneree[] {
  const motifsDe = (changements: readonly Changement[]): readonly string[] =>
    changements.flatMap(({ id }) => gestes.get(id) ?? []);
  const [blocs, reste] = [
    parties.filter(({ entity }) => entity === 'bloc'),
    parties.filter(({ entity }) => entity !== 'bloc'),
  ];
  const ensemble = ordonnes(
    reste.flatMap(({ changements }) => changements),
    substantiels,
  );
  return [
    section(ENSEMBLE, said.ensemble, ensemble, [...adoptions, ...motifsDe(ensemble)]),
    ...blocs
      .map(({ id, titre, changements }) => ({ id, titre, changements: ordonnes(changements, substantiels) }))
      .filter(({ changements }) => changements.length > 0)
      .map(({ id, titre, changements }) =>
        section(id, titre === '' ? said.bloc : titre, changements, motifsDe(changements)),
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
