import type { DemoTitle } from '../types.ts';

export const lastochka: DemoTitle = {
  key: 'lastochka',
  kind: 'film',
  originalLanguage: 'ru',
  year: 2027,
  ageRating: 12,
  tier: 'premium_plus',
  genres: ['adventure', 'drama'],
  countries: ['KZ', 'RU'],
  releaseInDays: 12,
  sale: { accessMode: 'plan_or_purchase', offers: [{ kind: 'preorder', price: 29_900, memberPrice: 19_900 }] },
  credits: [
    { person: 'gromov', role: 'director' },
    { person: 'seitkali', role: 'actor', character: 'Ласточка' },
  ],
  texts: {
    az: ['Çağırış adı «Qaranquş»', 'Tək pilotlu gəmi halqaların arasından siqnal tutur: kimsə onun uşaqlıq mahnısını oxuyur. Tezliklə.'],
    be: ['Пазыўны «Ластаўка»', 'Карабель з адным пілотам ловіць сігнал з-пад кольцаў: хтосьці спявае песню яе дзяцінства. Хутка.'],
    en: [
      'Call Sign Swallow',
      'A ship with one pilot catches a signal from beneath the rings: somebody is singing the song of her childhood. Coming soon.',
    ],
    hy: [
      'Կանչանունը՝ «Ծիծեռնակ»',
      'Միակ օդաչուով նավը օղակների տակից ազդանշան է որսում. ինչ-որ մեկը երգում է նրա մանկության երգը։ Շուտով։',
    ],
    kk: [
      'Шақыру аты — «Қарлығаш»',
      'Жалғыз ұшқышы бар кеме сақиналар астынан дабыл ұстайды: біреу оның бала күнгі әнін айтып тұр. Жақында.',
    ],
    ky: [
      'Чакыруу аты — «Чабалекей»',
      'Жалгыз учкучу бар кеме шакекчелердин астынан сигнал кармайт: кимдир бирөө анын балалыгынын ырын ырдап жатат. Жакында.',
    ],
    ro: [
      'Indicativ „Rândunica”',
      'O navă cu un singur pilot prinde un semnal de sub inele: cineva cântă cântecul copilăriei ei. În curând.',
    ],
    ru: ['Позывной «Ласточка»', 'Корабль с единственным пилотом ловит сигнал из-под колец: кто-то поёт песню её детства. Скоро.'],
    tg: ['Номи рамзӣ — «Фароштурук»', 'Киштии якнафара аз зери ҳалқаҳо сигнал мегирад: касе суруди кӯдакии ӯро месарояд. Ба зудӣ.'],
    tk: [
      'Çagyryş ady «Garlawaç»',
      'Ýeke uçarmanly gämi halkalaryň aşagyndan duýduryş tutýar: kimdir biri onuň çagalyk aýdymyny aýdýar. Ýakynda.',
    ],
    uz: [
      'Chaqiruv nomi “Qaldirgʻoch”',
      'Bitta uchuvchili kema halqalar ostidan signal tutadi: kimdir uning bolalik qoʻshigʻini kuylamoqda. Tez orada.',
    ],
  },
};
