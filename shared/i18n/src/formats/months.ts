import type { Locale } from '@app/kernel';

/** Month names in the case that a date takes (CLDR 48 `months/format/wide`; `12 x` split by spaces). */
const LONG: Readonly<Record<Locale, string>> = {
  az: 'yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr',
  hy: 'հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի',
  be: 'студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня',
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
  ky: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
  ro: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  tg: 'Январ Феврал Март Апрел Май Июн Июл Август Сентябр Октябр Ноябр Декабр',
  tk: 'ýanwar fewral mart aprel maý iýun iýul awgust sentýabr oktýabr noýabr dekabr',
  uz: 'yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr',
  en: 'January February March April May June July August September October November December',
};

/** Short names for date blocks and axes, where the day stands apart. */
const SHORT: Readonly<Record<Locale, string>> = {
  az: 'yan fev mar apr may iyn iyl avq sen okt noy dek',
  hy: 'հնվ փտվ մրտ ապր մյս հնս հլս օգս սեպ հոկ նոյ դեկ',
  be: 'сту лют сак кра мая чэр ліп жні вер кас ліс сне',
  kk: 'қаң ақп нау сәу мам мау шіл там қыр қаз қар жел',
  ky: 'янв фев мар апр май июн июл авг сен окт ноя дек',
  ro: 'ian feb mar apr mai iun iul aug sept oct nov dec',
  ru: 'янв фев мар апр мая июн июл авг сен окт ноя дек',
  tg: 'янв фев мар апр май июн июл авг сен окт ноя дек',
  tk: 'ýan few mar apr maý iýn iýl awg sen okt noý dek',
  uz: 'yan fev mar apr may iyn iyl avg sen okt noy dek',
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
};

/** `month` counts from 1. */
export function longMonth(locale: Locale, month: number): string {
  return LONG[locale].split(' ')[month - 1] ?? '';
}

export function shortMonth(locale: Locale, month: number): string {
  return SHORT[locale].split(' ')[month - 1] ?? '';
}
