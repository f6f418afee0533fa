import { skipToken } from '@reduxjs/toolkit/query/react';
import { useState } from 'react';
import type { DeltaADeclarer } from '../../../../shared/contract/answers/organisme.ts';
import { jourFrancais } from '../../../../shared/i18n/fr/evaluation.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useADeclarerQuery, useReferentielsQuery } from '../../../app/engine-api.ts';
import { Read } from '../../../app/Read.tsx';
import { useWorkspace } from '../../../app/shown.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Waiting } from '../../../ui/Notice.tsx';
import { ChoixDeCertification } from '../ChoixDeCertification.tsx';
import { Denomination } from '../Denomination.tsx';
import { useVue } from '../liste/registre.ts';
import { DeclarerDialog } from './DeclarerDialog.tsx';
import { TableSuivie } from './TableSuivie.tsx';
import vue from '../Vue.module.css';
import styles from './Suivi.module.css';

const said = texts.suivi.declaration;

interface DeclarationsProps {
  readonly au: string;
  readonly onOuvrir: (organisme: string) => void;
}

/** What France compétences does not know yet of a certification, and the record that it was told. */
export function Declarations({ au, onOuvrir }: DeclarationsProps) {
  const [{ certification: choisie }] = useVue();
  const { data: referentiels } = useReferentielsQuery();
  const certifications = (referentiels ?? []).filter(({ numero }) => numero !== null);
  const certification = certifications.find(({ id }) => id === choisie) ?? certifications[0];
  const { currentData, error, refetch } = useADeclarerQuery(
    certification === undefined ? skipToken : { ref: certification.id, au },
  );
  const { loading } = texts.organismes.registre;
  if (referentiels === undefined) return <Waiting text={loading} />;
  if (certification === undefined) return <p className={vue.rien}>{said.noNumero}</p>;
  return (
    <>
      <p className={styles.conseil}>{said.intro}</p>
      <div className={vue.tete}>
        <ChoixDeCertification certifications={certifications} value={certification.id} />
      </div>
      <Read query={{ data: currentData, error, refetch }} loading={loading}>
        {(delta) => <Delta key={certification.id} delta={delta} onOuvrir={onOuvrir} />}
      </Read>
    </>
  );
}

interface DeltaProps extends Pick<DeclarationsProps, 'onOuvrir'> {
  readonly delta: DeltaADeclarer;
}

function Delta({ delta, onOuvrir }: DeltaProps) {
  const { changements, derniere, au } = delta;
  const isReadOnly = useWorkspace()?.readOnly ?? true;
  const [isRecording, setRecording] = useState(false);
  return (
    <>
      <p>{derniere === null ? said.jamais : said.derniere(jourFrancais(derniere.le), derniere.par)}</p>
      {changements.length === 0 ? (
        <p className={vue.rien}>{said.none}</p>
      ) : (
        <>
          <TableSuivie label={said.title} colonnes={said.columns} items={changements}>
            {({ organisme, ligne, avant, limite }) => (
              <tr key={ligne.habilitation}>
                <td>
                  <Denomination onClick={() => onOuvrir(organisme)}>{ligne.nom}</Denomination>
                </td>
                <td className={styles.jour}>{ligne.siret}</td>
                <td>{said.dit(ligne)}</td>
                <td>{avant === null ? '' : said.dit(avant)}</td>
                <td className={styles.jour}>
                  {jourFrancais(limite)} {limite < au && <Badge tone="danger">{said.late}</Badge>}
                </td>
              </tr>
            )}
          </TableSuivie>
          {!isReadOnly && (
            <div>
              <Button variant="primary" onPress={() => setRecording(true)}>
                {said.record}
              </Button>
            </div>
          )}
        </>
      )}
      {isRecording && <DeclarerDialog delta={delta} onClose={() => setRecording(false)} />}
    </>
  );
}
