import type { DemoTitle } from '../types.ts';

export const registon: DemoTitle = {
  key: 'registon',
  kind: 'concert',
  originalLanguage: 'uz',
  year: 2026,
  ageRating: 0,
  tier: 'basic',
  genres: ['music-folk', 'music-classical'],
  countries: ['UZ'],
  credits: [
    { person: 'nasiba', role: 'artist' },
    { person: 'jasur', role: 'composer' },
  ],
  texts: {
    az: ['Registan: gecə konserti', 'Nasiba Orif Səmərqəndin meydanında gecə yarısı şaşmaqam oxuyur. Üç dildə şərhlə.'],
    be: ['Рэгістан: начны канцэрт', 'Насіба Арыф спявае шашмакам апоўначы на плошчы Самарканда. З каментарыем на трох мовах.'],
    en: [
      'Registan: A Night Concert',
      'Nasiba Orif sings shashmaqam at midnight on the square of Samarkand. With commentary in three languages.',
    ],
    hy: ['Ռեգիստան. գիշերային համերգ', 'Նասիբա Օրիֆը կեսգիշերին շաշմաքամ է երգում Սամարղանդի հրապարակում։ Մեկնաբանություն՝ երեք լեզվով։'],
    kk: ['Регистан: түнгі концерт', 'Насиба Ориф Самарқанд алаңында түн ортасында шашмақам орындайды. Үш тілдегі түсініктемемен.'],
    ky: ['Регистан: түнкү концерт', 'Насиба Ориф Самарканд аянтында түн ортосунда шашмаком ырдайт. Үч тилдеги түшүндүрмө менен.'],
    ro: ['Registan: concert de noapte', 'Nasiba Orif cântă șașmaqam la miezul nopții în piața din Samarkand. Cu comentariu în trei limbi.'],
    ru: ['Регистан: ночной концерт', 'Насиба Ориф поёт шашмаком в полночь на площади Самарканда. С комментарием на трёх языках.'],
    tg: ['Регистон: консерти шабона', 'Насиба Ориф нисфи шаб дар майдони Самарқанд шашмақом месарояд. Бо шарҳ ба се забон.'],
    tk: ['Registan: gijeki konsert', 'Nasiba Orif Samarkandyň meýdanynda ýary gije şaşmakam aýdýar. Üç dilde düşündiriş bilen.'],
    uz: ['Registon: tungi konsert', 'Nasiba Orif Samarqand maydonida yarim tunda shashmaqom kuylaydi. Uch tilda sharh bilan.'],
  },
};
