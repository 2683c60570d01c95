import type { DemoTitle } from '../types.ts';

export const dengiz: DemoTitle = {
  key: 'dengiz',
  kind: 'clip',
  originalLanguage: 'uz',
  year: 2026,
  ageRating: 0,
  tier: 'basic',
  genres: ['music-folk', 'music-classical'],
  countries: ['UZ'],
  credits: [{ person: 'nilufar', role: 'artist' }],
  texts: {
    az: ['Dənizin səsi', 'Nilufər Səidova: piano, dalğalar və getmiş dəniz haqqında nəğmə.'],
    be: ['Голас мора', 'Нілуфар Саідава: раяль, хвалі і песня пра мора, якое адышло.'],
    en: ['Voice of the Sea', 'Nilufar Saidova: a piano, waves and a song about the sea that went away.'],
    hy: ['Ծովի ձայնը', 'Նիլուֆար Սաիդովա. դաշնամուր, ալիքներ և երգ հեռացած ծովի մասին։'],
    kk: ['Теңіз үні', 'Нилуфар Саидова: фортепиано, толқын және кетіп қалған теңіз туралы ән.'],
    ky: ['Деңиз үнү', 'Нилуфар Саидова: рояль, толкундар жана кетип калган деңиз тууралуу ыр.'],
    ro: ['Vocea mării', 'Nilufar Saidova: un pian, valuri și un cântec despre marea care a plecat.'],
    ru: ['Голос моря', 'Нилуфар Саидова: рояль, волны и песня о море, которое ушло.'],
    tg: ['Овози баҳр', 'Нилуфар Саидова: фортепиано, мавҷҳо ва суруде дар бораи баҳри рафта.'],
    tk: ['Deňziň sesi', 'Nilufar Saidowa: fortepiano, tolkunlar we giden deňiz hakynda aýdym.'],
    uz: ['Dengiz ovozi', 'Nilufar Saidova: royal, toʻlqinlar va ketgan dengiz haqida qoʻshiq.'],
  },
};
