import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import { fieldsOf } from '../../../shared/domain/entities.ts';
import type { ItemRef } from '../../../shared/domain/row.ts';
import { champDit } from '../../../shared/relecture/champ.ts';
import { elementNomme } from '../../../shared/relecture/element.ts';
import { commenter } from '../../../shared/relecture/gestes.ts';
import type { Sur } from '../../../shared/relecture/modele.ts';
import { champPrincipal, motsCites, texteDe } from '../../../shared/relecture/passage.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { RadioGroup } from '../../ui/Choices.tsx';
import type { Option } from '../../ui/SelectField.tsx';
import { FormDialog } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { useRelecture } from './relecture.ts';
import { motsDits } from './selection.ts';
import { fauteDe, useVoix } from './voix.ts';
import { VoixFields } from './VoixFields.tsx';

const said = texts.relecture.commenter;

/** Words of it, all of it, or the rule by which it concludes. */
type Portee = 'mots' | 'tout' | 'regle';

interface CommenterDialogProps {
  readonly item: ItemRef;
  /** The words that were chosen in it; null: it is commented as a whole. */
  readonly mots: Sur | null;
  readonly onClose: () => void;
}

/** Says something of an item, or of words of it. */
export function CommenterDialog({ item, mots, onClose }: CommenterDialogProps) {
  const { state, edit } = useDraft();
  const { commentable } = useRelecture();
  const [portee, setPortee] = useState<Portee>(mots === null ? 'tout' : 'mots');
  const [texte, setTexte] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const { parole, encore, change, parler } = useVoix();
  const element = elementNomme(state, { entite: item.entity, element: item.id });
  const regle = fieldsOf(item.entity).includes('regle') ? texteDe(state, item, 'regle') : null;
  const portees: readonly Option<Portee>[] = [
    ...(mots === null
      ? []
      : [
          {
            id: 'mots' as const,
            label: said.mots(champDit(state, item.entity, mots.champ), motsCites(mots)),
          },
        ]),
    { id: 'tout', label: texts.relecture.toutLElement },
    ...(regle === null
      ? []
      : [{ id: 'regle' as const, label: said.mots(champDit(state, item.entity, 'regle'), regle) }]),
  ];
  const submit = async (): Promise<void> => {
    setTried(true);
    if (texte.trim() === '' || fauteDe(parole) !== undefined || commentable === null) return;
    setBusy(true);
    const refused = await edit((now) => {
      const champ = portee === 'regle' ? 'regle' : champPrincipal(item);
      const sur =
        portee === 'mots' && mots !== null ? mots : { champ, texte: texteDe(now, item, champ) ?? '' };
      const dit = { id: uuid(), le: new Date().toISOString(), texte: texte.trim(), voix: parler() };
      return commenter(now, commentable.id, item, sur, dit);
    });
    setBusy(false);
    if (refused !== null) return setFailure(refused.message);
    motsDits();
    onClose();
  };
  return (
    <FormDialog
      title={said.title(element)}
      submit={said.submit}
      isBusy={isBusy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      {portees.length > 1 && (
        <RadioGroup label={said.portee} options={portees} value={portee} onChange={setPortee} />
      )}
      <TextField
        label={said.texte}
        isRequired
        isMultiline
        takesFocus
        maxLength={65_536}
        value={texte}
        onChange={setTexte}
        error={isTried && texte.trim() === '' ? texts.relecture.missing : undefined}
      />
      <VoixFields value={parole} encore={encore} isTried={isTried} onChange={change} />
    </FormDialog>
  );
}
