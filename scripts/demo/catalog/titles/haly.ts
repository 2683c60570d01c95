import type { DemoTitle } from '../types.ts';

export const haly: DemoTitle = {
  key: 'haly',
  kind: 'film',
  originalLanguage: 'tk',
  year: 2022,
  ageRating: 12,
  tier: 'basic',
  genres: ['history', 'drama'],
  countries: ['TM'],
  credits: [
    { person: 'maral', role: 'director' },
    { person: 'firuza', role: 'actor', character: 'Ogulgerek' },
  ],
  texts: {
    az: ['Xalçanın sirri', 'Toxucu xalçaya itkin atın şəklini salır. Yüz il sonra naxış muzey əməkdaşına yolu göstərir.'],
    be: ['Таямніца дывана', 'Ткачыха ўплятае ў дыван згубленага каня. Праз сто гадоў узор паказвае дарогу музейнай супрацоўніцы.'],
    en: [
      'The Secret of the Carpet',
      'A weaver ties a lost horse into her carpet. A hundred years later the pattern shows a museum keeper the way.',
    ],
    hy: [
      'Գորգի գաղտնիքը',
      'Ջուլհակուհին գորգի մեջ հյուսում է կորած ձիուն։ Հարյուր տարի անց նախշը թանգարանի աշխատակցին ցույց է տալիս ճանապարհը։',
    ],
    kk: ['Кілем құпиясы', 'Тоқымашы жоғалған атты кілемге түсіреді. Жүз жылдан кейін өрнек мұражай қызметкеріне жол көрсетеді.'],
    ky: ['Килемдин сыры', 'Токуучу жоголгон атты килемге түшүрөт. Жүз жылдан кийин оюу музей кызматкерине жол көрсөтөт.'],
    ro: ['Taina covorului', 'O țesătoare înnoadă în covor un cal pierdut. După o sută de ani, modelul îi arată drumul unei muzeografe.'],
    ru: ['Тайна ковра', 'Ткачиха вплетает в ковёр потерянного коня. Сто лет спустя узор показывает дорогу сотруднице музея.'],
    tg: ['Рози қолин', 'Бофанда дар қолин аспи гумшударо мебофад. Баъди сад сол нақш ба корманди осорхона роҳ нишон медиҳад.'],
    tk: ['Halynyň syry', 'Halyçy zenan ýiten aty hala çitýär. Ýüz ýyldan soň nagyş muzeý işgärine ýol görkezýär.'],
    uz: ['Gilam siri', 'Toʻquvchi yoʻqolgan otni gilamga tushiradi. Yuz yildan keyin naqsh muzey xodimiga yoʻl koʻrsatadi.'],
  },
};
