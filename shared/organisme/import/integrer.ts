import type { Etablissement, Habilitation, Organisme, Passage, Portee } from '../../generated/document.ts';
import type { Cadre } from './cadre.ts';
import type { LigneLue } from './ligne.ts';
import { nomCompare } from './reconnaitre.ts';
import type { Ecart } from './remarque.ts';
import { debut, natureAu, suite, tient } from './suite.ts';

type Nature = Portee['nature'];

/** What is added to the register. */
export type Effet = 'organisme' | 'identite' | 'etablissement' | 'habilitation' | 'passage';

/** A body with what a line says more, and what it speaks of: one habilitation, or each that says it already. */
export interface Pris {
  readonly organisme: Organisme;
  readonly habilitations: readonly Habilitation[];
  readonly effets: readonly Effet[];
}

export type Integre = Pris | { readonly ecart: Ecart };

function adresseDite({ codePostal, commune }: LigneLue): Pick<Etablissement, 'adresse'> {
  if (codePostal === null && commune === null) return {};
  return {
    adresse: { ...(codePostal !== null && { codePostal }), ...(commune !== null && { commune }) },
  };
}

/** A body that was unknown, before anything is said of its habilitation. */
export function organismeNeuf(lue: LigneLue, { newId }: Cadre): Organisme {
  const { nom, siren, nda, siret } = lue;
  const adresse = adresseDite(lue);
  const lieu = siret === null && adresse.adresse !== undefined ? [{ id: newId(), ...adresse }] : [];
  return {
    id: newId(),
    denomination: nom,
    anciennes: [],
    ...(siren !== null && { siren }),
    nda: nda === null ? [] : [nda],
    etablissements: lieu,
    qualiopis: [],
    habilitations: [],
  };
}

interface Place {
  readonly organisme: Organisme;
  /** Null: the whole body. */
  readonly lieu: Etablissement | null;
  readonly effets: readonly Effet[];
}

const remplace = <T extends { readonly id: string }>(liste: readonly T[], par: T): T[] =>
  liste.map((un) => (un.id === par.id ? par : un));

/** The place of the line’s SIRET: had, completed or added. */
function placeDe(organisme: Organisme, lue: LigneLue, { newId }: Cadre): Place {
  const { siret, nom } = lue;
  const { etablissements } = organisme;
  if (siret === null) return { organisme, lieu: null, effets: [] };
  const avec = (lieu: Etablissement, liste: Etablissement[], effet: Effet): Place => ({
    organisme: { ...organisme, etablissements: liste },
    lieu,
    effets: [effet],
  });
  const ici = etablissements.find((lieu) => lieu.siret === siret);
  const adresse = adresseDite(lue);
  if (ici !== undefined) {
    if (ici.adresse !== undefined || adresse.adresse === undefined)
      return { organisme, lieu: ici, effets: [] };
    const lieu = { ...ici, ...adresse };
    return avec(lieu, remplace(etablissements, lieu), 'identite');
  }
  const [seul, autre] = etablissements;
  if (seul !== undefined && autre === undefined && seul.siret === undefined) {
    const lieu = { ...adresse, ...seul, siret };
    return avec(lieu, [lieu], 'identite');
  }
  const enseigne = nomCompare(nom) === nomCompare(organisme.denomination) ? {} : { enseigne: nom };
  const lieu = { id: newId(), siret, ...enseigne, ...adresse };
  return avec(lieu, [...etablissements, lieu], 'etablissement');
}

const MOST_NDA = 50;

/** Numbers that the register did not have. */
function identifie(organisme: Organisme, { siren, nda }: LigneLue): Place {
  const sien = siren !== null && organisme.siren === undefined ? { siren } : {};
  const manque = nda !== null && !organisme.nda.includes(nda) && organisme.nda.length < MOST_NDA;
  const siens = manque ? { nda: [...organisme.nda, nda] } : {};
  const complete = { ...sien, ...siens };
  const rien = Object.keys(complete).length === 0;
  return {
    organisme: rien ? organisme : { ...organisme, ...complete },
    lieu: null,
    effets: rien ? [] : ['identite'],
  };
}

/** The habilitation that a line speaks of: at its place, for what it says; several, when each says it already. None: the register has none. */
function habilitationDe(
  { habilitations }: Organisme,
  lieu: Etablissement | null,
  lue: LigneLue,
  cadre: Cadre,
): readonly Habilitation[] | Ecart {
  const pour = habilitations.filter(({ referentiel }) => referentiel === cadre.referentiel);
  const ici = pour.filter(({ etablissement }) => etablissement === lieu?.id);
  // Habilitated whole, a body is so in each of its places.
  const ailleurs = pour.filter(({ etablissement }) => lieu === null || etablissement === undefined);
  const dites = cadre.naturesDe(lue);
  const natureDe = (habilitation: Habilitation): Nature | null => natureAu(habilitation, lue, cadre.au);
  const estLaMeme = (h: Habilitation): boolean => lue.nature === null || natureDe(h) === lue.nature;
  const estLibre = (h: Habilitation): boolean => {
    const nature = natureDe(h);
    return nature === null || !dites.has(nature);
  };
  // A line that names no place, or no kind, speaks of what already says it, if anything does.
  const vague = lieu === null || lue.nature === null;
  const ditDeja = (une: Habilitation): boolean => tient(une, lue, cadre);
  const deja = vague ? [...new Set([...ici, ...ailleurs])].filter(ditDeja) : [];
  if (deja.length > 0) return deja;
  const possibles =
    [ici.filter(estLaMeme), ailleurs.filter(estLaMeme), ici.filter(estLibre)].find(
      ({ length }) => length > 0,
    ) ?? ailleurs.filter(estLibre);
  // What one place is for says nothing of what the whole body is for.
  if (lieu !== null && possibles.some((une) => une.etablissement === undefined && !estLaMeme(une)))
    return { code: 'ENTIER' };
  if (possibles.length < 2) return possibles;
  const disent = possibles.filter(ditDeja);
  return disent.length > 0 ? disent : { code: 'PLUSIEURS' };
}

function avecPassages(
  habilitation: Habilitation,
  etapes: readonly Omit<Passage, 'id'>[],
  newId: () => string,
): Habilitation {
  const passages = etapes.map((etape) => ({ id: newId(), ...etape }));
  return { ...habilitation, passages: [...habilitation.passages, ...passages] };
}

/** A body with what a line says more; or what it says otherwise, and then nothing of it is taken. */
export function integrer(avant: Organisme, lue: LigneLue, cadre: Cadre): Integre {
  const identite = identifie(avant, lue);
  const { organisme, lieu, effets } = placeDe(identite.organisme, lue, cadre);
  const faits = [...new Set([...identite.effets, ...effets])];
  const siennes = habilitationDe(organisme, lieu, lue, cadre);
  if ('code' in siennes) return { ecart: siennes };
  const sienne = siennes[0] ?? null;
  const dit = sienne === null ? debut(lue, cadre.au, cadre.nature) : suite(sienne, lue, cadre);
  if ('ecart' in dit) return dit;
  if (sienne !== null && dit.etapes.length === 0) return { organisme, habilitations: siennes, effets: faits };
  // What becomes of one place is not what becomes of all.
  const entiere = sienne !== null && sienne.etablissement === undefined;
  if (entiere && lieu !== null && organisme.etablissements.length > 1) return { ecart: { code: 'ENTIER' } };
  const { newId, referentiel } = cadre;
  const habilitation = avecPassages(
    sienne ?? { id: newId(), referentiel, ...(lieu !== null && { etablissement: lieu.id }), passages: [] },
    dit.etapes,
    newId,
  );
  return {
    habilitations: [habilitation],
    organisme: {
      ...organisme,
      habilitations:
        sienne === null
          ? [...organisme.habilitations, habilitation]
          : remplace(organisme.habilitations, habilitation),
    },
    effets: [...faits, sienne === null ? 'habilitation' : 'passage'],
  };
}
