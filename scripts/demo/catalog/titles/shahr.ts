import type { DemoTitle } from '../types.ts';

export const shahr: DemoTitle = {
  key: 'shahr',
  kind: 'film',
  originalLanguage: 'tg',
  year: 2023,
  ageRating: 0,
  tier: 'basic',
  genres: ['animation', 'family', 'fantasy'],
  countries: ['TJ'],
  credits: [
    { person: 'firuza', role: 'director' },
    { person: 'jasur', role: 'composer' },
  ],
  texts: {
    az: ['Buludların üstündəki şəhər', 'İki bacı nənəsinin paltarlarından hava şarı tikir və yağışın harada doğulduğunu görməyə uçur.'],
    be: ['Горад над аблокамі', 'Дзве сястры шыюць паветраны шар з бабуліных сукенак і ляцяць паглядзець, дзе нараджаецца дождж.'],
    en: ['The City Above the Clouds', 'Two sisters sew a balloon from their grandmother’s dresses and fly off to see where rain is born.'],
    hy: ['Քաղաք ամպերից վեր', 'Երկու քույր տատիկի զգեստներից օդապարիկ են կարում և թռչում՝ տեսնելու, թե որտեղ է ծնվում անձրևը։'],
    kk: ['Бұлттан биік қала', 'Апалы-сіңлілі екеу әжесінің көйлектерінен әуе шарын тігіп, жаңбырдың қайда туатынын көруге ұшады.'],
    ky: ['Булуттан бийик шаар', 'Эже-сиңди чоң энесинин көйнөктөрүнөн аба шарын тигип, жамгыр кайда жаралганын көргөнү учушат.'],
    ro: ['Orașul de deasupra norilor', 'Două surori cos un balon din rochiile bunicii și zboară să vadă unde se naște ploaia.'],
    ru: ['Город над облаками', 'Две сестры шьют воздушный шар из бабушкиных платьев и улетают посмотреть, где рождается дождь.'],
    tg: [
      'Шаҳри болои абрҳо',
      'Ду хоҳар аз куртаҳои бибияшон кураи ҳавоӣ медӯзанд ва парвоз мекунанд, то бинанд, борон дар куҷо таваллуд мешавад.',
    ],
    tk: ['Bulutlaryň üstündäki şäher', 'Iki uýa enesiniň köýneklerinden howa şaryny tikýär we ýagşyň nirede dogulýandygyny görmäge uçýar.'],
    uz: [
      'Bulutlar ustidagi shahar',
      'Opa-singil buvisining koʻylaklaridan havo shari tikib, yomgʻir qayerda tugʻilishini koʻrgani uchib ketadi.',
    ],
  },
};
