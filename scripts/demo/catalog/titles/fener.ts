import type { DemoTitle } from '../types.ts';

export const fener: DemoTitle = {
  key: 'fener',
  kind: 'film',
  originalLanguage: 'az',
  year: 2025,
  ageRating: 6,
  tier: 'premium',
  genres: ['fantasy', 'family'],
  countries: ['AZ'],
  credits: [
    { person: 'rasim', role: 'director' },
    { person: 'leyla', role: 'actor', character: 'Aytən' },
  ],
  texts: {
    az: ['Sonuncu fənər', 'İldə bir gecə göl arzuları göyə qaldırır. Aytənin cəmi bir fənəri var və iki arzusu.'],
    be: ['Апошні ліхтарык', 'Раз на год возера падымае жаданні ў неба. У Айтэн толькі адзін ліхтарык і два жаданні.'],
    en: ['The Last Lantern', 'One night a year the lake lifts wishes to the sky. Ayten has a single lantern and two wishes.'],
    hy: ['Վերջին լապտերը', 'Տարին մեկ գիշեր լիճը ցանկությունները բարձրացնում է երկինք։ Այթենն ունի մեկ լապտեր և երկու ցանկություն։'],
    kk: ['Соңғы шам', 'Жылына бір түнде көл тілектерді көкке көтереді. Айтеннің жалғыз шамы мен екі тілегі бар.'],
    ky: ['Акыркы чырак', 'Жылына бир түнү көл тилектерди асманга көтөрөт. Айтендин жалгыз чырагы жана эки тилеги бар.'],
    ro: ['Ultimul felinar', 'O noapte pe an, lacul ridică dorințele la cer. Ayten are un singur felinar și două dorințe.'],
    ru: ['Последний фонарик', 'Одну ночь в году озеро поднимает желания в небо. У Айтен один фонарик и два желания.'],
    tg: ['Фонуси охирин', 'Соле як шаб кӯл орзуҳоро ба осмон мебардорад. Айтен танҳо як фонус дорад ва ду орзу.'],
    tk: ['Soňky çyra', 'Ýylda bir gije köl arzuwlary asmana göterýär. Aýteniň ýekeje çyrasy we iki arzuwy bar.'],
    uz: ['Soʻnggi fonus', 'Yilda bir kecha koʻl tilaklarni osmonga koʻtaradi. Aytanning bittagina fonusi va ikkita tilagi bor.'],
  },
};
