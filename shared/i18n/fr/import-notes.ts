/** What an import did, besides what the source's own reader says. */
export const importNotes = {
  cpneOfWorkspace: (nom: string) =>
    `La source ne nomme pas de CPNE : celle de ce fichier est reprise (« ${nom} »).`,
  ignoredMember: (path: string) =>
    `« ${path} » vient d’une version plus récente du schéma et n’est pas repris.`,
  wholeDocument: (empreinte: string) =>
    `Document de Paritaire repris en entier, identifiants compris (empreinte ${empreinte.slice(0, 12)}…).`,
};
