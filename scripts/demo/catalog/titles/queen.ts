import type { DemoTitle } from '../types.ts';

export const queen: DemoTitle = {
  key: 'queen',
  kind: 'film',
  originalLanguage: 'en',
  year: 2026,
  ageRating: 16,
  tier: 'premium_plus',
  genres: ['thriller', 'drama'],
  countries: ['GB', 'AM'],
  credits: [
    { person: 'hale', role: 'actor', character: 'Judith Crane' },
    { person: 'voss', role: 'director' },
    { person: 'hayk', role: 'actor', character: 'Levon' },
  ],
  texts: {
    az: ['Heç yerə vəzir', 'Turnirin son gecəsi, taxtada yalnız vəzir qalıb, rəqib isə oyuna gəlmir. Onun gedişləri hər yerdə tapılır.'],
    be: ['Ферзь у нікуды', 'Апошняя ноч турніру, на дошцы застаўся толькі ферзь, а супернік не прыходзіць. Яго хады знаходзяць усюды.'],
    en: [
      'Queen to Nowhere',
      'Last night of the tournament: only the queen is left on the board and the opponent never comes. His moves turn up everywhere else.',
    ],
    hy: [
      'Թագուհին՝ ոչ մի տեղ',
      'Մրցաշարի վերջին գիշերը տախտակին մնացել է միայն թագուհին, իսկ մրցակիցը չի գալիս։ Նրա քայլերը հայտնվում են ամենուր։',
    ],
    kk: [
      'Ешқайда бармас уәзір',
      'Турнирдің соңғы түні: тақтада тек уәзір қалған, ал қарсылас келмейді. Оның жүрістері барлық жерден табылады.',
    ],
    ky: [
      'Эч жакка барбас ферзь',
      'Турнирдин акыркы түнү: тактада ферзь гана калды, атаандаш болсо келбейт. Анын жүрүштөрү бардык жерден табылат.',
    ],
    ro: [
      'Regina spre nicăieri',
      'Ultima noapte a turneului: pe tablă a rămas doar regina, iar adversarul nu vine. Mutările lui apar în altă parte.',
    ],
    ru: ['Ферзь в никуда', 'Последняя ночь турнира: на доске остался один ферзь, а соперник не приходит. Его ходы находят повсюду.'],
    tg: [
      'Фарзин ба ҳеҷ куҷо',
      'Шаби охири мусобиқа: дар тахта танҳо фарзин мондааст, рақиб бошад, намеояд. Гаштҳои ӯро дар ҳама ҷо меёбанд.',
    ],
    tk: [
      'Hiç ýere perzin',
      'Ýaryşyň soňky gijesi: tagtada diňe perzin galdy, garşydaş bolsa gelenok. Onuň göçümleri hemme ýerden tapylýar.',
    ],
    uz: [
      'Farzin hech qayerga',
      'Turnirning soʻnggi kechasi: taxtada faqat farzin qolgan, raqib esa kelmaydi. Uning yurishlari hamma yerdan topiladi.',
    ],
  },
};
