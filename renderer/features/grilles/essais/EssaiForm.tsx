import { useMemo, useState } from 'react';
import type { GrilleSansLien } from '../../../../shared/document/tree.ts';
import type { Json } from '../../../../shared/domain/json.ts';
import type { Row } from '../../../../shared/domain/row.ts';
import type { Acquis, Grille } from '../../../../shared/generated/document.ts';
import { conclureEssai, essaiDe, type Essai } from '../../../../shared/grille/essais.ts';
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
import { recordsOf } from '../../referentiel/fields/record.ts';
import { useGrille } from '../grille.ts';
import { useField } from '../saving.ts';
import { Conclusion } from './Etat.tsx';
import { Notation } from './Notation.tsx';
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

/** A trial: whose it is, its marks, and what the grid concludes of them as they are given. */
export function EssaiForm({ row }: { readonly row: Row }) {
  const { isReadOnly } = useDraft();
  const { grille } = useGrille();
  const kept = useMemo(() => essaiDe(row), [row]);
  const [notes, give] = useMarques(kept);
  const [column, setColumn] = useState<Column>('resultat');
  const essai = useMemo(() => ({ ...kept, notes: [...notes] }), [kept, notes]);
  const { conclu, ecartees } = useMemo(() => conclureEssai(grille, essai), [grille, essai]);
  const noms = useMemo(() => nomsDe(grille), [grille]);
  const effets = useMemo(
    () => (column === 'resultat' ? null : effetsDe(grille, column === 'essai' ? essai : null)),
    [column, grille, essai],
  );
  return (
    <FormItemContext value={{ id: row.id, isReadOnly }}>
      <div className={styles.form}>
        <Entete row={row} />
        <div className={styles.choices}>
          {!isReadOnly && (
            <MenuButton
              label={said.fill}
              actions={(['haut', 'bas', 'rien'] as const).map((id) => ({ id, label: said.fills[id] }))}
              onAction={(fill) => give(() => (fill === 'rien' ? [] : toutAuBout(grille, fill)))}
            />
          )}
          <PrintGrille label={texts.grillePaper.printFilled} grille={grille.id} essai={row.id} />
          <SelectField label={said.sensibilite.show} options={columns} value={column} onChange={setColumn} />
        </div>
        {ecartees > 0 && <p className={styles.ecartees}>{said.setAside(ecartees)}</p>}
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

const jourDe = (acquis: Json, partie: string): Json =>
  recordsOf(acquis).find((un) => un['partie'] === partie)?.['le'] ?? null;

/** A partie is acquired before as soon as its day is said. */
function avecJour(acquis: Json, partie: string, le: Json): Json {
  const autres = recordsOf(acquis).filter((un) => un['partie'] !== partie);
  return le === null || le === '' ? autres : [...autres, { partie, le }];
}

function DejaAcquis({ row }: { readonly row: Row }) {
  const { grille } = useGrille();
  const acquis = row['acquis'] as unknown as readonly Acquis[];
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
              (whole) => jourDe(whole, id),
              (whole, part) => avecJour(whole, id, part),
            )}
          />
        ))}
      </div>
    </details>
  );
}
