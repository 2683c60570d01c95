import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app reads it: SHA-1, six digits, 30 seconds; one step of clock drift either way (§5.2). */
const SHAPE = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
const DRIFT_STEPS = 1;
/** RFC 4226 §4 R6: as long as the digest. */
const SECRET_BYTES = 20;

/** A new shared secret, in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What the QR code of an enrolment says. */
export function totpUri(secret: string, label: string): string {
  return new TOTP({ ...SHAPE, issuer: 'Sahna', label, secret }).toString();
}

/** The 30-second step that a code is of; null for a wrong code. */
export function stepOfCode(secret: string, code: string, nowMs: number): number | null {
  const drift = TOTP.validate({ ...SHAPE, secret: Secret.fromBase32(secret), token: code, timestamp: nowMs, window: DRIFT_STEPS });
  return drift === null ? null : Math.floor(nowMs / 1000 / SHAPE.period) + drift;
}
