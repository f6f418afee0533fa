import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { GrilleSansLien } from '../../../../shared/document/tree.ts';
import type { Json } from '../../../../shared/domain/json.ts';
import type { Row } from '../../../../shared/domain/row.ts';
import type { Acquis, Etat, Grille } from '../../../../shared/generated/document.ts';
import { avecAcquis, conclureEssai, essaiDe, type Essai } from '../../../../shared/grille/essais.ts';
import { nomsDe } from '../../../../shared/grille/noms.ts';
import { toutAuBout } from '../../../../shared/grille/places-de-note.ts';
import { sensibilites, type Effet } from '../../../../shared/grille/sensibilite.ts';
import { voies as voieLabels } from '../../../../shared/i18n/fr/voies.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { PrintGrille } from '../../paper/PrintGrille.tsx';
import { useDraft } from '../../referentiel/draft.ts';
import { Field } from '../../referentiel/fields/Field.tsx';
import { FormItemContext, saveWithin } from '../../referentiel/fields/form-item.ts';
import { useGrille } from '../grille.ts';
import { useField } from '../saving.ts';
import { Conclusion } from './Etat.tsx';
import { Notation } from './Notation.tsx';
import { useNoteKeys } from './useNoteKeys.ts';
import { useMarques } from './useMarques.ts';
import styles from './Essais.module.css';

const said = texts.essais;
const voies = Object.keys(voieLabels) as Grille['voies'];

type Column = 'resultat' | 'essai' | 'grille';
const columns = said.sensibilite.shows as readonly { readonly id: Column; readonly label: string }[];

function effetsDe(grille: GrilleSansLien, essai: Essai | null): ReadonlyMap<string, Effet> {
  const tous = sensibilites(grille, essai).flatMap((partie) => partie.effets);
  return new Map(tous.map((effet) => [effet.ligne, effet]));
}

interface EssaiFormProps {
  readonly row: Row;
  /** Told what is concluded as marks are given: they are in the file only later. */
  readonly onEtat: (etat: Etat) => void;
}

/** A trial: whose it is, its marks, and what the grid concludes of them as they are given. */
export function EssaiForm({ row, onEtat }: EssaiFormProps) {
  const { isReadOnly, referentiel } = useDraft();
  const { grille } = useGrille();
  const kept = useMemo(() => essaiDe(row), [row]);
  const [notes, give] = useMarques(kept);
  const form = useRef<HTMLDivElement>(null);
  useNoteKeys(form);
  const [column, setColumn] = useState<Column>('resultat');
  const essai = useMemo(() => ({ ...kept, notes: [...notes] }), [kept, notes]);
  const { conclu, ecartes } = useMemo(() => conclureEssai(grille, essai), [grille, essai]);
  const { etat } = conclu;
  useEffect(() => onEtat(etat), [onEtat, etat]);
  const noms = useMemo(() => nomsDe(grille), [grille]);
  // Hundreds of conclusions: a mark does not wait for them.
  const weighed = useDeferredValue(essai);
  const effets = useMemo(
    () => (column === 'resultat' ? null : effetsDe(grille, column === 'essai' ? weighed : null)),
    [column, grille, weighed],
  );
  return (
    <FormItemContext value={{ id: row.id, isReadOnly }}>
      <div ref={form} className={styles.form}>
        <Entete row={row} />
        <div className={styles.choices}>
          {!isReadOnly && (
            <MenuButton
              label={said.fill}
              actions={(['haut', 'bas', 'rien'] as const).map((id) => ({ id, label: said.fills[id] }))}
              onAction={(fill) => give(() => (fill === 'rien' ? [] : toutAuBout(grille, fill)))}
            />
          )}
          <PrintGrille
            label={texts.grillePaper.printFilled}
            referentiel={referentiel.id}
            grille={grille.id}
            essai={row.id}
          />
          <SelectField label={said.sensibilite.show} options={columns} value={column} onChange={setColumn} />
        </div>
        {ecartes.notes > 0 && <p className={styles.ecartees}>{said.setAside(ecartes.notes)}</p>}
        {ecartes.acquis > 0 && <p className={styles.ecartees}>{said.acquisSetAside(ecartes.acquis)}</p>}
        <Notation
          notes={notes}
          conclu={conclu}
          noms={noms}
          effets={effets}
          give={give}
          isReadOnly={isReadOnly}
        />
      </div>
      <section aria-labelledby="resultat-essai" className={styles.resultat}>
        <h4 id="resultat-essai" className={styles.partieTitle}>
          {said.resultat}
        </h4>
        <div aria-live="polite">
          <p className={styles.certification}>
            <strong>{said.certification}</strong>
            <Conclusion {...conclu} noms={noms} />
          </p>
        </div>
        <ul className={styles.parties}>
          {conclu.parties.map(({ id, ...partie }) => (
            <li key={id}>
              <strong>{grille.parties.find((une) => une.id === id)?.intitule}</strong>
              <Conclusion {...partie} noms={noms} />
            </li>
          ))}
        </ul>
      </section>
    </FormItemContext>
  );
}

/** The candidate, the day, the access path, and what was acquired before. */
function Entete({ row }: { readonly row: Row }) {
  const { grille } = useGrille();
  const item = { entity: 'essai', id: row.id } as const;
  const nom = useField(item, 'nom', said.nomMissing);
  const jour = useField(item, 'jour', said.nomMissing);
  const voie = useField(item, 'voie');
  const ouvertes = grille.voies.length === 0 ? voies : grille.voies;
  return (
    <div className={styles.entete}>
      <Field
        spec={{ kind: 'line', name: 'nom', label: said.nom }}
        path="nom"
        value={row['nom'] ?? null}
        save={nom}
      />
      <Field
        spec={{ kind: 'date', name: 'jour', label: said.jour }}
        path="jour"
        value={row['jour'] ?? null}
        save={jour}
      />
      <Field
        spec={{
          kind: 'choice',
          name: 'voie',
          label: said.voie,
          isOptional: true,
          options: ouvertes.map((id) => ({ id, label: voieLabels[id] })),
        }}
        path="voie"
        value={row['voie'] ?? null}
        save={voie}
      />
      <DejaAcquis row={row} />
    </div>
  );
}

const acquisDe = (value: Json): readonly Acquis[] => value as unknown as readonly Acquis[];

function DejaAcquis({ row }: { readonly row: Row }) {
  const { grille } = useGrille();
  const acquis = acquisDe(row['acquis'] ?? []);
  const save = useField({ entity: 'essai', id: row.id }, 'acquis');
  return (
    <details className={styles.deja} open={acquis.length > 0}>
      <summary>{said.deja}</summary>
      <div className={styles.entete}>
        {grille.parties.map(({ id, intitule }) => (
          <Field
            key={id}
            spec={{ kind: 'date', name: id, label: said.dejaLe(intitule) }}
            path={`acquis/${id}`}
            value={acquis.find(({ partie }) => partie === id)?.le ?? null}
            save={saveWithin(
              save,
              (whole) => acquisDe(whole).find(({ partie }) => partie === id)?.le ?? null,
              (whole, part) => avecAcquis(acquisDe(whole), id, part as string | null) as unknown as Json,
            )}
          />
        ))}
      </div>
    </details>
  );
}
