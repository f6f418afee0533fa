import { fondation } from './0001-fondation.ts';
import { redaction } from './0002-redaction.ts';
import { grilles } from './0003-grilles.ts';

/** In order; the format of a file (`user_version`) is the number of migrations it has seen. */
export const migrations: readonly string[] = [fondation, redaction, grilles];

export const currentFormat = migrations.length;
