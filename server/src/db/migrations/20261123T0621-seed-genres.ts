import type { Migration } from '../migrator.ts';

const LOCALES = ['uz', 'ru', 'kk', 'ky', 'tg', 'tk', 'az', 'hy', 'be', 'ro', 'en'] as const;

/** Slug, then the name in each of LOCALES. Ids are fixed so that every installation agrees on them. */
const GENRES: readonly (readonly [string, string])[] = [
  ['drama', 'Drama|Драма|Драма|Драма|Драма|Drama|Dram|Դրամա|Драма|Dramă|Drama'],
  ['comedy', 'Komediya|Комедия|Комедия|Комедия|Мазҳака|Komediýa|Komediya|Կատակերգություն|Камедыя|Comedie|Comedy'],
  [
    'adventure',
    'Sarguzasht|Приключения|Шытырман оқиға|Жоруктуу окуялар|Саргузашт|Başdan geçirmeler|Macəra|Արկածային|Прыгоды|Aventură|Adventure',
  ],
  ['thriller', 'Triller|Триллер|Триллер|Триллер|Триллер|Triller|Triller|Թրիլեր|Трылер|Thriller|Thriller'],
  ['detective', 'Detektiv|Детектив|Детектив|Детектив|Детектив|Detektiw|Detektiv|Դետեկտիվ|Дэтэктыў|Polițist|Detective'],
  ['animation', 'Animatsiya|Анимация|Анимация|Анимация|Аниматсия|Animasiýa|Animasiya|Անիմացիա|Анімацыя|Animație|Animation'],
  ['family', 'Oilaviy|Семейный|Отбасылық|Үй-бүлөлүк|Оилавӣ|Maşgala|Ailə|Ընտանեկան|Сямейнае|Familie|Family'],
  ['documentary', 'Hujjatli|Документальный|Деректі|Даректүү|Ҳуҷҷатӣ|Dokumental|Sənədli|Վավերագրական|Дакументальнае|Documentar|Documentary'],
  ['fantasy', 'Fentezi|Фэнтези|Фэнтези|Фэнтези|Фэнтезӣ|Fentezi|Fentezi|Ֆենթեզի|Фэнтэзі|Fantezie|Fantasy'],
  ['romance', 'Romantika|Мелодрама|Мелодрама|Мелодрама|Мелодрама|Melodrama|Melodram|Մելոդրամա|Меладрама|Romantic|Romance'],
  ['history', 'Tarixiy|Исторический|Тарихи|Тарыхый|Таърихӣ|Taryhy|Tarixi|Պատմական|Гістарычнае|Istoric|History'],
  [
    'music-classical',
    'Mumtoz musiqa|Классическая музыка|Классикалық музыка|Классикалык музыка|Мусиқии классикӣ|Klassyky saz|Klassik musiqi|Դասական երաժշտություն|Класічная музыка|Muzică clasică|Classical music',
  ],
  [
    'music-folk',
    'Xalq musiqasi|Народная музыка|Халық музыкасы|Элдик музыка|Мусиқии халқӣ|Halk sazy|Xalq musiqisi|Ժողովրդական երաժշտություն|Народная музыка|Muzică populară|Folk music',
  ],
  [
    'music-electronic',
    'Elektron musiqa|Электронная музыка|Электрондық музыка|Электрондук музыка|Мусиқии электронӣ|Elektron saz|Elektron musiqi|Էլեկտրոնային երաժշտություն|Электронная музыка|Muzică electronică|Electronic music',
  ],
  ['music-rock', 'Rok|Рок|Рок|Рок|Рок|Rok|Rok|Ռոք|Рок|Rock|Rock'],
  ['music-jazz', 'Jaz|Джаз|Джаз|Джаз|Ҷаз|Jaz|Caz|Ջազ|Джаз|Jazz|Jazz'],
];

const idOf = (index: number): string => `01930000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`;

export const migration: Migration = {
  up: async (query) => {
    for (const [index, [slug, names]] of GENRES.entries()) {
      await query.bulkInsert('genres', [{ id: idOf(index), slug, position: index + 1 }]);
      const texts = names.split('|').map((name, order) => ({ genre_id: idOf(index), locale: LOCALES[order], name }));
      await query.bulkInsert('genre_texts', texts);
    }
  },
  down: async (query) => {
    await query.sequelize.query('delete from genres');
  },
};
