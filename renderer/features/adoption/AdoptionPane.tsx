import { useState } from 'react';
import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import type { Revision } from '../../../shared/domain/revision.ts';
import { texts } from '../../../shared/i18n/window.ts';
import {
  failureSentence,
  useAdoptMutation,
  useDecisionsQuery,
  useGrillesAAdopterQuery,
  useSituationQuery,
} from '../../app/engine-api.ts';
import type { NewNotice } from '../../app/notices.ts';
import { tabShown } from '../../app/place.ts';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice, Waiting } from '../../ui/Notice.tsx';
import { useRelecture } from '../relecture/relecture.ts';
import { AdoptionFields } from './AdoptionFields.tsx';
import { ATraiter } from './ATraiter.tsx';
import { AutreQueRelu } from './AutreQueRelu.tsx';
import { hasErrors, type Acte, type AvecGrilles } from './form.ts';
import { NotYet } from './NotYet.tsx';
import { Points } from './Points.tsx';
import { tenuesPour } from './tenues.ts';
import { useAdopted } from './useAdopted.ts';

const said = texts.adoption;

interface AdoptionPaneProps {
  readonly id: string;
  /** The last version, null before the first. */
  readonly last: VersionSummary | null;
  readonly onClose: () => void;
}

/** What adopting means, what should be looked at before, and the form when there is something to adopt. */
export function AdoptionPane({ id, last, onClose }: AdoptionPaneProps) {
  const situation = useSituationQuery(id);
  const grilles = useGrillesAAdopterQuery(id);
  const lues = useDecisionsQuery();
  const [adopt, { isLoading, error: refusal }] = useAdoptMutation();
  const adopted = useAdopted(onClose);
  const goOn = useGoOn();
  const [isEnding, setEnding] = useState(false);
  const aTraiter = useRelecture().commentaires.filter(({ statut }) => statut === 'aTraiter');
  const error = situation.error ?? grilles.error ?? lues.error;
  if (error !== undefined) {
    return (
      <FailureNotice
        title={texts.state.cannotRead}
        message={failureSentence(error)}
        onRetry={() => {
          void situation.refetch();
          void grilles.refetch();
          void lues.refetch();
        }}
      />
    );
  }
  const { data } = situation;
  const decisions = lues.data?.decisions;
  const offered = grilles.data;
  const onAdopt = async (acte: Acte, avec: AvecGrilles, revision: Revision): Promise<void> => {
    const { data: done } = await adopt({
      ref: id,
      grilles: avec,
      ...acte,
      revision: { ...revision, causes: [...revision.causes] },
    });
    if (done === undefined) return;
    const { version, head } = done;
    const message = said.adopted(version.numero, done.grilles.length, head.seq, version.sha256);
    // Grids that were left wait for a version of their référentiel: they come next.
    const left = (offered?.length ?? 0) > done.grilles.length;
    adopted(version.id, message, left ? goOn : undefined);
  };
  if (data === undefined || offered === undefined || decisions === undefined)
    return <Waiting text={said.versions.loading} />;
  if (aTraiter.length > 0) return <ATraiter commentaires={aTraiter} onClose={onClose} />;
  if (data.autreTexte !== null) return <AutreQueRelu autreTexte={data.autreTexte} onClose={onClose} />;
  const isEnded = last?.decision.type === 'suppression';
  if (data.statut === 'adopte' && last !== null && !isEnded && !isEnding)
    return (
      <NotYet why={said.unchanged(last.numero)} onClose={onClose}>
        <Button onPress={() => setEnding(true)}>{said.supprimer}</Button>
      </NotYet>
    );
  if (data.attention.some(({ regle }) => regle === 'L43'))
    return <NotYet why={said.noCompetence} onClose={onClose} />;
  const types = said.types.filter(({ id: type }) => (type === 'suppression' ? !isEnded : !isEnding));
  return (
    <>
      <p>{isEnding && last !== null ? said.suppression(last.numero) : said.meaning}</p>
      <Points points={data.attention} onLeave={onClose} />
      <AdoptionFields
        last={last?.numero ?? null}
        types={types}
        tenues={tenuesPour(decisions, { sujet: 'referentiel', id, empreinte: data.texteVote }, types)}
        isReferentiel
        isEnded={isEnded}
        isStopped={hasErrors(data)}
        grilles={offered}
        isBusy={isLoading}
        failure={refusal && failureSentence(refusal)}
        onAdopt={onAdopt}
        onClose={onClose}
      />
    </>
  );
}

/** To the grids, unless they are what is shown. */
function useGoOn(): NewNotice['action'] {
  const dispatch = useAppDispatch();
  const isThere = useAppSelector(({ place }) => place.tab === 'grilles');
  if (isThere) return undefined;
  return { label: texts.grilleVersions.goOn, onPress: () => dispatch(tabShown('grilles')) };
}
