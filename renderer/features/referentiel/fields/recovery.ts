import { sameJson, type Json } from '../../../../shared/domain/json.ts';

/** What was being typed. `base`: the value that it was to replace. */
export interface Typed {
  readonly text: string;
  readonly base: Json;
}

interface Kept extends Typed {
  /** Id of the window where it was typed. */
  readonly window: string;
}

const PREFIX = 'paritaire/saisie/';
const LOCK = 'paritaire/fenetre/';

/** Where a field's text is kept: by workspace, item and field. */
export function recoveryKey(espace: string, item: string, path: string): string {
  return `${PREFIX}${espace}/${item}/${path}`;
}

function read(storage: Storage, key: string): Kept | null {
  const text = storage.getItem(key);
  return text === null ? null : (JSON.parse(text) as Kept);
}

/** Windows that kept something and are no longer there. */
function goneWindows(storage: Storage, present: ReadonlySet<string>): ReadonlySet<string> {
  const kept = Object.keys(storage)
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => read(storage, key) ?? []);
  return new Set(kept.map(({ window }) => window).filter((window) => !present.has(window)));
}

/**
 * Keeps what is being typed until it is committed, so that an interruption loses at most half a second of it. What another window
 * that is still there is typing is none of this one's business.
 */
export class Recovery {
  readonly #storage: Storage;
  readonly #window = crypto.randomUUID();
  #gone: ReadonlySet<string> = new Set();

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** Once, before anything is typed: says that this window is there, and learns which others are. */
  async start(locks: Pick<LockManager, 'request' | 'query'>): Promise<void> {
    void locks.request(`${LOCK}${this.#window}`, () => new Promise(() => undefined));
    const { held = [] } = await locks.query();
    this.#gone = goneWindows(this.#storage, new Set(held.map(({ name = '' }) => name.slice(LOCK.length))));
  }

  keep(key: string, { text, base }: Typed): void {
    const kept: Kept = { text, base, window: this.#window };
    this.#storage.setItem(key, JSON.stringify(kept));
  }

  forget(key: string): void {
    this.#storage.removeItem(key);
  }

  /** The text that was typed over `value` and not committed. */
  find(key: string, value: Json): Typed | null {
    const kept = read(this.#storage, key);
    if (kept === null || !(kept.window === this.#window || this.#gone.has(kept.window))) return null;
    if (sameJson(kept.base, value)) return { text: kept.text, base: kept.base };
    this.forget(key);
    return null;
  }
}
