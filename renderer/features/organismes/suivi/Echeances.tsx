import { useState } from 'react';
import { dayAfter } from '../../../../shared/domain/dates.ts';
import { titreDEcheance } from '../../../../shared/i18n/fr/echeances.ts';
import { jourFrancais } from '../../../../shared/i18n/fr/evaluation.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import type { Echeance } from '../../../../shared/organisme/echeances.ts';
import { failureSentence, useEcheancesQuery } from '../../../app/engine-api.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { FailureNotice, Waiting } from '../../../ui/Notice.tsx';
import { Paged } from '../../../ui/Paged.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { useExportRegistre } from './useExportRegistre.ts';
import styles from './Suivi.module.css';

const said = texts.suivi.echeances;
type Horizon = keyof typeof said.horizons;
const horizons = Object.entries(said.horizons).map(([id, label]) => ({ id: id as Horizon, label }));

interface EcheancesProps {
  readonly au: string;
  readonly onOuvrir: (organisme: string) => void;
}

/** What is to be done by when, the most urgent first: all that is late, and what comes until the horizon. */
export function Echeances({ au, onOuvrir }: EcheancesProps) {
  const [choisi, setChoisi] = useState<Horizon>('180');
  const horizon = dayAfter(au, Number(choisi));
  const { data, error, refetch } = useEcheancesQuery({ au, horizon });
  const exporter = useExportRegistre();
  if (error !== undefined)
    return (
      <FailureNotice
        title={texts.state.cannotRead}
        message={failureSentence(error)}
        onRetry={() => void refetch()}
      />
    );
  if (data === undefined) return <Waiting text={texts.organismes.registre.loading} />;
  const late = data.filter(({ enRetard }) => enRetard).length;
  return (
    <div className={styles.suivi}>
      <div className={styles.tete}>
        <div className={styles.horizon}>
          <SelectField label={said.horizon} options={horizons} value={choisi} onChange={setChoisi} />
        </div>
        <output>{said.count(data.length, late)}</output>
        <div className={styles.outils}>
          <Button isDisabled={data.length === 0} onPress={() => exporter({ au, horizon, format: 'ics' })}>
            {texts.suivi.fichier.ics}
          </Button>
        </div>
      </div>
      {data.length === 0 ? (
        <p className={styles.rien}>{said.none}</p>
      ) : (
        <Paged items={data} more={texts.suivi.more}>
          {(vues) => (
            <table className={styles.table} aria-label={said.title}>
              <thead>
                <tr>
                  <th scope="col">{said.columns.le}</th>
                  <th scope="col">{said.columns.quoi}</th>
                  <th scope="col">{said.columns.qui}</th>
                </tr>
              </thead>
              <tbody>
                {vues.map((echeance) => (
                  <Ligne key={cle(echeance)} echeance={echeance} onOuvrir={onOuvrir} />
                ))}
              </tbody>
            </table>
          )}
        </Paged>
      )}
    </div>
  );
}

const cle = ({ sorte, le, habilitation, organisme, certification }: Echeance): string =>
  [sorte, le, habilitation, organisme, certification?.id].join(' ');

function Ligne({ echeance, onOuvrir }: { readonly echeance: Echeance } & Pick<EcheancesProps, 'onOuvrir'>) {
  const { le, enRetard, organisme, denomination } = echeance;
  return (
    <tr>
      <td className={styles.jour}>{jourFrancais(le)}</td>
      <td>
        {titreDEcheance({ ...echeance, denomination: null })}{' '}
        {enRetard && <Badge tone="danger">{said.late}</Badge>}
      </td>
      <td>
        {organisme !== null && (
          <Button
            variant="quiet"
            aria-label={texts.suivi.open(denomination ?? '')}
            onPress={() => onOuvrir(organisme)}
          >
            {denomination}
          </Button>
        )}
      </td>
    </tr>
  );
}
