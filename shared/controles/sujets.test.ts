import { describe, expect, test } from 'vitest';
import { sujetsDe } from './sujets.ts';

describe('what a text speaks of', () => {
  test.each([
    'Accueillir une personne en situation de HANDICAP',
    'Prévoir l’aménagement des épreuves',
    'Proposer un aménagement du poste de travail',
    'Demander un aménagement raisonnable',
    'Des aménagements sont prévus pour les candidats concernés : tiers-temps',
    'Des aménagements pour les candidats',
    'Épreuve écrite aménagée',
    'Favoriser l’inclusion des personnes éloignées de l’emploi',
    'Adopter une posture inclusive',
    'Promouvoir la diversité et l’inclusion',
    'Adapter l’accueil aux besoins spécifiques des publics',
    'Accompagner les personnes à besoins particuliers',
    'Vérifier l’accessibilité des locaux',
  ])('%s: handicap', (text) => expect(sujetsDe(text)).toContain('handicap'));

  test.each([
    'Réaliser l’aménagement paysager d’un jardin',
    'Réaliser l’aménagement d’un jardin',
    'Contrôler l’inclusion des bulles dans le verre',
    'Analyser les besoins spécifiques du chantier',
    'Proposer un aménagement de cuisine',
    'Compter les jours, date de fin incluse ou inclusive',
  ])('%s: not handicap', (text) => expect(sujetsDe(text)).not.toContain('handicap'));

  test.each([
    'Trier les déchets',
    'Respecter l’environnement',
    'Appliquer les règles d’hygiène, sécurité, environnement en vigueur',
    'Suivre la politique qualité/sécurité/environnement',
    'Suivre la politique sécurité-environnement',
    'Appliquer les règles d’hygiène sécurité, environnement en vigueur',
    'Limiter les impacts de son activité sur l’environnement',
    'Réduire l’impact environnemental',
    'Prendre part à la transition écologique',
    'Appliquer une démarche de développement durable',
    'Choisir des matériaux durables',
    'Améliorer la performance énergétique',
  ])('%s: écologique', (text) => expect(sujetsDe(text)).toContain('ecologique'));

  test.each([
    'Organiser son environnement de travail',
    'S’intégrer dans son nouvel environnement de travail',
    'Respecter l’environnement de travail de ses collègues',
    'Décrire l’environnement législatif en vigueur',
    'Connaître l’environnement des ressources humaines',
    'Nouer une relation durable avec le client',
    'Calculer un apport énergétique',
  ])('%s: not écologique', (text) => expect(sujetsDe(text)).not.toContain('ecologique'));

  test.each([
    'Utiliser un logiciel de caisse',
    'Vendre en ligne',
    'Tenir une base de données',
    'Garantir la protection des données personnelles',
    'Conduire la transformation digitale',
  ])('%s: numérique', (text) => expect(sujetsDe(text)).toContain('numerique'));

  test.each(['Recueillir les données du client', 'Souder en ligne droite', 'Relever une empreinte digitale'])(
    '%s: not numérique',
    (text) => expect(sujetsDe(text)).not.toContain('numerique'),
  );

  test.each(['Travailler en toute sécurité', 'Porter les EPI', 'Préserver sa santé et celle des autres'])(
    '%s: santé',
    (text) => expect(sujetsDe(text)).toContain('sante'),
  );

  test.each([
    'Déclarer à la sécurité sociale',
    'Apprécier la santé financière de l’entreprise',
    'Veiller à la sécurité des données',
  ])('%s: not santé', (text) => expect(sujetsDe(text)).not.toContain('sante'));
});
