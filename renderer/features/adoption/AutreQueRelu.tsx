import { useState } from 'react';
import type { AutreTexte } from '../../../shared/relecture/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogButtons } from '../../ui/Dialog.tsx';
import { AutreTexteDit, CeQuiDiffere } from '../relecture/AutreTexteDit.tsx';
import { RetirerDialog } from '../relecture/RetirerDialog.tsx';

interface AutreQueReluProps {
  readonly autreTexte: AutreTexte;
  readonly onClose: () => void;
}

/** What would be adopted is not what is read: nothing is, until one of the two is chosen. */
export function AutreQueRelu({ autreTexte, onClose }: AutreQueReluProps) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <AutreTexteDit autreTexte={autreTexte} />
      <DialogButtons>
        <Button onPress={onClose}>{texts.dialog.close}</Button>
        {autreTexte === 'texte' && <CeQuiDiffere />}
        <Button onPress={() => setAsked(true)}>{texts.relecture.retirer.open}</Button>
      </DialogButtons>
      {isAsked && <RetirerDialog onClose={() => setAsked(false)} />}
    </>
  );
}
