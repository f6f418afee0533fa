/** How far a received file is followed before it is refused. Sizes are bytes unless said otherwise. */
export const limits = {
  /** One fiche. The largest fields of the format are 64 KB. */
  fiche: 5 * 1024 * 1024,
  /** Elements in one fiche: a fiche with 3,000 partners has about 20,000. */
  elements: 100_000,
  /** Fiches in one file: the whole RNCP and RS together had 30,475 in August 2026. */
  fiches: 200_000,
  /** Elements inside one another: the format has 6 levels. */
  depth: 32,
  /** Attributes on one element: the format has none. */
  attributes: 64,
  /** Characters before the root element opens. */
  prolog: 64 * 1024,
  /** Characters with no tag, comment or section ending: the parser holds such a run in memory. */
  unbroken: 8 * 1024 * 1024,
  /** Characters of a text shown in a list. */
  header: 800,
  zip: {
    /** Announced size of the XML entries together; reading stops when an entry gives more than it announced. */
    total: 4 * 1024 * 1024 * 1024,
    entries: 10_000,
    /** XML text shrinks 10 to 30 times; deflate cannot go beyond 1,032. Checked above `ratioFrom`. */
    ratio: 200,
    ratioFrom: 10 * 1024 * 1024,
  },
} as const;
