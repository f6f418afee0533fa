#!/usr/bin/env node
/**
 * Verifies an audit extract of Paritaire without Paritaire, from docs/journal.md alone: no dependency, Node 18 or later.
 *
 *   node verifier-extrait.mjs EXTRAIT.jsonl [--ancre SEQ:HASH]
 *
 * Exit code: 0 nothing found, 1 an alteration, 2 usage or no extract. verifier_extrait.py says the same, to the letter.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import process from 'node:process';

const usage = 'Usage\u00a0: node verifier-extrait.mjs EXTRAIT.jsonl [--ancre LIGNE:EMPREINTE]';
const mostShown = 100;
const colleges = ['employeurs', 'salaries', 'secretariat', 'expert'];

/**
 * @typedef {Record<string, unknown>} JsonObject
 * @typedef {{ seq: number, hash: string }} Head
 * @typedef {JsonObject & { at: string, changes: unknown[] }} Geste
 * @typedef {Head & { previous: string, corps: string | null, sound: boolean }} Row
 * @typedef {{ seq: number, avant: Head, after: JsonObject }} Freezing
 * @typedef {{ sorte: Sorte, id: string, seq: number, after: JsonObject, avant: Head | null }} Named
 * @typedef {{ nom: (after: JsonObject) => string, geste: string, fait: string, dits: [string, string, string][] }} Sorte
 * @typedef {JsonObject & { tete: Head, fichier: JsonObject, logiciel: JsonObject, recues: number, documents: number }} Header
 */

/**
 * What freezes a document, by the kind of its change: how it is called, the gesture, what it did, and which member of the document says the same
 * as which of its row, under which word.
 * @type {Map<unknown, Sorte>}
 */
const sortes = new Map([
  [
    'version',
    {
      nom: ({ numero }) => `Version ${said(numero)}`,
      geste: 'son adoption',
      fait: 'a été adopté',
      dits: [
        ['numero', 'numero', 'numéro'],
        ['decision', 'decision', 'décision'],
        ['empreinte', 'empreinte', 'empreinte'],
      ],
    },
  ],
  [
    'relecture',
    {
      nom: ({ objet }) => `Relecture «\u00a0${said(objet)}\u00a0»`,
      geste: 'sa mise en relecture',
      fait: 'a été mis en relecture',
      dits: [
        ['motif', 'objet', 'objet'],
        ['empreinte', 'empreinte', 'empreinte'],
      ],
    },
  ],
]);

class Refused extends Error {}

/** @type {(content: string | Buffer) => Buffer} */
const sha256 = (content) => createHash('sha256').update(content).digest();
/** @param {unknown} value @returns {value is JsonObject} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** @param {unknown} value @returns {value is string} */
const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
/** What `trim` takes is what docs/journal.md calls blank. @param {unknown} value @returns {value is string} */
const isText = (value) => typeof value === 'string' && value.trim() !== '';
/** @param {unknown} value @returns {value is number} */
const isCount = (value) => Number.isSafeInteger(value);
/** A value of a document, in a sentence; what is neither a text nor plain is not told, no two languages writing it alike. @type {(value: unknown) => string} */
function said(value) {
  if (typeof value === 'string') return value;
  const isPlain = (value ?? null) === null || typeof value === 'boolean' || isCount(value);
  return isPlain ? JSON.stringify(value ?? null) : '…';
}
/** @type {(object: JsonObject, name: string) => unknown} */
const own = (object, name) => (Object.hasOwn(object, name) ? object[name] : null);

/** Two JSON values say the same; the order of members does not count. @type {(a: unknown, b: unknown) => boolean} */
function same(a, b) {
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => same(item, b[i]));
  if (!isObject(a)) return a === b;
  const names = Object.keys(a);
  return (
    isObject(b) &&
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && same(a[name], b[name]))
  );
}

/** The lines of a file, ended by the octet 0x0A alone, read piece by piece. @param {string} path */
function* linesOf(path) {
  const chunk = Buffer.alloc(1 << 20);
  const descriptor = openSync(path, 'r');
  /** @type {Buffer[]} */
  let held = [];
  try {
    for (;;) {
      const length = readSync(descriptor, chunk, 0, chunk.length, null);
      if (length === 0) break;
      let start = 0;
      for (let end = chunk.indexOf(10); end !== -1 && end < length; end = chunk.indexOf(10, start)) {
        held.push(Buffer.from(chunk.subarray(start, end)));
        yield Buffer.concat(held);
        held = [];
        start = end + 1;
      }
      held.push(Buffer.from(chunk.subarray(start, length)));
    }
  } finally {
    closeSync(descriptor);
  }
  const last = Buffer.concat(held);
  if (last.length > 0) yield last;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The object that a text says in JSON, null when there is none. @type {(text: string) => JsonObject | null} */
function parsed(text) {
  /** @type {unknown} */
  const value = JSON.parse(text);
  return isObject(value) ? value : null;
}

/** The object on a line, null when there is none. @type {(line: Buffer) => JsonObject | null} */
function objectOn(line) {
  try {
    return parsed(utf8.decode(line));
  } catch {
    return null;
  }
}

/** @type {(line: Buffer) => Header} */
function headerOn(line) {
  const header = objectOn(line);
  if (header?.format !== 'paritaire/extrait')
    throw new Refused('Ce fichier n’est pas un extrait d’audit de Paritaire.');
  if (header.version !== 1)
    throw new Refused(
      `Ce vérificateur lit les extraits de version 1\u00a0; celui-ci est de version ${said(header.version)}.`,
    );
  const { tete, fichier, logiciel, recues, documents } = header;
  const head = isObject(tete) ? headOf(tete) : null;
  if (head === null || !isObject(fichier) || !isObject(logiciel) || !isCount(recues) || !isCount(documents))
    throw new Refused('L’en-tête de l’extrait n’est pas entier.');
  return { ...header, tete: head, fichier, logiciel, recues, documents };
}

/** @type {(value: JsonObject) => Head | null} */
const headOf = ({ seq, hash }) => (isCount(seq) && isHash(hash) ? { seq, hash } : null);

/** @type {(text: string) => JsonObject | null} */
function readable(text) {
  try {
    return parsed(text);
  } catch {
    return null;
  }
}

/** What the chain hashes of a row: the digest of its text, given or computed. @type {(corps: unknown, digest: unknown) => Buffer | null} */
function middleOf(corps, digest) {
  if (typeof corps === 'string') return sha256(corps);
  return isHash(digest) ? Buffer.from(digest, 'hex') : null;
}

/** What a line says of a row, and whether its text is the one that was hashed; null when it is not whole. @type {(seq: unknown, line: JsonObject) => Row | null} */
function rowOn(seq, { prev_hash: previous, hash, corps, sha256: digest }) {
  const middle = middleOf(corps, digest);
  if (!isCount(seq) || !isHash(previous) || !isHash(hash) || middle === null) return null;
  const isWell = typeof corps !== 'string' || !/\p{Surrogate}/u.test(corps);
  const computed = sha256(Buffer.concat([Buffer.from(previous, 'hex'), middle])).toString('hex');
  return {
    seq,
    previous,
    hash,
    corps: typeof corps === 'string' ? corps : null,
    sound: isWell && computed === hash,
  };
}

/** @param {unknown} value @returns {value is JsonObject | null} */
const isSide = (value) => value === null || isObject(value);

/** @type {(value: unknown) => boolean} */
const isInstant = (value) =>
  typeof value === 'string' &&
  /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z$/.test(
    value,
  );

/** The gesture that the text of a row says: when, why, over which row before it goes back, and from which installation; null when it says none. @type {(corps: string, seq: number) => Geste | null} */
function gestureIn(corps, seq) {
  const entry = readable(corps);
  if (entry === null || entry.format !== 1 || !Array.isArray(entry.changes)) return null;
  const [reason, undoOf] = [own(entry, 'reason'), own(entry, 'undoOf')];
  const isWhy = reason === null || typeof reason === 'string';
  const isOver = undoOf === null || (isCount(undoOf) && undoOf > 0 && undoOf < seq);
  return isInstant(entry.at) && isWhy && isOver && isText(entry.replica)
    ? /** @type {Geste} */ (entry)
    : null;
}

/** Does a row say who wrote it? @type {(entry: Geste) => boolean} */
function isSigned({ author }) {
  if (!isObject(author) || !isText(author.id) || !isText(author.nom)) return false;
  return colleges.some((college) => college === author.college);
}

/** What a gesture that merges makes appear was frozen in another journal. @type {(op: unknown) => boolean} */
const merges = (op) => typeof op === 'string' && op.startsWith('fusion.');

/** What was changed, whole; null when it cannot be read. @param {unknown} value */
function changeIn(value) {
  const { entity, id, before, after } = isObject(value) ? value : {};
  const isWhole = isText(entity) && isText(id) && isSide(before) && isSide(after);
  return isWhole && (before !== null || after !== null) ? { entity, id, before, after } : null;
}

/** Rows of other journals, which merges saw: they are all held until the end, and no other row is. */
class Recues {
  lines = 0;
  withoutCorps = 0;
  /** By its hash. @type {Map<string, Row>} */
  rows = new Map();
  /** Hashes of the rows that they follow. @type {Set<string>} */
  followed = new Set();
  /** Of those, the ones of the journal itself, with their number. @type {Map<string, number>} */
  trunk = new Map();
  /** Heads that merges saw. @type {Set<string>} */
  seen = new Set();
  /** What was frozen there, by its kind and its identifier. @type {Map<string, Freezing>} */
  frozen = new Map();

  /** @param {Row} row @param {Geste | null} entry */
  add(row, entry) {
    this.lines += 1;
    this.rows.set(row.hash, { ...row, corps: null });
    this.followed.add(row.previous);
    if (row.corps === null) this.withoutCorps += 1;
    else if (entry !== null && !merges(entry.op)) this.freeze(row, entry);
  }

  /** @param {Row} row @param {Geste} entry */
  freeze({ seq, previous }, entry) {
    for (const value of entry.changes) {
      const change = changeIn(value);
      if (change === null || !sortes.has(change.entity) || change.before !== null || change.after === null)
        continue;
      const avant = { seq: seq - 1, hash: previous };
      this.frozen.set(`${change.entity} ${change.id}`, { seq, avant, after: change.after });
    }
  }

  /** The journal itself goes by. @param {Head} row */
  pass({ seq, hash }) {
    if (this.followed.has(hash)) this.trunk.set(hash, seq);
  }

  /**
   * The row of the journal that a row received leads back to, when it is that of the anchor and each on the way is sound; null when it is not
   * there. @param {Head} anchor
   */
  back({ seq, hash }) {
    let expected = seq;
    for (let row = this.rows.get(hash); row !== undefined; row = this.rows.get(row.previous)) {
      if (row.seq !== expected || !row.sound) return null;
      expected -= 1;
      if (this.trunk.get(row.previous) === expected) return expected;
    }
    return null;
  }

  /** What does not hold of them together. `all`: every head that was seen is known. @param {boolean} all */
  *faults(all) {
    for (const { seq, previous, hash } of this.rows.values()) {
      const before = this.rows.get(previous)?.seq ?? this.trunk.get(previous);
      if (before === undefined)
        yield `${placeOfRecue(seq, hash)}\u00a0: la ligne d’avant elle n’est ni dans le journal ni parmi les lignes reçues.`;
      else if (seq !== before + 1)
        yield `${placeOfRecue(seq, hash)}\u00a0: elle suit la ligne ${before}\u00a0; des lignes ont été retirées ou ajoutées.`;
      if (all && !this.seen.has(hash) && !this.followed.has(hash))
        yield `${placeOfRecue(seq, hash)}\u00a0: aucune réunion ne la nomme, et aucune ligne reçue ne la suit.`;
    }
  }
}

/** @type {(seq: number, hash: string) => string} */
const placeOfRecue = (seq, hash) => `Ligne reçue ${seq} (${hash.slice(0, 12)}…)`;

class Verifier {
  findings = 0;
  /** @type {string[]} */
  shown = [];
  /** @type {Head} */
  head = { seq: 0, hash: '0'.repeat(64) };
  /** @type {string | null} */
  anchored = null;
  withoutCorps = 0;
  backward = 0;
  firstBackward = 0;
  latest = '';
  replayed = true;
  /** @type {Map<string, JsonObject>} */
  state = new Map();
  /** What is frozen and was not seen yet. @type {Map<string, Named>} */
  named = new Map();
  documents = 0;
  recues = new Recues();

  /** @param {Header} header @param {Head | null} anchor */
  constructor(header, anchor) {
    this.header = header;
    this.anchor = anchor;
  }

  /** @param {string} sentence */
  find(sentence) {
    this.findings += 1;
    if (this.findings <= mostShown) this.shown.push(sentence);
  }

  /** @param {JsonObject | null} value @param {number} number */
  line(value, number) {
    if (value !== null && Object.hasOwn(value, 'seq')) this.row(rowOn(value.seq, value), number);
    else if (value !== null && Object.hasOwn(value, 'recue')) this.recue(rowOn(value.recue, value), number);
    else if (value !== null && Object.hasOwn(value, 'document')) this.document(value, number);
    else this.unreadable(number);
  }

  /** @param {number} number */
  unreadable(number) {
    this.find(`Ligne ${number} de l’extrait\u00a0: illisible.`);
  }

  /** @param {Row | null} row @param {number} number */
  recue(row, number) {
    if (row === null) {
      this.unreadable(number);
      return;
    }
    const place = placeOfRecue(row.seq, row.hash);
    if (!row.sound) this.find(`${place}\u00a0: son texte n’est plus celui qui a été haché.`);
    this.recues.add(row, row.corps === null ? null : this.gesture(row.corps, row.seq, place));
  }

  /** What a row says, which is a gesture of somebody. @param {string} corps @param {number} seq @param {string} place */
  gesture(corps, seq, place) {
    const entry = gestureIn(corps, seq);
    if (entry === null) this.find(`${place}\u00a0: son texte n’est pas un geste.`);
    else if (!isSigned(entry)) this.find(`${place}\u00a0: elle ne dit pas qui l’a écrite.`);
    return entry;
  }

  /** @param {Row | null} row @param {number} number */
  row(row, number) {
    if (row === null) {
      this.unreadable(number);
      return;
    }
    const { seq, previous, hash, corps, sound } = row;
    const place = `Journal, ligne ${seq}`;
    if (seq !== this.head.seq + 1)
      this.find(
        `${place}\u00a0: elle suit la ligne ${this.head.seq}\u00a0; des lignes ont été retirées ou ajoutées.`,
      );
    else if (previous !== this.head.hash)
      this.find(`${place}\u00a0: prev_hash n’est pas l’empreinte de la ligne d’avant.`);
    if (!sound) this.find(`${place}\u00a0: son texte n’est plus celui qui a été haché.`);
    if (this.anchor !== null && this.anchor.seq === seq) this.anchored = hash;
    this.recues.pass(row);
    if (corps !== null) this.entry(row, corps, place);
    else {
      this.withoutCorps += 1;
      this.replayed = false;
    }
    this.head = { seq, hash };
  }

  /** @param {Row} row @param {string} corps @param {string} place */
  entry(row, corps, place) {
    const entry = this.gesture(corps, row.seq, place);
    if (entry === null) {
      this.replayed = false;
      return;
    }
    if (row.seq === 1 && entry.op !== 'espace.created')
      this.find(`${place}\u00a0: le journal ne commence pas par la création de l’espace.`);
    if (entry.at < this.latest) {
      this.backward += 1;
      if (this.backward === 1) this.firstBackward = row.seq;
    }
    this.latest = entry.at;
    for (const change of entry.changes) this.change(row, change, place, merges(entry.op));
  }

  /** @param {Row} row @param {unknown} value @param {string} place @param {boolean} merged */
  change(row, value, place, merged) {
    const change = changeIn(value);
    if (change === null) {
      this.find(`${place}\u00a0: un changement n’est pas lisible.`);
      this.replayed = false;
      return;
    }
    const { entity, id, before, after } = change;
    const key = `${entity} ${id}`;
    const sorte = sortes.get(entity);
    if (sorte !== undefined && before === null && after !== null) {
      const { seq, previous } = row;
      const avant = merged ? this.brought(sorte, key, seq, after) : { seq: seq - 1, hash: previous };
      this.named.set(key, { sorte, id, seq, after, avant });
    }
    if (entity === 'fusion' && after !== null) this.see(after.tetes, place);
    if (!this.replayed) return;
    const item = this.state.get(key);
    const fits =
      before === null
        ? item === undefined
        : item !== undefined && Object.keys(before).every((name) => same(before[name], own(item, name)));
    if (!fits) this.find(`${place}\u00a0: ${key} n’était pas dans l’état qu’elle dit.`);
    if (after === null) this.state.delete(key);
    else this.state.set(key, { ...item, ...after });
  }

  /**
   * What a merge brought was frozen in another journal: the head before the row that did, null when none did.
   * @param {Sorte} sorte @param {string} key @param {number} seq @param {JsonObject} after
   */
  brought(sorte, key, seq, after) {
    const place = placeOf({ sorte, seq, after });
    const frozen = this.recues.frozen.get(key);
    if (frozen === undefined) this.find(`${place}\u00a0: aucune ligne reçue ne dit où elle a été gelée.`);
    else if (!same(own(frozen.after, 'sha256'), own(after, 'sha256')))
      this.find(`${place}\u00a0: la ligne reçue ${frozen.seq} gèle un autre document.`);
    return frozen?.avant ?? null;
  }

  /** Heads that a merge saw. @param {unknown} tetes @param {string} place */
  see(tetes, place) {
    for (const tete of Array.isArray(tetes) ? tetes : [null]) {
      const hash = isObject(tete) ? tete.hash : null;
      if (!isHash(hash)) this.find(`${place}\u00a0: une tête qu’elle a vue n’est pas lisible.`);
      else if (!this.recues.rows.has(hash))
        this.find(
          `${place}\u00a0: la tête ${hash.slice(0, 12)}… qu’elle a vue n’est pas parmi les lignes reçues.`,
        );
      else this.recues.seen.add(hash);
    }
  }

  /** @param {JsonObject} line @param {number} number */
  document({ document: id, sorte, texte }, number) {
    if (typeof id !== 'string' || typeof sorte !== 'string' || typeof texte !== 'string') {
      this.unreadable(number);
      return;
    }
    this.documents += 1;
    const key = `${sorte} ${id}`;
    const named = this.named.get(key);
    if (named === undefined) {
      this.find(`Document gelé ${id}\u00a0: aucune ligne du journal ne le nomme.`);
      return;
    }
    this.named.delete(key);
    const { fait, geste } = named.sorte;
    if (/\p{Surrogate}/u.test(texte) || sha256(texte).toString('hex') !== named.after.sha256) {
      this.find(
        `${placeOf(named)}\u00a0: le document gelé n’est plus celui qui ${fait} (son SHA-256 a changé).`,
      );
      return;
    }
    const fault = contradiction(readable(texte), named);
    if (fault !== null)
      this.find(`${placeOf(named)}\u00a0: le document gelé dit autre chose que ${geste} (${fault}).`);
  }

  end() {
    const { header, head, anchor, recues } = this;
    if (head.seq !== header.tete.seq || head.hash !== header.tete.hash)
      this.find(
        `L’extrait s’arrête à la ligne ${head.seq} du journal, qui n’est pas la tête qu’il annonce (ligne ${header.tete.seq}).`,
      );
    for (const sentence of recues.faults(this.replayed)) this.find(sentence);
    for (const named of this.named.values()) this.find(`${placeOf(named)}\u00a0: son document gelé manque.`);
    if (recues.lines !== header.recues)
      this.find(`L’extrait annonce ${header.recues} lignes reçues et en contient ${recues.lines}.`);
    if (this.documents !== header.documents)
      this.find(`L’extrait annonce ${header.documents} documents gelés et en contient ${this.documents}.`);
    if (anchor === null || recues.back(anchor) !== null) return;
    if (anchor.seq > head.seq)
      this.find(
        `L’ancre est la ligne ${anchor.seq} du journal, qui s’arrête à la ligne ${head.seq}, et aucune ligne reçue d’une autre copie n’est la sienne\u00a0: des lignes ont été retirées à la fin, ou cet extrait est plus ancien que l’ancre.`,
      );
    else if (this.anchored !== anchor.hash)
      this.find(
        `La ligne ${anchor.seq} du journal n’est pas celle de l’ancre, et aucune ligne reçue d’une autre copie ne l’est\u00a0: le journal a été réécrit à cette ligne ou avant elle, ou l’ancre est celle d’un autre fichier.`,
      );
  }

  report() {
    const { header, head, anchor, recues } = this;
    const { fichier, logiciel } = header;
    const lines = [
      `Extrait de «\u00a0${said(fichier.nom)}\u00a0», lu le ${said(fichier.luLe)} par ${said(logiciel.nom)} ${said(logiciel.version)}.`,
      `SHA-256 du fichier lu\u00a0: ${said(fichier.sha256)}`,
      `Lu ici\u00a0: ${head.seq} lignes de journal, ${recues.lines} lignes reçues d’autres copies, ${this.documents} documents gelés.`,
      this.findings === 0 ? 'Aucune altération révélée.' : `Altérations révélées\u00a0: ${this.findings}`,
      ...this.shown.map((sentence) => `  ${sentence}`),
    ];
    if (this.findings > mostShown) lines.push(`  … et ${this.findings - mostShown} de plus.`);
    if (this.withoutCorps > 0)
      lines.push(
        `À savoir\u00a0: ${this.withoutCorps} lignes sont sans leur texte\u00a0; le journal n’a pas été rejoué.`,
      );
    if (this.withoutCorps > 0 && recues.lines > 0)
      lines.push(
        'À savoir\u00a0: faute de ces textes, rien ne dit quelles lignes reçues une réunion a vues.',
      );
    if (recues.withoutCorps > 0)
      lines.push(`À savoir\u00a0: ${recues.withoutCorps} lignes reçues sont sans leur texte.`);
    if (this.backward > 0)
      lines.push(
        `À savoir\u00a0: l’heure recule ${this.backward} fois, d’abord à la ligne ${this.firstBackward}\u00a0; l’ordre est celui des numéros.`,
      );
    lines.push(`Tête du journal\u00a0: ligne ${head.seq}, ${head.hash}`);
    if (anchor === null)
      lines.push(
        'Non ancré\u00a0: un journal entièrement réécrit, ou coupé à la fin, ne se voit pas sans une tête imprimée auparavant (--ancre).',
      );
    else if (this.anchored === anchor.hash)
      lines.push(`Ancré\u00a0: le journal passe par la ligne ${anchor.seq} donnée.`);
    else if (recues.back(anchor) !== null)
      lines.push(
        `L’ancre est la tête d’une autre copie\u00a0: la ligne ${anchor.seq} donnée est parmi les lignes reçues\u00a0; rien n’a été réécrit jusqu’à elle, ni dans ce journal jusqu’à sa ligne ${recues.back(anchor)}. De ce qui suit, l’ancre ne dit rien.`,
      );
    return lines;
  }
}

/** What is frozen, in a sentence. @type {(named: Pick<Named, 'sorte' | 'seq' | 'after'>) => string} */
const placeOf = ({ sorte, seq, after }) => `${sorte.nom(after)} (ligne ${seq} du journal)`;

/** In what a frozen document says otherwise than the row that froze it; null when in nothing. @type {(document: JsonObject | null, named: Named) => string | null} */
function contradiction(document, { sorte, id, after, avant }) {
  if (document === null || !isObject(document.version)) return 'illisible';
  const { version, provenance } = document;
  const tete = isObject(provenance) ? provenance.tete : null;
  if (version.id !== id) return 'identifiant';
  for (const [member, ofRow, word] of sorte.dits)
    if (!same(own(version, member), own(after, ofRow))) return word;
  if (avant !== null && (!isObject(tete) || tete.seq !== avant.seq || tete.hash !== avant.hash))
    return 'tête du journal';
  return null;
}

/** @type {(text: string) => Head} */
function anchorIn(text) {
  const [, seq, hash] = /^([0-9]{1,15}):([0-9a-f]{64})$/.exec(text.toLowerCase()) ?? [];
  if (seq === undefined || hash === undefined) throw new Refused(usage);
  return { seq: Number(seq), hash };
}

/** @param {string[]} argv */
function argumentsOf(argv) {
  /** @type {string[]} */
  const files = [];
  /** @type {Head | null} */
  let anchor = null;
  const rest = [...argv];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const given = /^--ancre(?:=(.*))?$/s.exec(argument);
    if (given !== null) anchor = anchorIn(given[1] ?? rest.shift() ?? '');
    else if (argument.startsWith('-')) throw new Refused(usage);
    else files.push(argument);
  }
  const [file] = files;
  if (file === undefined || files.length > 1) throw new Refused(usage);
  return { file, anchor };
}

/** @param {{ file: string, anchor: Head | null }} asked */
function verify({ file, anchor }) {
  /** @type {Verifier | null} */
  let verifier = null;
  let number = 0;
  for (const line of linesOf(file)) {
    number += 1;
    if (verifier === null) verifier = new Verifier(headerOn(line), anchor);
    else verifier.line(objectOn(line), number);
  }
  if (verifier === null) throw new Refused('Ce fichier n’est pas un extrait d’audit de Paritaire.');
  verifier.end();
  return verifier;
}

try {
  const verifier = verify(argumentsOf(process.argv.slice(2)));
  process.stdout.write(`${verifier.report().join('\n')}\n`);
  process.exitCode = verifier.findings === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error ? String(error.code) : null;
  if (!(error instanceof Refused) && code === null) throw error;
  const why = code === null ? error.message : `Le fichier ne peut pas être lu (${code}).`;
  process.stderr.write(`${why}\n`);
  process.exitCode = 2;
}
