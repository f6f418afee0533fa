import type { Anchor } from '../../contract/answers/workspace.ts';
import type { CertificationDeListe } from '../../generated/document.ts';
import { attestation as said } from '../../i18n/fr/attestation.ts';
import { natures } from '../../i18n/fr/organismes.ts';
import { paper } from '../../i18n/fr/paper.ts';
import { french } from '../../i18n/fr/window.ts';
import type { HabilitationAu } from '../../organisme/registre.ts';
import { signatures } from '../grille/signatures.ts';
import { markup } from '../markup.ts';
import { pageHtml } from '../page.ts';

/** An habilitation in force, and what its certificate says beside it. */
export interface Attestee extends HabilitationAu {
  readonly certification: CertificationDeListe;
  readonly cpne: string;
  /** The day on which it is so. */
  readonly jour: string;
  readonly tete: Anchor;
}

type Rangee = readonly [titre: string, lignes: readonly string[]];

function lieuDit({ etablissement }: Attestee): readonly string[] {
  const { enseigne, adresse, siret } = etablissement ?? {};
  const ville = [adresse?.codePostal, adresse?.commune].filter((part) => part !== undefined).join(' ');
  return [siret === undefined ? '' : said.siret(siret), enseigne ?? '', adresse?.voie ?? '', ville];
}

function blocsDits({ certification, situation }: Attestee): readonly string[] {
  const blocs = situation.portee?.blocs ?? [];
  if (blocs.length === 0) return [said.whole];
  return certification.blocs
    .filter(({ id }) => blocs.includes(id))
    .map(({ code, intitule }) => (code === undefined ? intitule : `${code} ${intitule}`));
}

function rangees(attestee: Attestee): readonly Rangee[] {
  const { organisme, denomination, certification, situation, habilitation } = attestee;
  const { rows } = said;
  const { portee, periode, decision } = situation;
  const { reference } = habilitation.convention ?? {};
  const toutes: readonly Rangee[] = [
    [rows.organisme, [denomination]],
    [rows.siren, [organisme.siren ?? '']],
    [rows.nda, organisme.nda],
    [rows.lieu, lieuDit(attestee)],
    [rows.certification, [said.certification(certification.intitule, certification.numero ?? null)]],
    [rows.nature, portee === null ? [] : [natures[portee.nature]]],
    [rows.blocs, blocsDits(attestee)],
    [rows.versions, [portee?.versions.join(', ') ?? '']],
    [
      rows.periode,
      periode === null
        ? []
        : [said.periode(french.date(periode.du), periode.au === null ? null : french.date(periode.au))],
    ],
    [rows.decision, decision === null ? [] : [said.decision(french.date(decision.date), decision.ref)]],
    [rows.convention, [reference ?? '']],
  ];
  return toutes
    .map(([titre, lignes]): Rangee => [titre, lignes.filter((ligne) => ligne !== '')])
    .filter(([, lignes]) => lignes.length > 0);
}

/** The certificate as a page to be printed, one sheet, ready to be signed by both sides of the CPNE. */
export function attestationHtml(attestee: Attestee): string {
  const { cpne, jour, denomination, tete } = attestee;
  const rows = rangees(attestee).map(
    ([titre, lignes]) => markup`<tr><th scope="row"><b>${titre}</b></th><td>${lignes.join('\n')}</td></tr>`,
  );
  return pageHtml({
    title: said.title,
    facts: [cpne],
    anchors: [paper.tete(tete.seq, tete.hash)],
    edge: [said.edge(denomination), cpne],
    layout: 'portrait',
    main: markup`<section class="attestation"><p>${said.text(cpne, french.date(jour))}</p><table class="annexe"><tbody>${rows}</tbody></table><p>${said.scope}</p>${signatures(said.roles)}</section>`,
  });
}
