import { useState } from 'react';
import { autreTexteDit } from '../../../shared/i18n/fr/relecture.ts';
import type { AutreTexte } from '../../../shared/relecture/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { ComparerDialog } from '../comparaison/ComparerDialog.tsx';
import { BROUILLON, RELU } from '../comparaison/cotes.ts';
import { useRelecture } from './relecture.ts';

const said = texts.relecture;

/** That the draft is not the text that is read, and what may be done. */
export function AutreTexteDit({ autreTexte }: { readonly autreTexte: AutreTexte }) {
  const { entity } = useRelecture().relu;
  const { quoi, faire } = autreTexteDit(entity, autreTexte);
  return (
    <p>
      <strong>{quoi}</strong> {faire}
    </p>
  );
}

/** Opens what the draft has otherwise than the text that is read. */
export function CeQuiDiffere() {
  const { demande } = useRelecture();
  const [isOpen, setOpen] = useState(false);
  const { ref, grille } = demande;
  return (
    <>
      <Button onPress={() => setOpen(true)}>{said.autreTexte.comparer}</Button>
      {isOpen && (
        <ComparerDialog
          compare={{ id: ref, grille, numeroFc: null, versions: [], isEnRelecture: true }}
          from={RELU}
          to={BROUILLON}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
