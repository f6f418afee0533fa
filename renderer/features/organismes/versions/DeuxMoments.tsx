import { useState } from 'react';
import type { ListeVersion, ListesComparees } from '../../../../shared/contract/answers/liste.ts';
import type { ReferentielRows } from '../../../../shared/contract/answers/referentiel.ts';
import { ecartEntre } from '../../../../shared/note/ecart.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useRowsQuery } from '../../../app/engine-api.ts';
import { Read } from '../../../app/Read.tsx';
import { Waiting } from '../../../ui/Notice.tsx';
import { Switcher } from '../../../ui/Switcher.tsx';
import { NoteVue } from '../../comparaison/NoteVue.tsx';
import { Papiers } from '../../comparaison/Papiers.tsx';
import { EditedProvider } from '../../referentiel/EditedProvider.tsx';
import { useRecovery } from '../../referentiel/fields/recovery-store.ts';
import { useLeftAside } from '../../referentiel/fields/useLeftAside.ts';
import { useEditedRows } from '../../referentiel/useEditedRows.ts';
import { Differences } from './Differences.tsx';
import styles from './Versions.module.css';

const said = texts.listeVersions.comparaison;

const vues = (['changements', 'note'] as const).map((id) => ({ id, label: said.vues[id] }));

interface DeuxMomentsProps {
  /** Of the certification. */
  readonly id: string;
  readonly a: string;
  readonly b: string;
  /** Oldest first. */
  readonly versions: readonly ListeVersion[];
  readonly comparees: ListesComparees;
  readonly onOuvrir: (organisme: string) => void;
}

/** What changed from a list of ours to another, or what that is for whom; either goes on paper. */
export function DeuxMoments({ id, a, b, versions, comparees, onOuvrir }: DeuxMomentsProps) {
  const [vue, setVue] = useState<'changements' | 'note'>('changements');
  const sujet = { sujet: 'liste', ref: id } as const;
  const numeros = versions.map(({ numero }) => numero);
  const hasNote = ecartEntre({ entity: 'liste', id }, numeros, a, b) !== null;
  const isSame = comparees.differences.length === 0;
  const isNote = hasNote && !isSame && vue === 'note';
  return (
    <>
      {hasNote && !isSame && <Switcher label={said.vue} options={vues} value={vue} onChange={setVue} />}
      {isNote ? <Note id={id} a={a} b={b} /> : <Differences comparees={comparees} onOuvrir={onOuvrir} />}
      {!isSame && <Papiers sujet={sujet} a={a} b={b} papier={isNote ? 'note' : 'redline'} />}
    </>
  );
}

type NoteProps = Pick<DeuxMomentsProps, 'id' | 'a' | 'b'>;

/** What is written of it stands among the rows of the certification. */
function Note({ id, a, b }: NoteProps) {
  const query = useRowsQuery(id);
  const isRecoveryRead = useRecovery();
  if (!isRecoveryRead) return <Waiting text={texts.comparaison.note.loading} />;
  return (
    <Read query={query} loading={texts.comparaison.note.loading}>
      {({ rows }) => <Redigee id={id} a={a} b={b} rows={rows} />}
    </Read>
  );
}

function Redigee({ id, a, b, rows }: NoteProps & Pick<ReferentielRows, 'rows'>) {
  const edited = useEditedRows('rows', id, rows);
  useLeftAside(edited.state);
  return (
    <EditedProvider value={edited}>
      <div className={styles.noteDeListe}>
        <NoteVue sujet={{ sujet: 'liste', ref: id }} a={a} b={b} />
      </div>
    </EditedProvider>
  );
}
