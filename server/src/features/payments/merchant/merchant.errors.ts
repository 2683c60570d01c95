/** Everything that Payme may be told (payme.md section 4), with words for the payer. */
const REFUSALS = {
  not_post: {
    code: -32300,
    ru: 'Запрос должен быть методом POST',
    uz: 'So‘rov POST usulida bo‘lishi kerak',
    en: 'The request method must be POST',
  },
  unauthorized: { code: -32504, ru: 'Недостаточно прав', uz: 'Huquq yetarli emas', en: 'Insufficient privileges' },
  bad_json: { code: -32700, ru: 'Ошибка разбора JSON', uz: 'JSON o‘qilmadi', en: 'JSON could not be parsed' },
  bad_request: {
    code: -32600,
    ru: 'Неверные поля запроса',
    uz: 'So‘rov maydonlari noto‘g‘ri',
    en: 'The fields of the request are not valid',
  },
  no_method: { code: -32601, ru: 'Метод не найден', uz: 'Bunday usul yo‘q', en: 'Method not found' },
  internal: {
    code: -32400,
    ru: 'Внутренняя ошибка, повторите позже',
    uz: 'Ichki xato, keyinroq urining',
    en: 'Internal error, try again later',
  },
  wrong_amount: { code: -31001, ru: 'Неверная сумма', uz: 'Summa noto‘g‘ri', en: 'The amount is wrong' },
  no_transaction: { code: -31003, ru: 'Транзакция не найдена', uz: 'Tranzaksiya topilmadi', en: 'Transaction not found' },
  not_reversible: {
    code: -31007,
    ru: 'Услуга оказана полностью, отмена невозможна',
    uz: 'Xizmat to‘liq ko‘rsatilgan, bekor qilib bo‘lmaydi',
    en: 'The service was delivered in full and cannot be cancelled',
  },
  wrong_state: {
    code: -31008,
    ru: 'Невозможно выполнить операцию',
    uz: 'Amalni bajarib bo‘lmaydi',
    en: 'The operation cannot be performed',
  },
  no_invoice: { code: -31050, ru: 'Счёт не найден', uz: 'Hisob topilmadi', en: 'Invoice not found' },
  invoice_paid: { code: -31051, ru: 'Счёт уже оплачен', uz: 'Hisob allaqachon to‘langan', en: 'The invoice is already paid' },
  invoice_closed: {
    code: -31052,
    ru: 'Счёт отменён или просрочен',
    uz: 'Hisob bekor qilingan yoki muddati o‘tgan',
    en: 'The invoice is cancelled or expired',
  },
  // The docs say -31008 here; the sandbox wants the account range (payme.md 10.1, decision 0012).
  invoice_held: {
    code: -31099,
    ru: 'Счёт уже оплачивается',
    uz: 'Hisob hozir to‘lanmoqda',
    en: 'The invoice is being paid by another transaction',
  },
  no_receipt: { code: -32001, ru: 'Чек не найден', uz: 'Chek topilmadi', en: 'Receipt not found' },
  bad_receipt: {
    code: -32602,
    ru: 'Неверные параметры чека',
    uz: 'Chek parametrlari noto‘g‘ri',
    en: 'The parameters of the receipt are not valid',
  },
} as const satisfies Readonly<Record<string, { readonly code: number; readonly ru: string; readonly uz: string; readonly en: string }>>;

export type RefusalName = keyof typeof REFUSALS;

/** The sub-field of `account` by which an invoice is known. */
export const ACCOUNT_FIELD = 'order_id';

const ACCOUNT_REFUSALS: readonly RefusalName[] = ['no_invoice', 'invoice_paid', 'invoice_closed', 'invoice_held'];

export type WireError = {
  readonly code: number;
  readonly message: { readonly ru: string; readonly uz: string; readonly en: string };
  readonly data?: string;
};

/** A refusal that Payme is told; thrown inside a transaction it takes everything back. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: number;
  readonly wire: WireError;

  /** `data` of account errors is the account's field, which is known here. */
  constructor(name: RefusalName, data?: string, options: { cause?: unknown } = {}) {
    const { code, ru, uz, en } = REFUSALS[name];
    super(en, options);
    const told = ACCOUNT_REFUSALS.includes(name) ? ACCOUNT_FIELD : data;
    this.code = code;
    this.wire = { code, message: { ru, uz, en }, ...(told === undefined ? {} : { data: told }) };
  }
}
