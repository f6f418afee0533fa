import { createContext, useContext, useMemo } from 'react';
import type { CertificationDeListe, Organisme } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useBlocsQuery, useReferentielsQuery } from '../../../app/engine-api.ts';

/** The body whose sheet is shown. */
export const FicheContext = createContext<Organisme | null>(null);

export function useFiche(): Organisme {
  const organisme = useContext(FicheContext);
  if (organisme === null) throw new Error('useFiche is called outside of a sheet');
  return organisme;
}

/** Every certification of the file that a body may be habilitated for, with its blocs. */
export function useCertifications(): readonly CertificationDeListe[] {
  const { data: referentiels } = useReferentielsQuery();
  const { data: blocs } = useBlocsQuery();
  return useMemo(() => {
    const siens = Map.groupBy(blocs ?? [], ({ referentiel }) => referentiel);
    return (referentiels ?? []).map(({ id, intitule }) => ({
      id,
      intitule: intitule === '' ? texts.list.untitled : intitule,
      blocs: (siens.get(id) ?? []).map((bloc) => ({
        id: bloc.id,
        intitule: bloc.intitule,
        ...(bloc.code !== null && { code: bloc.code }),
      })),
    }));
  }, [referentiels, blocs]);
}

/** How a place is called among those of its body. */
export function nomDuLieu({ enseigne, siret, adresse }: Organisme['etablissements'][number]): string {
  const commune = adresse?.commune;
  return [enseigne, commune, siret].filter((part) => part !== undefined).join(', ');
}
