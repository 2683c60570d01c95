import type { DemoTitle } from '../types.ts';

export const parom: DemoTitle = {
  key: 'parom',
  kind: 'film',
  originalLanguage: 'ru',
  year: 2026,
  ageRating: 16,
  tier: 'premium',
  genres: ['drama', 'adventure'],
  countries: ['UZ', 'KZ'],
  credits: [
    { person: 'ilin', role: 'director' },
    { person: 'lanskaya', role: 'writer' },
    { person: 'safarov', role: 'actor', character: 'Сафар' },
    { person: 'zorina', role: 'actor', character: 'Пассажирка' },
    { person: 'jasur', role: 'composer' },
  ],
  texts: {
    az: [
      'Aralska son bərə',
      'Dəniz doxsan kilometr çəkilib, kapitan Səfər isə hər səhər bayraq qaldırır. Bir gün göyərtəyə 1974-cü ilin biletli sərnişini çıxır.',
    ],
    be: [
      'Апошні паром на Аральск',
      'Мора адышло за дзевяноста кіламетраў, а капітан Сафар штораніцы падымае сцяг. Аднойчы на палубу ўзыходзіць пасажырка з білетам 1974 года.',
    ],
    en: [
      'The Last Ferry to Aralsk',
      'The sea is ninety kilometres away, yet every morning Captain Safar raises the flag. One day a passenger comes aboard with a ticket from 1974.',
    ],
    hy: [
      'Վերջին լաստանավը դեպի Արալսկ',
      'Ծովը հեռացել է իննսուն կիլոմետր, բայց նավապետ Սաֆարն ամեն առավոտ դրոշ է բարձրացնում։ Մի օր տախտակամած է ելնում 1974 թվականի տոմսով ուղևոր։',
    ],
    kk: [
      'Аралға соңғы паром',
      'Теңіз тоқсан шақырымға тартылды, ал капитан Сафар күн сайын таңертең ту көтереді. Бірде палубаға 1974 жылғы билетімен жолаушы әйел шығады.',
    ],
    ky: [
      'Аралга акыркы паром',
      'Деңиз токсон чакырымга тартылып кетти, бирок капитан Сафар эртең сайын желек көтөрөт. Бир күнү кемеге 1974-жылдын билети менен жүргүнчү чыгат.',
    ],
    ro: [
      'Ultimul feribot spre Aralsk',
      'Marea s-a retras cu nouăzeci de kilometri, dar căpitanul Safar ridică steagul în fiecare dimineață. Într-o zi urcă la bord o pasageră cu un bilet din 1974.',
    ],
    ru: [
      'Последний паром на Аральск',
      'Море ушло за девяносто километров, а капитан Сафар каждое утро поднимает флаг. Однажды на палубу поднимается пассажирка с билетом 1974 года.',
    ],
    tg: [
      'Пароми охирин ба Арал',
      'Баҳр навад километр дур рафтааст, аммо капитан Сафар ҳар субҳ парчам мебардорад. Рӯзе ба киштӣ мусофире бо чиптаи соли 1974 мебарояд.',
    ],
    tk: [
      'Arala soňky parom',
      'Deňiz togsan kilometr çekildi, kapitan Sapar bolsa her säher baýdak galdyrýar. Bir gün gämä 1974-nji ýylyň petegi bilen ýolagçy zenan münýär.',
    ],
    uz: [
      'Orolga soʻnggi parom',
      'Dengiz toʻqson chaqirim chekingan, kapitan Safar esa har tong bayroq koʻtaradi. Bir kuni kemaga 1974-yilgi chipta bilan yoʻlovchi ayol chiqadi.',
    ],
  },
};
