import type { DemoTitle } from '../types.ts';

export const stancyja: DemoTitle = {
  key: 'stancyja',
  kind: 'film',
  originalLanguage: 'be',
  year: 2025,
  ageRating: 16,
  tier: 'premium_plus',
  genres: ['thriller', 'detective'],
  countries: ['BY'],
  credits: [
    { person: 'uladzimir', role: 'director' },
    { person: 'alena', role: 'actor', character: 'Зося' },
  ],
  sale: {
    accessMode: 'plan_or_purchase',
    offers: [
      { kind: 'rent', price: 9_900, memberPrice: 4_900 },
      { kind: 'buy', price: 34_900, memberPrice: 24_900 },
    ],
  },
  texts: {
    az: ['Sakit stansiya', 'Metro xəritəsində olmayan stansiyada hər gecə bir nəfər düşür. Növbətçi onlardan birinin ardınca gedir.'],
    be: ['Ціхая станцыя', 'На станцыі, якой няма на схеме метро, кожную ноч выходзіць адзін чалавек. Дзяжурная рушыць за адным з іх.'],
    en: [
      'The Quiet Station',
      'Every night one passenger gets off at a station that is not on the metro map. The woman on duty follows one of them.',
    ],
    hy: ['Լուռ կայարան', 'Ամեն գիշեր մեկ ուղևոր իջնում է կայարանում, որը չկա մետրոյի քարտեզում։ Հերթապահը գնում է նրանցից մեկի հետևից։'],
    kk: ['Тыныш бекет', 'Метро сызбасында жоқ бекетте түн сайын бір жолаушы түседі. Кезекші әйел солардың бірінің соңынан ереді.'],
    ky: ['Тынч бекет', 'Метро картасында жок бекеттен түн сайын бир жүргүнчү түшөт. Кезекчи аял алардын биринин артынан жөнөйт.'],
    ro: [
      'Stația tăcută',
      'În fiecare noapte, un călător coboară la o stație care nu apare pe harta metroului. Femeia de serviciu îl urmărește pe unul dintre ei.',
    ],
    ru: [
      'Тихая станция',
      'На станции, которой нет на схеме метро, каждую ночь выходит один человек. Дежурная идёт следом за одним из них.',
    ],
    tg: ['Истгоҳи ором', 'Дар истгоҳе, ки дар харитаи метро нест, ҳар шаб як нафар мефурояд. Зани навбатдор аз паи яке аз онҳо меравад.'],
    tk: ['Ümsüm stansiýa', 'Metro kartasynda ýok stansiýada her gije bir ýolagçy düşýär. Nobatçy zenan olaryň biriniň yzyndan gidýär.'],
    uz: ['Sokin bekat', 'Metro xaritasida yoʻq bekatda har kecha bir yoʻlovchi tushadi. Navbatchi ayol ulardan birining ortidan boradi.'],
  },
};
