import type { DemoTitle } from '../types.ts';

export const karvon: DemoTitle = {
  key: 'karvon',
  kind: 'film',
  originalLanguage: 'uz',
  year: 2025,
  ageRating: 0,
  tier: 'basic',
  genres: ['documentary', 'history'],
  countries: ['UZ', 'TM'],
  credits: [
    { person: 'safarov', role: 'director' },
    { person: 'maral', role: 'producer' },
  ],
  texts: {
    az: ['Karvanın izi ilə', 'Beş dəvə, bir bələdçi və doqquz yüz kilometr qum. Film köhnə yolu ulduzlara baxa-baxa təkrar keçir.'],
    be: [
      'Па слядах каравана',
      'Пяць вярблюдаў, адзін праваднік і дзевяцьсот кіламетраў пяску. Фільм нанова праходзіць стары шлях, сочачы за зоркамі.',
    ],
    en: [
      'On the Caravan’s Trail',
      'Five camels, one guide and nine hundred kilometres of sand. The film walks the old road again, reading the stars.',
    ],
    hy: [
      'Քարավանի հետքերով',
      'Հինգ ուղտ, մեկ ուղեկցորդ և ինը հարյուր կիլոմետր ավազ։ Ֆիլմը կրկին անցնում է հին ճանապարհը՝ կարդալով աստղերը։',
    ],
    kk: ['Керуен ізімен', 'Бес түйе, бір жолбасшы және тоғыз жүз шақырым құм. Фильм ескі жолды жұлдызға қарап қайта жүріп өтеді.'],
    ky: ['Кербен изи менен', 'Беш төө, бир жол башчы жана тогуз жүз чакырым кум. Тасма эски жолду жылдыздарга карап кайра басып өтөт.'],
    ro: [
      'Pe urmele caravanei',
      'Cinci cămile, o călăuză și nouă sute de kilometri de nisip. Filmul străbate din nou drumul vechi, citind stelele.',
    ],
    ru: [
      'По следам каравана',
      'Пять верблюдов, один проводник и девятьсот километров песка. Фильм заново проходит старую дорогу, сверяясь со звёздами.',
    ],
    tg: ['Аз пайи корвон', 'Панҷ шутур, як роҳбалад ва нӯҳсад километр рег. Филм роҳи куҳанро аз нав, бо нигоҳ ба ситораҳо, тай мекунад.'],
    tk: ['Kerweniň yzy bilen', 'Bäş düýe, bir ýolbelet we dokuz ýüz kilometr çäge. Film köne ýoly ýyldyzlara seredip täzeden geçýär.'],
    uz: [
      'Karvon izidan',
      'Besh tuya, bir yoʻlboshchi va toʻqqiz yuz chaqirim qum. Film eski yoʻlni yulduzlarga qarab qaytadan bosib oʻtadi.',
    ],
  },
};
