/* Généré depuis schemas/ par « npm run generate » : ne pas modifier à la main. */
import type { ValidateFunction } from 'ajv';
export declare const manifeste: ValidateFunction<unknown>;
export declare const ligne: ValidateFunction<unknown>;
export declare const scelle: ValidateFunction<unknown>;
export declare const coordonnees: ValidateFunction<unknown>;
export declare const signature: ValidateFunction<unknown>;
