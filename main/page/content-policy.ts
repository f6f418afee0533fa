import { createHash } from 'node:crypto';
import { paperStyle } from '../../shared/paper/style.ts';

/**
 * What the page may load and run: its own files, nothing inline, nothing from elsewhere. The one hash is the rule that React
 * Aria's usePress adds to the page (touch-action on what is pressed); a test fails when a newer release words it otherwise.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const policyOfPaper = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(paperStyle).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** On every answer that a host gives its page, whatever it is. */
export const securityHeaders = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** On a page that is only printed: its own style, which its hash names, and nothing else. */
export const paperHeaders = { ...securityHeaders, 'content-security-policy': policyOfPaper } as const;
