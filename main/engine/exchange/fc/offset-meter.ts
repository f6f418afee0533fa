/** Turns the parser's positions, in UTF-16 units, into bytes of the UTF-8 source (byte order mark left out). */
export class OffsetMeter {
  #text = '';
  #unitsBefore = 0;
  #bytesBefore = 0;
  #bytes = 0;

  /** Tells the meter which text is given to the parser next. */
  chunk(text: string): void {
    this.#unitsBefore += this.#text.length;
    this.#bytesBefore += this.#bytes;
    this.#text = text;
    this.#bytes = Buffer.byteLength(text);
  }

  /** Bytes before a position inside the current chunk. */
  at(position: number): number {
    return this.#bytesBefore + Buffer.byteLength(this.#text.slice(0, position - this.#unitsBefore));
  }

  /** Bytes up to the end of the current chunk. */
  get total(): number {
    return this.#bytesBefore + this.#bytes;
  }
}
