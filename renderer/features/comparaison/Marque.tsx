import { v7 as newId } from 'uuid';
import { marquerSubstantiel, type Ecart } from '../../../shared/edit/note.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Checkbox } from '../../ui/Choices.tsx';
import { Heard } from '../../ui/Heard.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { useDone } from '../referentiel/useDone.ts';

const said = texts.comparaison;

interface MarqueProps {
  readonly ecart: Ecart;
  /** What changes, and what it is called. */
  readonly element: string;
  readonly name: string;
  readonly isSelected: boolean;
}

/** Whether a reader holds a change to be one of substance. */
export function Marque({ ecart, element, name, isSelected }: MarqueProps) {
  const { isReadOnly } = useDraft();
  const done = useDone();
  return (
    <Checkbox
      isSelected={isSelected}
      isDisabled={isReadOnly}
      onChange={(oui) => void done((now) => marquerSubstantiel(now, newId(), ecart, element, oui))}
    >
      {said.substantiel}
      <Heard>{said.substantielDe(name)}</Heard>
    </Checkbox>
  );
}
