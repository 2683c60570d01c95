import type { DemoTitle } from '../types.ts';

export const jel: DemoTitle = {
  key: 'jel',
  kind: 'film',
  originalLanguage: 'kk',
  year: 2025,
  ageRating: 12,
  tier: 'premium',
  genres: ['adventure', 'history'],
  countries: ['KZ'],
  credits: [
    { person: 'seitkali', role: 'director' },
    { person: 'bekzhan', role: 'actor', character: 'Темір' },
    { person: 'asel', role: 'composer' },
  ],
  texts: {
    az: [
      'Yeddinci külək',
      'Çöldə altı külək var, yeddincisini yalnız evə qayıdanlar tanıyır. Gənc çapar sülh məktubunu qışdan əvvəl çatdırmalıdır.',
    ],
    be: [
      'Сёмы вецер',
      'У стэпе шэсць вятроў, а сёмы ведаюць толькі тыя, хто вяртаецца дадому. Малады ганец мусіць даставіць ліст міру да зімы.',
    ],
    en: [
      'The Seventh Wind',
      'The steppe has six winds; the seventh is known only to those who come home. A young courier must deliver a letter of peace before winter.',
    ],
    hy: [
      'Յոթերորդ քամին',
      'Տափաստանն ունի վեց քամի, իսկ յոթերորդը գիտեն միայն տուն վերադարձողները։ Պատանի սուրհանդակը պետք է խաղաղության նամակը հասցնի մինչև ձմեռ։',
    ],
    kk: [
      'Жетінші жел',
      'Далада алты жел бар, жетіншісін үйге қайтқандар ғана біледі. Жас шабарман бейбітшілік хатын қыс түскенше жеткізуі тиіс.',
    ],
    ky: [
      'Жетинчи жел',
      'Талаада алты жел бар, жетинчисин үйгө кайткандар гана билет. Жаш чабарман тынчтык катын кышка чейин жеткириши керек.',
    ],
    ro: [
      'Al șaptelea vânt',
      'Stepa are șase vânturi; pe al șaptelea îl cunosc doar cei care se întorc acasă. Un tânăr curier trebuie să ducă o scrisoare de pace înainte de iarnă.',
    ],
    ru: [
      'Седьмой ветер',
      'В степи шесть ветров, а седьмой знают лишь те, кто возвращается домой. Юный гонец должен доставить письмо о мире до зимы.',
    ],
    tg: [
      'Боди ҳафтум',
      'Дашт шаш бод дорад, ҳафтумро танҳо онҳое мешиносанд, ки ба хона бармегарданд. Чопари ҷавон бояд номаи сулҳро то зимистон расонад.',
    ],
    tk: [
      'Ýedinji ýel',
      'Sährada alty ýel bar, ýedinjisini diňe öýüne gaýdanlar bilýär. Ýaş çapar parahatçylyk hatyny gyşa çenli ýetirmeli.',
    ],
    uz: [
      'Yettinchi shamol',
      'Dashtda olti shamol bor, yettinchisini faqat uyga qaytganlar biladi. Yosh chopar sulh maktubini qishgacha yetkazishi kerak.',
    ],
  },
};
