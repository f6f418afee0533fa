import { useMemo, useState, type ReactNode } from 'react';
import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import {
  commentairesDe,
  etatDeRelecture,
  relecturesDe,
  reponsesPar,
} from '../../../shared/relecture/etat.ts';
import { useWorkspace } from '../../app/shown.ts';
import { useDraft } from '../referentiel/draft.ts';
import { comptes, sansFiltre } from './filtre.ts';
import { RelectureContext, type Relectures } from './relecture.ts';

interface RelectureProviderProps {
  readonly versions: readonly VersionSummary[];
  readonly children: ReactNode;
}

/** Gives the reviews of the draft; drawn again only when something of them changes, or how they are looked at. */
export function RelectureProvider({ versions, children }: RelectureProviderProps) {
  const { state } = useDraft();
  const peutEcrire = useWorkspace()?.readOnly === false;
  const [filtre, setFiltre] = useState(sansFiltre);
  const [choisi, choisir] = useState<string | null>(null);
  const [relectures, commentaires, reponses] = (['relecture', 'commentaire', 'reponse'] as const).map(
    (entity) => state.get(entity),
  );
  const dit = useMemo(() => {
    const said = new Map([
      ['relecture', relectures ?? new Map()],
      ['commentaire', commentaires ?? new Map()],
      ['reponse', reponses ?? new Map()],
    ] as const);
    const tours = relecturesDe(said);
    const tous = commentairesDe(said);
    return { tours, commentaires: tous, reponses: reponsesPar(said), comptes: comptes(tous) };
  }, [relectures, commentaires, reponses]);
  const value = useMemo((): Relectures => {
    const derniere = dit.tours.at(-1) ?? null;
    const etat = derniere === null ? null : etatDeRelecture(derniere, versions);
    return {
      ...dit,
      ouverte: etat === 'ouverte' ? derniere : null,
      commentable: peutEcrire && etat !== 'adoptee' ? derniere : null,
      versions,
      peutEcrire,
      filtre,
      choisi,
      filtrer: (part) => setFiltre((now) => ({ ...now, ...part })),
      choisir,
    };
  }, [dit, versions, peutEcrire, filtre, choisi]);
  return <RelectureContext value={value}>{children}</RelectureContext>;
}
