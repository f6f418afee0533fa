import { useState } from 'react';
import type { CertificationDeListe } from '../../../../shared/generated/document.ts';
import { etats } from '../../../../shared/i18n/fr/organismes.ts';
import { regions } from '../../../../shared/i18n/fr/regions.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { estFiltre, sansFiltre, type FiltreDeRegistre } from '../../../../shared/organisme/filtre.ts';
import type { LigneDeRegistre } from '../../../../shared/organisme/lignes.ts';
import { Button } from '../../../ui/Button.tsx';
import { FilterField } from '../../../ui/FilterField.tsx';
import { FormDialog } from '../../../ui/Form.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import type { Option } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ColonnesMenu } from './ColonnesMenu.tsx';
import { useVue } from './registre.ts';
import styles from './Registre.module.css';

const said = texts.organismes.registre;

interface FiltresProps {
  /** All of them, whatever the filter: what can be asked for is what is there. */
  readonly lignes: readonly LigneDeRegistre[];
  readonly certifications: readonly CertificationDeListe[];
}

/** What is asked of the register, and what is seen of it. */
export function Filtres({ lignes, certifications }: FiltresProps) {
  const [{ filtre }, voir] = useVue();
  const change = (part: Partial<FiltreDeRegistre>): void => voir({ filtre: { ...filtre, ...part } });
  const presentes = [...new Set(lignes.flatMap(({ region }) => region ?? []))];
  const parRegion = presentes
    .map((id) => ({ id, label: regions[id] ?? id }))
    .toSorted((a, b) => a.label.localeCompare(b.label, texts.locale));
  return (
    <search className={styles.filtres} aria-label={said.filtres}>
      <div className={styles.texte}>
        <SearchField label={said.filtrer} value={filtre.texte} onChange={(texte) => change({ texte })} />
      </div>
      <Choix
        name="etat"
        options={[
          ...Object.entries(etats).map(([id, label]) => ({ id, label })),
          { id: 'aucune', label: said.sansHabilitation },
        ]}
        onChange={(etat) => change({ etat: etat as FiltreDeRegistre['etat'] })}
      />
      <Choix
        name="certification"
        options={certifications.map(({ id, intitule }) => ({ id, label: intitule }))}
        onChange={(certification) => change({ certification })}
      />
      <Choix
        name="nature"
        options={Object.entries(said.naturesVoulues).map(([id, label]) => ({ id, label }))}
        onChange={(nature) => change({ nature: nature as FiltreDeRegistre['nature'] })}
      />
      {parRegion.length > 0 && (
        <Choix name="region" options={parRegion} onChange={(region) => change({ region })} />
      )}
      <div className={styles.date}>
        <TextField
          type="date"
          label={said.finAvant}
          value={filtre.finAvant ?? ''}
          onChange={(jour) => change({ finAvant: jour === '' ? null : jour })}
        />
      </div>
      <div className={styles.outils}>
        {estFiltre(filtre) && (
          <Button variant="quiet" onPress={() => voir({ filtre: sansFiltre })}>
            {said.toutMontrer}
          </Button>
        )}
        <FiltresGardes />
        <ColonnesMenu />
      </div>
    </search>
  );
}

interface ChoixProps {
  readonly name: keyof typeof said.toutes;
  readonly options: readonly Option<string>[];
  readonly onChange: (id: string | null) => void;
}

function Choix({ name, options, onChange }: ChoixProps) {
  const [{ filtre }] = useVue();
  const [label, all] = [said.choisir[name], said.toutes[name]];
  return <FilterField label={label} all={all} options={options} value={filtre[name]} onChange={onChange} />;
}

/** Filters that were given a name: applied, forgotten, one more kept. */
function FiltresGardes() {
  const [{ filtre, filtres }, voir] = useVue();
  const [isNaming, setNaming] = useState(false);
  const actions = [
    ...filtres.map(({ nom }, i) => ({ id: `voir-${i}`, label: nom })),
    { id: 'garder', label: said.garder, isDisabled: !estFiltre(filtre) },
    ...filtres.map(({ nom }, i) => ({ id: `oublier-${i}`, label: said.oublier(nom) })),
  ];
  const run = (id: string): void => {
    if (id === 'garder') return setNaming(true);
    const [verbe, index] = id.split('-');
    const at = Number(index);
    const garde = filtres[at];
    if (garde === undefined) return;
    voir(verbe === 'voir' ? { filtre: garde.filtre } : { filtres: filtres.toSpliced(at, 1) });
  };
  const garde = (nom: string): void => {
    voir({ filtres: [...filtres.filter((autre) => autre.nom !== nom), { nom, filtre }] });
    setNaming(false);
  };
  return (
    <>
      <MenuButton label={said.filtresMenu} variant="quiet" actions={actions} onAction={run} />
      {isNaming && <NomDeFiltre onNomme={garde} onClose={() => setNaming(false)} />}
    </>
  );
}

interface NomDeFiltreProps {
  readonly onNomme: (nom: string) => void;
  readonly onClose: () => void;
}

function NomDeFiltre({ onNomme, onClose }: NomDeFiltreProps) {
  const [nom, setNom] = useState('');
  const [isSent, setSent] = useState(false);
  const isEmpty = nom.trim() === '';
  const onSubmit = (): void => {
    setSent(true);
    if (!isEmpty) onNomme(nom.trim());
  };
  return (
    <FormDialog
      title={said.garderTitre}
      submit={said.garderFin}
      isBusy={false}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <TextField
        label={said.garderNom}
        hint={said.garderNomHint}
        value={nom}
        onChange={setNom}
        error={isSent && isEmpty ? said.garderNomManque : undefined}
        isRequired
        takesFocus
        maxLength={80}
      />
    </FormDialog>
  );
}
