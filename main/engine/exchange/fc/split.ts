import { beginsWithInfinitive } from '../../../../shared/french/infinitive.ts';
import { hasOBullets, lineStart, type LineStart } from '../../../../shared/french/line-start.ts';
import { flattenedItems, punctuatedItems } from './inline.ts';
import { paragraphes } from './text.ts';
import { beginsLowercase, isUnfinished } from '../../../../shared/french/lines.ts';

/** One item of a list in free text. Read in order, titre, code and corps hold every letter of the source. */
export interface Piece {
  /** A heading that stood before the item, or empty. */
  readonly titre: string;
  /** The numbering, without what separates it from the text, or empty. */
  readonly code: string;
  /** The text; lines of an inner list are separated by newlines. */
  readonly corps: string;
}

interface Growing {
  readonly titre: string;
  readonly code: string;
  /** The lines of the text so far, joined only at the end: a source of a million short lines stays quick. */
  readonly lignes: string[];
  /** Bullet of the line that opened the piece. */
  readonly puce: string;
  /** The piece ends with « : »: the bullets that follow are its own. */
  readonly open: boolean;
}

/**
 * Splits a free text of the export into items: paragraphs, bullets, numbering, semicolons. Always a guess; loses no letter.
 * `item` says whether a text begins an item of its own kind (for competences: an infinitive).
 */
export function splitList(source: string, item: (text: string) => boolean): readonly Piece[] {
  const lines = listLines(source);
  const plain = lines.filter((line) => line.puce === '' && line.reste !== '');
  const lowercaseList = plain.length > 1 && plain.every(({ reste }) => beginsLowercase(reste) && item(reste));
  return new Assembler(item, lowercaseList).assemble(lines);
}

/** The items of a list of competences. */
export function splitCompetences(source: string): readonly Piece[] {
  return splitList(source, beginsWithInfinitive);
}

/** The lines of a list, each taken apart. */
export function listLines(source: string): readonly LineStart[] {
  const lines = paragraphes(source);
  const oBullets = hasOBullets(lines);
  const items = lines.flatMap((line) => flattenedItems(line, oBullets));
  const [only] = items;
  const cut = items.length === 1 && only !== undefined ? punctuatedItems(only) : items;
  return cut.map((line) => lineStart(line, oBullets)).filter(({ brut }) => brut !== '');
}

class Assembler {
  readonly #item: (text: string) => boolean;
  readonly #lowercaseList: boolean;
  readonly #pieces: Growing[] = [];
  #titre = '';
  #code = '';

  constructor(item: (text: string) => boolean, lowercaseList: boolean) {
    this.#item = item;
    this.#lowercaseList = lowercaseList;
  }

  assemble(lines: readonly LineStart[]): readonly Piece[] {
    lines.forEach((line, index) => this.#add(line, lines[index + 1]));
    this.#flush();
    return this.#pieces.map(({ titre, code, lignes }) => ({
      titre,
      code,
      corps: withoutSemicolon(lignes.join('')),
    }));
  }

  #add(line: LineStart, next: LineStart | undefined): void {
    if (line.reste === '' && line.code !== '') this.#codeAlone(line);
    else if (this.#isTitle(line, next)) this.#titre = joined(this.#takeHeading(), line.brut);
    else if (this.#continues(line)) this.#append(line);
    else this.#begin(line);
  }

  /** A code on its own line belongs to the text that follows; a second one makes the first a heading. */
  #codeAlone(line: LineStart): void {
    if (this.#code !== '') this.#titre = this.#takeHeading();
    this.#code = line.code;
  }

  /** « Accueil du client : » before the items it announces. */
  #isTitle(line: LineStart, next: LineStart | undefined): boolean {
    if (!line.brut.endsWith(':') || next === undefined) return false;
    return !this.#item(line.reste) && !this.#continues(line);
  }

  #continues(line: LineStart): boolean {
    const current = this.#pieces.at(-1);
    if (current === undefined || line.code !== '' || this.#titre !== '' || this.#code !== '') return false;
    const last = current.lignes.at(-1) ?? '';
    const isItem = this.#item(line.reste);
    const lower = beginsLowercase(line.reste);
    if (line.puce !== '') {
      if (current.open && line.puce !== current.puce) return true;
      return lower && !isItem;
    }
    if (lower) return !(isItem && (this.#lowercaseList || /[.;]$/.test(last)));
    if (/^[),;.»…]/.test(line.reste)) return true;
    return isUnfinished(last) && !isItem;
  }

  #append(line: LineStart): void {
    this.#pieces.at(-1)?.lignes.push(line.puce === '' ? ` ${line.reste}` : `\n${line.puce} ${line.reste}`);
  }

  #begin(line: LineStart): void {
    const titre = line.code === '' ? this.#titre : this.#takeHeading();
    const code = line.code === '' ? this.#code : line.code;
    this.#titre = '';
    this.#code = '';
    const open = line.brut.endsWith(':');
    this.#pieces.push({ titre, code, lignes: [line.reste], puce: line.puce, open });
  }

  /** A heading or a code that nothing follows is an item by itself: it is not for us to drop it. */
  #flush(): void {
    const corps = this.#takeHeading();
    if (corps !== '') this.#pieces.push({ titre: '', code: '', lignes: [corps], puce: '', open: false });
  }

  #takeHeading(): string {
    const heading = joined(this.#titre, this.#code);
    this.#titre = '';
    this.#code = '';
    return heading;
  }
}

function joined(first: string, second: string): string {
  return first === '' || second === '' ? first + second : `${first} ${second}`;
}

/** A final semicolon only separates an item from the next. */
function withoutSemicolon(corps: string): string {
  return corps.endsWith(';') ? corps.slice(0, -1).trimEnd() : corps;
}
