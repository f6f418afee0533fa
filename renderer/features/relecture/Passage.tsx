import { champCommente } from '../../../shared/relecture/champ.ts';
import type { Commentaire } from '../../../shared/relecture/modele.ts';
import {
  champPrincipal,
  devenirDe,
  estPlace,
  motsCites,
  type Place,
} from '../../../shared/relecture/passage.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Redline } from '../changes/Redline.tsx';
import { useDraft } from '../referentiel/draft.ts';
import styles from './Relecture.module.css';

const said = texts.relecture;

/** What a comment is about: the text with its words, or what became of them. */
export function Passage({ commentaire }: { readonly commentaire: Commentaire }) {
  const { state } = useDraft();
  const { sur } = commentaire;
  const devenir = devenirDe(state, commentaire);
  const isTout = !estPlace(sur) && sur.champ === champPrincipal({ entity: commentaire.entite });
  const champ = champCommente(state, commentaire);
  return (
    <figure className={styles.passage}>
      <figcaption className={styles.doux}>
        {said.sur} : {champ}
        {isTout && `, ${said.toutLElement}`}
      </figcaption>
      {devenir.kind === 'retire' && (
        <>
          <p className={styles.change}>{said.devenir.retire}</p>
          <blockquote className={styles.cite}>{motsCites(sur)}</blockquote>
        </>
      )}
      {devenir.kind === 'intact' && (
        <blockquote className={styles.cite}>
          <Marque texte={sur.texte} place={devenir.place} />
        </blockquote>
      )}
      {devenir.kind === 'reformule' && (
        <>
          <p className={styles.change}>{said.devenir.reformule}</p>
          <blockquote className={styles.cite}>
            <Redline before={devenir.avant} after={devenir.apres} />
          </blockquote>
          {estPlace(sur) && (
            <p className={styles.doux}>
              {devenir.place === null ? said.devenir.motsPartis : said.devenir.motsRestes(motsCites(sur))}
            </p>
          )}
        </>
      )}
    </figure>
  );
}

function Marque({ texte, place }: { readonly texte: string; readonly place: Place | null }) {
  if (place === null) return texte;
  return (
    <>
      {texte.slice(0, place.debut)}
      <mark className={styles.mots}>{texte.slice(place.debut, place.fin)}</mark>
      {texte.slice(place.fin)}
    </>
  );
}
