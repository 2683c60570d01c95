import type { DemoTitle } from '../types.ts';

export const sneg: DemoTitle = {
  key: 'sneg',
  kind: 'film',
  originalLanguage: 'ru',
  year: 2024,
  ageRating: 16,
  tier: 'basic',
  genres: ['drama', 'thriller'],
  countries: ['RU', 'BY'],
  credits: [
    { person: 'lanskaya', role: 'director' },
    { person: 'alena', role: 'actor', character: 'Ася' },
    { person: 'kovalev', role: 'actor', character: 'Лесник' },
  ],
  texts: {
    az: [
      'Qar yuxarı yağır',
      'Meşədə bir gecə qar göyə qalxmağa başlayır. Qırmızı gödəkçəli qız anlayır ki, zaman da geri gedir — səhərə qədər.',
    ],
    be: [
      'Снег ідзе ўгору',
      'Аднойчы ноччу снег у лесе пачынае падаць угору. Дзяўчынка ў чырвонай куртцы разумее: час таксама пайшоў назад — да раніцы.',
    ],
    en: [
      'Snow Falls Upward',
      'One night the snow in the forest begins to rise. A girl in a red coat understands that time runs backwards too, but only until morning.',
    ],
    hy: [
      'Ձյունը գալիս է վեր',
      'Մի գիշեր անտառում ձյունն սկսում է վեր բարձրանալ։ Կարմիր վերարկուով աղջիկը հասկանում է, որ ժամանակն էլ է հետ գնում՝ մինչև առավոտ։',
    ],
    kk: [
      'Қар жоғары жауады',
      'Бір түнде орманда қар көкке қарай ұша бастайды. Қызыл күртелі қыз уақыттың да кері жүргенін түсінеді, бірақ тек таңға дейін.',
    ],
    ky: [
      'Кар өйдө жаайт',
      'Бир түнү токойдо кар асманды көздөй уча баштайт. Кызыл куртка кийген кыз убакыт да артка кеткенин түшүнөт, бирок таңга чейин гана.',
    ],
    ro: [
      'Ninge în sus',
      'Într-o noapte, zăpada din pădure începe să urce. O fată în palton roșu înțelege că și timpul merge înapoi, dar numai până dimineața.',
    ],
    ru: [
      'Снег идёт вверх',
      'Однажды ночью снег в лесу начинает подниматься. Девочка в красной куртке понимает: время тоже пошло назад — но только до утра.',
    ],
    tg: [
      'Барф ба боло меборад',
      'Шабе дар ҷангал барф ба осмон мебарояд. Духтари куртаи сурхпӯш мефаҳмад, ки вақт ҳам ба қафо меравад, аммо танҳо то субҳ.',
    ],
    tk: [
      'Gar ýokaryk ýagýar',
      'Bir gije tokaýda gar asmana göterilip başlaýar. Gyzyl keltekçeli gyz wagtyň hem yza gidýändigine düşünýär, ýöne diňe ertire çenli.',
    ],
    uz: [
      'Qor yuqoriga yogʻadi',
      'Bir kecha oʻrmonda qor osmonga koʻtarila boshlaydi. Qizil kurtkali qiz vaqt ham orqaga ketganini anglaydi, ammo faqat tonggacha.',
    ],
  },
};
