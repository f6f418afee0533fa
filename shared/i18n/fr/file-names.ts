/** Names given to files, without a sign that some system refuses (Windows takes no colon). */
export const fileNames = {
  /** Without extension. */
  extrait: (cpne: string) => `${cpne} - extrait d’audit`,
  /** Without extension. */
  copie: (name: string, day: string) => `${name} - copie du ${day}`,
  /**
   * Without extension; the day first, so that a folder lists them in order, and the workspace last: what is too long for a system is cut there.
   */
  paquet: (day: string, time: string, de: string, pour: string | null, objet: string) =>
    `${day} ${time} ${de}${pour === null ? '' : ` pour ${pour}`} - ${objet}`,
  /** `n`: from 2 on, when that name is already taken. */
  copyOfBackup: (name: string, day: string, hours: string, minutes: string, n: number) =>
    `${name} (sauvegarde du ${day} à ${hours} h ${minutes})${n > 1 ? ` ${n}` : ''}.cpne`,
};
