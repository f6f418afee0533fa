/** One XML text to read: a file, or an entry of a ZIP. */
export interface XmlPart {
  /** Name for people: « export.zip › fiches.xml ». */
  readonly file: string;
  readonly octets: number;
  chunks(): AsyncIterable<Buffer>;
}

/** The XML texts that a file holds, with what to call when they are no longer needed. */
export interface XmlSource {
  readonly parts: readonly XmlPart[];
  close(): void;
}
