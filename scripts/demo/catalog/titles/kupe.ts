import type { DemoTitle } from '../types.ts';

export const kupe: DemoTitle = {
  key: 'kupe',
  kind: 'film',
  originalLanguage: 'ru',
  year: 2023,
  ageRating: 6,
  tier: 'basic',
  genres: ['comedy', 'romance'],
  countries: ['RU', 'KZ'],
  credits: [
    { person: 'zorina', role: 'actor', character: 'Тамара' },
    { person: 'bekzhan', role: 'actor', character: 'Ермек' },
    { person: 'ilin', role: 'director' },
  ],
  texts: {
    az: ['Kupedə iki nəfər', 'Bir gecə, iki stəkan çay və eyni yer üçün iki bilet. Qatar Almatıya çatanda onlar enmək istəmir.'],
    be: ['Двое ў купэ', 'Адна ноч, дзве шклянкі гарбаты і два білеты на адно месца. Калі цягнік прыходзіць, выходзіць ужо не хочацца.'],
    en: [
      'Two in a Compartment',
      'One night, two glasses of tea and two tickets for the same berth. When the train arrives, nobody wants to get off.',
    ],
    hy: ['Երկուսը կուպեում', 'Մեկ գիշեր, երկու բաժակ թեյ և երկու տոմս՝ նույն տեղի համար։ Երբ գնացքը հասնում է, ոչ ոք չի ուզում իջնել։'],
    kk: ['Купедегі екеу', 'Бір түн, екі стақан шай және бір орынға екі билет. Пойыз келгенде, ешкімнің түскісі келмейді.'],
    ky: ['Купеде экөө', 'Бир түн, эки стакан чай жана бир орунга эки билет. Поезд келгенде эч кимдин түшкүсү келбейт.'],
    ro: [
      'Doi în compartiment',
      'O noapte, două pahare de ceai și două bilete pentru același loc. Când trenul ajunge, nimeni nu mai vrea să coboare.',
    ],
    ru: ['Двое в купе', 'Одна ночь, два стакана чая и два билета на одно место. Когда поезд приходит, выходить уже не хочется.'],
    tg: ['Ду нафар дар купе', 'Як шаб, ду пиёла чой ва ду чипта барои як ҷой. Вақте қатора мерасад, касе фуромадан намехоҳад.'],
    tk: ['Kupede iki adam', 'Bir gije, iki bulgur çaý we bir ýere iki petek. Otly gelende hiç kimiň düşesi gelenok.'],
    uz: [
      'Kupedagi ikki kishi',
      'Bir kecha, ikki stakan choy va bitta joyga ikki chipta. Poyezd yetib kelganda, hech kim tushishni istamaydi.',
    ],
  },
};
