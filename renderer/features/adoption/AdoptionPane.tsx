import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useSituationQuery } from '../../app/engine-api.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogButtons } from '../../ui/Dialog.tsx';
import { FailureNotice, Waiting } from '../../ui/Notice.tsx';
import { AdoptionFields } from './AdoptionFields.tsx';
import { Points } from './Points.tsx';

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
  if (error !== undefined) {
    return (
      <FailureNotice
        title={texts.state.cannotRead}
        message={failureSentence(error)}
        onRetry={() => void refetch()}
      />
    );
  }
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
        id={id}
        last={last}
        hasErrors={data.attention.some(({ niveau }) => niveau === 'erreur')}
        onClose={onClose}
      />
    </>
  );
}

/** Nothing can be adopted as it is. */
function NotYet({ why, onClose }: { readonly why: string; readonly onClose: () => void }) {
  return (
    <>
      <p>{why}</p>
      <DialogButtons>
        <Button onPress={onClose}>{texts.dialog.close}</Button>
      </DialogButtons>
    </>
  );
}
