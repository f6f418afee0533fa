import { expect, test } from 'vitest';
import type { Ecart } from '../../grille/ecarts.ts';
import { phraseDEcart } from './ecarts.ts';

const noms = new Map(['partie', 'epreuve', 'ligne', 'competence'].map((id) => [id, `«\u00a0${id}\u00a0»`]));
const evalue = (libelle: string) => ({ competence: 'competence', critere: 'critere', libelle });

test.each<[Ecart, string]>([
  [
    { code: 'bloc_disparu', partie: 'partie' },
    'La partie « partie » évalue un bloc qui n’est plus dans le référentiel.',
  ],
  [
    { code: 'modalite_disparue', epreuve: 'epreuve' },
    'L’épreuve « epreuve » vient d’une modalité qui n’est plus dans le référentiel.',
  ],
  [
    { code: 'ligne_sans_competence', ligne: 'ligne' },
    'La ligne « ligne » note une compétence qui n’est plus dans le référentiel.',
  ],
  [
    { code: 'ligne_sans_critere', ligne: 'ligne' },
    'La ligne « ligne » note un critère qui n’est plus dans le référentiel.',
  ],
  [
    { code: 'ligne_hors_bloc', ligne: 'ligne' },
    'La ligne « ligne » note une compétence qui n’est plus dans le bloc de sa partie.',
  ],
  [
    { code: 'ligne_reformulee', ligne: 'ligne', libelle: 'Autre' },
    'La ligne « ligne » a été reformulée dans le référentiel : « Autre ».',
  ],
  [
    { code: 'ligne_reformulee', ligne: 'ligne', libelle: '' },
    'La ligne « ligne » note ce qui n’a plus de libellé dans le référentiel.',
  ],
  [
    { code: 'ligne_deplacee', ligne: 'ligne', competence: 'competence' },
    'La ligne « ligne » note un critère qui appartient maintenant à la compétence « competence ».',
  ],
  [
    { code: 'competence_ajoutee', partie: 'partie', epreuves: [], evalues: [evalue('A'), evalue('B')] },
    'La partie « partie » ne note pas la compétence « competence » (2 lignes à ajouter).',
  ],
  [
    { code: 'critere_ajoute', partie: 'partie', epreuves: ['epreuve'], evalues: [evalue('A')] },
    'La partie « partie » ne note pas le critère « A » de la compétence « competence ».',
  ],
])('%j', (ecart, phrase) => {
  expect(phraseDEcart(ecart, noms).replaceAll('\u00a0', ' ')).toBe(phrase);
});
