import type { DemoTitle } from '../types.ts';

export const step: DemoTitle = {
  key: 'step',
  kind: 'concert',
  originalLanguage: 'ru',
  year: 2025,
  ageRating: 12,
  tier: 'premium',
  genres: ['music-electronic', 'music-rock'],
  countries: ['KZ'],
  credits: [
    { person: 'gromov', role: 'artist' },
    { person: 'asel', role: 'artist' },
  ],
  sale: { accessMode: 'purchase', offers: [{ kind: 'ticket', price: 19_900, memberPrice: 14_900, startsInDays: 5 }] },
  texts: {
    az: ['Elektrik çölü', '“Doqquzuncu ton” qrupu gün batandan gün çıxana qədər çöldə çalır. Səhnə — yük maşını, işıq — şimşək.'],
    be: ['Электрычны стэп', 'Гурт «Дзявяты тон» грае ў стэпе ад заходу да ўсходу сонца. Сцэна — грузавік, святло — маланка.'],
    en: [
      'Electric Steppe',
      'The band Ninth Tone plays in the open steppe from sunset to sunrise. A lorry for a stage, lightning for lights.',
    ],
    hy: ['Էլեկտրական տափաստան', '«Իններորդ տոն» խումբը նվագում է տափաստանում մայրամուտից արևածագ։ Բեմը բեռնատարն է, լույսը՝ կայծակը։'],
    kk: ['Электр дала', '«Тоғызыншы үн» тобы күн батқаннан таң атқанша далада ойнайды. Сахна — жүк көлігі, жарық — найзағай.'],
    ky: ['Электр талаа', '«Тогузунчу үн» тобу күн баткандан таң атканча талаада ойнойт. Сахна — жүк ташуучу унаа, жарык — чагылган.'],
    ro: ['Stepa electrică', 'Trupa „Al nouălea ton” cântă în stepă de la apus la răsărit. Scena e un camion, luminile sunt fulgere.'],
    ru: ['Электрическая степь', 'Группа «Девятый тон» играет в степи от заката до рассвета. Сцена — грузовик, свет — зарницы.'],
    tg: ['Дашти барқӣ', 'Гурӯҳи «Оҳанги нӯҳум» аз ғуруб то тулӯъ дар дашт менавозад. Саҳна мошини боркаш аст, нур — барқи осмон.'],
    tk: ['Elektrik sähra', '“Dokuzynjy äheň” topary gün ýaşandan gün dogýança sährada çalýar. Sahna — ýük ulagy, yşyk — ýyldyrym.'],
    uz: [
      'Elektr dasht',
      '“Toʻqqizinchi ohang” guruhi dashtda quyosh botgandan tonggacha chaladi. Sahna — yuk mashinasi, chiroq — chaqmoq.',
    ],
  },
};
