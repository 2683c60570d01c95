import { createHash, timingSafeEqual } from 'node:crypto';
import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** The login that Payme signs with (payme.md §2.2). */
const LOGIN = 'Paycom';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Checks `Authorization: Basic`, in the same time whatever is wrong with it. While a key is changed two are accepted; without any
 * nobody is.
 */
export function createKeyCheck(keys: readonly (string | undefined)[]): (authorization: string | undefined) => boolean {
  const expected = keys.filter((key) => key !== undefined).map((key) => digest(`${LOGIN}:${key}`));
  return (authorization) => {
    const encoded = /^Basic +([A-Za-z0-9+/=_-]+) *$/i.exec(authorization ?? '')?.[1] ?? '';
    const given = digest(Buffer.from(encoded, 'base64').toString('utf8'));
    return expected.map((one) => timingSafeEqual(one, given)).includes(true);
  };
}

/**
 * Checks the caller's address against a comma-separated list of addresses and CIDR blocks; an empty list allows any.
 * @throws Error when an entry is neither.
 */
export function createAddressCheck(allowed: string): (address: string) => boolean {
  const entries = allowed
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  if (entries.length === 0) return () => true;
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/');
    const family = familyOf(address);
    if (family === null) throw new Error(`PAYME_ALLOWED_IPS: ${entry} is not an address`);
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (raw) => {
    // A socket for both families shows IPv4 as ::ffff:185.234.113.1.
    const address = raw.replace(/^::ffff:(?=\d+\.)/i, '');
    const family = familyOf(address);
    return family !== null && list.check(address, family);
  };
}

function familyOf(address: string): 'ipv4' | 'ipv6' | null {
  if (isIPv4(address)) return 'ipv4';
  return isIPv6(address) ? 'ipv6' : null;
}
