import { Toolbar } from 'react-aria-components/Toolbar';
import { elementCommente, elementNomme, itemOf } from '../../../shared/relecture/element.ts';
import type { Commentaire } from '../../../shared/relecture/modele.ts';
import { champPrincipal } from '../../../shared/relecture/passage.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { useGoToElement } from './going.ts';
import { Passage } from './Passage.tsx';
import { Reponses } from './Reponses.tsx';
import { Suite } from './Suite.tsx';
import { StatutDit } from './Liste.tsx';
import panes from '../../ui/ListAndDetail.module.css';
import styles from './Relecture.module.css';

const said = texts.relecture;

/** Id of the heading that takes the focus when one goes from the list into a comment. */
export const DETAIL = 'commentaire-choisi';

interface DetailProps {
  readonly commentaire: Commentaire;
  readonly precedent: Commentaire | null;
  readonly suivant: Commentaire | null;
  readonly onChoose: (id: string) => void;
}

/** One comment: what it is about, what was said, what was answered, what becomes of it. */
export function Detail({ commentaire, precedent, suivant, onChoose }: DetailProps) {
  const { state } = useDraft();
  const goTo = useGoToElement();
  const { numero, auteur, college, organisation, le, texte, statut } = commentaire;
  const { nom, code, estParti } = elementCommente(state, commentaire);
  // The passage shows it.
  const isSaid = nom === '' || commentaire.sur.champ === champPrincipal(itemOf(commentaire));
  return (
    <section aria-labelledby={DETAIL} className={styles.detail}>
      <div className={panes.detailHead}>
        <h3 id={DETAIL} className={styles.detailTitre} tabIndex={-1}>
          {said.titre(numero, elementNomme(state, commentaire))}
        </h3>
        <StatutDit statut={statut} />
        <Toolbar aria-label={said.actions} className={styles.actions ?? ''}>
          <Button
            variant="quiet"
            isDisabled={precedent === null}
            onPress={() => precedent !== null && onChoose(precedent.id)}
          >
            {said.precedent}
          </Button>
          <Button
            variant="quiet"
            isDisabled={suivant === null}
            onPress={() => suivant !== null && onChoose(suivant.id)}
          >
            {said.suivant}
          </Button>
          {!estParti && <Button onPress={() => goTo(commentaire)}>{said.voir}</Button>}
        </Toolbar>
      </div>
      {code !== null && !isSaid && <p className={styles.nom}>{nom}</p>}
      <p className={styles.doux}>
        {said.qui(auteur, college, organisation)}, {said.le(le)}
      </p>
      <p className={styles.dit}>{texte}</p>
      <Passage commentaire={commentaire} />
      <Reponses commentaire={commentaire} />
      <Suite commentaire={commentaire} />
    </section>
  );
}
