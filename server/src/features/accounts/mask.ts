import type { Contact } from './contact.ts';

/** A contact as its owner recognises it and others do not: `g•••@example.uz`, `+998•••••4567`. */
export function maskContact({ kind, value }: Contact): string {
  if (kind === 'phone') return `${value.slice(0, 4)}•••••${value.slice(-4)}`;
  const [local = '', host = ''] = value.split('@');
  return `${[...local][0] ?? ''}•••@${host}`;
}
