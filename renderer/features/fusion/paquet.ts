import type { ObjetDePaquet } from '../../../shared/contract/answers/fusion.ts';
import type { ConnuDe } from '../../../shared/contract/answers/paquet.ts';
import type { HostRequest } from '../../../shared/contract/host-requests.ts';
import { cleDeNom } from '../../../shared/paquet/cle-de-nom.ts';
import { plusCourtMotDePasse } from '../../../shared/paquet/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';

const said = texts.paquet;

/** Everything, or what follows what somebody is thought to have. */
export type Debut = 'tout' | ConnuDe['sorte'];

/** What is typed of a package. */
export interface Saisie {
  readonly pour: string;
  readonly objet: ObjetDePaquet;
  readonly message: string;
  /** Ids of référentiels; null: everything. */
  readonly choisis: readonly string[] | null;
  /** Where it begins; null: as proposed. */
  readonly depuis: Debut | null;
  /** Dropped in the shared folder. */
  readonly dansBoite: boolean;
  readonly signer: boolean;
  readonly contacts: boolean;
  readonly estProtege: boolean;
  readonly motDePasse: string;
  readonly encore: string;
}

export const paquetVide: Saisie = {
  pour: '',
  objet: 'contribution',
  message: '',
  choisis: null,
  depuis: null,
  dansBoite: false,
  signer: true,
  contacts: false,
  estProtege: false,
  motDePasse: '',
  encore: '',
};

export interface FautesDePaquet {
  readonly portee?: string;
  readonly motDePasse?: string;
  readonly encore?: string;
}

const motDePasseCourt = (motDePasse: string): string =>
  motDePasse === '' ? said.motDePasseManque : said.motDePasseCourt;

/** What is wrong before anything is sent: a password that is left for the next field too short. */
export const fautesEnCours = (saisie: Saisie): FautesDePaquet => {
  const { motDePasse } = fautesDe(saisie);
  return saisie.encore === '' || motDePasse === undefined ? {} : { motDePasse };
};

/** What is wrong, field by field. */
export function fautesDe({ choisis, estProtege, motDePasse, encore }: Saisie): FautesDePaquet {
  return {
    ...(choisis !== null && choisis.length === 0 && { portee: said.porteeManque }),
    ...(estProtege && motDePasse.length < plusCourtMotDePasse && { motDePasse: motDePasseCourt(motDePasse) }),
    ...(estProtege && motDePasse !== encore && { encore: said.motsDifferents }),
  };
}

const dit = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Where a package for that person may begin, besides the first row. */
export const debutsPour = (pour: string, connus: readonly ConnuDe[]): readonly ConnuDe[] =>
  connus.filter(({ nom }) => cleDeNom(nom) === cleDeNom(pour));

/** As was chosen, while it can be; else after what is known to have come from there. What was only sent may never have been taken in. */
export const debutDe = ({ depuis }: Pick<Saisie, 'depuis'>, debuts: readonly ConnuDe[]): Debut => {
  const isPossible = (debut: Debut): boolean =>
    debut === 'tout' || debuts.some(({ sorte }) => sorte === debut);
  if (depuis !== null && isPossible(depuis)) return depuis;
  return isPossible('recu') ? 'recu' : 'tout';
};

/** What is asked of the host; a password is taken as it was typed. */
export function demandeDe(
  saisie: Saisie,
  connus: readonly ConnuDe[],
): Omit<HostRequest<'envoyerPaquet'>, 'task'> {
  const { pour, objet, message, choisis, dansBoite, signer, contacts, estProtege, motDePasse } = saisie;
  const debuts = debutsPour(pour, connus);
  const debut = debutDe(saisie, debuts);
  return {
    pour: dit(pour),
    depuis: debuts.find(({ sorte }) => sorte === debut)?.seq ?? 0,
    objet,
    message: dit(message),
    portee: choisis,
    motDePasse: estProtege ? motDePasse : null,
    dansBoite,
    signer,
    // They go with the whole file alone.
    avecContacts: contacts && choisis === null,
  };
}
