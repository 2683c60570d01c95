import type { DemoTitle } from '../types.ts';

export const lar: DemoTitle = {
  key: 'lar',
  kind: 'concert',
  originalLanguage: 'hy',
  year: 2024,
  ageRating: 0,
  tier: 'premium',
  genres: ['music-classical', 'music-jazz'],
  countries: ['AM'],
  credits: [
    { person: 'teryan', role: 'artist' },
    { person: 'anahit', role: 'producer' },
  ],
  texts: {
    az: ['Tel', 'Aram Teryan və kvarteti: tək bir simdən bir saat musiqi. Daş zalda yazılıb.'],
    be: ['Струна', 'Арам Тэр’ян і квартэт: гадзіна музыкі з адной струны. Запісана ў каменнай зале.'],
    en: ['String', 'Aram Teryan and his quartet: an hour of music out of a single string. Recorded in a hall of stone.'],
    hy: ['Լար', 'Արամ Տերյանը և քառյակը. մեկ ժամ երաժշտություն՝ միակ լարից։ Ձայնագրված է քարե սրահում։'],
    kk: ['Ішек', 'Арам Терян және квартет: жалғыз ішектен шыққан бір сағат музыка. Тас залда жазылған.'],
    ky: ['Кыл', 'Арам Терян жана квартет: бир кылдан чыккан бир саат музыка. Таш залда жазылган.'],
    ro: ['Coarda', 'Aram Teryan și cvartetul său: o oră de muzică dintr-o singură coardă. Înregistrat într-o sală de piatră.'],
    ru: ['Струна', 'Арам Терян и квартет: час музыки из одной струны. Записано в каменном зале.'],
    tg: ['Тор', 'Арам Терян ва квартет: як соат мусиқӣ аз як тор. Дар толори сангин сабт шудааст.'],
    tk: ['Kiriş', 'Aram Terýan we kwartet: ýekeje kirişden bir sagat saz. Daş zalda ýazgy edildi.'],
    uz: ['Tor', 'Aram Teryan va kvartet: bitta tordan bir soatlik musiqa. Tosh zalda yozilgan.'],
  },
};
