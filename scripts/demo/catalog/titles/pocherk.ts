import type { DemoTitle } from '../types.ts';

export const pocherk: DemoTitle = {
  key: 'pocherk',
  kind: 'film',
  originalLanguage: 'ru',
  year: 2025,
  ageRating: 12,
  tier: 'premium',
  genres: ['detective', 'romance'],
  countries: ['RU'],
  credits: [
    { person: 'zorina', role: 'actor', character: 'Нина' },
    { person: 'kovalev', role: 'director' },
    { person: 'lanskaya', role: 'writer' },
  ],
  texts: {
    az: ['Özgə xətti', 'Xətt üzrə ekspert ona yazılmış on məktub alır. Xətt onun öz xəttidir, amma o, bu məktubları yazmayıb.'],
    be: ['Чужы почырк', 'Эксперт-графолаг атрымлівае дзесяць лістоў, адрасаваных ёй самой. Почырк яе ўласны, але пісала іх не яна.'],
    en: ['Another Hand', 'A handwriting expert receives ten letters addressed to her. The hand is her own, yet she never wrote them.'],
    hy: ['Օտար ձեռագիր', 'Ձեռագրաբանը ստանում է իրեն ուղղված տասը նամակ։ Ձեռագիրն իրենն է, բայց ինքը դրանք երբեք չի գրել։'],
    kk: ['Бөтен қолтаңба', 'Қолтаңба сарапшысы өз атына жазылған он хат алады. Жазу — өзінікі, бірақ ол бұл хаттарды жазбаған.'],
    ky: ['Бөтөн кол тамга', 'Кол жазма боюнча эксперт өзүнө жазылган он кат алат. Жазуу өзүнүкү, бирок ал аларды жазган эмес.'],
    ro: ['Scris de altă mână', 'O expertă în grafologie primește zece scrisori adresate ei. Scrisul e al ei, dar nu ea le-a scris.'],
    ru: ['Чужой почерк', 'Эксперт-графолог получает десять писем, адресованных ей самой. Почерк — её собственный, но писала их не она.'],
    tg: ['Хати бегона', 'Коршиноси хат даҳ номаеро мегирад, ки ба худи ӯ навишта шудаанд. Хат аз они ӯст, вале ӯ онҳоро нанавиштааст.'],
    tk: ['Özge golýazma', 'Hat boýunça bilermen özüne ýazylan on hat alýar. Golýazma onuň özüniňki, ýöne ol bu hatlary ýazmandy.'],
    uz: ['Begona dastxat', 'Dastxat boʻyicha mutaxassis oʻziga yozilgan oʻnta xat oladi. Dastxat uniki, lekin ularni u yozmagan.'],
  },
};
