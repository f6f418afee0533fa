import type { Request } from '../../../shared/contract/requests.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useRechercheQuery, useReferentielsQuery } from '../../app/engine-api.ts';

const MOST = 50;
/** While the engine still reads the texts, which it begins when it is first asked. */
const ASK_AGAIN_MS = 200;

/** What stands in the file; the answer before stays while the next one is on its way. */
export function useRecherche(asked: Omit<Request<'recherche.run'>, 'limit'>) {
  const request = { ...asked, limit: MOST };
  const known = useRechercheQuery(request);
  const isReading = known.data?.progress !== null && known.data !== undefined;
  useRechercheQuery(request, { pollingInterval: isReading ? ASK_AGAIN_MS : 0 });
  const { data: list } = useReferentielsQuery();
  const titleOf = (id: string): string => {
    const intitule = list?.find((referentiel) => referentiel.id === id)?.intitule ?? '';
    return intitule === '' ? texts.list.untitled : intitule;
  };
  return { answer: known.data, error: known.error, titleOf };
}
