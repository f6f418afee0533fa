import type { Echelle, Niveau, Seuil } from '../../../shared/generated/document.ts';
import { bornesDe } from '../../../shared/grille/forme-regle.ts';
import { centiemes } from '../../../shared/grille/nombre.ts';
import { nombreFrancais } from '../../../shared/i18n/fr/evaluation.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Heard } from '../../ui/Heard.tsx';
import styles from './EchelleBar.module.css';

const said = texts.grilles.bar;

/** A part of a scale: what a mark is worth from there up. */
interface Segment {
  readonly de: string;
  readonly nom: string;
  readonly validant: Niveau['validant'];
}

const classOf = { non: 'non', a_confirmer: 'between', oui: 'oui' } as const;

const ofNiveaux = ({ niveaux }: Echelle): readonly Segment[] =>
  niveaux.map(({ valeur, libelle, code, validant }) => ({
    de: valeur,
    nom: libelle === '' ? code : libelle,
    validant,
  }));

function ofSeuil(echelle: Echelle, { acquis, aConfirmer }: Seuil): readonly Segment[] {
  return [
    { de: bornesDe(echelle).min, nom: said.nonAcquis, validant: 'non' },
    ...(aConfirmer === undefined
      ? []
      : [{ de: aConfirmer, nom: said.aConfirmer, validant: 'a_confirmer' } as const]),
    { de: acquis, nom: said.acquis, validant: 'oui' },
  ];
}

interface EchelleBarProps {
  readonly echelle: Echelle;
  /** Where a result is acquired; null: as the levels say. */
  readonly seuil: Seuil | null;
  /** The figures are written under it. */
  readonly isLarge?: boolean;
}

/** A scale with its thresholds: what is acquired, to be confirmed, not acquired. */
export function EchelleBar({ echelle, seuil, isLarge = false }: EchelleBarProps) {
  const segments = seuil === null ? ofNiveaux(echelle) : ofSeuil(echelle, seuil);
  const { min, max } = bornesDe(echelle);
  const [low, high] = [centiemes(min), Math.max(centiemes(max), centiemes(min) + 1)];
  // Levels are marked by themselves: each has the same room, the last one too. Elsewhere a mark is a place on the bar.
  const isOfLevels = echelle.points === undefined && seuil === null;
  const placeOf = (value: string, i: number): number =>
    isOfLevels
      ? (100 * i) / segments.length
      : Math.min(100, Math.max(0, (100 * (centiemes(value) - low)) / (high - low)));
  const isBeyond = ({ de }: Segment): boolean => !isOfLevels && centiemes(de) > high;
  const within = segments.filter((segment) => !isBeyond(segment));
  const shown = within.map((segment, i) => {
    const from = placeOf(segment.de, i);
    const next = within[i + 1];
    const to = next === undefined ? 100 : placeOf(next.de, i + 1);
    return { ...segment, from, width: Math.max(0, to - from) };
  });
  const label = said.joined(segments.map(({ nom, de }) => said.segment(nom, de)));
  const beyond = segments.filter(isBeyond).map(({ nom, de }) => said.segment(nom, de));
  const bar = (
    <span title={label} className={isLarge ? styles.large : styles.bar}>
      <Heard>{label}</Heard>
      {shown.map(({ de, nom, validant, from, width }) => (
        <span
          key={`${de} ${nom}`}
          aria-hidden="true"
          className={`${styles.segment} ${styles[classOf[validant]]}`}
          data-at-end={from > 90}
          // What begins at the end is seen, and stays in the bar.
          style={{ left: `min(${from}%, 100% - 3px)`, width: `${width}%` }}
        >
          {isLarge && <span className={styles.figure}>{nombreFrancais(de)}</span>}
        </span>
      ))}
      {isLarge && !isOfLevels && shown.at(-1)?.de !== max && (
        <span aria-hidden="true" className={styles.end}>
          {nombreFrancais(max)}
        </span>
      )}
    </span>
  );
  if (!isLarge || beyond.length === 0) return bar;
  return (
    <>
      {bar}
      <span className={styles.beyond}>{said.beyond(said.joined(beyond))}</span>
    </>
  );
}
