/* Généré depuis schemas/ par « npm run generate » : ne pas modifier à la main. */
import type { ValidateFunction } from 'ajv';
export declare const v0_1_0: ValidateFunction<unknown>;
export declare const v0_2_0: ValidateFunction<unknown>;
export declare const v0_3_0: ValidateFunction<unknown>;
export declare const v1_0_0: ValidateFunction<unknown>;
