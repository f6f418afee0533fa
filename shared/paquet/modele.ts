/** What a package of any version says first. */
export const formatDePaquet = 'paritaire/paquet';
export const versionDePaquet = 1;

/** A shorter one is found by trying. */
export const plusCourtMotDePasse = 8;

/** What is sent when not everything is: what was chosen, and the meetings and rules that adopted texts rest on. */
export const sortesDeRacine = ['referentiel', 'seance', 'regleDecision'] as const;
export type SorteDeRacine = (typeof sortesDeRacine)[number];

/** How many packages of a shared folder are read at once: each is opened, and there may be thousands. */
export const paquetsDUneFois = 100;
