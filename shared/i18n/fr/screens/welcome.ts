/** Before a file is open: who works, which file, and why one could not be opened. */
export const welcome = {
  title: 'Bienvenue dans Paritaire',
};
