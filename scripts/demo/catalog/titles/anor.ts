import type { DemoTitle } from '../types.ts';

export const anor: DemoTitle = {
  key: 'anor',
  kind: 'film',
  originalLanguage: 'uz',
  year: 2026,
  ageRating: 6,
  tier: 'basic',
  genres: ['romance', 'family'],
  countries: ['UZ'],
  credits: [
    { person: 'yoldosh', role: 'director' },
    { person: 'nilufar', role: 'actor', character: 'Anora' },
    { person: 'jasur', role: 'actor', character: 'Temur' },
  ],
  texts: {
    az: [
      'Nar çiçəkləyəndə',
      'Üç nəsil bir həyətdə yaşayır, qoca nar ağacı isə yeddi ildir çiçək açmır. Gəlin toydan əvvəl onun sirrini öyrənir.',
    ],
    be: [
      'Калі цвіце гранат',
      'Тры пакаленні жывуць у адным двары, а стары гранат не квітнее сем гадоў. Перад вяселлем нявеста даведваецца яго таямніцу.',
    ],
    en: [
      'When the Pomegranate Blooms',
      'Three generations share one courtyard, and the old pomegranate has not bloomed for seven years. Before the wedding the bride learns why.',
    ],
    hy: [
      'Երբ նուռը ծաղկում է',
      'Երեք սերունդ ապրում է մեկ բակում, իսկ ծեր նռնենին յոթ տարի չի ծաղկել։ Հարսանիքից առաջ հարսնացուն իմանում է պատճառը։',
    ],
    kk: ['Анар гүлдегенде', 'Үш ұрпақ бір аулада тұрады, ал кәрі анар жеті жыл гүлдемеген. Той алдында қалыңдық оның сырын біледі.'],
    ky: [
      'Анар гүлдөгөндө',
      'Үч муун бир короодо жашайт, кары анар жети жылдан бери гүлдөбөйт. Үйлөнүү тоюнун алдында келин анын сырын билет.',
    ],
    ro: [
      'Când înflorește rodia',
      'Trei generații trăiesc în aceeași curte, iar bătrânul rodiu n-a înflorit de șapte ani. Înainte de nuntă, mireasa află de ce.',
    ],
    ru: [
      'Когда цветёт гранат',
      'Три поколения живут в одном дворе, а старый гранат не цветёт семь лет. Перед свадьбой невеста узнаёт его тайну.',
    ],
    tg: [
      'Вақте анор гул мекунад',
      'Се насл дар як ҳавлӣ зиндагӣ мекунанд, аммо анори пир ҳафт сол гул накардааст. Пеш аз тӯй арӯс сирри онро мефаҳмад.',
    ],
    tk: ['Nar güllände', 'Üç nesil bir howluda ýaşaýar, garry nar bolsa ýedi ýyl bäri güllänok. Toýdan öň gelin onuň syryny bilýär.'],
    uz: [
      'Anor gullaganda',
      'Uch avlod bitta hovlida yashaydi, keksa anor esa yetti yildan beri gullamaydi. Toʻy arafasida kelin uning sirini bilib oladi.',
    ],
  },
};
