import type { DemoTitle } from '../types.ts';

export const marr: DemoTitle = {
  key: 'marr',
  kind: 'clip',
  originalLanguage: 'en',
  year: 2025,
  ageRating: 0,
  tier: 'premium',
  genres: ['music-jazz', 'music-electronic'],
  countries: ['GB'],
  credits: [{ person: 'marr', role: 'artist' }],
  texts: {
    az: ['İda Marr: solo', 'Bir səs, doqquz otaq: hər misra başqa divarlardan əks olunur.'],
    be: ['Іда Мар: сола', 'Адзін голас, дзевяць пакояў: кожны радок адбіваецца ад іншых сцен.'],
    en: ['Ida Marr: Solo', 'One voice, nine rooms: every line comes back from other walls.'],
    hy: ['Իդա Մառ. սոլո', 'Մեկ ձայն, ինը սենյակ. ամեն տող արձագանքում է այլ պատերից։'],
    kk: ['Ида Марр: соло', 'Бір дауыс, тоғыз бөлме: әр жол басқа қабырғадан жаңғырады.'],
    ky: ['Ида Марр: соло', 'Бир үн, тогуз бөлмө: ар бир сап башка дубалдан жаңырат.'],
    ro: ['Ida Marr: solo', 'O voce, nouă camere: fiecare vers se întoarce din alți pereți.'],
    ru: ['Ида Марр: соло', 'Один голос, девять комнат: каждая строка отражается от других стен.'],
    tg: ['Ида Марр: соло', 'Як овоз, нӯҳ хона: ҳар мисра аз деворҳои дигар бозмегардад.'],
    tk: ['Ida Marr: solo', 'Bir ses, dokuz otag: her setir başga diwarlardan ýaňlanýar.'],
    uz: ['Ida Marr: solo', 'Bitta ovoz, toʻqqiz xona: har bir misra boshqa devorlardan aks etadi.'],
  },
};
