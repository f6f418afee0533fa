import type { Papier } from '../../../shared/contract/shapes.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { usePrintGrille } from './usePrint.ts';

const said = texts.grillePaper;
const papers = Object.keys(said.titles) as readonly Papier[];

interface PrintGrilleProps {
  readonly label: string;
  /** What is seen on the button, where its name says more. */
  readonly shown?: string;
  readonly referentiel: string;
  readonly grille: string;
  /** An adopted version; null: the draft. */
  readonly numero?: string | null;
  /** The trial for which papers are filled; null: blank. */
  readonly essai: string | null;
}

/** The papers of a grid: the evaluator's, the candidate's, the jury's. */
export function PrintGrille({ label, shown, referentiel, grille, numero = null, essai }: PrintGrilleProps) {
  const print = usePrintGrille();
  return (
    <MenuButton
      label={label}
      actions={papers.map((id) => ({ id, label: said.titles[id] }))}
      onAction={(papier) => print({ ref: referentiel, designation: grille, numero, papier, essai })}
    >
      {shown}
    </MenuButton>
  );
}
