import type { CertificationDeListe } from '../../../../shared/generated/document.ts';
import { natures, passages } from '../../../../shared/i18n/fr/organismes.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import type { Etat } from '../../../../shared/organisme/etats.ts';
import { Checkbox } from '../../../ui/Choices.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { DecisionDEtape } from './DecisionDEtape.tsx';
import type { EtapeForm, Exigences, Fautes } from './form.ts';
import type { TenueDEtape } from './tenues.ts';
import styles from './Etapes.module.css';

const said = texts.organismes.etapes;

export interface EtapeFieldsProps {
  readonly form: EtapeForm;
  readonly onChange: (form: EtapeForm) => void;
  /** What it may become. */
  readonly etats: readonly Etat[];
  readonly exigences: Exigences;
  readonly fautes: Fautes;
  /** Of which the blocs are; null: of several, or of one that the file does not hold. */
  readonly certification: Pick<CertificationDeListe, 'blocs'> | null;
  /** Decisions of the file by which it may be; none for what is not in the register yet. */
  readonly tenues?: readonly TenueDEtape[];
}

/** A passage: what it is to, from when, by which decision, within which scope. */
export function EtapeFields(props: EtapeFieldsProps) {
  const { form, onChange, etats, exigences, fautes } = props;
  const change = (part: Partial<EtapeForm>): void => onChange({ ...form, ...part });
  return (
    <>
      <div className={styles.row}>
        <SelectField
          label={said.etat}
          options={etats.map((id) => ({ id, label: passages[id] }))}
          value={form.etat}
          placeholder={said.choisir}
          onChange={(etat) => change({ etat })}
          error={fautes.etat}
          takesFocus
        />
        <TextField
          type="date"
          label={said.le}
          isRequired
          value={form.le}
          onChange={(le) => change({ le })}
          error={fautes.le}
        />
        {form.etat === 'habilite' && (
          <TextField
            type="date"
            label={said.jusqua}
            isRequired={exigences.fin}
            hint={exigences.fin ? undefined : said.jusquaHint}
            value={form.jusqua}
            onChange={(jusqua) => change({ jusqua })}
            error={fautes.jusqua}
          />
        )}
      </div>
      <Etendue {...props} />
      <DecisionDEtape form={form} onChange={change} fautes={fautes} tenues={props.tenues ?? []} />
      <TextField
        label={said.motif}
        isMultiline
        maxLength={65_536}
        value={form.motif}
        onChange={(motif) => change({ motif })}
      />
    </>
  );
}

const INCHANGEE = 'inchangee';

/** What is allowed, for which blocs, of which versions. */
function Etendue({ form, onChange, exigences, fautes, certification }: EtapeFieldsProps) {
  const change = (part: Partial<EtapeForm>): void => onChange({ ...form, ...part });
  const blocs = certification?.blocs ?? [];
  const toutes = Object.entries(natures).map(([id, label]) => ({ id, label }));
  const options = exigences.portee ? toutes : [{ id: INCHANGEE, label: said.inchangee }, ...toutes];
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{said.portee}</legend>
      <div className={styles.row}>
        <SelectField
          label={said.nature}
          options={options}
          value={form.nature ?? (exigences.portee ? null : INCHANGEE)}
          placeholder={said.choisir}
          onChange={(nature) =>
            change({ nature: nature === INCHANGEE ? null : (nature as EtapeForm['nature']) })
          }
          error={fautes.nature}
        />
        {form.nature !== null && (
          <TextField
            label={said.versions}
            hint={said.versionsHint}
            value={form.versions}
            onChange={(versions) => change({ versions })}
            error={fautes.versions}
          />
        )}
      </div>
      {form.nature !== null && blocs.length > 0 && (
        <fieldset className={styles.group}>
          <legend className={styles.label}>{said.blocs}</legend>
          <Checkbox isSelected={form.blocs.length === 0} onChange={() => change({ blocs: [] })}>
            {said.tousLesBlocs}
          </Checkbox>
          {blocs.map(({ id, code, intitule }) => (
            <Checkbox
              key={id}
              isSelected={form.blocs.includes(id)}
              onChange={(isSelected) =>
                change({
                  blocs: isSelected ? [...form.blocs, id] : form.blocs.filter((autre) => autre !== id),
                })
              }
            >
              {code === undefined ? intitule : `${code} ${intitule}`}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </fieldset>
  );
}
