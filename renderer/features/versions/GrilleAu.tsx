import { skipToken } from '@reduxjs/toolkit/query/react';
import { useState } from 'react';
import type { GrillesValables } from '../../../shared/contract/answers/grille.ts';
import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import { isCalendarDate, localDate } from '../../../shared/domain/dates.ts';
import { phraseDeDouble } from '../../../shared/i18n/fr/grilles-en-double.ts';
import { phraseSansGrille } from '../../../shared/i18n/fr/sans-grille.ts';
import { isVoie, voies, type Voie } from '../../../shared/i18n/fr/voies.ts';
import { formeDite } from '../../../shared/i18n/fr/decisions.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useGrillesValablesQuery } from '../../app/engine-api.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './VersionsTab.module.css';

const said = texts.grilleVersions.au;

const DU_JOUR = 'du-jour';
const TOUTES = 'toutes';

const optionsDeVoie = [
  { id: TOUTES, label: said.toutes },
  ...Object.entries(voies).map(([id, label]) => ({ id, label: `${id}, ${label}` })),
];

interface GrilleAuProps {
  /** Of the référentiel. */
  readonly id: string;
  /** Oldest first. */
  readonly versions: readonly VersionSummary[];
}

/** Which grids hold on a day, for a version of the référentiel, on an access path. */
export function GrilleAu({ id, versions }: GrilleAuProps) {
  const [jour, setJour] = useState(() => localDate(new Date()));
  const [version, setVersion] = useState(DU_JOUR);
  const [choix, setChoix] = useState(TOUTES);
  const voie = isVoie(choix) ? choix : null;
  const isDate = isCalendarDate(jour);
  const { currentData: data, error } = useGrillesValablesQuery(
    isDate ? { ref: id, jour, voie, numero: version === DU_JOUR ? null : version } : skipToken,
  );
  return (
    <section className={styles.part} aria-labelledby="grille-au">
      <h3 id="grille-au" className={styles.heading}>
        {said.title}
      </h3>
      <div className={styles.asked}>
        <TextField
          type="date"
          label={said.jour}
          value={jour}
          onChange={setJour}
          error={isDate ? undefined : said.jourForm}
        />
        <SelectField
          label={said.version}
          options={[
            { id: DU_JOUR, label: said.duJour },
            ...versions
              .toReversed()
              .map(({ numero }) => ({ id: numero, label: texts.adoption.versions.version(numero) })),
          ]}
          value={version}
          onChange={setVersion}
        />
        <SelectField label={said.voie} options={optionsDeVoie} value={choix} onChange={setChoix} />
      </div>
      <div aria-live="polite" className={styles.answer}>
        {isDate && error !== undefined && <p>{failureSentence(error)}</p>}
        {isDate && data !== undefined && <Answer valables={data} jour={jour} voie={voie} />}
      </div>
    </section>
  );
}

interface AnswerProps {
  readonly valables: GrillesValables;
  readonly jour: string;
  readonly voie: Voie | null;
}

function noneSentence({ valables: { referentiel }, jour, voie }: AnswerProps): string {
  const day = texts.date(jour);
  if (referentiel === null) return said.aucuneVersion(day);
  return voie === null
    ? said.aucune(day, referentiel.numero)
    : said.aucuneSurVoie(day, referentiel.numero, voie);
}

function Answer(props: AnswerProps) {
  const { referentiel, grilles, doubles, pourquoi } = props.valables;
  if (referentiel === null || pourquoi !== null)
    return (
      <p>
        {noneSentence(props)} {pourquoi !== null && phraseSansGrille(pourquoi, texts.date)}
      </p>
    );
  return (
    <>
      <p>{said.pour(texts.date(props.jour), referentiel.numero)}</p>
      <ul className={styles.found}>
        {grilles.map(({ grille, intitule, numero, voies: siennes, decision }) => (
          <li key={grille}>
            <p>
              {texts.counts.joined([
                said.grille(intitule === '' ? texts.grilles.untitled : intitule, numero),
                siennes.length === 0 ? texts.grilles.everyVoie : siennes.join(', '),
              ])}
            </p>
            <p className={styles.soft}>
              {texts.version.adopted(texts.date(decision.date), decision.ref, formeDite(decision))}
            </p>
          </li>
        ))}
      </ul>
      {doubles.map((double) => {
        const said = phraseDeDouble(double, props.voie);
        return (
          <p key={said} className={styles.double}>
            {said}
          </p>
        );
      })}
    </>
  );
}
