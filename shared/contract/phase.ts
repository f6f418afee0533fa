/**
 * What a long piece of work is at, where it has several parts. Of a merge: what was received is read; its rows, and those of here; what both copies had
 * in common is made again; they are compared; who wrote what is looked for.
 */
export type Phase = 'recu' | 'journal' | 'commun' | 'comparaison' | 'auteurs';
