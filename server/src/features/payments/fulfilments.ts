import type { Fulfilment, InvoicePurpose } from './payments.types.ts';

/** Who fulfils what: filled at wiring by the features that sell. */
export function createFulfilments() {
  const known = new Map<InvoicePurpose, Fulfilment>();
  return {
    /** @throws Error when the purpose has a seller already. */
    register: (purpose: InvoicePurpose, fulfilment: Fulfilment): void => {
      if (known.has(purpose)) throw new Error(`${purpose} is fulfilled already`);
      known.set(purpose, fulfilment);
    },
    /** @throws Error when nobody sells it: money for it must not be taken. */
    of: (purpose: InvoicePurpose): Fulfilment => {
      const fulfilment = known.get(purpose);
      if (fulfilment === undefined) throw new Error(`nobody fulfils ${purpose}`);
      return fulfilment;
    },
  };
}

export type Fulfilments = ReturnType<typeof createFulfilments>;
