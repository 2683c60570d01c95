import type { Clock } from '@app/kernel';
import type { Answer, Call } from './merchant-api.ts';
import type { Receipt } from './receipt.ts';

type FiscalDeps = {
  readonly call: Call;
  readonly clock: Clock;
  readonly publicUrl: () => string;
  readonly save: (receipt: Receipt) => void;
  readonly note: (receipt: Receipt, method: string, answer: Answer) => void;
};

/** `yyyyMMddHHmmss` in Tashkent, which knows no summer time. */
function fiscalDate(at: number): string {
  return new Date(at + 5 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14);
}

/** Tells the merchant of the fiscal documents that the receipt has by now. Returns false when it did not answer. */
export async function sendFiscal(receipt: Receipt, { call, clock, publicUrl, save, note }: FiscalDeps): Promise<boolean> {
  const due = [
    ...(receipt.payTime > 0 && !receipt.fiscal.perform ? (['perform'] as const) : []),
    ...(receipt.payTime > 0 && receipt.state === 50 && !receipt.fiscal.cancel ? (['cancel'] as const) : []),
  ];
  for (const document of due) {
    const answer = await call('SetFiscalData', {
      id: receipt.id,
      type: document.toUpperCase(),
      fiscal_data: {
        receipt_id: Number.parseInt(receipt.id.slice(-6), 16),
        status_code: 0,
        message: 'accepted',
        terminal_id: 'EP000000000025',
        fiscal_sign: receipt.id.slice(0, 12),
        qr_code_url: `${publicUrl()}/fiscal/${receipt.id}/${document}`,
        date: fiscalDate(clock.now()),
      },
    });
    note(receipt, 'SetFiscalData', answer);
    if (answer.kind === 'lost') return false;
    receipt.fiscal[document] = true;
    save(receipt);
  }
  return true;
}
