import { fondation } from './0001-fondation.ts';
import { redaction } from './0002-redaction.ts';
import { grilles } from './0003-grilles.ts';
import { organismes } from './0004-organismes.ts';
import { deliberer } from './0005-deliberer.ts';

/** In order; the format of a file (`user_version`) is the number of migrations it has seen. */
export const migrations: readonly string[] = [fondation, redaction, grilles, organismes, deliberer];

export const currentFormat = migrations.length;
