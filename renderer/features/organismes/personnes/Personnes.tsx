import { useState } from 'react';
import type { PersonneLue } from '../../../../shared/contract/answers/organisme.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { nomDe, type Coordonnees } from '../../../../shared/organisme/personne.ts';
import { folded } from '../../../../shared/search/matching.ts';
import { usePersonnesQuery } from '../../../app/engine-api.ts';
import { Read } from '../../../app/Read.tsx';
import { useWorkspace } from '../../../app/shown.ts';
import { Button } from '../../../ui/Button.tsx';
import { Paged } from '../../../ui/Paged.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import vue from '../Vue.module.css';
import { EffacerPersonne } from './EffacerPersonne.tsx';
import styles from './Personnes.module.css';

const said = texts.personnes.toutes;

interface Connue extends PersonneLue {
  readonly coordonnees: Coordonnees;
}

const estConnue = (une: PersonneLue): une is Connue => une.coordonnees !== null;

function repond({ coordonnees, organismes }: Connue, texte: string): boolean {
  const { fonction, courriel, telephone } = coordonnees;
  const dits = [nomDe(coordonnees), fonction, courriel, telephone, ...organismes];
  return folded(dits.filter((dit) => dit !== null).join(' ')).includes(folded(texte.trim()));
}

/** Everybody of whom the file knows something, those without a role too: for who asks what is kept of them, or to be erased. */
export function Personnes() {
  const query = usePersonnesQuery({ ids: null });
  return (
    <Read query={query} loading={texts.organismes.registre.loading}>
      {(toutes) => <Liste toutes={toutes} />}
    </Read>
  );
}

function Liste({ toutes }: { readonly toutes: readonly PersonneLue[] }) {
  const isReadOnly = useWorkspace()?.readOnly ?? true;
  const [texte, setTexte] = useState('');
  const [asked, setAsked] = useState<Connue | null>(null);
  const connues = toutes.filter(estConnue);
  const trouvees = connues.filter((une) => repond(une, texte));
  return (
    <>
      <p className={styles.intro}>{said.intro}</p>
      <div className={vue.tete}>
        <SearchField label={said.chercher} value={texte} onChange={setTexte} />
        <output>{said.total(trouvees.length, toutes.length - connues.length)}</output>
      </div>
      <Paged items={trouvees} more={texts.suivi.more}>
        {(shown) => (
          <ul aria-label={said.titre} className={styles.liste}>
            {shown.map((une) => (
              <Ligne key={une.id} personne={une} onEffacer={isReadOnly ? null : () => setAsked(une)} />
            ))}
          </ul>
        )}
      </Paged>
      {asked !== null && (
        <EffacerPersonne id={asked.id} nom={nomDe(asked.coordonnees)} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

interface LigneProps {
  readonly personne: Connue;
  /** Null: the file is only read. */
  readonly onEffacer: (() => void) | null;
}

function Ligne({ personne: { id, coordonnees, organismes }, onEffacer }: LigneProps) {
  const nom = nomDe(coordonnees);
  return (
    <li className={styles.ligne} data-item={id}>
      <div className={styles.qui}>
        <strong>{nom}</strong>
        <span className={styles.joindre}>{texts.personnes.joindre(coordonnees)}</span>
        <span className={styles.mandat}>
          {organismes.length === 0 ? said.sansRole : organismes.join(', ')}
        </span>
      </div>
      {onEffacer !== null && (
        <Button variant="quiet" aria-label={said.effacer(nom)} onPress={onEffacer}>
          {texts.personnes.effacer}
        </Button>
      )}
    </li>
  );
}
