import { useState } from 'react';
import type { DossierDAudit, Echantillon } from '../../../shared/contract/audit.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useTirerAuditMutation, failureSentence } from '../../app/engine-api.ts';
import { useAppSelector } from '../../app/store.ts';
import { Form } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useHistoryChoices } from '../journal/useHistoryChoices.ts';
import { useChangeDossier } from './dossier.ts';
import { Lignes } from './Lignes.tsx';
import styles from './Audit.module.css';

const said = texts.audit.echantillon;
const MOST = 2000;

const isTaille = (text: string): boolean =>
  /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST;

/** Who or what an identifier of the journal is. */
function useNommer(): (id: string) => string {
  const { people, homes } = useHistoryChoices();
  const noms = new Map([
    ...people.map(({ id, nom }) => [id, nom] as const),
    ...homes.map(({ id, intitule }) => [id, intitule] as const),
  ]);
  return (id) => noms.get(id) ?? id;
}

/** A sample that anyone can draw again, and the rows that it holds. */
export function EchantillonVue({ dossier }: { readonly dossier: DossierDAudit }) {
  const { echantillon } = dossier;
  return (
    <section className={styles.part} aria-labelledby="audit-echantillon">
      <h3 id="audit-echantillon" className={styles.heading}>
        {said.title}
      </h3>
      <p className={styles.intro}>{said.explication}</p>
      <Tirage echantillon={echantillon} />
      {echantillon === null ? (
        <p>{said.aucun}</p>
      ) : (
        <Tire echantillon={echantillon} marques={dossier.marques} />
      )}
    </section>
  );
}

function Tirage({ echantillon }: { readonly echantillon: Echantillon | null }) {
  const criteres = useAppSelector((state) => state.journalView.filter);
  const nommer = useNommer();
  const change = useChangeDossier();
  const [tirer, { isLoading, error }] = useTirerAuditMutation();
  const [graine, setGraine] = useState(echantillon?.tirage.graine ?? '');
  const [taille, setTaille] = useState(String(echantillon?.tirage.taille ?? 30));
  const [isSent, setSent] = useState(false);
  const draw = async (): Promise<void> => {
    setSent(true);
    if (graine.trim() === '' || !isTaille(taille)) return;
    const { data } = await tirer({ graine: graine.trim(), taille: Number(taille), criteres });
    if (data !== undefined) await change((dossier) => ({ ...dossier, echantillon: data }));
  };
  return (
    <Form
      submit={said.tirer}
      isBusy={isLoading}
      failure={error === undefined ? undefined : failureSentence(error)}
      onSubmit={draw}
    >
      <div className={styles.tirage}>
        <TextField
          label={said.graine}
          value={graine}
          onChange={setGraine}
          maxLength={100}
          hint={said.graineHint}
          error={isSent && graine.trim() === '' ? said.graineMissing : undefined}
        />
        <TextField
          label={said.taille}
          value={taille}
          onChange={setTaille}
          inputMode="numeric"
          maxLength={4}
          error={isSent && !isTaille(taille) ? said.tailleForm : undefined}
        />
      </div>
      <p className={styles.intro}>{said.criteres(texts.audit.criteres(criteres, nommer))}</p>
      {echantillon !== null && <p className={styles.intro}>{said.remplace}</p>}
    </Form>
  );
}

interface TireProps {
  readonly echantillon: Echantillon;
  readonly marques: DossierDAudit['marques'];
}

function Tire({ echantillon, marques }: TireProps) {
  const nommer = useNommer();
  const { tirage, population, lignes } = echantillon;
  const examinees = new Set(marques.filter(({ examinee }) => examinee).map(({ seq }) => seq));
  const avance = lignes.filter(({ seq }) => examinees.has(seq)).length;
  return (
    <>
      <p>
        {said.dit(lignes.length, population, tirage.graine, texts.audit.criteres(tirage.criteres, nommer))}
      </p>
      <output className={styles.avance}>{said.avance(avance, lignes.length)}</output>
      <Lignes lignes={lignes} marques={marques} />
    </>
  );
}
