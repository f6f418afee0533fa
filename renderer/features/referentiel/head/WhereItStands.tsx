import { useSituationQuery } from '../../../app/engine-api.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { identityOf, statusLine } from '../../referentiels/summary.ts';
import { useDraft } from '../draft.ts';
import { Attention } from './Attention.tsx';
import styles from './Head.module.css';

interface WhereItStandsProps {
  readonly id: string;
  /** Number of the last version, null before the first. */
  readonly last: string | null;
}

/** What the référentiel is, its version, and what should be looked at. */
export function WhereItStands({ id, last }: WhereItStandsProps) {
  const { referentiel } = useDraft();
  const { data: situation } = useSituationQuery(id);
  const { tone, label } = statusLine(last, situation);
  const identity = identityOf(referentiel);
  const points = situation?.attention ?? [];
  return (
    <div className={styles.stands}>
      {points.length > 0 && <Attention points={points} />}
      <span className={styles.identity} title={identity}>
        {identity}
      </span>
      <Badge tone={tone}>{label}</Badge>
    </div>
  );
}
