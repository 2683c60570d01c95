import type { DemoTitle } from '../types.ts';

export const umbrela: DemoTitle = {
  key: 'umbrela',
  kind: 'film',
  originalLanguage: 'ro',
  year: 2024,
  ageRating: 12,
  tier: 'premium',
  genres: ['romance', 'drama'],
  countries: ['MD', 'RO'],
  credits: [
    { person: 'cristina', role: 'actor', character: 'Ilinca' },
    { person: 'andrei', role: 'actor', character: 'Matei' },
    { person: 'andrei', role: 'director' },
  ],
  texts: {
    az: ['Qırmızı çətir', 'Kişinyovda üç gün yağış yağır və iki yad adam eyni çətiri bölüşür. Yağış kəsəndə ayrılmaq üçün bəhanə qalmır.'],
    be: [
      'Чырвоны парасон',
      'У Кішынёве тры дні ідзе дождж, і двое незнаёмцаў дзеляць адзін парасон. Калі дождж сціхае, прычын разыходзіцца няма.',
    ],
    en: [
      'The Red Umbrella',
      'It rains in Chișinău for three days and two strangers share one umbrella. When the rain stops they have no reason left to part.',
    ],
    hy: [
      'Կարմիր անձրևանոցը',
      'Քիշնևում երեք օր անձրև է, և երկու անծանոթ կիսում են մեկ անձրևանոց։ Երբ անձրևը դադարում է, բաժանվելու պատճառ չկա։',
    ],
    kk: [
      'Қызыл қолшатыр',
      'Кишинёвте үш күн жаңбыр жауып, екі бейтаныс бір қолшатырды бөліседі. Жаңбыр басылғанда айырылысуға себеп қалмайды.',
    ],
    ky: [
      'Кызыл кол чатыр',
      'Кишинёвдо үч күн жамгыр жаап, эки бейтааныш бир кол чатырды бөлүшөт. Жамгыр токтогондо коштошууга шылтоо калбайт.',
    ],
    ro: [
      'Umbrela roșie',
      'La Chișinău plouă de trei zile, iar doi necunoscuți împart o umbrelă. Când ploaia se oprește, nu mai au niciun motiv să se despartă.',
    ],
    ru: [
      'Красный зонт',
      'В Кишинёве три дня идёт дождь, и двое незнакомцев делят один зонт. Когда дождь стихает, повода расстаться уже нет.',
    ],
    tg: [
      'Чатри сурх',
      'Дар Кишинёв се рӯз борон меборад ва ду ношинос як чатрро шарик мешаванд. Вақте борон мемонад, барои ҷудоӣ баҳонае нест.',
    ],
    tk: [
      'Gyzyl saýawan',
      'Kişinýowda üç günläp ýagyş ýagýar we iki nätanyş bir saýawany paýlaşýar. Ýagyş diňende aýrylmaga bahana galmaýar.',
    ],
    uz: [
      'Qizil soyabon',
      'Kishinyovda uch kun yomgʻir yogʻadi va ikki notanish bitta soyabonga sigʻadi. Yomgʻir tinganda ayrilishga bahona qolmaydi.',
    ],
  },
};
