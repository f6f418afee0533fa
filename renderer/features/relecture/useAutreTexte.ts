import type { AutreTexte } from '../../../shared/relecture/modele.ts';
import { useGrillesQuery, useSituationQuery } from '../../app/engine-api.ts';
import { useRelecture } from './relecture.ts';

/** What the draft has otherwise than the text that is read, as the engine says; null: nothing, or it is not known yet. */
export function useAutreTexte(): AutreTexte | null {
  const { relu, demande, ouverte } = useRelecture();
  const isGrille = relu.entity === 'grille';
  const situation = useSituationQuery(demande.ref, { skip: ouverte === null || isGrille });
  const grilles = useGrillesQuery(demande.ref, { skip: ouverte === null || !isGrille });
  if (ouverte === null) return null;
  const dite = isGrille ? grilles.data?.find(({ id }) => id === relu.id) : situation.data;
  return dite?.autreTexte ?? null;
}
