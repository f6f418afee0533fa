/** The journal screen. */
export const journal = {
  title: 'Journal',
};
