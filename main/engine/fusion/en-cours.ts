import { randomBytes } from 'node:crypto';
import type { FusionPreparee } from '../../../shared/contract/answers/fusion.ts';
import type { Reponses } from '../../../shared/fusion/modele.ts';
import { EngineError } from '../errors.ts';
import type { Source } from './autre.ts';

/** What each point asked of whoever was shown it, by its key. */
export type Montres = ReadonlyMap<string, string>;

/** What one window was shown of another copy. */
export interface Apercu {
  /** SHA-256 of that copy. */
  readonly sha256: string;
  readonly montres: Montres;
  /** Keys of the answers put aside that it was shown, and of those that it put aside itself since: others are of another window. */
  readonly sues: ReadonlySet<string>;
}

/** Each is held whole, up to what a package weighs: one that is being answered, and one that is looked at meanwhile. */
const plusDeSources = 2;

/** More than one works in: the one that was shown first is asked for again. */
const plusDApercus = 16;

const montresDe = ({ points }: FusionPreparee): Montres =>
  new Map(points.map(({ cle, empreinte }) => [cle, empreinte]));

/** Other copies that windows look at, each read from a place of its own, and what each window was shown: it answers that, and not what another was. */
export class FusionsEnCours {
  readonly #sources = new Map<string, Source>();
  readonly #apercus = new Map<string, Apercu>();

  /** Those that were read or shown last. Read again, a source takes the place of what it was. */
  retenir(source: Source): void {
    const { sha256 } = source.autre;
    const before = this.#sources.get(sha256);
    if (before !== source) before?.fermer();
    this.#sources.delete(sha256);
    this.#sources.set(sha256, source);
    for (const [ancienne, { fermer }] of [...this.#sources].slice(0, -plusDeSources)) {
      fermer();
      this.#sources.delete(ancienne);
    }
  }

  /** `jeton`: of what was read, or of what was shown of it. @throws EngineError FUSION_EXPIREE */
  source(jeton: string): Source {
    const found = this.#sources.get(this.#apercus.get(jeton)?.sha256 ?? jeton);
    if (found === undefined) throw EngineError.of('FUSION_EXPIREE', {});
    return found;
  }

  /**
   * What a window is shown, under a name of its own, that its answers come back with. `avant`: that of what it was shown before; `sues`: keys of the
   * answers put aside that it is shown.
   */
  montrer(vue: FusionPreparee, avant: string | null, sues: readonly string[]): FusionPreparee {
    const jeton = randomBytes(32).toString('hex');
    if (avant !== null) this.#apercus.delete(avant);
    this.#apercus.set(jeton, { sha256: vue.contenu.sha256, montres: montresDe(vue), sues: new Set(sues) });
    for (const ancien of [...this.#apercus.keys()].slice(0, -plusDApercus)) this.#apercus.delete(ancien);
    return { ...vue, jeton };
  }

  /** @throws EngineError FUSION_EXPIREE */
  apercu(jeton: string): Apercu {
    const apercu = this.#apercus.get(jeton);
    if (apercu === undefined) throw EngineError.of('FUSION_EXPIREE', {});
    return apercu;
  }

  /** The window has put its answers aside. */
  noterGarde(jeton: string, reponses: Reponses): void {
    const apercu = this.apercu(jeton);
    this.#apercus.set(jeton, { ...apercu, sues: new Set([...apercu.sues, ...Object.keys(reponses)]) });
  }

  /** Lets go of all of them, but for the one of that SHA-256: windows that look at the others have to choose them again. */
  lacher(sauf: string | null): void {
    for (const [sha256, { fermer }] of this.#sources) {
      if (sha256 === sauf) continue;
      fermer();
      this.#sources.delete(sha256);
    }
    for (const [jeton, { sha256 }] of this.#apercus) if (sha256 !== sauf) this.#apercus.delete(jeton);
  }
}
