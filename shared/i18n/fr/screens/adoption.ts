/** The adoption of a version. */
export const adoption = {
  open: 'Adopter…',
};
