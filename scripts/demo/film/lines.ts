import type { TitleKey } from '../catalog/art.ts';

type Lines = Readonly<Record<string, readonly string[]>>;

/** What is said in the films that have subtitles, line by line. */
const LINES: Partial<Readonly<Record<TitleKey, Lines>>> = {
  parom: {
    uz: [
      'Dengiz bu yerda edi.',
      'Endi faqat shamol keladi.',
      '— Kapitan, kema qachon joʻnaydi?\n— Suv qaytgan kuni.',
      'Mening chiptam bor. 1974-yil.',
      'Oʻsha reys hali tugamagan.',
      'Bayroqni har tong koʻtaraman,\nular bizni koʻrsin deb.',
      'Kim koʻrsin?',
      'Qaytayotganlar.',
      'Eshityapsizmi? Bu qum emas.',
      'Bu toʻlqin ovozi.',
      'Langarni koʻtaring!',
      'Parom joʻnaydi.',
    ],
    ru: [
      'Море было здесь.',
      'Теперь приходит только ветер.',
      '— Капитан, когда отправление?\n— В тот день, когда вернётся вода.',
      'У меня есть билет. 1974 год.',
      'Тот рейс ещё не окончен.',
      'Я поднимаю флаг каждое утро,\nчтобы нас увидели.',
      'Кто увидел?',
      'Те, кто возвращается.',
      'Слышите? Это не песок.',
      'Это шум волны.',
      'Поднять якорь!',
      'Паром отправляется.',
    ],
  },
  registon: {
    uz: [
      'Samarqand, Registon maydoni. Yarim tun.',
      'Birinchi nagʻma: Navo.',
      'Bu kuy besh yuz yoshda.',
      'Dutor ikki tor, ammo ming yoʻl biladi.',
      'Ey koʻngil, tun uzun, sabr qil.',
      'Yulduzlar tosh ustiga tushdi.',
      'Ikkinchi nagʻma: Segoh.',
      'Doira yurakdek uradi.',
      'Kim kuylasa, uzoq yashaydi.',
      'Maydon biz bilan nafas oladi.',
      'Soʻnggi nagʻma tonggacha.',
      'Rahmat, Samarqand!',
    ],
    ru: [
      'Самарканд, площадь Регистан. Полночь.',
      'Первый напев: Наво.',
      'Этой мелодии пятьсот лет.',
      'У дутара две струны, но тысяча дорог.',
      'О сердце, ночь длинна, терпи.',
      'Звёзды сошли на камни.',
      'Второй напев: Сегох.',
      'Дойра бьётся, как сердце.',
      'Кто поёт, тот долго живёт.',
      'Площадь дышит вместе с нами.',
      'Последний напев — до рассвета.',
      'Спасибо, Самарканд!',
    ],
    hy: [
      'Սամարղանդ, Ռեգիստան հրապարակ։ Կեսգիշեր։',
      'Առաջին եղանակը՝ Նավո։',
      'Այս մեղեդին հինգ հարյուր տարեկան է։',
      'Դութարն ունի երկու լար, բայց հազար ճանապարհ։',
      'Ո՛վ սիրտ, գիշերը երկար է, համբերիր։',
      'Աստղերն իջել են քարերին։',
      'Երկրորդ եղանակը՝ Սեգահ։',
      'Դոյրան բաբախում է սրտի պես։',
      'Ով երգում է, երկար է ապրում։',
      'Հրապարակը շնչում է մեզ հետ։',
      'Վերջին եղանակը՝ մինչև լուսաբաց։',
      'Շնորհակալություն, Սամարղանդ։',
    ],
  },
  kupe: {
    uz: [
      'Kechirasiz, bu mening joyim.',
      'Mening chiptamda ham shu joy.',
      'Unda choy ichamiz.',
      'Olmaotagacha hali ikki stansiya.',
      'Qaniydi, yana yuzta boʻlsa.',
    ],
    kk: [
      'Кешіріңіз, бұл менің орным.',
      'Менің билетімде де осы орын.',
      'Онда шай ішейік.',
      'Алматыға дейін екі бекет қалды.',
      'Шіркін, тағы жүз бекет болса.',
    ],
  },
};

/** @throws Error when the title has no lines in that language. */
export function linesOf(title: TitleKey, language: string): readonly string[] {
  const lines = LINES[title]?.[language];
  if (lines === undefined) throw new Error(`no subtitle lines for ${title} in ${language}`);
  return lines;
}
