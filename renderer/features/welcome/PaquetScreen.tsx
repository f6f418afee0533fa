import type { About, PaquetDonne } from '../../../shared/contract/window.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useActing } from '../../app/act.ts';
import { useDismissRefusalMutation } from '../../app/engine-api.ts';
import { useFileActions } from '../../app/file-actions.ts';
import { Button } from '../../ui/Button.tsx';
import { Faits } from '../fusion/Faits.tsx';
import { FileList } from './FileList.tsx';
import { fichiersPour } from './fichiers-pour.ts';
import { Page } from './Page.tsx';
import styles from './PaquetScreen.module.css';

const said = texts.welcome.paquet;

interface PaquetScreenProps {
  readonly about: About;
  readonly paquet: PaquetDonne;
}

/** A package that was given to be opened, and no file that it goes with is open: what it is, and which file to open first. */
export function PaquetScreen({ about, paquet }: PaquetScreenProps) {
  const { workspace, files } = about;
  const actions = useFileActions();
  const { act, isActing: isLeaving } = useActing();
  const [dismiss] = useDismissRefusalMutation();
  const { manifeste } = paquet;
  const { files: siens, areKnown } = fichiersPour(files, paquet);
  const isActing = actions.isActing || isLeaving;
  return (
    <Page title={said.title(paquet.name)}>
      <p>{said.seul}</p>
      {manifeste === null ? <p>{said.protege}</p> : <Dit paquet={paquet} manifeste={manifeste} />}
      {workspace !== null && <p>{said.ouvert(workspace.nom, workspace.readOnly)}</p>}
      <section className={styles.section}>
        <h2 className={styles.heading}>{said.avec}</h2>
        {siens.length > 0 && !areKnown && <p>{said.inconnus}</p>}
        {siens.length > 0 ? (
          <FileList
            files={siens}
            folder={about.folder}
            isDisabled={isActing}
            onOpen={(key) => actions.openKey(key, 'edit')}
            onForget={actions.forget}
          />
        ) : (
          <p>{said.aucun}</p>
        )}
        <Button variant={siens.length > 0 ? 'plain' : 'primary'} isDisabled={isActing} onPress={actions.open}>
          {siens.length > 0 ? said.autre : said.ouvrir}
        </Button>
        <p className={styles.hint}>{said.sansCopie(manifeste?.de.nom ?? null)}</p>
      </section>
      <div className={styles.section}>
        <Button isDisabled={isActing} onPress={() => act(() => dismiss())}>
          {texts.welcome.refusal.back}
        </Button>
        <span className={styles.hint}>{said.revenir}</span>
      </div>
      <output className={styles.hint}>{actions.isActing && texts.welcome.opening}</output>
    </Page>
  );
}

interface DitProps {
  readonly paquet: PaquetDonne;
  readonly manifeste: NonNullable<PaquetDonne['manifeste']>;
}

function Dit({ paquet: { signature, manqueSignature }, manifeste }: DitProps) {
  const { espace, de, ecritLe, pour, objet, portee, message } = manifeste;
  const labels = texts.fusion.contenu;
  return (
    <Faits
      faits={[
        { label: said.espace, dit: espace.nom },
        { label: labels.de, dit: texts.fusion.auteur(de) },
        { label: labels.ecritLe, dit: labels.instant(ecritLe) },
        { label: labels.pour, dit: pour },
        { label: labels.objet, dit: labels.objets[objet] },
        { label: labels.portee, dit: portee?.map(({ titre }) => titre).join('\n') ?? labels.toutEnvoye },
        { label: labels.message, dit: message },
        {
          label: labels.signature,
          dit: labels.signe(signature, de.nom, manqueSignature),
          alerte: manqueSignature || signature?.connue === 'autre',
        },
      ]}
    />
  );
}
