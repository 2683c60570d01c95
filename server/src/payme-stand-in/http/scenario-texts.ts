import type { Scenario } from '../scenarios.ts';
import type { Lang } from './order.ts';

type Words = readonly [title: string, whatHappens: string];

/** The buttons of the panel; an ordinary payment has its own button. */
export const SCENARIO_TEXTS: Readonly<Record<Exclude<Scenario, 'paid'>, Readonly<Record<Lang, Words>>>> = {
  declined: {
    ru: ['Банк отклонил', 'Транзакция создана, списание не прошло, отмена с причиной 2'],
    uz: ['Bank rad etdi', 'Tranzaksiya yaratildi, yechilmadi, 2-sabab bilan bekor qilindi'],
    en: ['Declined', 'Created, the debit fails, cancelled with reason 2'],
  },
  insufficient_funds: {
    ru: ['Не хватает денег', 'То же, но на карте мало денег'],
    uz: ['Mablagʻ yetarli emas', 'Xuddi shunday, lekin kartada pul kam'],
    en: ['Insufficient funds', 'The same, for lack of money on the card'],
  },
  card_blocked: {
    ru: ['Карта заблокирована', 'До магазина дело не доходит'],
    uz: ['Karta bloklangan', 'Doʻkonga yetib bormaydi'],
    en: ['Card blocked', 'The shop hears nothing of it'],
  },
  card_expired: {
    ru: ['Срок карты истёк', 'До магазина дело не доходит'],
    uz: ['Karta muddati tugagan', 'Doʻkonga yetib bormaydi'],
    en: ['Card expired', 'The shop hears nothing of it'],
  },
  timeout: {
    ru: ['Прошло 12 часов', 'Транзакция создана и не подтверждена, отмена с причиной 4'],
    uz: ['12 soat oʻtdi', 'Yaratildi, tasdiqlanmadi, 4-sabab bilan bekor qilindi'],
    en: ['12 hours pass', 'Created, never confirmed, cancelled with reason 4'],
  },
  payer_cancels: {
    ru: ['Плательщик передумал', 'Транзакция создана и отменена'],
    uz: ['Toʻlovchi fikridan qaytdi', 'Yaratildi va bekor qilindi'],
    en: ['Payer cancels', 'Created and cancelled'],
  },
  duplicate_call: {
    ru: ['Двойные вызовы', 'Каждый вызов приходит дважды, ответы сравниваются'],
    uz: ['Takroriy chaqiruvlar', 'Har bir chaqiruv ikki marta keladi, javoblar solishtiriladi'],
    en: ['Duplicate calls', 'Every call comes twice, the answers are compared'],
  },
  lost_answer: {
    ru: ['Ответ потерялся', 'Магазин ответил, мы не услышали и спросили снова'],
    uz: ['Javob yoʻqoldi', 'Doʻkon javob berdi, eshitmadik va qayta soʻradik'],
    en: ['Lost answer', 'The shop answers, we do not hear it and ask again'],
  },
  late_perform: {
    ru: ['Подтверждение после отмены', 'Perform приходит после Cancel и должен быть отклонён'],
    uz: ['Bekordan keyin tasdiq', 'Perform Cancel dan keyin keladi va rad etilishi kerak'],
    en: ['Late perform', 'Perform comes after Cancel and has to be refused'],
  },
  given_up: {
    ru: ['Payme сдался', 'Ответ на Perform не услышан, затем отмена оплаченного'],
    uz: ['Payme voz kechdi', 'Perform javobi eshitilmadi, soʻng toʻlangan bekor qilindi'],
    en: ['Payme gives up', 'The answer to Perform is never heard, what was paid is cancelled'],
  },
  two_payers: {
    ru: ['Платят двое', 'Второе устройство платит тот же счёт; пройдёт одна оплата'],
    uz: ['Ikki kishi toʻlaydi', 'Ikkinchi qurilma shu hisobni toʻlaydi; bittasi oʻtadi'],
    en: ['Two payers', 'Another device pays the same invoice; one of them succeeds'],
  },
  slow: {
    ru: ['Медленная оплата', 'Между созданием и подтверждением 12 секунд'],
    uz: ['Sekin toʻlov', 'Yaratish va tasdiqlash orasida 12 soniya'],
    en: ['Slow payment', '12 seconds between creation and confirmation'],
  },
  shop_unavailable: {
    ru: ['Магазин не отвечает', 'Вместо ответа ошибка -32400'],
    uz: ['Doʻkon javob bermayapti', 'Javob oʻrniga -32400 xatosi'],
    en: ['Shop unavailable', 'Error -32400 in place of an answer'],
  },
  wrong_amount: {
    ru: ['Неверная сумма', 'Магазин слышит 1 тийин и отказывает: -31001'],
    uz: ['Notoʻgʻri summa', 'Doʻkon 1 tiyinni eshitadi va rad etadi: -31001'],
    en: ['Wrong amount', 'The shop hears 1 tiyin and refuses: -31001'],
  },
  wrong_account: {
    ru: ['Неверный счёт', 'Магазин не знает такого счёта: -31050'],
    uz: ['Notoʻgʻri hisob', 'Doʻkon bunday hisobni bilmaydi: -31050'],
    en: ['Wrong account', 'The shop knows no such invoice: -31050'],
  },
  wrong_key: {
    ru: ['Чужой ключ', 'Вызов подписан неверным ключом: -32504'],
    uz: ['Begona kalit', 'Chaqiruv notoʻgʻri kalit bilan: -32504'],
    en: ['Wrong key', 'The call carries a wrong key: -32504'],
  },
  refunded_at_once: {
    ru: ['Оплата и возврат', 'Оплачено и тут же возвращено, причина 5'],
    uz: ['Toʻlov va qaytarish', 'Toʻlandi va darhol qaytarildi, 5-sabab'],
    en: ['Paid and refunded', 'Paid and given back at once, reason 5'],
  },
};
