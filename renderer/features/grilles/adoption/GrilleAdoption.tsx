import { useState } from 'react';
import type { VersionSummary } from '../../../../shared/contract/answers/referentiel.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { runCommand } from '../../../app/command-registry.ts';
import {
  failureSentence,
  useAdoptGrilleMutation,
  useDecisionsQuery,
  useGrillesQuery,
  useRowsQuery,
  useSituationDeGrilleQuery,
} from '../../../app/engine-api.ts';
import { afterDrawing } from '../../../app/focus.ts';
import { tabShown } from '../../../app/place.ts';
import { useAppDispatch } from '../../../app/store.ts';
import { Button } from '../../../ui/Button.tsx';
import { FailureNotice, Waiting } from '../../../ui/Notice.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { AdoptionFields } from '../../adoption/AdoptionFields.tsx';
import { ATraiter } from '../../adoption/ATraiter.tsx';
import { AutreQueRelu } from '../../adoption/AutreQueRelu.tsx';
import { hasErrors, type Acte } from '../../adoption/form.ts';
import { NotYet } from '../../adoption/NotYet.tsx';
import { Points } from '../../adoption/Points.tsx';
import { tenuesPour } from '../../adoption/tenues.ts';
import { useAdopted } from '../../adoption/useAdopted.ts';
import { useDraft } from '../../referentiel/draft.ts';
import { useRelecture } from '../../relecture/relecture.ts';
import { useGrille } from '../grille.ts';

const said = texts.grilleVersions;

/** Nothing is adopted with a grid. */
const alone: readonly never[] = [];

interface GrilleAdoptionProps {
  readonly onClose: () => void;
}

/** A grid is adopted for an adopted version of its référentiel: without any, that one comes first. */
export function GrilleAdoption({ onClose }: GrilleAdoptionProps) {
  const { referentiel } = useDraft();
  const versions = useRowsQuery(referentiel.id).data?.versions ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const pour = chosen ?? versions.at(-1)?.numero;
  const aTraiter = useRelecture().commentaires.filter(({ statut }) => statut === 'aTraiter');
  const adoptReferentiel = (): void => {
    onClose();
    // The dialog that closes gives the focus back first.
    afterDrawing(() => void runCommand('adopt'));
  };
  if (pour === undefined)
    return (
      <NotYet why={said.sansVersion} onClose={onClose}>
        <Button variant="primary" onPress={adoptReferentiel}>
          {said.adoptReferentiel}
        </Button>
      </NotYet>
    );
  if (aTraiter.length > 0) return <ATraiter commentaires={aTraiter} onClose={onClose} />;
  return (
    <>
      <p>{said.meaning}</p>
      <Pour versions={versions} pour={pour} onChange={setChosen} />
      <Decision pour={pour} onClose={onClose} />
    </>
  );
}

interface PourProps {
  /** Of the référentiel, oldest first. */
  readonly versions: readonly VersionSummary[];
  readonly pour: string;
  readonly onChange: (numero: string) => void;
}

/** Which version of the référentiel the grid evaluates. */
function Pour({ versions, pour, onChange }: PourProps) {
  if (versions.length === 1) return <p>{said.pourSeule(pour)}</p>;
  return (
    <SelectField
      label={said.pour}
      hint={said.pourHint}
      options={versions.toReversed().map(({ numero, decision }) => ({
        id: numero,
        label: said.optionPour(numero, texts.date(decision.date)),
      }))}
      value={pour}
      onChange={onChange}
    />
  );
}

interface DecisionProps extends GrilleAdoptionProps {
  readonly pour: string;
}

/** What should be looked at before, and the form when there is something to adopt. */
function Decision({ pour, onClose }: DecisionProps) {
  const dispatch = useAppDispatch();
  const { referentiel } = useDraft();
  const { grille } = useGrille();
  const grilles = useGrillesQuery(referentiel.id);
  const asked = { ref: referentiel.id, designation: grille.id, pour };
  const situation = useSituationDeGrilleQuery(asked);
  const lues = useDecisionsQuery();
  const [adopt, { isLoading, error: refusal }] = useAdoptGrilleMutation();
  const adopted = useAdopted(onClose);
  const onAdopt = async (acte: Acte): Promise<void> => {
    const { data } = await adopt({ ...asked, ...acte });
    if (data === undefined) return;
    const { version, head } = data;
    adopted(version.id, said.adopted(version.numero, pour, head.seq, version.sha256), {
      label: said.see,
      onPress: () => dispatch(tabShown('versions')),
    });
  };
  const error = grilles.error ?? situation.error ?? lues.error;
  if (error !== undefined)
    return (
      <FailureNotice
        title={texts.state.cannotRead}
        message={failureSentence(error)}
        onRetry={() => {
          void grilles.refetch();
          void situation.refetch();
          void lues.refetch();
        }}
      />
    );
  if (grilles.data === undefined || situation.data === undefined || lues.data === undefined)
    return <Waiting text={said.loading} />;
  const last = grilles.data.find(({ id }) => id === grille.id)?.versions.at(-1)?.numero ?? null;
  const { statut, autreTexte, attention, texteVote } = situation.data;
  const texte = { sujet: 'grille', id: grille.id, empreinte: texteVote } as const;
  if (autreTexte !== null) return <AutreQueRelu autreTexte={autreTexte} onClose={onClose} />;
  if (statut === 'adopte' && last !== null) return <NotYet why={said.unchanged(last)} onClose={onClose} />;
  return (
    <>
      <Points points={attention} onLeave={onClose} />
      <AdoptionFields
        last={last}
        types={said.types}
        tenues={tenuesPour(lues.data.decisions, texte, said.types)}
        isStopped={hasErrors({ attention })}
        grilles={alone}
        isBusy={isLoading}
        failure={refusal && failureSentence(refusal)}
        onAdopt={onAdopt}
        onClose={onClose}
      />
    </>
  );
}
