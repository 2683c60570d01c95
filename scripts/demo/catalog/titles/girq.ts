import type { DemoTitle } from '../types.ts';

export const girq: DemoTitle = {
  key: 'girq',
  kind: 'film',
  originalLanguage: 'hy',
  year: 2024,
  ageRating: 12,
  tier: 'premium',
  genres: ['detective', 'fantasy'],
  countries: ['AM'],
  credits: [
    { person: 'hayk', role: 'director' },
    { person: 'anahit', role: 'actor', character: 'Նարե' },
  ],
  texts: {
    az: [
      'Çatışmayan kitab',
      'Köhnə kitabxanadan bir kitab yox olur və onunla birlikdə şəhərin bir küçəsi. Kitabxanaçı boşluğun içinə girir.',
    ],
    be: [
      'Адсутная кніга',
      'Са старой бібліятэкі знікае кніга, а разам з ёй — адна вуліца горада. Бібліятэкарка ўваходзіць у пустое месца на паліцы.',
    ],
    en: [
      'The Missing Book',
      'A book vanishes from the old library, and a street of the city with it. The librarian steps into the gap on the shelf.',
    ],
    hy: ['Բացակա գիրքը', 'Հին գրադարանից անհետանում է մի գիրք, և նրա հետ՝ քաղաքի մի փողոց։ Գրադարանավարը մտնում է դարակի դատարկ տեղը։'],
    kk: ['Жоқ кітап', 'Ескі кітапханадан бір кітап, онымен бірге қаланың бір көшесі жоғалады. Кітапханашы сөредегі бос орынға кіреді.'],
    ky: ['Жок китеп', 'Эски китепканадан бир китеп, аны менен кошо шаардын бир көчөсү жоголот. Китепканачы текчедеги бош жерге кирет.'],
    ro: [
      'Cartea lipsă',
      'Din vechea bibliotecă dispare o carte și, odată cu ea, o stradă a orașului. Bibliotecara pășește în golul din raft.',
    ],
    ru: [
      'Недостающая книга',
      'Из старой библиотеки исчезает книга, а вместе с ней — улица города. Библиотекарь входит в пустоту на полке.',
    ],
    tg: ['Китоби гумшуда', 'Аз китобхонаи куҳан китобе ва ҳамроҳи он кӯчаи шаҳр нопадид мешавад. Китобдор ба холигии рафи китоб медарояд.'],
    tk: ['Ýetmeýän kitap', 'Köne kitaphanadan bir kitap, onuň bilen bile şäheriň bir köçesi ýitýär. Kitaphanaçy tekjedäki boşluga girýär.'],
    uz: [
      'Yetishmayotgan kitob',
      'Eski kutubxonadan bir kitob, u bilan birga shaharning bir koʻchasi gʻoyib boʻladi. Kutubxonachi javondagi boʻshliqqa kiradi.',
    ],
  },
};
