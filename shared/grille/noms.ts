import type { GrilleSansLien } from '../document/tree.ts';
import type { PorteurSuivi } from './porteurs.ts';

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
export function nomsDe({ id, intitule, echelles, parties }: GrilleSansLien): ReadonlyMap<string, string> {
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

/** The same, and of the compétences that it is to evaluate. */
export function nomsAvec(
  grille: GrilleSansLien,
  porteurs: readonly PorteurSuivi[],
): ReadonlyMap<string, string> {
  const competences = porteurs.flatMap((porteur) => porteur.competences);
  return new Map([...nomsDe(grille), ...competences.map(({ id, libelle }) => dit({ id, texte: libelle }))]);
}
