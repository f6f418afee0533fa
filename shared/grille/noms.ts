import type { GrilleSansLien } from '../document/tree.ts';
import { lieux } from '../i18n/fr/ecarts.ts';
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

interface Place {
  readonly id: string;
  readonly lieu: string;
}

/** What has the same words as another of its kind, with where it stands. */
function homonymes(places: readonly Place[], noms: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const parNom = [...Map.groupBy(places, ({ id }) => noms.get(id)).values()];
  return new Map(
    parNom.filter(({ length }) => length > 1).flatMap((ils) => ils.map(({ id, lieu }) => [id, lieu])),
  );
}

function lieuxDe(
  { parties }: GrilleSansLien,
  noms: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const dans = (id: string, autres: ReadonlyMap<string, string>): string =>
    [noms.get(id), autres.get(id)].filter((part) => part !== undefined).join(', ');
  const desParties = homonymes(
    parties.map(({ id }, i) => ({ id, lieu: lieux.partie(i + 1) })),
    noms,
  );
  const desEpreuves = homonymes(
    parties.flatMap((partie) =>
      partie.epreuves.map(({ id }, i) => ({ id, lieu: lieux.epreuve(i + 1, dans(partie.id, desParties)) })),
    ),
    noms,
  );
  const desLignes = homonymes(
    parties.flatMap(({ epreuves }) =>
      epreuves.flatMap((epreuve) =>
        epreuve.lignes.map(({ id }, i) => ({ id, lieu: lieux.ligne(i + 1, dans(epreuve.id, desEpreuves)) })),
      ),
    ),
    noms,
  );
  return new Map([...desParties, ...desEpreuves, ...desLignes]);
}

/** The same, and of the compétences that it is to evaluate; what has the same words as another says where it stands. */
export function nomsAvec(
  grille: GrilleSansLien,
  porteurs: readonly PorteurSuivi[],
): ReadonlyMap<string, string> {
  const competences = porteurs.flatMap((porteur) => porteur.competences);
  const noms = nomsDe(grille);
  const situes = [...lieuxDe(grille, noms)].map(([id, lieu]): [string, string] => [
    id,
    `${noms.get(id) ?? id} (${lieu})`,
  ]);
  return new Map([...noms, ...situes, ...competences.map(({ id, libelle }) => dit({ id, texte: libelle }))]);
}
