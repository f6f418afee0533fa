import type { ListeVersion, SituationDeListe } from '../../../../shared/contract/answers/liste.ts';
import type { DecisionLue } from '../../../../shared/decision/decisions.ts';
import { constatsParRegle } from '../../../../shared/organisme/controles.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import {
  failureSentence,
  useAdoptListeMutation,
  useDecisionsQuery,
  useSituationDeListeQuery,
} from '../../../app/engine-api.ts';
import { focusOnceShown } from '../../../app/focus.ts';
import { useNotify } from '../../../app/notices.ts';
import { Read } from '../../../app/Read.tsx';
import { AdoptionFields } from '../../adoption/AdoptionFields.tsx';
import type { Acte } from '../../adoption/form.ts';
import { NotYet } from '../../adoption/NotYet.tsx';
import { tenuesPour } from '../../adoption/tenues.ts';
import { PointsShown, type ShownPoint } from '../../adoption/PointsShown.tsx';

const said = texts.listeVersions;

/** Nothing is adopted with a list. */
const alone: readonly never[] = [];

interface AdopterListeProps {
  /** Of the certification. */
  readonly id: string;
  readonly au: string;
  readonly last: ListeVersion | null;
  readonly onOuvrir: (organisme: string) => void;
  readonly onClose: () => void;
}

/** What the list of that day holds, what should be looked at before, and the form when there is something to adopt. */
export function AdopterListe({ id, au, ...props }: AdopterListeProps) {
  const query = useSituationDeListeQuery({ ref: id, au });
  const lues = useDecisionsQuery();
  return (
    <Read query={query} loading={said.loading}>
      {(situation) => (
        <Read query={lues} loading={said.loading}>
          {({ decisions }) => <Decision id={id} situation={situation} decisions={decisions} {...props} />}
        </Read>
      )}
    </Read>
  );
}

interface DecisionProps extends Omit<AdopterListeProps, 'au'> {
  readonly situation: SituationDeListe;
  readonly decisions: readonly DecisionLue[];
}

function Decision({ id, situation, decisions, last, onOuvrir, onClose }: DecisionProps) {
  const { au, enCours, passees, inchangee, texteVote, constats } = situation;
  const notify = useNotify();
  const [adopt, { isLoading, error: refusal }] = useAdoptListeMutation();
  const onAdopt = async (acte: Acte): Promise<void> => {
    const { data } = await adopt({ ref: id, au, ...acte });
    if (data === undefined) return;
    const { version, head } = data;
    notify({ kind: 'success', message: said.adopted(version.numero, au, head.seq, version.sha256) });
    onClose();
    focusOnceShown(() => document.getElementById(`version-${version.id}`));
  };
  if (enCours + passees === 0) return <NotYet why={said.vide(au)} onClose={onClose} />;
  if (inchangee && last !== null) return <NotYet why={said.unchanged(last.numero, au)} onClose={onClose} />;
  const points = constatsParRegle(constats).flatMap((siens): readonly ShownPoint[] => {
    const [premier] = siens;
    if (premier === undefined) return [];
    const { regle, niveau, organisme } = premier;
    const label = texts.attention.pointDuRegistre(regle, siens.length);
    return [{ regle, niveau, label, places: siens.length, onSee: () => onOuvrir(organisme) }];
  });
  return (
    <>
      <p>{said.meaning}</p>
      <p>{said.contenu(au, enCours, passees)}</p>
      <PointsShown points={points} />
      <AdoptionFields
        last={last?.numero ?? null}
        types={said.types}
        tenues={tenuesPour(decisions, { sujet: 'liste', id, empreinte: texteVote }, said.types)}
        isStopped={points.some(({ niveau }) => niveau === 'erreur')}
        grilles={alone}
        isBusy={isLoading}
        failure={refusal && failureSentence(refusal)}
        onAdopt={onAdopt}
        onClose={onClose}
      />
    </>
  );
}
