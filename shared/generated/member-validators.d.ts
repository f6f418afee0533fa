/* Généré depuis schemas/ par « npm run generate » : ne pas modifier à la main. */
import type { ValidateFunction } from 'ajv';
export declare const espace: ValidateFunction<unknown>;
export declare const referentiel: ValidateFunction<unknown>;
export declare const derogation: ValidateFunction<unknown>;
export declare const voieAcces: ValidateFunction<unknown>;
export declare const annexe: ValidateFunction<unknown>;
export declare const activite: ValidateFunction<unknown>;
export declare const tache: ValidateFunction<unknown>;
export declare const bloc: ValidateFunction<unknown>;
export declare const competence: ValidateFunction<unknown>;
export declare const critere: ValidateFunction<unknown>;
export declare const modalite: ValidateFunction<unknown>;
export declare const version: ValidateFunction<unknown>;
