import { useMemo, type ReactNode } from 'react';
import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import {
  commentairesDe,
  etatDeRelecture,
  relecturesDe,
  relusDe,
  reponsesPar,
} from '../../../shared/relecture/etat.ts';
import type { Relu } from '../../../shared/relecture/modele.ts';
import { useWorkspace } from '../../app/shown.ts';
import { useDraft } from '../referentiel/draft.ts';
import { useItemsUnder } from '../referentiel/useItemsUnder.ts';
import { comptes } from './filtre.ts';
import { RelectureContext, useRelecture, type Relectures } from './relecture.ts';

interface RelectureProviderProps {
  readonly relu: Relu;
  /** Of the référentiel and of its grids. */
  readonly versions: readonly VersionSummary[];
  readonly children: ReactNode;
}

/** Gives the reviews of a draft; drawn again only when something of them changes. */
export function RelectureProvider({ relu: { entity, id }, versions, children }: RelectureProviderProps) {
  const { state, referentiel } = useDraft();
  const peutEcrire = useWorkspace()?.readOnly === false;
  const grilles = useItemsUnder('grille', referentiel.id);
  const [relectures, commentaires, reponses] = (['relecture', 'commentaire', 'reponse'] as const).map(
    (kind) => state.get(kind),
  );
  const dit = useMemo(() => {
    const relu = { entity, id };
    const said = new Map([
      ['relecture', relectures ?? new Map()],
      ['commentaire', commentaires ?? new Map()],
      ['reponse', reponses ?? new Map()],
    ] as const);
    const siens = commentairesDe(said, relu);
    const demande = { ref: referentiel.id, grille: entity === 'grille' ? id : null };
    return {
      relu,
      demande,
      relus: relusDe(said, referentiel.id, grilles),
      tours: relecturesDe(said, relu),
      commentaires: siens,
      reponses: reponsesPar(said),
      comptes: comptes(siens),
    };
  }, [entity, id, referentiel.id, grilles, relectures, commentaires, reponses]);
  const value = useMemo((): Relectures => {
    const derniere = dit.tours.at(-1) ?? null;
    const isClose = derniere === null || etatDeRelecture(derniere, versions) === 'adoptee';
    // Numbered with those of other copies, the one that is open may not be the last.
    const ouverte = dit.tours.find((tour) => etatDeRelecture(tour, versions) === 'ouverte') ?? null;
    return {
      ...dit,
      ouverte,
      commentable: peutEcrire ? (ouverte ?? (isClose ? null : derniere)) : null,
      versions,
      peutEcrire,
    };
  }, [dit, versions, peutEcrire]);
  return <RelectureContext value={value}>{children}</RelectureContext>;
}

/** Inside of a référentiel, the same of one of its grids. */
export function RelectureDe({ relu, children }: Omit<RelectureProviderProps, 'versions'>) {
  const { versions } = useRelecture();
  return (
    <RelectureProvider relu={relu} versions={versions}>
      {children}
    </RelectureProvider>
  );
}
