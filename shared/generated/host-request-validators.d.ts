/* Généré depuis schemas/ par « npm run generate » : ne pas modifier à la main. */
import type { ValidateFunction } from 'ajv';
export declare const host_about: ValidateFunction<unknown>;
export declare const host_open: ValidateFunction<unknown>;
export declare const host_create: ValidateFunction<unknown>;
export declare const host_forget: ValidateFunction<unknown>;
export declare const host_dismiss: ValidateFunction<unknown>;
export declare const host_verify: ValidateFunction<unknown>;
export declare const host_chooseImport: ValidateFunction<unknown>;
export declare const host_previewImport: ValidateFunction<unknown>;
export declare const host_previewOrganismes: ValidateFunction<unknown>;
export declare const host_export: ValidateFunction<unknown>;
export declare const host_print: ValidateFunction<unknown>;
export declare const host_printGrille: ValidateFunction<unknown>;
export declare const host_newWindow: ValidateFunction<unknown>;
export declare const host_sayHistory: ValidateFunction<unknown>;
export declare const host_cancel: ValidateFunction<unknown>;
