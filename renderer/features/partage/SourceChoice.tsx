import { useState } from 'react';
import { texts } from '../../../shared/i18n/window.ts';
import { useReferentielsQuery } from '../../app/engine-api.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { PickList } from '../referentiel/structure/PickList.tsx';
import { usePartages } from './usePartages.ts';
import styles from './Partage.module.css';

const said = texts.partage.dialog;

interface SourceChoiceProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const titled = (intitule: string, stand: string): string => (intitule === '' ? stand : intitule);

/** One of the other référentiels, then some of its blocs: those that it writes itself, and that are not here yet. */
export function SourceChoice({ chosen, onChange }: SourceChoiceProps) {
  const { referentiel } = useDraft();
  const { data: referentiels = [] } = useReferentielsQuery();
  const { blocs } = usePartages();
  const [picked, setPicked] = useState<string | null>(null);
  const written = blocs.filter((bloc) => bloc.referentiel !== referentiel.id && bloc.partage === null);
  const sources = referentiels.filter(({ id }) => written.some((bloc) => bloc.referentiel === id));
  const source = picked ?? sources[0]?.id ?? null;
  const here = new Set(referentiel.blocs.map(({ partage }) => partage?.bloc));
  const offered = written.filter(({ id, referentiel: holder }) => holder === source && !here.has(id));
  if (sources.length === 0) return <p>{said.noSource}</p>;
  return (
    <div className={styles.choice}>
      <p className={styles.hint}>{said.intro}</p>
      <SelectField
        label={said.source}
        options={sources.map(({ id, intitule }) => ({
          id,
          label: titled(intitule, texts.importing.fiches.untitled),
        }))}
        value={source}
        onChange={(id) => {
          setPicked(id);
          onChange([]);
        }}
      />
      {offered.length === 0 ? (
        <p>{said.noBloc}</p>
      ) : (
        <PickList
          label={said.blocs}
          filter={said.filter}
          mode="multiple"
          items={offered.map(({ id, code, intitule, competences }) => ({
            id,
            code: code ?? '',
            text: `${titled(intitule, texts.outline.unwritten)} — ${said.competences(competences)}`,
          }))}
          chosen={chosen}
          onChange={(ids) => onChange([...ids])}
        />
      )}
    </div>
  );
}
