import type { Migration } from '../migrator.ts';

const LOCALES = ['uz', 'ru', 'kk', 'ky', 'tg', 'tk', 'az', 'hy', 'be', 'ro', 'en'] as const;

type Seed = {
  readonly id: string;
  readonly layout: 'posters' | 'backdrops' | 'numerals' | 'concerts';
  /** In each of LOCALES; null takes the names of the genre. */
  readonly titles: string | null;
  readonly placement?: 'hero';
  readonly kind?: string;
  readonly genre?: string;
  readonly sort?: 'popular';
  readonly size?: number;
  /** Fewer titles than this, and the rail is not shown. */
  readonly least?: number;
};

const genreRail = (genre: string, layout: Seed['layout'] = 'posters'): Seed => ({
  id: `genre-${genre}`,
  layout,
  titles: null,
  genre,
  least: 2,
});

const RAILS: readonly Seed[] = [
  {
    id: 'hero',
    placement: 'hero',
    layout: 'backdrops',
    size: 5,
    titles: 'Tanlangan|Главное|Таңдаулы|Тандалган|Мунтахаб|Saýlanan|Seçilmiş|Ընտրյալ|Галоўнае|Recomandate|Featured',
  },
  {
    id: 'new',
    layout: 'posters',
    titles: 'Yangilar|Новинки|Жаңа шыққандар|Жаңылар|Навтаринҳо|Täzeler|Yeniliklər|Նորույթներ|Навінкі|Noutăți|New releases',
  },
  {
    id: 'top',
    layout: 'numerals',
    sort: 'popular',
    size: 10,
    least: 3,
    titles: 'Eng koʻp koʻrilgan 10 ta|Топ-10|Үздік 10|Топ-10|Даҳгонаи беҳтарин|Iň gowy 10|İlk 10|Լավագույն 10|Топ-10|Top 10|Top 10',
  },
  {
    id: 'concerts',
    layout: 'concerts',
    kind: 'concert',
    titles: 'Konsertlar|Концерты|Концерттер|Концерттер|Консертҳо|Konsertler|Konsertlər|Համերգներ|Канцэрты|Concerte|Concerts',
  },
  {
    id: 'series',
    layout: 'posters',
    kind: 'series',
    titles: 'Seriallar|Сериалы|Телехикаялар|Сериалдар|Силсилафилмҳо|Seriallar|Seriallar|Սերիալներ|Серыялы|Seriale|Series',
  },
  {
    id: 'films',
    layout: 'backdrops',
    kind: 'film',
    titles: 'Filmlar|Фильмы|Фильмдер|Тасмалар|Филмҳо|Filmler|Filmlər|Ֆիլմեր|Фільмы|Filme|Films',
  },
  {
    id: 'clips',
    layout: 'backdrops',
    kind: 'clip',
    titles: 'Kliplar|Клипы|Клиптер|Клиптер|Клипҳо|Klipler|Kliplər|Տեսահոլովակներ|Кліпы|Clipuri|Clips',
  },
  ...['drama', 'comedy', 'adventure', 'thriller', 'detective', 'animation', 'family', 'documentary', 'fantasy', 'romance', 'history'].map(
    (slug) => genreRail(slug),
  ),
  ...['music-classical', 'music-folk', 'music-electronic', 'music-rock', 'music-jazz'].map((slug) => genreRail(slug, 'concerts')),
];

export const migration: Migration = {
  up: async (query) => {
    for (const [index, rail] of RAILS.entries()) {
      await query.sequelize.query(
        `insert into rails (id, position, placement, layout, kind, genre_id, sort, size, least)
         values ($1, $2, $3, $4, $5, (select id from genres where slug = $6), $7, $8, $9)`,
        {
          bind: [
            rail.id,
            index * 10,
            rail.placement ?? 'rail',
            rail.layout,
            rail.kind ?? null,
            rail.genre ?? null,
            rail.sort ?? 'new',
            rail.size ?? 20,
            rail.least ?? 1,
          ],
        },
      );
      if (rail.titles === null)
        await query.sequelize.query(
          `insert into rail_texts (rail_id, locale, title) select $1, x.locale, x.name from genre_texts x join genres g on g.id = x.genre_id where g.slug = $2`,
          { bind: [rail.id, rail.genre ?? null] },
        );
      else
        await query.bulkInsert(
          'rail_texts',
          rail.titles.split('|').map((title, order) => ({ rail_id: rail.id, locale: LOCALES[order], title })),
        );
    }
  },
  down: async (query) => {
    await query.sequelize.query('delete from rails');
  },
};
