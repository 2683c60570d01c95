import type { DemoTitle } from '../types.ts';

export const efir: DemoTitle = {
  key: 'efir',
  kind: 'concert',
  originalLanguage: 'ru',
  year: 2025,
  ageRating: 6,
  tier: 'basic',
  genres: ['music-jazz', 'music-folk'],
  countries: ['RU', 'UZ'],
  credits: [
    { person: 'zorina', role: 'artist' },
    { person: 'leyla', role: 'artist' },
  ],
  texts: {
    az: ['Gurultulu payız', 'Damda festival: caz, paltar ipləri və günbatımı. Bütün məhəllə pəncərədən dinləyir.'],
    be: ['Гучная восень', 'Фестываль на даху: джаз, вяроўкі з бялізнай і захад сонца. Увесь квартал слухае з вокнаў.'],
    en: ['Loud Autumn', 'A festival on the roof: jazz, washing lines and a sunset. The whole quarter listens from its windows.'],
    hy: ['Բարձրաձայն աշուն', 'Փառատոն տանիքին՝ ջազ, լվացքի պարաններ և մայրամուտ։ Ամբողջ թաղը լսում է պատուհաններից։'],
    kk: ['Дауысты күз', 'Шатырдағы фестиваль: джаз, кір жайған жіп және күн батуы. Бүкіл махалла терезеден тыңдайды.'],
    ky: ['Үндүү күз', 'Чатырдагы фестиваль: джаз, кир жайган жип жана күн батыш. Бүт кварталдагылар терезеден угат.'],
    ro: ['Toamnă zgomotoasă', 'Festival pe acoperiș: jazz, frânghii cu rufe și apus de soare. Tot cartierul ascultă de la ferestre.'],
    ru: ['Громкая осень', 'Фестиваль на крыше: джаз, бельевые верёвки и закат. Весь квартал слушает из окон.'],
    tg: ['Тирамоҳи пурсадо', 'Фестивал дар бом: ҷаз, танобҳои либос ва ғуруби офтоб. Тамоми маҳалла аз тирезаҳо гӯш мекунад.'],
    tk: ['Şowhunly güýz', 'Üçekdäki festiwal: jaz, kir serilen ýüpler we gün ýaşyşy. Tutuş mähelle penjireden diňleýär.'],
    uz: ['Sershovqin kuz', 'Tomdagi festival: jaz, kir osilgan arqonlar va quyosh botishi. Butun mahalla derazalardan tinglaydi.'],
  },
};
