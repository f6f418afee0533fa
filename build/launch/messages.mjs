// The launcher's own catalogue. It cannot use shared/i18n: it runs before anything is installed or built.

export const messages = {
  installing: 'Installation des composants nécessaires (la première fois, une à deux minutes)…',
  installFailed: (/** @type {string} */ cause) =>
    `L’installation des composants a échoué (${cause}) : vérifiez la connexion au réseau et l’espace disque, puis recommencez.`,
  lockUnreadable:
    'Le fichier package-lock.json manque ou est illisible : récupérez de nouveau le dossier complet de l’application.',
  nodeMissing: (/** @type {string} */ version) =>
    `Node 24 n’a pas pu être installé et la machine a Node ${version} : installez Node 24 ou plus récent, puis recommencez.`,
  building: 'Préparation de l’application…',
  buildFailed: 'La préparation de l’application a échoué ; la cause est indiquée ci-dessus.',
  downloadingElectron: (/** @type {string} */ version) =>
    `Téléchargement d’Electron ${version} (une seule fois, environ 120 Mo)…`,
  fallback: {
    'no-display': 'Aucun écran n’est disponible : Paritaire s’ouvre dans le navigateur.',
    root: 'Electron refuse de démarrer sous le compte root : Paritaire s’ouvre dans le navigateur.',
    'no-runtime': 'Electron n’a pas pu être obtenu : Paritaire s’ouvre dans le navigateur.',
    crashed: 'La fenêtre de bureau n’a pas pu s’ouvrir : Paritaire s’ouvre dans le navigateur.',
  },
  desktopImpossible: {
    'no-display': 'Le bureau est impossible ici : aucun écran n’est disponible.',
    root: 'Le bureau est impossible ici : Electron refuse de démarrer sous le compte root.',
    'no-runtime': 'Le bureau est impossible ici : Electron n’a pas pu être obtenu.',
    crashed: 'La fenêtre de bureau n’a pas pu s’ouvrir.',
  },
  unknownHost: (/** @type {string} */ value) =>
    `L’hôte « ${value} » n’existe pas : écrivez --hote=bureau ou --hote=navigateur.`,
  oldNode: (/** @type {string} */ version) =>
    `Paritaire demande Node 24 ou plus récent, et cette commande est lancée par Node ${version}.`,
  notBuilt:
    'Paritaire n’est pas encore préparé dans ce dossier : lancez d’abord « npm start » ou « npm run build ».',
};

/**
 * A failure that a sentence explains: the launcher prints it and stops, without a stack. The code is neither 1 (the command
 * line's « no ») nor 2 (its « misused »), so that a script never takes a machine without network for an invalid file.
 */
export class LaunchError extends Error {
  /**
   * @param {string} message
   * @param {number} exitCode
   */
  constructor(message, exitCode = 3) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Runs an entry point: its exit code is the process's, and a LaunchError is one sentence on stderr.
 * @param {() => Promise<number> | number} main
 */
export async function runEntry(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}
