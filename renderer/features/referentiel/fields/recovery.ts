import type { Typing } from '../../../../shared/contract/answers/workspace.ts';
import { sameJson, type Json } from '../../../../shared/domain/json.ts';
import { textOf } from './typed-value.ts';

export type Typed = Pick<Typing, 'text' | 'base'>;
type Named = Pick<Typing, 'key' | 'window'>;

/** Where what is typed outlives the window, and the application. */
export interface TypingStore {
  keep(typing: Typing): void;
  forget(named: Named): void;
}

/**
 * Keeps what is being typed until it is committed, so that an interruption loses at most half a second of it. What another window
 * that is still there is typing is none of this one's business.
 */
export class Recovery {
  readonly #window: string;
  #store: TypingStore | null = null;
  #kept: ReadonlyMap<string, Typing> = new Map();
  readonly #listeners = new Set<() => void>();

  constructor(window: string) {
    this.#window = window;
  }

  /** By « item/field »; another map each time that something in it changes. */
  readonly typed = (): ReadonlyMap<string, Typed> => this.#kept;

  /** Answers what stops the listening. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #put(kept: ReadonlyMap<string, Typing>): void {
    this.#kept = kept;
    // A field that is being drawn may find out that its text was committed: whoever listens is drawn after it.
    for (const listener of this.#listeners) queueMicrotask(listener);
  }

  /**
   * Before a field is shown: where to keep, and what is there already. `present`: the windows that are there; this one knows its own
   * text best.
   */
  open(store: TypingStore, typings: readonly Typing[], present: ReadonlySet<string>): void {
    this.#store = store;
    const left = typings.filter(({ window }) => window !== this.#window && !present.has(window));
    const own = [...this.#kept.values()].filter(({ window }) => window === this.#window);
    this.#put(new Map([...left, ...own].map((typing) => [typing.key, typing])));
  }

  keep(key: string, { text, base }: Typed): void {
    // Of a window that is gone, found again here: it is this one's from now on.
    if (this.#kept.get(key)?.window !== this.#window) this.forget(key);
    const typing: Typing = { key, window: this.#window, text, base };
    this.#put(new Map([...this.#kept, [key, typing]]));
    this.#store?.keep(typing);
  }

  forget(key: string): void {
    const typing = this.#kept.get(key);
    if (typing === undefined) return;
    this.#put(new Map([...this.#kept].filter(([other]) => other !== key)));
    this.#store?.forget({ key, window: typing.window });
  }

  /** The text that was typed and not committed; the value may have changed since, which its commit then says. */
  find(key: string, value: Json): Typed | null {
    const typing = this.#kept.get(key);
    if (typing === undefined) return null;
    const { text, base } = typing;
    if (sameJson(base, value) || text !== textOf(value)) return { text, base };
    this.forget(key);
    return null;
  }
}
