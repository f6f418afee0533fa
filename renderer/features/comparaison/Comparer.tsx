import { useState } from 'react';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { ComparerDialog } from './ComparerDialog.tsx';
import { BROUILLON, type Compare } from './cotes.ts';

const said = texts.comparaison;

interface ComparerProps extends Compare {
  /** What is heard of a grid: its title. */
  readonly intitule?: string;
  /** The version that is compared with the one before it; the draft, with the last. */
  readonly numero?: string;
}

/** Opens the comparison of a version, or of the draft, with the version before; two other states are chosen there, or a file. */
export function Comparer({ numero, intitule, ...compare }: ComparerProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { versions } = compare;
  const place = numero === undefined ? versions.length : versions.findIndex((one) => one.numero === numero);
  const previous = versions[place - 1]?.numero;
  // The first version has none before it; a draft that was never adopted is compared with what it was, or with a file.
  if (numero !== undefined && previous === undefined) return null;
  return (
    <>
      <Button
        aria-label={said.openOf(numero ?? null, previous ?? null, intitule ?? null)}
        onPress={() => setIsOpen(true)}
      >
        {said.open}
      </Button>
      {isOpen && (
        <ComparerDialog
          compare={compare}
          from={previous ?? BROUILLON}
          to={numero ?? BROUILLON}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
