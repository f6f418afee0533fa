import type { Grille } from '../generated/document.ts';

function dit({
  id,
  code,
  texte,
}: {
  readonly id: string;
  readonly code?: string;
  readonly texte: string;
}): [string, string] {
  return [id, `« ${[code, texte].filter((part) => part !== undefined && part !== '').join(' ')} »`];
}

/** How the items of a grid are named in a sentence. */
export function nomsDe({ id, intitule, echelles, parties }: Grille): ReadonlyMap<string, string> {
  const epreuves = parties.flatMap((partie) => partie.epreuves);
  return new Map([
    dit({ id, texte: intitule }),
    ...echelles.map((echelle) => dit({ id: echelle.id, texte: echelle.intitule })),
    ...echelles.flatMap(({ niveaux }) =>
      niveaux.map((niveau) =>
        dit({ id: niveau.id, texte: niveau.libelle === '' ? niveau.code : niveau.libelle }),
      ),
    ),
    ...parties.map((partie) => dit({ id: partie.id, texte: partie.intitule })),
    ...epreuves.map(({ id: epreuve, code, intitule: texte }) =>
      dit({ id: epreuve, ...(code !== undefined && { code }), texte }),
    ),
    ...epreuves.flatMap(({ lignes }) => lignes.map((ligne) => dit({ id: ligne.id, texte: ligne.libelle }))),
  ]);
}
