import { useState } from 'react';
import type { ListeVersion } from '../../../../shared/contract/answers/liste.ts';
import { monthsAfter } from '../../../../shared/domain/dates.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import type { CoteCompare } from '../../comparaison/cotes.ts';
import { Comparees } from './Comparees.tsx';
import { Moment } from './Moment.tsx';
import styles from './Versions.module.css';

const said = texts.listeVersions.comparaison;

type Cotes = Readonly<Record<'a' | 'b', CoteCompare>>;

const autre = { a: 'b', b: 'a' } as const;

interface ComparaisonProps {
  /** Of the certification. */
  readonly id: string;
  readonly au: string;
  /** The register is shown as it is known now: as it is compared. */
  readonly isKnownNow: boolean;
  /** Oldest first. */
  readonly versions: readonly ListeVersion[];
  readonly onOuvrir: (organisme: string) => void;
}

/** What changed from a list to another, each a version, a day or a file: since the last version, or a year, to begin with. */
export function Comparaison({ id, au, isKnownNow, versions, onOuvrir }: ComparaisonProps) {
  const [choisis, setChoisis] = useState<Partial<Cotes>>({});
  const cotes: Cotes = {
    a: { moment: versions.at(-1)?.numero ?? monthsAfter(au, -12) },
    b: { moment: au },
    ...choisis,
  };
  const choisir = (place: 'a' | 'b', cote: CoteCompare): void => {
    // One file at most: it is compared with a list of ours.
    const isSecond = 'fichier' in cote && 'fichier' in cotes[autre[place]];
    setChoisis({ ...choisis, [place]: cote, ...(isSecond && { [autre[place]]: { moment: au } }) });
  };
  return (
    <section className={styles.part} aria-labelledby="liste-comparee">
      <h3 id="liste-comparee" className={styles.titre}>
        {said.title}
      </h3>
      {!isKnownNow && <p className={styles.note}>{said.connuLe}</p>}
      <div className={styles.moments}>
        {(['a', 'b'] as const).map((place) => (
          <Moment
            key={place}
            {...said.moments[place]}
            versions={versions}
            au={au}
            value={cotes[place]}
            onChange={(cote) => choisir(place, cote)}
          />
        ))}
      </div>
      <Comparees id={id} {...cotes} versions={versions} onOuvrir={onOuvrir} />
    </section>
  );
}
