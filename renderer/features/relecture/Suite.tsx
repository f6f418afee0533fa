import { useState } from 'react';
import { statuts, type Commentaire, type Statut } from '../../../shared/relecture/modele.ts';
import { elementNomme } from '../../../shared/relecture/element.ts';
import { traiter } from '../../../shared/relecture/gestes.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Form } from '../../ui/Form.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { useRelecture } from './relecture.ts';
import styles from './Relecture.module.css';

const said = texts.relecture.suite;
const options = statuts.map((id) => ({ id, label: texts.relecture.statut(id) }));

/** What becomes of a comment: said, where the review is closed or the file only read; else chosen, with its reason. */
export function Suite({ commentaire }: { readonly commentaire: Commentaire }) {
  const { peutEcrire, versions, commentaires } = useRelecture();
  const close = versions.find(({ relecture }) => relecture === commentaire.relecture);
  if (peutEcrire && close === undefined) return <SuiteForm commentaire={commentaire} />;
  const double = commentaires.find(({ id }) => id === commentaire.doublonDe);
  return (
    <div className={styles.suite}>
      <p>
        {said.dite(commentaire.statut)} {double !== undefined && said.doublon(double.numero)}
      </p>
      {commentaire.motif !== null && <p className={styles.texte}>{commentaire.motif}</p>}
      {close !== undefined && <p className={styles.doux}>{said.close(close.numero)}</p>}
    </div>
  );
}

interface Fautes {
  readonly motif?: string;
  readonly doublonDe?: string;
}

function fautesDe(statut: Statut, motif: string, doublonDe: string | null): Fautes {
  if (statut === 'refusee' && motif.trim() === '') return { motif: said.motifManque };
  return statut === 'doublon' && doublonDe === null ? { doublonDe: said.doublonManque } : {};
}

function SuiteForm({ commentaire }: { readonly commentaire: Commentaire }) {
  const { state, edit } = useDraft();
  const { commentaires } = useRelecture();
  const [statut, setStatut] = useState(commentaire.statut);
  const [motif, setMotif] = useState(commentaire.motif ?? '');
  const [doublonDe, setDoublonDe] = useState(commentaire.doublonDe);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const fautes = isTried ? fautesDe(statut, motif, doublonDe) : {};
  const submit = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(fautesDe(statut, motif, doublonDe)).length > 0) return;
    setBusy(true);
    const suite = { statut, motif: motif.trim() === '' ? null : motif.trim(), doublonDe };
    const refused = await edit((now) => traiter(now, commentaire.id, suite));
    setBusy(false);
    setFailure(refused?.message);
  };
  const autres = commentaires
    .filter((one) => one.id !== commentaire.id && one.statut !== 'doublon')
    .map((one) => ({ id: one.id, label: texts.relecture.titre(one.numero, elementNomme(state, one)) }));
  return (
    <section aria-labelledby="suite" className={styles.suite}>
      <h4 id="suite" className={styles.deTitre}>
        {said.title}
      </h4>
      <Form submit={said.submit} isBusy={isBusy} failure={failure} onSubmit={submit}>
        <SelectField label={said.statut} options={options} value={statut} onChange={setStatut} />
        {statut === 'doublon' && (
          <SelectField
            label={said.doublonDe}
            placeholder={said.choisir}
            options={autres}
            value={doublonDe}
            onChange={setDoublonDe}
            error={fautes.doublonDe}
          />
        )}
        <TextField
          label={statut === 'refusee' ? said.motifRefus : said.motif}
          isRequired={statut === 'refusee'}
          isMultiline
          maxLength={65_536}
          value={motif}
          onChange={setMotif}
          error={fautes.motif}
        />
      </Form>
    </section>
  );
}
