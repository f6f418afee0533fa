/** The order of a text that items have, as its characters are numbered: of days, of ranks, of identifiers. */
export const byText =
  <T>(of: (item: T) => string) =>
  (a: T, b: T): number => {
    const [one, other] = [of(a), of(b)];
    return one < other ? -1 : one > other ? 1 : 0;
  };
