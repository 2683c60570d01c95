import type { DemoTitle } from '../types.ts';

export const burkut: DemoTitle = {
  key: 'burkut',
  kind: 'film',
  originalLanguage: 'ky',
  year: 2026,
  ageRating: 6,
  tier: 'premium',
  genres: ['documentary', 'adventure'],
  countries: ['KG'],
  credits: [
    { person: 'asel', role: 'director' },
    { person: 'bekzhan', role: 'producer' },
  ],
  texts: {
    az: ['Qartalın yolu', 'On iki yaşlı qız babasının qartalını azadlığa buraxmağa hazırlaşır. Bir il, dörd fəsil və bir qərar.'],
    be: [
      'Шлях беркута',
      'Дванаццацігадовая дзяўчынка рыхтуецца адпусціць на волю дзедавага беркута. Адзін год, чатыры пары і адно рашэнне.',
    ],
    en: [
      'The Eagle’s Road',
      'A girl of twelve prepares to set her grandfather’s eagle free. One year, four seasons and a single decision.',
    ],
    hy: ['Արծվի ճանապարհը', 'Տասներկուամյա աղջիկը պատրաստվում է ազատ արձակել պապի արծվին։ Մեկ տարի, չորս եղանակ և մեկ որոշում։'],
    kk: ['Бүркіт жолы', 'Он екі жасар қыз атасының бүркітін бостандыққа жіберуге дайындалады. Бір жыл, төрт мезгіл және бір шешім.'],
    ky: ['Бүркүттүн жолу', 'Он эки жашар кыз чоң атасынын бүркүтүн эркиндикке коё берүүгө даярданат. Бир жыл, төрт мезгил жана бир чечим.'],
    ro: [
      'Drumul vulturului',
      'O fată de doisprezece ani se pregătește să elibereze vulturul bunicului. Un an, patru anotimpuri și o singură hotărâre.',
    ],
    ru: ['Путь беркута', 'Двенадцатилетняя девочка готовится отпустить на волю дедова беркута. Один год, четыре времени и одно решение.'],
    tg: ['Роҳи уқоб', 'Духтари дувоздаҳсола омода мешавад, ки уқоби бобояшро озод кунад. Як сол, чор фасл ва як қарор.'],
    tk: ['Bürgüdiň ýoly', 'On iki ýaşly gyz atasynyň bürgüdini azatlyga goýbermäge taýýarlanýar. Bir ýyl, dört pasyl we bir karar.'],
    uz: [
      'Burgut yoʻli',
      'Oʻn ikki yoshli qiz bobosining burgutini erkinlikka qoʻyib yuborishga hozirlanadi. Bir yil, toʻrt fasl va bitta qaror.',
    ],
  },
};
