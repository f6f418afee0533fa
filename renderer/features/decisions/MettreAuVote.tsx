import { skipToken } from '@reduxjs/toolkit/query/react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Point, Seance, SujetDeVote } from '../../../shared/decision/modele.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { mettreAuVote } from '../../../shared/edit/seances.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useReferentielsQuery, useTextesAuVoteQuery } from '../../app/engine-api.ts';
import { Checkbox } from '../../ui/Choices.tsx';
import { FormDialog } from '../../ui/Form.tsx';
import { Waiting } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useDone } from '../referentiel/useDone.ts';
import { texteDit } from './texte-dit.ts';
import styles from './Decisions.module.css';

const said = texts.decisions.textes;

interface MettreAuVoteProps {
  readonly seance: Seance;
  readonly point: Point;
  readonly onClose: () => void;
}

/** Texts of the file, as they now are, for a point to put to the vote. */
export function MettreAuVote({ seance, point, onClose }: MettreAuVoteProps) {
  const done = useDone();
  const { data: referentiels = [] } = useReferentielsQuery();
  const [choisi, setChoisi] = useState<string | null>(null);
  const ref = choisi ?? referentiels[0]?.id;
  const { currentData: tous, error } = useTextesAuVoteQuery(
    ref === undefined ? skipToken : { ref, au: seance.date },
  );
  const ofHabilitations = point.type === 'habilitation';
  const textes = tous?.filter(({ sujet }) => (sujet === 'habilitation') === ofHabilitations);
  const dits = ofHabilitations ? said.habilitations : said;
  const [choix, setChoix] = useState<readonly string[]>([]);
  // What is sent from today on may be this very text; what was sent before may have been another.
  const [isSent, setSent] = useState(() => (seance.envoyeLe ?? '') >= localDate(new Date()));
  const [isTried, setTried] = useState(false);
  const pris: readonly SujetDeVote[] = (textes ?? []).filter(({ empreinte }) => choix.includes(empreinte));
  const mettre = async (): Promise<void> => {
    setTried(true);
    if (pris.length === 0) return;
    const edit = { point, textes: pris, envoyes: isSent };
    if (await done((state) => mettreAuVote(state, seance.id, edit, newId))) onClose();
  };
  const missing = isTried && pris.length === 0 ? dits.choisir : undefined;
  return (
    <FormDialog
      title={dits.title}
      submit={said.submit}
      isBusy={false}
      failure={error === undefined ? missing : failureSentence(error)}
      onSubmit={mettre}
      onClose={onClose}
    >
      <p className={styles.soft}>{dits.hint}</p>
      {textes?.length === 0 && <p>{said.habilitations.aucune}</p>}
      {ref === undefined && <p>{said.sansReferentiel}</p>}
      {ref !== undefined && (
        <SelectField
          label={said.certification}
          options={referentiels.map(({ id, intitule }) => ({
            id,
            label: intitule === '' ? texts.list.untitled : intitule,
          }))}
          value={ref}
          onChange={setChoisi}
          takesFocus
        />
      )}
      {textes === undefined && ref !== undefined && error === undefined && <Waiting text={said.loading} />}
      {textes?.map((texte) => (
        <Checkbox
          key={texte.empreinte}
          isSelected={choix.includes(texte.empreinte)}
          onChange={(isSelected) =>
            setChoix((now) =>
              isSelected ? [...now, texte.empreinte] : now.filter((one) => one !== texte.empreinte),
            )
          }
        >
          {texteDit(texte)}
        </Checkbox>
      ))}
      <Checkbox isSelected={isSent} onChange={setSent}>
        {dits.envoye}
      </Checkbox>
    </FormDialog>
  );
}
