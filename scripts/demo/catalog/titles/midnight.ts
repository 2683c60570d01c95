import type { DemoTitle } from '../types.ts';

export const midnight: DemoTitle = {
  key: 'midnight',
  kind: 'concert',
  originalLanguage: 'en',
  year: 2026,
  ageRating: 12,
  tier: 'premium_plus',
  genres: ['music-rock', 'music-electronic'],
  countries: ['GB'],
  credits: [
    { person: 'voss', role: 'artist' },
    { person: 'okafor', role: 'artist' },
  ],
  texts: {
    az: ['Gecəyarısı yığıncağı', 'On altı mahnı, bir nəfəs: Doqquzuncu zalda canlı. İşıqlar axıra qədər sönmür.'],
    be: ['Паўночны сход', 'Шаснаццаць песень на адным дыханні: ужывую ў Дзявятай зале. Святло не гасне да канца.'],
    en: ['Midnight Assembly', 'Sixteen songs in one breath, live at Hall Nine. The lights stay on to the very end.'],
    hy: ['Կեսգիշերի հավաք', 'Տասնվեց երգ մեկ շնչով՝ կենդանի Իններորդ դահլիճից։ Լույսերը չեն մարում մինչև վերջ։'],
    kk: ['Түн ортасындағы жиын', 'Бір демде он алты ән: Тоғызыншы залдан тікелей. Шамдар соңына дейін сөнбейді.'],
    ky: ['Түн ортосундагы жыйын', 'Бир дем менен он алты ыр: Тогузунчу залда жандуу. Жарык аягына чейин өчпөйт.'],
    ro: ['Adunarea de la miezul nopții', 'Șaisprezece cântece dintr-o suflare, live în Sala Nouă. Luminile rămân aprinse până la capăt.'],
    ru: ['Полуночное собрание', 'Шестнадцать песен на одном дыхании, вживую в Девятом зале. Свет не гаснет до самого конца.'],
    tg: ['Анҷумани нимашабӣ', 'Шонздаҳ суруд бо як нафас: зинда дар Толори нӯҳум. Чароғҳо то охир хомӯш намешаванд.'],
    tk: ['Ýary gije ýygnagy', 'Bir demde on alty aýdym: Dokuzynjy zaldan göni. Yşyklar ahyryna çenli öçenok.'],
    uz: ['Yarim tungi yigʻin', 'Bir nafasda oʻn olti qoʻshiq: Toʻqqizinchi zaldan jonli. Chiroqlar oxirigacha oʻchmaydi.'],
  },
};
