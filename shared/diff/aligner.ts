import { motsDuTexte, proximite, type Mots } from '../controles/mots.ts';
import { build, flatten, type Tree, type TreeNode } from '../document/tree.ts';
import { linksOf, type EntityName } from '../domain/entities.ts';
import type { Json, JsonObject } from '../domain/json.ts';
import { readText } from '../french/reading.ts';
import type { Referentiel } from '../generated/document.ts';

/** From this share of common words on, an item is taken for another one reworded. */
const SEUIL = 0.5;

/** What is called so in two places is perhaps two things: under this length, an item is not looked for elsewhere. */
const LONGUEUR_DITE = 20;

/** What an item is recognised by, as it is compared. */
interface Signe {
  readonly id: string;
  readonly entity: EntityName;
  readonly code: string;
  readonly texte: string;
  readonly mots: Mots;
}

const pliee = (value: Json | undefined): string =>
  typeof value === 'string' ? readText(value).folded.trim() : '';

function signeDe({ id, entity, fields }: TreeNode): Signe {
  const texte = fields['libelle'] ?? fields['intitule'] ?? fields['cpne'] ?? fields['regle'];
  return {
    id,
    entity,
    code: pliee(fields['code']),
    texte: pliee(texte),
    mots: motsDuTexte(typeof texte === 'string' ? texte : ''),
  };
}

/** Which item of ours each of theirs is. */
type Paires = Map<string, string>;

class Alignement {
  readonly paires: Paires;
  readonly #pris = new Set<string>();
  readonly #signes = new Map<TreeNode, Signe>();
  readonly #a: Tree;
  readonly #b: Tree;

  constructor(a: Tree, b: Tree) {
    this.#a = a;
    this.#b = b;
    this.paires = new Map([[b.root, a.root]]);
    this.#descend([b.root]);
    this.#descend(this.#ailleurs());
  }

  #signe(tree: Tree, id: string): Signe {
    const node = tree.nodes.get(id) as TreeNode;
    const signe = this.#signes.get(node) ?? signeDe(node);
    this.#signes.set(node, signe);
    return signe;
  }

  #joint(theirs: string, ours: string): void {
    this.paires.set(theirs, ours);
    this.#pris.add(ours);
  }

  /** From parents that are recognised to what they hold. */
  #descend(from: readonly string[]): void {
    const waiting = [...from];
    for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
      for (const [entity, ids] of this.#b.children.get(parent) ?? []) {
        const ours = this.#a.children.get(this.paires.get(parent) as string)?.get(entity) ?? [];
        this.#reconnait(ids, ours);
        waiting.push(...ids.filter((id) => this.paires.has(id)));
      }
    }
  }

  /** Among children of one kind of the same parent: what says the same, then what has the same code, then what says nearly the same. */
  #reconnait(theirs: readonly string[], ours: readonly string[]): void {
    const libres = (): readonly Signe[] =>
      ours.filter((id) => !this.#pris.has(id)).map((id) => this.#signe(this.#a, id));
    const restants = (): readonly Signe[] =>
      theirs.filter((id) => !this.paires.has(id)).map((id) => this.#signe(this.#b, id));
    for (const cle of ['texte', 'code'] as const) {
      const connus = new Map(
        libres()
          .toReversed()
          .map((signe) => [signe[cle], signe.id]),
      );
      for (const signe of restants()) {
        const id = signe[cle] === '' ? undefined : connus.get(signe[cle]);
        if (id !== undefined && !this.#pris.has(id)) this.#joint(signe.id, id);
      }
    }
    const proches = restants().flatMap((leur) =>
      libres().map((notre) => ({ leur, notre, part: proximite(leur.mots, notre.mots) })),
    );
    for (const { leur, notre, part } of proches.toSorted((un, autre) => autre.part - un.part))
      if (part >= SEUIL && !this.paires.has(leur.id) && !this.#pris.has(notre.id))
        this.#joint(leur.id, notre.id);
  }

  /** What says the very same under another parent has moved; answers what was so recognised. */
  #ailleurs(): readonly string[] {
    const libres = new Map<string, string>();
    for (const id of this.#a.nodes.keys()) {
      const { entity, texte } = this.#signe(this.#a, id);
      if (!this.#pris.has(id) && texte.length >= LONGUEUR_DITE) libres.set(`${entity} ${texte}`, id);
    }
    return [...this.#b.nodes.keys()].filter((id) => {
      if (this.paires.has(id)) return false;
      const { entity, texte } = this.#signe(this.#b, id);
      const ours = libres.get(`${entity} ${texte}`);
      if (ours === undefined || this.#pris.has(ours)) return false;
      this.#joint(id, ours);
      return true;
    });
  }
}

function avecIds(tree: Tree, paires: Paires): Tree {
  const id = (theirs: string): string => paires.get(theirs) ?? theirs;
  const liens = (entity: EntityName, fields: JsonObject): JsonObject => ({
    ...fields,
    ...Object.fromEntries(
      linksOf(entity).flatMap(({ name }) => {
        const linked = fields[name];
        return Array.isArray(linked) ? [[name, linked.map((one) => id(String(one)))]] : [];
      }),
    ),
  });
  return {
    root: id(tree.root),
    nodes: new Map(
      [...tree.nodes].map(([theirs, { entity, parent, fields }]) => [
        id(theirs),
        {
          entity,
          id: id(theirs),
          parent: parent === null ? null : id(parent),
          fields: liens(entity, fields),
        },
      ]),
    ),
    children: new Map(
      [...tree.children].map(([parent, lists]) => [
        id(parent),
        new Map([...lists].map(([entity, ids]) => [entity, ids.map(id)])),
      ]),
    ),
  };
}

/**
 * A document from elsewhere (a fiche, a copy that was made anew) with our identifiers wherever an item is recognised by what it says, so
 * that it can be compared with ours; `reconnus`: how many are, the référentiel itself left out. One that has our identifiers is left as it is.
 */
export function alignerSur(
  a: Referentiel,
  b: Referentiel,
): { readonly referentiel: Referentiel; readonly reconnus: number | null } {
  if (a.id === b.id) return { referentiel: b, reconnus: null };
  const theirs = flatten(b);
  const { paires } = new Alignement(flatten(a), theirs);
  return { referentiel: build(avecIds(theirs, paires)), reconnus: paires.size - 1 };
}
