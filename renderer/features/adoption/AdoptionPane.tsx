import { itemsUnder } from '../../../shared/edit/siblings.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useAdoptMutation, useSituationQuery } from '../../app/engine-api.ts';
import type { NewNotice } from '../../app/notices.ts';
import { tabShown } from '../../app/place.ts';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { FailureNotice, Waiting } from '../../ui/Notice.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { AdoptionFields } from './AdoptionFields.tsx';
import type { Acte } from './form.ts';
import { NotYet } from './NotYet.tsx';
import { Points } from './Points.tsx';
import { useAdopted } from './useAdopted.ts';

const said = texts.adoption;

interface AdoptionPaneProps {
  readonly id: string;
  /** Number of the last version, null before the first. */
  readonly last: string | null;
  readonly onClose: () => void;
}

/** What adopting means, what should be looked at before, and the form when there is something to adopt. */
export function AdoptionPane({ id, last, onClose }: AdoptionPaneProps) {
  const { data, error, refetch } = useSituationQuery(id);
  const [adopt, { isLoading, error: refusal }] = useAdoptMutation();
  const adopted = useAdopted(onClose);
  const goOn = useGoOn(id);
  if (error !== undefined) {
    return (
      <FailureNotice
        title={texts.state.cannotRead}
        message={failureSentence(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  const onAdopt = async (acte: Acte): Promise<void> => {
    const { data: done } = await adopt({ ref: id, ...acte });
    if (done === undefined) return;
    const { version, head } = done;
    const message = said.adopted(version.numero, head.seq, version.sha256);
    adopted(version.id, message, goOn);
  };
  if (data === undefined) return <Waiting text={said.versions.loading} />;
  if (data.statut === 'adopte' && last !== null)
    return <NotYet why={said.unchanged(last)} onClose={onClose} />;
  if (data.attention.some(({ regle }) => regle === 'L43'))
    return <NotYet why={said.noCompetence} onClose={onClose} />;
  return (
    <>
      <p>{said.meaning}</p>
      <Points points={data.attention} onLeave={onClose} />
      <AdoptionFields
        last={last}
        types={said.types}
        hasErrors={data.attention.some(({ niveau }) => niveau === 'erreur')}
        isBusy={isLoading}
        failure={refusal && failureSentence(refusal)}
        onAdopt={(acte) => void onAdopt(acte)}
        onClose={onClose}
      />
    </>
  );
}

/** Grids wait for a version of their référentiel: they come next, unless they are what is shown. */
function useGoOn(id: string): NewNotice['action'] {
  const dispatch = useAppDispatch();
  const isThere = useAppSelector(({ place }) => place.tab === 'grilles');
  const hasGrilles = itemsUnder(useDraft().state, 'grille', id).length > 0;
  if (isThere || !hasGrilles) return undefined;
  return { label: texts.grilleVersions.goOn, onPress: () => dispatch(tabShown('grilles')) };
}
