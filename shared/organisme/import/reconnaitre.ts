import type { Organisme } from '../../generated/document.ts';
import { folded } from '../../search/matching.ts';
import type { LigneLue } from './ligne.ts';

/** How a body was recognised. */
export type Par = 'siret' | 'nda' | 'siren' | 'nom' | 'choix';

export type Reconnu =
  | { readonly sorte: 'sur'; readonly cle: string; readonly par: Par }
  /** It may be one of these, or none: a person says. */
  | { readonly sorte: 'doute'; readonly cles: readonly string[] }
  | { readonly sorte: 'inconnu'; readonly homonyme: string | null };

/** What a name is compared as: its letters and digits. */
export const nomCompare = (nom: string): string =>
  folded(nom)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type Index = Map<string, Set<string>>;

function ajoute(index: Index, valeur: string, cle: string): void {
  const cles = index.get(valeur);
  if (cles === undefined) index.set(valeur, new Set([cle]));
  else cles.add(cle);
}

const sirensDe = ({ siren, etablissements }: Organisme): readonly string[] => [
  ...(siren === undefined ? [] : [siren]),
  ...etablissements.flatMap(({ siret }) => siret?.slice(0, 9) ?? []),
];

/** Finds the body of a line: by its SIRET, its NDA, its SIREN; by its name, with a doubt. */
export class Reconnaissance {
  readonly #siret: Index = new Map();
  readonly #nda: Index = new Map();
  readonly #siren: Index = new Map();
  readonly #nom: Index = new Map();
  readonly #sirens = new Map<string, ReadonlySet<string>>();

  /** Called again when a body has more than it had. */
  noter(cle: string, organisme: Organisme): void {
    for (const { siret, enseigne } of organisme.etablissements) {
      if (siret !== undefined) ajoute(this.#siret, siret, cle);
      if (enseigne !== undefined) ajoute(this.#nom, nomCompare(enseigne), cle);
    }
    for (const nda of organisme.nda) ajoute(this.#nda, nda, cle);
    const sirens = new Set(sirensDe(organisme));
    for (const siren of sirens) ajoute(this.#siren, siren, cle);
    this.#sirens.set(cle, sirens);
    for (const { denomination } of [organisme, ...organisme.anciennes])
      ajoute(this.#nom, nomCompare(denomination), cle);
  }

  chercher({ nom, siret, siren, nda }: LigneLue): Reconnu {
    const parSiret = this.#de(this.#siret, siret);
    if (parSiret.length > 0) return this.#certain(parSiret, 'siret');
    const parNda = this.#de(this.#nda, nda);
    if (parNda.length > 0)
      return parNda.every((cle) => this.#compatible(cle, siren))
        ? this.#certain(parNda, 'nda')
        : { sorte: 'doute', cles: parNda };
    const parSiren = this.#de(this.#siren, siren);
    if (parSiren.length > 0) return this.#certain(parSiren, 'siren');
    const parNom = this.#de(this.#nom, nomCompare(nom));
    // Two legal units that are known are two, whatever their names.
    const possibles = parNom.filter((cle) => this.#compatible(cle, siren));
    return possibles.length > 0
      ? { sorte: 'doute', cles: possibles }
      : { sorte: 'inconnu', homonyme: parNom[0] ?? null };
  }

  #de(index: Index, valeur: string | null): readonly string[] {
    return valeur === null || valeur === '' ? [] : [...(index.get(valeur) ?? [])];
  }

  #certain(cles: readonly string[], par: Par): Reconnu {
    const [cle, autre] = cles;
    return cle !== undefined && autre === undefined ? { sorte: 'sur', cle, par } : { sorte: 'doute', cles };
  }

  #compatible(cle: string, siren: string | null): boolean {
    const connus = this.#sirens.get(cle);
    return siren === null || connus === undefined || connus.size === 0 || connus.has(siren);
  }
}
