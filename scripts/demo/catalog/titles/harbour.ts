import type { DemoTitle } from '../types.ts';

export const harbour: DemoTitle = {
  key: 'harbour',
  kind: 'film',
  originalLanguage: 'en',
  year: 2024,
  ageRating: 0,
  tier: 'basic',
  genres: ['animation', 'family'],
  countries: ['GB', 'MD'],
  credits: [
    { person: 'hale', role: 'director' },
    { person: 'cristina', role: 'composer' },
  ],
  texts: {
    az: ['Kağız liman', 'Bütün gəmiləri kağızdan olan şəhərdə yağış yağmağa başlayır. Kiçik qayıq dənizin quru olmadığını öyrənir.'],
    be: ['Папяровая гавань', 'У горадзе, дзе ўсе караблі з паперы, пачынаецца дождж. Маленькі човен вучыцца не баяцца вады.'],
    en: [
      'Paper Harbour',
      'In a town where every ship is folded from paper, it begins to rain. A small boat learns not to be afraid of water.',
    ],
    hy: ['Թղթե նավահանգիստ', 'Քաղաքում, որտեղ բոլոր նավերը թղթից են, սկսվում է անձրև։ Փոքրիկ նավակը սովորում է չվախենալ ջրից։'],
    kk: ['Қағаз айлақ', 'Барлық кемелері қағаздан жасалған қалада жаңбыр жауа бастайды. Кішкентай қайық судан қорықпауды үйренеді.'],
    ky: ['Кагаз порту', 'Бардык кемелери кагаздан жасалган шаарда жамгыр жаай баштайт. Кичинекей кайык суудан коркпоону үйрөнөт.'],
    ro: ['Portul de hârtie', 'Într-un oraș unde toate corăbiile sunt din hârtie, începe să plouă. O bărcuță învață să nu se teamă de apă.'],
    ru: ['Бумажная гавань', 'В городе, где все корабли сложены из бумаги, начинается дождь. Маленькая лодка учится не бояться воды.'],
    tg: ['Бандари коғазӣ', 'Дар шаҳре, ки ҳамаи киштиҳо аз коғазанд, борон сар мешавад. Қаиқи хурд меомӯзад, ки аз об натарсад.'],
    tk: ['Kagyz duralga', 'Ähli gämileri kagyzdan bolan şäherde ýagyş ýagyp başlaýar. Kiçijik gaýyk suwdan gorkmazlygy öwrenýär.'],
    uz: [
      'Qogʻoz bandargoh',
      'Barcha kemalari qogʻozdan yasalgan shaharda yomgʻir yogʻa boshlaydi. Kichkina qayiq suvdan qoʻrqmaslikni oʻrganadi.',
    ],
  },
};
