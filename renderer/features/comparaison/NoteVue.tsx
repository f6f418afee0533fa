import { v7 as newId } from 'uuid';
import type { Row } from '../../../shared/domain/row.ts';
import { ecrit, rediger, reprendreGenere, type Ecart } from '../../../shared/edit/note.ts';
import type { SectionGeneree } from '../../../shared/note/generer.ts';
import { rubriques, type Rubrique } from '../../../shared/note/publics.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useNoteQuery } from '../../app/engine-api.ts';
import { Read } from '../../app/Read.tsx';
import { Button } from '../../ui/Button.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { ItemForm } from '../referentiel/fields/ItemForm.tsx';
import { useDone } from '../referentiel/useDone.ts';
import styles from './Comparaison.module.css';

const said = texts.comparaison.note;
const titres = said.rubriques;

interface NoteVueProps {
  readonly ecart: Ecart;
  readonly a: string;
  readonly b: string;
}

/** What changes for whom, part by part: generated, or as a person wrote it. */
export function NoteVue({ ecart, a, b }: NoteVueProps) {
  const query = useNoteQuery({ ref: ecart.referentiel, a, b });
  return (
    <section className={styles.noteVue} aria-label={said.vue}>
      <p className={styles.note}>{said.intro}</p>
      <Read query={query} loading={said.loading}>
        {({ sections }) =>
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
      {rubriques.map((rubrique) => (
        <Texte key={rubrique} section={section} ecart={ecart} rubrique={rubrique} />
      ))}
    </section>
  );
}

interface TexteProps extends SectionProps {
  readonly rubrique: Rubrique;
}

function Texte({ section: { cle, titre, textes }, ecart, rubrique }: TexteProps) {
  const { state, isReadOnly } = useDraft();
  const done = useDone();
  const genere = textes[rubrique];
  const row = ecrit(state, ecart, cle, rubrique);
  if (row !== undefined) return <Ecrit row={row} titre={titre} rubrique={rubrique} genere={genere} />;
  return (
    <div className={styles.rubrique}>
      <h4>{titres[rubrique]}</h4>
      <p className={genere === '' ? styles.note : styles.genere}>{genere === '' ? said.rien : genere}</p>
      {!isReadOnly && (
        <Button
          aria-label={said.redigerLabel(titre, titres[rubrique])}
          onPress={() => void done((now) => rediger(now, newId(), { ...ecart, cle, rubrique }, genere))}
        >
          {said.rediger}
        </Button>
      )}
    </div>
  );
}

interface EcritProps {
  readonly row: Row;
  readonly titre: string;
  readonly rubrique: Rubrique;
  readonly genere: string;
}

function Ecrit({ row, titre, rubrique, genere }: EcritProps) {
  const { isReadOnly } = useDraft();
  const done = useDone();
  const champ = { kind: 'text', name: 'texte', label: titres[rubrique] } as const;
  return (
    <div className={styles.rubrique}>
      <ItemForm item={{ entity: 'noteModification', id: row.id }} row={row} fields={[champ]} />
      {row['genere'] !== genere && (
        <details>
          <summary className={styles.codes}>{said.aChange}</summary>
          <p className={styles.genere}>{genere === '' ? said.rien : genere}</p>
        </details>
      )}
      {!isReadOnly && (
        <Button
          aria-label={said.reprendreLabel(titre, titres[rubrique])}
          onPress={() => void done((now) => reprendreGenere(now, row.id))}
        >
          {said.reprendre}
        </Button>
      )}
    </div>
  );
}
