import { auteurDit, reponsesRecuesDites } from '../reponses-recues.ts';
import { perdus } from './fusion/avancement.ts';
import { boite } from './fusion/boite.ts';
import { contenu } from './fusion/contenu.ts';
import { depart, donne, motDePasse } from './fusion/depart.ts';
import { empechement } from './fusion/empechements.ts';
import { faite } from './fusion/faite.ts';
import { plan } from './fusion/plan.ts';
import { point } from './fusion/point.ts';
import { reunir } from './fusion/reunir.ts';
import { versions } from './fusion/versions.ts';

/** Copies that parted, and how they come together again. */
export const fusion = {
  title: 'Réunir',
  readOnly: 'Ce fichier est ouvert pour être lu : rien ne peut y être réuni.',
  depart,
  auteur: auteurDit,
  refus: 'Ce fichier ne peut pas être réuni',
  autreFichier: 'Revenir au choix du fichier',
  perdus,
  quitter: 'Revenir aux référentiels',
  boite,
  donne,
  motDePasse,
  contenu,
  recues: reponsesRecuesDites,
  plan,
  point,
  versions,
  empechement,
  allerALaRelecture: 'Aller à la relecture',
  reunir,
  faite,
};
