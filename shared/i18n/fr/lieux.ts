import type { Lieu } from '../../contract/answers/workspace.ts';

const risques: Readonly<Record<Lieu['sorte'], (nom: string) => string>> = {
  synchronise: (nom) =>
    `Ce fichier est dans ${nom}, qui le copie à tout moment, même pendant un enregistrement : il peut en rester deux versions, ou une copie incomplète.`,
  reseau: (nom) =>
    `Ce fichier est sur le réseau (${nom}), où rien n’assure qu’un seul poste l’ouvre à la fois, et où une coupure peut l’abîmer.`,
};

/** What may happen to an open file there, and what to do. */
export const phraseLieu = ({ sorte, nom }: Lieu): string =>
  `${risques[sorte](nom)} Travaillez sur une copie placée sur ce poste, et gardez ce dossier pour échanger des paquets (.cpnex).`;
