import type { Presence } from '../generated/document.ts';
import { colleges, type College, type Deliberation } from './modele.ts';
import { siegeDe } from './voix.ts';

/** What the rule finds wrong in how something was decided: each is a code and what it is about. */
export type Faute =
  | { readonly code: 'regle_posterieure'; readonly depuis: string }
  | { readonly code: 'non_envoye'; readonly preavis: number }
  | { readonly code: 'preavis'; readonly jours: number; readonly preavis: number }
  | {
      readonly code: 'voix_du_college';
      readonly college: College;
      readonly voix: number;
      readonly voulues: number;
    }
  | { readonly code: 'voix_inegales'; readonly employeurs: number; readonly salaries: number }
  | { readonly code: 'organisation_deux_fois'; readonly organisation: string; readonly fois: number }
  | { readonly code: 'sans_pouvoirs'; readonly organisation: string }
  | { readonly code: 'pouvoir_sans_mandataire'; readonly organisation: string }
  | { readonly code: 'pouvoir_autre_college'; readonly organisation: string; readonly mandataire: string }
  | { readonly code: 'mandataire_absent'; readonly organisation: string; readonly mandataire: string }
  | {
      readonly code: 'trop_de_pouvoirs';
      readonly organisation: string;
      readonly portes: number;
      readonly most: number;
    }
  | { readonly code: 'presidence_inconnue' }
  | { readonly code: 'presidence_du_college'; readonly college: College; readonly annee: number }
  | { readonly code: 'presidence_absente'; readonly organisation: string }
  | { readonly code: 'meme_college' }
  | {
      readonly code: 'trop_de_voix';
      readonly college: College;
      readonly comptees: number;
      readonly voix: number;
    };

const unJour = 86_400_000;

const jours = (du: string, au: string): number =>
  Math.round((Date.parse(`${au}T00:00:00Z`) - Date.parse(`${du}T00:00:00Z`)) / unJour);

function duPreavis({ regle: { preavis }, envoi, date }: Deliberation): readonly Faute[] {
  if (preavis === 0) return [];
  if (envoi === undefined) return [{ code: 'non_envoye', preavis }];
  const avant = jours(envoi, date);
  return avant >= preavis ? [] : [{ code: 'preavis', jours: avant, preavis }];
}

const deLaRegle = ({ regle: { depuis }, date }: Deliberation): readonly Faute[] =>
  depuis !== undefined && depuis > date ? [{ code: 'regle_posterieure', depuis }] : [];

/** Each collège has as many votes as the rule gives it, and they have as many as each other where each vote counts for one. */
function desVoix({ regle: { voix, poids }, presences }: Deliberation): readonly Faute[] {
  const [employeurs = 0, salaries = 0] = colleges.map((college) => siegeDe(presences, college).total);
  const totaux = { employeurs, salaries };
  if (voix !== undefined)
    return colleges
      .filter((college) => totaux[college] !== voix)
      .map((college) => ({ code: 'voix_du_college', college, voix: totaux[college], voulues: voix }));
  return poids === 'voix' && employeurs !== salaries ? [{ code: 'voix_inegales', ...totaux }] : [];
}

/** An organisation that is noted twice has its votes counted twice. */
function desPresences({ presences }: Deliberation): readonly Faute[] {
  const notees = presences.filter(({ organisation }) => organisation !== '');
  const parNom = Map.groupBy(notees, ({ college, organisation }) => JSON.stringify([college, organisation]));
  return [...parNom.values()].flatMap(([premiere, ...autres]): readonly Faute[] =>
    premiere === undefined || autres.length === 0
      ? []
      : [
          {
            code: 'organisation_deux_fois',
            organisation: premiere.organisation,
            fois: autres.length + 1,
          },
        ],
  );
}

function duPouvoir(donne: Presence, { regle, presences }: Deliberation): readonly Faute[] {
  const { organisation } = donne;
  if (regle.pouvoirs === 0) return [{ code: 'sans_pouvoirs', organisation }];
  const porteur = presences.find(({ id }) => id === donne.mandataire);
  if (porteur === undefined) return [{ code: 'pouvoir_sans_mandataire', organisation }];
  const mandataire = porteur.organisation;
  if (porteur.college !== donne.college) return [{ code: 'pouvoir_autre_college', organisation, mandataire }];
  return porteur.etat === 'present' ? [] : [{ code: 'mandataire_absent', organisation, mandataire }];
}

function desPouvoirs(deliberation: Deliberation): readonly Faute[] {
  const { presences, regle } = deliberation;
  const most = regle.pouvoirs;
  const donnes = presences.filter(({ etat }) => etat === 'represente');
  const trop = presences.flatMap(({ id, organisation }): readonly Faute[] => {
    const portes = donnes.filter(({ mandataire }) => mandataire === id).length;
    return most > 0 && portes > most ? [{ code: 'trop_de_pouvoirs', organisation, portes, most }] : [];
  });
  return [...donnes.flatMap((donne) => duPouvoir(donne, deliberation)), ...trop];
}

/** Which collège presides in the year of a meeting; null when the rule does not say. */
function collegeQuiPreside({ regle, date }: Pick<Deliberation, 'regle' | 'date'>): College | null {
  const { alternanceAns, alternanceDepuis, alternanceCollege } = regle;
  if (alternanceAns === 0 || alternanceDepuis === undefined || alternanceCollege === undefined) return null;
  const tours = Math.floor((Number(date.slice(0, 4)) - alternanceDepuis) / alternanceAns);
  const autre: College = alternanceCollege === 'employeurs' ? 'salaries' : 'employeurs';
  return tours % 2 === 0 ? alternanceCollege : autre;
}

function deLaPresidence(deliberation: Deliberation): readonly Faute[] {
  const { presences, presidence, vicePresidence, date } = deliberation;
  const du = (id: string | undefined): Presence | undefined =>
    presences.find((presence) => presence.id === id);
  const [preside, vice] = [du(presidence), du(vicePresidence)];
  const voulu = collegeQuiPreside(deliberation);
  const annee = Number(date.slice(0, 4));
  const fautes: Faute[] = [];
  if (voulu !== null && preside === undefined) fautes.push({ code: 'presidence_inconnue' });
  if (voulu !== null && preside !== undefined && preside.college !== voulu)
    fautes.push({ code: 'presidence_du_college', college: voulu, annee });
  if (preside !== undefined && preside.etat !== 'present')
    fautes.push({ code: 'presidence_absente', organisation: preside.organisation });
  if (preside !== undefined && preside.college === vice?.college) fautes.push({ code: 'meme_college' });
  return fautes;
}

function desVotes({ votes, presences }: Deliberation): readonly Faute[] {
  if (votes === null) return [];
  return colleges.flatMap((college): readonly Faute[] => {
    const { pour, contre, abstention } = votes[college];
    const comptees = pour + contre + abstention;
    const { voix } = siegeDe(presences, college);
    return comptees > voix ? [{ code: 'trop_de_voix', college, comptees, voix }] : [];
  });
}

/** All that the rule finds wrong, apart from the quorum, which is a result. */
export const fautesDe = (deliberation: Deliberation): readonly Faute[] =>
  [deLaRegle, duPreavis, desVoix, desPresences, desPouvoirs, deLaPresidence, desVotes].flatMap((de) =>
    de(deliberation),
  );
