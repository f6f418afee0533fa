import { skipToken } from '@reduxjs/toolkit/query/react';
import { useState } from 'react';
import type { DeltaADeclarer } from '../../../../shared/contract/answers/organisme.ts';
import { jourFrancais } from '../../../../shared/i18n/fr/evaluation.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { failureSentence, useADeclarerQuery, useReferentielsQuery } from '../../../app/engine-api.ts';
import { useWorkspace } from '../../../app/shown.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { FailureNotice, Waiting } from '../../../ui/Notice.tsx';
import { Paged } from '../../../ui/Paged.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { useVue } from '../liste/registre.ts';
import { DeclarerDialog } from './DeclarerDialog.tsx';
import styles from './Suivi.module.css';

const said = texts.suivi.declaration;

interface DeclarationsProps {
  readonly au: string;
  readonly onOuvrir: (organisme: string) => void;
}

/** What France compétences does not know yet of a certification, and the record that it was told. */
export function Declarations({ au, onOuvrir }: DeclarationsProps) {
  const [{ certification: choisie }, voir] = useVue();
  const { data: referentiels } = useReferentielsQuery();
  const certifications = (referentiels ?? []).filter(({ numero }) => numero !== null);
  const certification = certifications.find(({ id }) => id === choisie) ?? certifications[0];
  const { currentData, error, refetch } = useADeclarerQuery(
    certification === undefined ? skipToken : { ref: certification.id, au },
  );
  if (referentiels === undefined) return <Waiting text={texts.organismes.registre.loading} />;
  if (certification === undefined) return <p className={styles.rien}>{said.noNumero}</p>;
  if (error !== undefined)
    return (
      <FailureNotice
        title={texts.state.cannotRead}
        message={failureSentence(error)}
        onRetry={() => void refetch()}
      />
    );
  return (
    <div className={styles.suivi}>
      <p className={styles.conseil}>{said.intro}</p>
      <div className={styles.tete}>
        <div className={styles.choix}>
          <SelectField
            label={said.certification}
            options={certifications.map(({ id, intitule }) => ({ id, label: intitule }))}
            value={certification.id}
            onChange={(id) => voir({ certification: id })}
          />
        </div>
      </div>
      {currentData === undefined ? (
        <Waiting text={texts.organismes.registre.loading} />
      ) : (
        <Delta key={certification.id} delta={currentData} onOuvrir={onOuvrir} />
      )}
    </div>
  );
}

function Delta({
  delta,
  onOuvrir,
}: { readonly delta: DeltaADeclarer } & Pick<DeclarationsProps, 'onOuvrir'>) {
  const { changements, derniere, au } = delta;
  const isReadOnly = useWorkspace()?.readOnly ?? true;
  const [isRecording, setRecording] = useState(false);
  return (
    <>
      <p>{derniere === null ? said.jamais : said.derniere(jourFrancais(derniere.le), derniere.par)}</p>
      {changements.length === 0 ? (
        <p className={styles.rien}>{said.none}</p>
      ) : (
        <>
          <Paged items={changements} more={texts.suivi.more}>
            {(vus) => (
              <table className={styles.table} aria-label={said.title}>
                <thead>
                  <tr>
                    <th scope="col">{said.columns.nom}</th>
                    <th scope="col">{said.columns.siret}</th>
                    <th scope="col">{said.columns.etat}</th>
                    <th scope="col">{said.columns.avant}</th>
                    <th scope="col">{said.columns.limite}</th>
                  </tr>
                </thead>
                <tbody>
                  {vus.map(({ organisme, ligne, avant, limite }) => (
                    <tr key={ligne.habilitation}>
                      <td>
                        <Button
                          variant="quiet"
                          aria-label={texts.suivi.open(ligne.nom)}
                          onPress={() => onOuvrir(organisme)}
                        >
                          {ligne.nom}
                        </Button>
                      </td>
                      <td className={styles.jour}>{ligne.siret}</td>
                      <td>{said.dit(ligne)}</td>
                      <td>{avant === null ? '' : said.dit(avant)}</td>
                      <td className={styles.jour}>
                        {jourFrancais(limite)} {limite < au && <Badge tone="danger">{said.late}</Badge>}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Paged>
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
