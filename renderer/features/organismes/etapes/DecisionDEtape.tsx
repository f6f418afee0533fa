import { texts } from '../../../../shared/i18n/window.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { DecisionTenue } from '../../adoption/DecisionTenue.tsx';
import { DecisionFields } from './DecisionFields.tsx';
import type { EtapeForm, Fautes } from './form.ts';
import type { TenueDEtape } from './tenues.ts';

const said = texts.organismes.etapes;

const CONSTATEE = 'constatee';

interface DecisionDEtapeProps {
  readonly form: EtapeForm;
  readonly onChange: (part: Partial<EtapeForm>) => void;
  readonly fautes: Fautes;
  /** Decisions of the file by which it may be. */
  readonly tenues: readonly TenueDEtape[];
}

/** By which decision an habilitation becomes something else: one of the file, or one that is taken over from outside. */
export function DecisionDEtape({ form, onChange, fautes, tenues }: DecisionDEtapeProps) {
  const choisie = tenues.find(({ id }) => id === form.tenue);
  const choose = (id: string): void => {
    const { id: tenue = null, date = '', ref = '' } = tenues.find((une) => une.id === id) ?? {};
    // The reason given for another counts no more.
    onChange({ tenue, decisionDate: date, decisionRef: ref, malgre: '' });
  };
  return (
    <>
      {(tenues.length > 0 || form.tenue !== null) && (
        <SelectField
          label={said.tenue.label}
          options={[...tenues, { id: CONSTATEE, label: said.tenue.constatee }]}
          value={form.tenue ?? CONSTATEE}
          onChange={choose}
        />
      )}
      {form.tenue === null ? (
        <DecisionFields label={said.decision} decision={form} onChange={onChange} fautes={fautes} />
      ) : (
        choisie !== undefined && (
          <DecisionTenue
            verifiee={said.tenue.verifiee}
            hint={said.tenue.malgreHint}
            fautes={choisie.fautes}
            malgre={form.malgre}
            onChange={(malgre) => onChange({ malgre })}
            error={fautes.malgre}
          />
        )
      )}
    </>
  );
}
