import { useState } from 'react';
import { dayAfter } from '../../../../shared/domain/dates.ts';
import { titreDEcheance } from '../../../../shared/i18n/fr/echeances.ts';
import { jourFrancais } from '../../../../shared/i18n/fr/evaluation.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import type { Echeance } from '../../../../shared/organisme/echeances.ts';
import { useEcheancesQuery } from '../../../app/engine-api.ts';
import { Read } from '../../../app/Read.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { Denomination } from '../Denomination.tsx';
import { TableSuivie } from './TableSuivie.tsx';
import { useExportRegistre } from './useExportRegistre.ts';
import vue from '../Vue.module.css';
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
  const query = useEcheancesQuery({ au, horizon });
  const exporter = useExportRegistre();
  return (
    <Read query={query} loading={texts.organismes.registre.loading}>
      {(echeances) => (
        <>
          <div className={vue.tete}>
            <div className={styles.horizon}>
              <SelectField label={said.horizon} options={horizons} value={choisi} onChange={setChoisi} />
            </div>
            <output>
              {said.count(echeances.length, echeances.filter(({ enRetard }) => enRetard).length)}
            </output>
            <div className={styles.outils}>
              <Button
                isDisabled={echeances.length === 0}
                onPress={() => exporter({ au, horizon, format: 'ics' })}
              >
                {texts.suivi.fichier.ics}
              </Button>
            </div>
          </div>
          {echeances.length === 0 ? (
            <p className={vue.rien}>{said.none}</p>
          ) : (
            <TableSuivie label={said.title} colonnes={said.columns} items={echeances}>
              {(echeance) => <Ligne key={cle(echeance)} echeance={echeance} onOuvrir={onOuvrir} />}
            </TableSuivie>
          )}
        </>
      )}
    </Read>
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
          <Denomination onClick={() => onOuvrir(organisme)}>{denomination}</Denomination>
        )}
      </td>
    </tr>
  );
}
