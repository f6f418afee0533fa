import { useState } from 'react';
import { corriger, corrigerEnRetirant } from '../../../../shared/edit/organismes.ts';
import type { CertificationDeListe, Passage } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { etatsDePassage } from '../../../../shared/organisme/etats.ts';
import { RadioGroup } from '../../../ui/Choices.tsx';
import { FormDialog } from '../../../ui/Form.tsx';
import { EtapeFields } from '../etapes/EtapeFields.tsx';
import { etapeDe, fautesDe, formDe, type EtapeForm } from '../etapes/form.ts';
import { isRuleBroken, useTenuesDEtape } from '../etapes/tenues.ts';
import { MotifDeCorrection } from './MotifDeCorrection.tsx';
import { useDialogue } from './useDialogue.ts';

const said = texts.organismes.fiche.correction;

interface CorrigerPassageProps {
  readonly passage: Passage;
  /** Which has it. */
  readonly habilitation: string;
  /** Without it nothing would be left. */
  readonly isOnly: boolean;
  /** Nothing before it says the scope. */
  readonly isFirst: boolean;
  readonly certification: CertificationDeListe | null;
  readonly onClose: () => void;
}

type Sorte = 'remplacer' | 'retirer';

/** What was recorded was wrong: it says otherwise, or did not happen. */
export function CorrigerPassage(props: CorrigerPassageProps) {
  const { passage, habilitation, isOnly, isFirst, certification, onClose } = props;
  const [form, setForm] = useState<EtapeForm>(() => formDe(passage));
  const [sorte, setSorte] = useState<Sorte>('remplacer');
  const [motif, setMotif] = useState('');
  const item = { entity: 'passage', id: passage.id } as const;
  const tenues = useTenuesDEtape([habilitation]);
  const exigences = { portee: isFirst, fin: false, malgre: isRuleBroken(tenues, form.tenue) };
  const fautes = fautesDe(form, exigences);
  const isFaulty = motif.trim() === '' || (sorte === 'remplacer' && Object.keys(fautes).length > 0);
  const { isSent, ...dialogue } = useDialogue(
    isFaulty,
    (state) =>
      sorte === 'retirer'
        ? corrigerEnRetirant(state, item, motif.trim())
        : corriger(state, item, etapeDe(form), motif.trim()),
    onClose,
  );
  return (
    <FormDialog title={said.title} submit={said.submit} {...dialogue} onClose={onClose}>
      <p>{said.intro}</p>
      {!isOnly && (
        <RadioGroup<Sorte>
          label={said.sorte}
          options={[
            { id: 'remplacer', label: said.remplacer },
            { id: 'retirer', label: said.retirerEtape },
          ]}
          value={sorte}
          onChange={setSorte}
        />
      )}
      {sorte === 'remplacer' && (
        <EtapeFields
          form={form}
          onChange={setForm}
          etats={etatsDePassage}
          exigences={exigences}
          fautes={isSent ? fautes : {}}
          certification={certification}
          tenues={tenues}
        />
      )}
      <MotifDeCorrection motif={motif} onChange={setMotif} isSent={isSent} />
    </FormDialog>
  );
}
