import type { GrilleAAdopter } from '../../../shared/contract/answers/grille.ts';
import type { Point } from '../../../shared/controles/points.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Checkbox } from '../../ui/Choices.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Niveau } from '../controles/Niveau.tsx';
import { firstChoice, type AdoptionFaults, type AdoptionForm, type GrilleChoisie } from './form.ts';
import styles from './Adoption.module.css';

const said = texts.grilleVersions.avec;

interface AvecGrillesProps {
  readonly grilles: readonly GrilleAAdopter[];
  readonly choices: AdoptionForm['grilles'];
  readonly faults: AdoptionFaults['grilles'];
  readonly onChange: (choices: AdoptionForm['grilles']) => void;
}

/** The grids that the same decision adopts, each under a number of its own. */
export function AvecGrilles({ grilles, choices, faults, onChange }: AvecGrillesProps) {
  return (
    <fieldset className={styles.grilles}>
      <legend className={styles.heading}>{said.title}</legend>
      <p className={styles.soft}>{said.hint}</p>
      {grilles.map((grille) => (
        <Grille
          key={grille.id}
          grille={grille}
          choice={choices[grille.id] ?? firstChoice(grille)}
          fault={faults[grille.id]}
          onChange={(choice) => onChange({ ...choices, [grille.id]: choice })}
        />
      ))}
    </fieldset>
  );
}

interface GrilleProps {
  readonly grille: GrilleAAdopter;
  readonly choice: GrilleChoisie;
  readonly fault: string | undefined;
  readonly onChange: (choice: GrilleChoisie) => void;
}

function Grille({ grille, choice, fault, onChange }: GrilleProps) {
  const { id, derniere, attention, fautes } = grille;
  const intitule = grille.intitule === '' ? texts.grilles.untitled : grille.intitule;
  const why = `avec-${id}`;
  return (
    <fieldset aria-label={intitule} className={styles.grille}>
      <Checkbox
        isSelected={choice.isChosen}
        isDisabled={fautes.length > 0}
        describedBy={why}
        onChange={(isChosen) => onChange({ ...choice, isChosen })}
      >
        {intitule}
      </Checkbox>
      {choice.isChosen && (
        <TextField
          label={said.numero}
          hint={texts.adoption.numeroHint(derniere)}
          isRequired
          maxLength={14}
          value={choice.numero}
          onChange={(numero) => onChange({ ...choice, numero })}
          error={fault}
        />
      )}
      <div id={why} className={styles.why}>
        {fautes.length > 0 ? <p>{said.fautes(fautes)}</p> : <Attention points={attention} />}
      </div>
    </fieldset>
  );
}

/** What stops it, apart from what only deserves a look. */
function Attention({ points }: { readonly points: readonly Point[] }) {
  return (['erreur', 'avertissement'] as const).map((niveau) => {
    const ofNiveau = points.filter((point) => point.niveau === niveau);
    const places = ofNiveau.reduce((total, { items }) => total + items.length, 0);
    if (places === 0) return null;
    return (
      <p key={niveau} className={styles.point}>
        <Niveau niveau={niveau} label={said.places[niveau](places)} />
        {said.points(ofNiveau.map(({ regle, items }) => texts.attention.point(regle, items.length)))}
      </p>
    );
  });
}
