import { useState } from 'react';
import { texts } from '../../../../shared/i18n/window.ts';
import { runCommand, useCommand } from '../../../app/command-registry.ts';
import { useWorkspace } from '../../../app/shown.ts';
import { Way, Ways } from '../../../ui/Ways.tsx';
import { NouvelOrganisme } from '../NouvelOrganisme.tsx';
import styles from './Registre.module.css';

const said = texts.organismes.vide;

interface VideProps {
  readonly onOuvrir: (organisme: string) => void;
}

/** A register that holds nothing yet: what it is for, and how it begins. */
export function Vide({ onOuvrir }: VideProps) {
  const isReadOnly = useWorkspace()?.readOnly ?? true;
  const [isAdding, setAdding] = useState(false);
  useCommand('newOrganisme', isReadOnly ? null : () => setAdding(true));
  return (
    <section className={styles.vide} aria-labelledby="registre-vide">
      <h2 id="registre-vide" className={styles.titre}>
        {isReadOnly ? said.readOnly : said.titre}
      </h2>
      <p>{said.intro}</p>
      {!isReadOnly && (
        <Ways>
          <Way
            label={texts.organismes.ajouter}
            hint={said.ajouterHint}
            isMain
            isDisabled={false}
            onPress={() => setAdding(true)}
          />
          <Way
            label={said.importer}
            hint={said.importerHint}
            isDisabled={false}
            onPress={() => runCommand('importOrganismes')}
          />
        </Ways>
      )}
      {isAdding && <NouvelOrganisme onCree={onOuvrir} onClose={() => setAdding(false)} />}
    </section>
  );
}
