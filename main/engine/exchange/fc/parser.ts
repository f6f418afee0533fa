import { SaxesParser } from 'saxes';
import { EngineError } from '../../errors.ts';
import { isUtf8Name } from './decode.ts';
import type { FicheElement, FicheHeader } from './fiche.ts';
import { limits } from './limits.ts';
import { OffsetMeter } from './offset-meter.ts';
import { TreeBuilder } from './tree-builder.ts';

/** What the reader of an export does with its fiches. */
export interface FicheConsumer {
  /** Whether the fiche of this number is to be kept whole. */
  wants(numero: string): boolean;
  /** A fiche is over; `racine` is there when it was wanted. Answers true when nothing more is needed. */
  fiche(header: FicheHeader, racine: FicheElement | null): boolean;
}

type Wanted = 'unknown' | 'yes' | 'no';

/** A fiche being read. */
interface Current {
  readonly from: number;
  wanted: Wanted;
  tree: TreeBuilder | null;
  numero: string;
  intitule: string;
  actif: string;
}

const FICHE_DEPTH = 2;
const HEADER_DEPTH = 3;

/**
 * Streaming reader of an export: FICHES, VERSION_FLUX, then FICHE elements, of which only the wanted one is ever held in memory.
 * Strict XML 1.x by saxes, which never follows an entity; a document type is refused before that matters.
 */
export class ExportParser {
  readonly #file: string;
  readonly #consumer: FicheConsumer;
  readonly #parser = new SaxesParser();
  readonly #meter = new OffsetMeter();
  readonly #path: string[] = [];
  #text = '';
  #attributes = 0;
  #version: string | null = null;
  #fiches = 0;
  #current: Current | null = null;
  #lastEvent = 0;
  #ending = false;
  #finished = false;

  constructor(file: string, consumer: FicheConsumer) {
    this.#file = file;
    this.#consumer = consumer;
    this.#listen();
  }

  /** True once the consumer needs nothing more. */
  get finished(): boolean {
    return this.#finished;
  }

  write(text: string): void {
    this.#meter.chunk(text);
    this.#parser.write(text);
    if (this.#finished) return;
    const unbroken = this.#parser.position - this.#lastEvent;
    if (unbroken > limits.unbroken) throw this.#tooLarge();
    if (this.#path.length === 0 && this.#fiches === 0 && this.#parser.position > limits.prolog) {
      throw EngineError.of('FICHE_NOT_FC', { file: this.#file, why: 'root', found: '' });
    }
    if (this.#current !== null) this.#checkSize(this.#current, this.#meter.total);
  }

  end(): void {
    this.#ending = true;
    this.#parser.close();
    if (this.#fiches === 0) throw EngineError.of('FICHE_NOT_FC', { file: this.#file, why: 'noFiche' });
  }

  #listen(): void {
    const parser = this.#parser;
    const unlessFinished =
      <T>(handle: (value: T) => void) =>
      (value: T): void => {
        if (this.#finished) return;
        this.#lastEvent = parser.position;
        handle(value);
      };
    parser.on(
      'error',
      unlessFinished((error: Error) => this.#refuse(error)),
    );
    parser.on(
      'xmldecl',
      unlessFinished(({ encoding }) => this.#checkEncoding(encoding)),
    );
    parser.on(
      'doctype',
      unlessFinished(() => this.#forbid('doctype')),
    );
    parser.on('attribute', ({ name, value }) => {
      if (!this.#finished) this.#attribute(name, value);
    });
    parser.on(
      'opentagstart',
      unlessFinished(({ name }) => this.#open(name)),
    );
    parser.on(
      'opentag',
      unlessFinished(() => undefined),
    );
    parser.on(
      'text',
      unlessFinished((text: string) => this.#addText(text)),
    );
    parser.on(
      'cdata',
      unlessFinished((text: string) => this.#addText(text)),
    );
    parser.on(
      'comment',
      unlessFinished(() => undefined),
    );
    parser.on(
      'processinginstruction',
      unlessFinished(() => undefined),
    );
    parser.on(
      'closetag',
      unlessFinished(() => this.#close()),
    );
  }

  #open(name: string): void {
    this.#path.push(name);
    const depth = this.#path.length;
    this.#attributes = 0;
    this.#text = '';
    if (depth === 1 && name !== 'FICHES') {
      throw EngineError.of('FICHE_NOT_FC', { file: this.#file, why: 'root', found: name.slice(0, 80) });
    }
    if (depth > limits.depth) this.#forbid('depth');
    if (depth === FICHE_DEPTH && name === 'FICHE') this.#openFiche();
    const tree = this.#current?.tree;
    if (tree !== undefined && tree !== null && tree.open(name) > limits.elements) throw this.#tooLarge();
  }

  #attribute(name: string, value: string): void {
    this.#attributes += 1;
    if (this.#attributes > limits.attributes) this.#forbid('attributes');
    this.#current?.tree?.attribute(name, value);
  }

  #addText(text: string): void {
    if (this.#current === null) {
      if (this.#path[1] === 'VERSION_FLUX') this.#text += text.slice(0, limits.header);
      return;
    }
    this.#current.tree?.text(text);
    if (this.#path.length === HEADER_DEPTH && this.#text.length < limits.header) this.#text += text;
  }

  #close(): void {
    const depth = this.#path.length;
    const name = this.#path.pop() ?? '';
    const current = this.#current;
    if (current === null) {
      if (depth === 2 && name === 'VERSION_FLUX') this.#checkVersion(this.#text.trim());
      return;
    }
    current.tree?.close();
    if (depth === HEADER_DEPTH)
      this.#header(current, name, detached(this.#text.trim().slice(0, limits.header)));
    if (depth === FICHE_DEPTH) this.#closeFiche(current);
  }

  #openFiche(): void {
    if (this.#version === null) this.#checkVersion('');
    this.#fiches += 1;
    if (this.#fiches > limits.fiches) this.#forbid('count');
    const from = this.#meter.at(this.#parser.position);
    this.#current = { from, wanted: 'unknown', tree: new TreeBuilder(), numero: '', intitule: '', actif: '' };
  }

  #header(current: Current, name: string, value: string): void {
    if (name === 'INTITULE') current.intitule = value;
    if (name === 'ACTIF') current.actif = value;
    if (name !== 'NUMERO_FICHE' || current.wanted !== 'unknown') return;
    current.numero = value;
    this.#decide(current);
  }

  #decide(current: Current): void {
    current.wanted = this.#consumer.wants(current.numero) ? 'yes' : 'no';
    if (current.wanted === 'no') current.tree = null;
    else if (current.tree === null) throw this.#tooLarge();
  }

  #closeFiche(current: Current): void {
    const end = this.#meter.at(this.#parser.position);
    if (current.wanted === 'unknown') this.#decide(current);
    this.#checkSize(current, end);
    this.#current = null;
    const { numero, intitule, actif, tree } = current;
    const header = { numero, intitule, actif: actif === 'Oui', octets: end - current.from };
    this.#finished = this.#consumer.fiche(header, tree?.racine ?? null);
  }

  /** A fiche too large is no trouble unless it is the one asked for; until its number is known it stops being kept. */
  #checkSize(current: Current, end: number): void {
    if (current.wanted === 'no' || end - current.from <= limits.fiche) return;
    if (current.wanted === 'yes') throw this.#tooLarge();
    current.tree = null;
  }

  #checkVersion(version: string): void {
    if (!/^4\.\d{1,3}$/.test(version)) {
      throw EngineError.of('FICHE_NOT_FC', { file: this.#file, why: 'version', found: version.slice(0, 80) });
    }
    this.#version = version;
  }

  #checkEncoding(encoding: string | undefined): void {
    if (encoding !== undefined && !isUtf8Name(encoding)) {
      throw EngineError.of('FICHE_ENCODING', { file: this.#file, encoding: encoding.slice(0, 80) });
    }
  }

  #forbid(why: 'doctype' | 'depth' | 'attributes' | 'count'): never {
    throw EngineError.of('FICHE_FORBIDDEN', { file: this.#file, why });
  }

  #tooLarge(): EngineError {
    return EngineError.of('FICHE_TOO_LARGE', { file: this.#file, maxMb: limits.fiche / 1024 / 1024 });
  }

  /** What saxes finds wrong once the text is over is that the text stops too early. */
  #refuse(error: Error): never {
    if (this.#ending) throw EngineError.of('FICHE_TRUNCATED', { file: this.#file }, error);
    const { line, column } = this.#parser;
    throw EngineError.of('FICHE_MALFORMED', { file: this.#file, line, column }, error);
  }
}

/** A copy that does not hold on to the chunk it was cut from: V8 keeps the parent of a slice alive. */
function detached(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
