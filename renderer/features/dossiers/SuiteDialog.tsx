import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { localDate } from '../../../shared/domain/dates.ts';
import { etatDuDossier } from '../../../shared/dossier/etat.ts';
import { fautesDuDossier } from '../../../shared/dossier/fautes.ts';
import { noterSuite, suiteDe } from '../../../shared/dossier/gestes.ts';
import { membresDeSuite } from '../../../shared/dossier/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { FormDialog } from '../../ui/Form.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ChampDeDate } from './ChampDeDate.tsx';
import { Criteres } from './Criteres.tsx';
import type { DossierProps } from './dossier.ts';
import { EnregistrementFields } from './EnregistrementFields.tsx';
import { fautesDeForme, suiteDite, suitesPossibles, suiteVide, type SaisieDeSuite } from './form.ts';
import { useNoter } from './useNoter.ts';

const said = texts.dossiers.suites;
const MEME = 'meme';

interface SuiteDialogProps extends DossierProps {
  readonly onClose: () => void;
}

/** Asks what became of a dossier: only what a suite of that type says is asked. */
export function SuiteDialog({ complet, versions, onClose }: SuiteDialogProps) {
  const { dossier, suites } = complet;
  const possibles = suitesPossibles(etatDuDossier(complet).suite?.type ?? null);
  const [saisie, setSaisie] = useState(() => suiteVide(possibles[0] ?? 'ajourne', localDate(new Date())));
  const { type } = saisie;
  const change = (next: Partial<SaisieDeSuite>): void => setSaisie((now) => ({ ...now, ...next }));
  const ask = () => {
    const id = newId();
    const dite = suiteDite(saisie);
    const suivies = [...suites, suiteDe(id, dossier.id, dite)];
    return {
      fautes: fautesDuDossier({ dossier, suites: suivies }, versions),
      make: () => noterSuite(id, dossier.id, dite),
      done: said.done,
    };
  };
  const trouvees = fautesDeForme(saisie);
  const { isSent, ...envoi } = useNoter(Object.keys(trouvees).length > 0, ask, onClose);
  const fautes = isSent ? trouvees : {};
  const props = { saisie, fautes, onChange: change };
  const asks = (champ: keyof SaisieDeSuite): boolean =>
    (membresDeSuite[type] as readonly string[]).includes(champ);
  return (
    <FormDialog title={said.noter} submit={said.submit} {...envoi} onClose={onClose}>
      <SelectField
        label={said.type}
        options={possibles.map((id) => ({ id, label: said.types[id] }))}
        value={type}
        onChange={(next) => change({ type: next })}
        takesFocus
      />
      <ChampDeDate {...props} champ="le" label={said.le} />
      {asks('jusquau') && <ChampDeDate {...props} champ="jusquau" label={said.jusquau} />}
      {asks('version') && (
        <SelectField
          label={said.version}
          options={[
            { id: MEME, label: said.memeVersion },
            ...versions
              .toReversed()
              .map(({ id, numero }) => ({ id, label: texts.adoption.versions.version(numero) })),
          ]}
          value={saisie.version ?? MEME}
          onChange={(version) => change({ version: version === MEME ? null : version })}
        />
      )}
      {asks('criteres') && (
        <Criteres
          repertoire={dossier.repertoire}
          criteres={saisie.criteres}
          faute={fautes.criteres}
          onChange={(criteres) => change({ criteres })}
        />
      )}
      {asks('numero') && <EnregistrementFields {...props} repertoire={dossier.repertoire} />}
      <TextField
        label={said.motif[type]}
        hint={asks('criteres') ? said.motifHint : undefined}
        isRequired={type === 'irrecevable' || type === 'retire'}
        isMultiline
        maxLength={65_536}
        value={saisie.motif}
        onChange={(motif) => change({ motif })}
      />
    </FormDialog>
  );
}
