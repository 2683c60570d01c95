import type { DemoTitle } from '../types.ts';

export const sintel: DemoTitle = {
  key: 'sintel',
  kind: 'film',
  originalLanguage: 'en',
  year: 2010,
  ageRating: 12,
  tier: 'basic',
  genres: ['animation', 'fantasy', 'adventure'],
  countries: ['NL'],
  credits: [],
  attribution: 'Sintel © 2010 Blender Foundation, durian.blender.org, CC BY 3.0',
  texts: {
    az: ['Sintel', 'Tənha qız yaralı balaca əjdahanı xilas edir və onu itirəndə dünyanın o biri başına yollanır. Açıq filmin treyleri.'],
    be: ['Сінтэл', 'Самотная дзяўчына ратуе параненае драканяня, а страціўшы яго, ідзе на край свету. Трэйлер адкрытага фільма.'],
    en: [
      'Sintel',
      'A lonely girl nurses a wounded baby dragon and, when she loses him, walks to the end of the world. Trailer of the open film.',
    ],
    hy: ['Սինթել', 'Միայնակ աղջիկը բուժում է վիրավոր փոքրիկ վիշապին և, կորցնելով նրան, գնում է աշխարհի ծայրը։ Բաց ֆիլմի թրեյլեր։'],
    kk: ['Синтел', 'Жалғыз қыз жаралы айдаһар баласын құтқарып, одан айырылған соң әлемнің шетіне аттанады. Ашық фильмнің трейлері.'],
    ky: ['Синтел', 'Жалгыз кыз жарадар ажыдаардын баласын сактап калат, андан ажыраганда дүйнөнүн четине жөнөйт. Ачык тасманын трейлери.'],
    ro: [
      'Sintel',
      'O fată singură îngrijește un pui de dragon rănit, iar când îl pierde pornește spre capătul lumii. Trailerul filmului liber.',
    ],
    ru: ['Синтел', 'Одинокая девушка выхаживает раненого дракончика, а потеряв его, идёт на край света. Трейлер открытого фильма.'],
    tg: ['Синтел', 'Духтари танҳо аждаҳочаи захмиро нигоҳубин мекунад ва баъди гум кардани ӯ ба канори дунё меравад. Трейлери филми озод.'],
    tk: ['Sintel', 'Ýeke gyz ýaraly aždarha çagasyny halas edýär, ony ýitirende bolsa dünýäniň çetine ugraýar. Açyk filmiň treýleri.'],
    uz: [
      'Sintel',
      'Yolgʻiz qiz yarador ajdarcha bolasini parvarish qiladi, uni yoʻqotgach esa dunyoning narigi chetiga yoʻl oladi. Ochiq film treyleri.',
    ],
  },
};
