import type { FailureKind, ReceiptState } from '../receipt.ts';
import type { Behaviour } from '../test-cards.ts';
import type { Lang } from './order.ts';

export type Texts = {
  readonly standIn: string;
  readonly noMoney: string;
  readonly payTo: string;
  readonly order: string;
  readonly chooseCard: string;
  readonly otherCard: string;
  readonly number: string;
  readonly expire: string;
  readonly code: string;
  readonly codeHint: string;
  readonly pay: string;
  readonly tryFailures: string;
  readonly tryFailuresHint: string;
  readonly back: string;
  readonly again: string;
  readonly goingBack: string;
  readonly said: string;
  readonly receipts: string;
  readonly none: string;
  readonly refund: string;
  readonly fiscal: string;
  readonly fiscalRefund: string;
  readonly badLink: string;
  readonly wrongShop: string;
  readonly wrongCode: string;
  readonly wrongCard: string;
  readonly notes: Readonly<Record<'dropped' | 'same' | 'different', string>>;
  readonly paid: string;
  readonly pending: string;
  readonly refunded: string;
  readonly failures: Readonly<Record<FailureKind, string>>;
  readonly states: Readonly<Record<ReceiptState, string>>;
  readonly cards: Readonly<Record<Behaviour, string>>;
};

const ru: Texts = {
  standIn: 'Учебная касса вместо Payme',
  noMoney: 'Настоящие деньги здесь не движутся',
  payTo: 'Оплата в пользу',
  order: 'Счёт №',
  chooseCard: 'Карта',
  otherCard: 'Другая карта',
  number: 'Номер карты',
  expire: 'Срок (ММГГ)',
  code: 'Код из SMS',
  codeHint: 'На учебной кассе код всегда 666666',
  pay: 'Оплатить',
  tryFailures: 'Что может пойти не так',
  tryFailuresHint: 'Каждая кнопка проводит оплату со своим сбоем настоящими вызовами магазина.',
  back: 'Вернуться в магазин',
  again: 'Попробовать ещё раз',
  goingBack: 'Сейчас вернём вас в магазин.',
  said: 'Что услышал магазин',
  receipts: 'Чеки и возвраты',
  none: 'Пока ничего не оплачивали.',
  refund: 'Вернуть деньги',
  fiscal: 'Фискальный чек',
  fiscalRefund: 'Фискальный чек возврата',
  badLink: 'Ссылка на оплату повреждена. Вернитесь в магазин и начните заново.',
  wrongShop: 'Такого магазина здесь нет. Проверьте PAYME_MERCHANT_ID.',
  wrongCode: 'Код не подошёл. Введите 666666.',
  wrongCard: 'Такой карты нет. На учебной кассе есть только карты из списка, срок 03/99.',
  notes: { dropped: 'ответ потерян', same: 'повтор: ответ тот же', different: 'ПОВТОР: ОТВЕТ ДРУГОЙ' },
  paid: 'Оплачено. Деньги списаны, магазин подтвердил заказ.',
  pending: 'Оплата ещё идёт: магазин не ответил, мы спросим его снова. Второй раз платить не нужно.',
  refunded: 'Деньги возвращены на карту.',
  failures: {
    declined: 'Банк отклонил платёж. Деньги не списаны. Попробуйте другую карту.',
    insufficient_funds: 'На карте не хватает денег. Пополните её или выберите другую.',
    expired: 'Срок действия карты истёк. Выберите другую карту.',
    blocked: 'Карта заблокирована. Обратитесь в банк или выберите другую карту.',
    no_sms: 'К карте не подключено SMS-информирование. Подключите его в банке или выберите другую карту.',
    system_error: 'В процессинге случилась ошибка. Деньги не списаны. Попробуйте позже.',
    timeout: 'Время на оплату вышло: прошло 12 часов. Деньги не списаны. Начните оплату заново.',
    cancelled: 'Вы отменили оплату. Деньги не списаны.',
    refused: 'Магазин не принял платёж:',
    unavailable: 'Магазин сейчас не отвечает. Деньги не списаны. Попробуйте через несколько минут.',
  },
  states: {
    0: 'создан',
    1: 'создаётся у магазина',
    2: 'списание',
    3: 'подтверждается',
    4: 'оплачен',
    21: 'ждёт отмены',
    30: 'ждёт подтверждения',
    50: 'отменён',
  },
  cards: {
    works: 'работает',
    no_sms: 'без SMS-информирования',
    expired: 'срок истёк',
    blocked: 'заблокирована',
    insufficient_funds: 'мало денег',
    declined: 'банк отказывает',
    system_error: 'системная ошибка',
    slow_error: 'ошибка через 10 секунд',
  },
};

const uz: Texts = {
  standIn: 'Payme oʻrniga oʻquv kassasi',
  noMoney: 'Bu yerda haqiqiy pul harakatlanmaydi',
  payTo: 'Toʻlov oluvchi',
  order: 'Hisob №',
  chooseCard: 'Karta',
  otherCard: 'Boshqa karta',
  number: 'Karta raqami',
  expire: 'Muddati (OOYY)',
  code: 'SMS kodi',
  codeHint: 'Oʻquv kassasida kod doim 666666',
  pay: 'Toʻlash',
  tryFailures: 'Nima xato ketishi mumkin',
  tryFailuresHint: 'Har bir tugma toʻlovni oʻz nosozligi bilan, doʻkonga haqiqiy chaqiruvlar orqali oʻtkazadi.',
  back: 'Doʻkonga qaytish',
  again: 'Qayta urinish',
  goingBack: 'Hozir sizni doʻkonga qaytaramiz.',
  said: 'Doʻkon nimani eshitdi',
  receipts: 'Cheklar va qaytarishlar',
  none: 'Hali hech narsa toʻlanmagan.',
  refund: 'Pulni qaytarish',
  fiscal: 'Fiskal chek',
  fiscalRefund: 'Qaytarish fiskal cheki',
  badLink: 'Toʻlov havolasi buzilgan. Doʻkonga qaytib, qaytadan boshlang.',
  wrongShop: 'Bu yerda bunday doʻkon yoʻq. PAYME_MERCHANT_ID ni tekshiring.',
  wrongCode: 'Kod mos kelmadi. 666666 ni kiriting.',
  wrongCard: 'Bunday karta yoʻq. Oʻquv kassasida faqat roʻyxatdagi kartalar bor, muddati 03/99.',
  notes: { dropped: 'javob yoʻqoldi', same: 'takror: javob oʻsha', different: 'TAKROR: JAVOB BOSHQA' },
  paid: 'Toʻlandi. Pul yechildi, doʻkon buyurtmani tasdiqladi.',
  pending: 'Toʻlov hali davom etmoqda: doʻkon javob bermadi, undan yana soʻraymiz. Ikkinchi marta toʻlash shart emas.',
  refunded: 'Pul kartaga qaytarildi.',
  failures: {
    declined: 'Bank toʻlovni rad etdi. Pul yechilmadi. Boshqa kartani sinab koʻring.',
    insufficient_funds: 'Kartada mablagʻ yetarli emas. Uni toʻldiring yoki boshqasini tanlang.',
    expired: 'Karta muddati tugagan. Boshqa kartani tanlang.',
    blocked: 'Karta bloklangan. Bankka murojaat qiling yoki boshqa kartani tanlang.',
    no_sms: 'Kartaga SMS-xabarnoma ulanmagan. Bankda ulang yoki boshqa kartani tanlang.',
    system_error: 'Protsessingda xato yuz berdi. Pul yechilmadi. Keyinroq urinib koʻring.',
    timeout: 'Toʻlov vaqti tugadi: 12 soat oʻtdi. Pul yechilmadi. Toʻlovni qaytadan boshlang.',
    cancelled: 'Siz toʻlovni bekor qildingiz. Pul yechilmadi.',
    refused: 'Doʻkon toʻlovni qabul qilmadi:',
    unavailable: 'Doʻkon hozir javob bermayapti. Pul yechilmadi. Bir necha daqiqadan soʻng urinib koʻring.',
  },
  states: {
    0: 'yaratilgan',
    1: 'doʻkonda yaratilmoqda',
    2: 'pul yechilmoqda',
    3: 'tasdiqlanmoqda',
    4: 'toʻlangan',
    21: 'bekor qilinishi kutilmoqda',
    30: 'tasdiq kutilmoqda',
    50: 'bekor qilingan',
  },
  cards: {
    works: 'ishlaydi',
    no_sms: 'SMS-xabarnomasiz',
    expired: 'muddati tugagan',
    blocked: 'bloklangan',
    insufficient_funds: 'mablagʻ yetarli emas',
    declined: 'bank rad etadi',
    system_error: 'tizim xatosi',
    slow_error: '10 soniyadan keyin xato',
  },
};

const en: Texts = {
  standIn: 'Practice till in place of Payme',
  noMoney: 'No real money moves here',
  payTo: 'Payment to',
  order: 'Invoice no.',
  chooseCard: 'Card',
  otherCard: 'Another card',
  number: 'Card number',
  expire: 'Expiry (MMYY)',
  code: 'SMS code',
  codeHint: 'At this till the code is always 666666',
  pay: 'Pay',
  tryFailures: 'What may go wrong',
  tryFailuresHint: 'Each button makes the payment with a failure of its own, by real calls to the shop.',
  back: 'Back to the shop',
  again: 'Try again',
  goingBack: 'We are taking you back to the shop.',
  said: 'What the shop heard',
  receipts: 'Receipts and refunds',
  none: 'Nothing has been paid yet.',
  refund: 'Refund',
  fiscal: 'Fiscal receipt',
  fiscalRefund: 'Fiscal receipt of the refund',
  badLink: 'The payment link is damaged. Go back to the shop and start again.',
  wrongShop: 'There is no such shop here. Check PAYME_MERCHANT_ID.',
  wrongCode: 'The code is wrong. Enter 666666.',
  wrongCard: 'There is no such card. This till has only the cards of the list, expiry 03/99.',
  notes: { dropped: 'answer lost', same: 'repeat: same answer', different: 'REPEAT: ANOTHER ANSWER' },
  paid: 'Paid. The money was taken and the shop has confirmed the order.',
  pending: 'The payment is still under way: the shop did not answer, and we shall ask it again. There is no need to pay twice.',
  refunded: 'The money went back to the card.',
  failures: {
    declined: 'The bank declined the payment. No money was taken. Try another card.',
    insufficient_funds: 'There is not enough money on the card. Top it up or choose another.',
    expired: 'The card has expired. Choose another card.',
    blocked: 'The card is blocked. Ask your bank or choose another card.',
    no_sms: 'SMS notification is not connected to the card. Ask your bank or choose another card.',
    system_error: 'The processing centre failed. No money was taken. Try later.',
    timeout: 'The time to pay ran out: 12 hours have passed. No money was taken. Start the payment again.',
    cancelled: 'You cancelled the payment. No money was taken.',
    refused: 'The shop did not accept the payment:',
    unavailable: 'The shop does not answer right now. No money was taken. Try again in a few minutes.',
  },
  states: {
    0: 'created',
    1: 'being created at the shop',
    2: 'money is being taken',
    3: 'being confirmed',
    4: 'paid',
    21: 'waiting for cancellation',
    30: 'waiting for confirmation',
    50: 'cancelled',
  },
  cards: {
    works: 'works',
    no_sms: 'no SMS notification',
    expired: 'expired',
    blocked: 'blocked',
    insufficient_funds: 'too little money',
    declined: 'the bank declines',
    system_error: 'system error',
    slow_error: 'error after 10 seconds',
  },
};

export const TEXTS: Readonly<Record<Lang, Texts>> = { ru, uz, en };
