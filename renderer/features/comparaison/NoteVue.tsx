import { useRef } from 'react';
import { v7 as newId } from 'uuid';
import type { SujetCompare } from '../../../shared/contract/shapes.ts';
import type { Row } from '../../../shared/domain/row.ts';
import { ecrit, rediger, reprendreGenere, type Ecart } from '../../../shared/edit/note.ts';
import type { SectionGeneree } from '../../../shared/note/generer.ts';
import { rubriques, type Rubrique } from '../../../shared/note/publics.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useNoteQuery } from '../../app/engine-api.ts';
import { afterDrawing } from '../../app/focus.ts';
import { Read } from '../../app/Read.tsx';
import { Button } from '../../ui/Button.tsx';
import { useEdited } from '../referentiel/draft.ts';
import type { MakeEdit } from '../referentiel/edits.ts';
import { ItemForm } from '../referentiel/fields/ItemForm.tsx';
import { useDone } from '../referentiel/useDone.ts';
import styles from './Comparaison.module.css';

const said = texts.comparaison.note;
const titres = said.rubriques;

interface NoteVueProps {
  readonly sujet: SujetCompare;
  readonly a: string;
  readonly b: string;
}

/** What changes for whom, part by part: generated, or as a person wrote it. */
export function NoteVue({ sujet, a, b }: NoteVueProps) {
  const query = useNoteQuery({ ...sujet, a, b });
  return (
    <section className={styles.noteVue} aria-label={said.vue}>
      <p className={styles.note}>{said.intro}</p>
      <Read query={query} loading={said.loading}>
        {({ ecart, sections }) =>
          sections.map((section) => <Section key={section.cle} section={section} ecart={ecart} />)
        }
      </Read>
    </section>
  );
}

interface SectionProps {
  readonly section: SectionGeneree;
  readonly ecart: Ecart;
}

function Section({ section, ecart }: SectionProps) {
  const { cle, titre } = section;
  return (
    <section className={styles.partie} aria-labelledby={`note-${cle}`}>
      <h3 id={`note-${cle}`} className={styles.titre}>
        {titre}
      </h3>
      {rubriques
        .filter((rubrique) => section.textes[rubrique] !== undefined)
        .map((rubrique) => (
          <Texte key={rubrique} section={section} ecart={ecart} rubrique={rubrique} />
        ))}
    </section>
  );
}

interface TexteProps extends SectionProps {
  readonly rubrique: Rubrique;
}

/** What is said to one public of one part, and what can be done with it. */
function Texte({ section: { cle, titre, textes }, ecart, rubrique }: TexteProps) {
  const { state, isReadOnly } = useEdited();
  const done = useDone();
  const place = useRef<HTMLDivElement>(null);
  const genere = textes[rubrique] ?? '';
  const row = ecrit(state, ecart, cle, rubrique);
  /** The one button gives its place to another: the focus goes where a person goes on. */
  const change = async (make: MakeEdit, next: string): Promise<void> => {
    if (await done(make)) afterDrawing(() => place.current?.querySelector<HTMLElement>(next)?.focus());
  };
  return (
    <div className={styles.rubrique} ref={place}>
      {row === undefined ? (
        <>
          <h4>{titres[rubrique]}</h4>
          <Genere texte={genere} />
        </>
      ) : (
        <Ecrit row={row} rubrique={rubrique} genere={genere} />
      )}
      {!isReadOnly && row === undefined && (
        <Button
          aria-label={said.redigerLabel(titre, titres[rubrique])}
          onPress={() =>
            void change((now) => rediger(now, newId(), { ...ecart, cle, rubrique }, genere), 'textarea')
          }
        >
          {said.rediger}
        </Button>
      )}
      {!isReadOnly && row !== undefined && (
        <Button
          aria-label={said.reprendreLabel(titre, titres[rubrique])}
          onPress={() => void change((now) => reprendreGenere(now, row.id), 'button')}
        >
          {said.reprendre}
        </Button>
      )}
    </div>
  );
}

const Genere = ({ texte }: { readonly texte: string }) => (
  <p className={texte === '' ? styles.note : styles.genere}>{texte === '' ? said.rien : texte}</p>
);

interface EcritProps {
  readonly row: Row;
  readonly rubrique: Rubrique;
  readonly genere: string;
}

/** A person’s own text, and what would be generated in its place where that is another than when they took it over. */
function Ecrit({ row, rubrique, genere }: EcritProps) {
  const champ = { kind: 'text', name: 'texte', label: titres[rubrique] } as const;
  return (
    <>
      <ItemForm item={{ entity: 'noteModification', id: row.id }} row={row} fields={[champ]} />
      {row['genere'] !== genere && (
        <details>
          <summary className={styles.codes}>{said.aChange}</summary>
          <Genere texte={genere} />
        </details>
      )}
    </>
  );
}
