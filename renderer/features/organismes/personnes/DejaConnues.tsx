import { texts } from '../../../../shared/i18n/window.ts';
import type { PersonneLue } from '../../../../shared/contract/answers/organisme.ts';
import { nomDe } from '../../../../shared/organisme/personne.ts';
import { folded } from '../../../../shared/search/matching.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './Personnes.module.css';

const said = texts.personnes.dialogue;

/** More than that are looked for by typing on. */
const MOST_SHOWN = 5;
const SHORTEST = 2;

interface DejaConnuesProps {
  readonly toutes: readonly PersonneLue[];
  /** What is typed of a name. */
  readonly nom: string;
  readonly onReprendre: (personne: PersonneLue) => void;
}

/** How a person who is known already is called, with where they are. */
export const personneDite = ({ coordonnees, organismes }: PersonneLue): string =>
  coordonnees === null ? '' : said.connue(nomDe(coordonnees), organismes);

/** Those who bear the name that is being typed: nobody is written twice. */
export function DejaConnues({ toutes, nom, onReprendre }: DejaConnuesProps) {
  const cherche = folded(nom.trim());
  const trouvees =
    cherche.length < SHORTEST
      ? []
      : toutes.filter(
          ({ coordonnees }) => coordonnees !== null && folded(nomDe(coordonnees)).includes(cherche),
        );
  return (
    <>
      <output className={styles.connues}>{trouvees.length > 0 && said.connues(trouvees.length)}</output>
      <ul className={styles.liste}>
        {trouvees.slice(0, MOST_SHOWN).map((une) => (
          <li key={une.id}>
            <Button variant="quiet" onPress={() => onReprendre(une)}>
              {said.reprendre(personneDite(une))}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
