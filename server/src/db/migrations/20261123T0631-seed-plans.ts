import type { Migration } from '../migrator.ts';

/** decisions.md §2: prices in tiyin, bitrates in bits per second. Rows are the product's from here on; this is only their start. */
const PLANS = [
  {
    code: 'basic',
    rank: 0,
    priceMinor: 0,
    recommended: false,
    tiers: ['basic'],
    maxHeight: 720,
    maxBitrate: 3_500_000,
    maxStreams: 1,
    maxProfiles: 2,
    surroundSound: false,
    ads: true,
    downloads: 0,
    name: 'Basic',
    taglines: {
      uz: 'Asosiy katalog, oz reklama bilan',
      ru: 'Базовый каталог, немного рекламы',
      kk: 'Негізгі каталог, аздаған жарнамамен',
      ky: 'Негизги каталог, бир аз жарнак менен',
      tg: 'Феҳристи асосӣ, бо рекламаи кам',
      tk: 'Esasy katalog, az mahabat bilen',
      az: 'Əsas kataloq, az reklamla',
      hy: 'Հիմնական կատալոգ՝ քիչ գովազդով',
      be: 'Базавы каталог, крыху рэкламы',
      ro: 'Catalogul de bază, cu puține reclame',
      en: 'The basic catalogue with a few ads',
    },
  },
  {
    code: 'premium',
    rank: 10,
    priceMinor: 3_990_000,
    recommended: true,
    tiers: ['basic', 'premium'],
    maxHeight: 1080,
    maxBitrate: 8_000_000,
    maxStreams: 3,
    maxProfiles: 5,
    surroundSound: true,
    ads: false,
    downloads: 0,
    name: 'Premium',
    taglines: {
      uz: 'Filmlar, seriallar va konsertlar reklamasiz',
      ru: 'Фильмы, сериалы и концерты без рекламы',
      kk: 'Фильмдер, сериалдар және концерттер жарнамасыз',
      ky: 'Фильмдер, сериалдар жана концерттер жарнаксыз',
      tg: 'Филмҳо, сериалҳо ва консертҳо бе реклама',
      tk: 'Filmler, seriallar we konsertler mahabatsyz',
      az: 'Filmlər, seriallar və konsertlər reklamsız',
      hy: 'Ֆիլմեր, սերիալներ և համերգներ՝ առանց գովազդի',
      be: 'Фільмы, серыялы і канцэрты без рэкламы',
      ro: 'Filme, seriale și concerte fără reclame',
      en: 'Films, series and concerts without ads',
    },
  },
  {
    code: 'premium_plus',
    rank: 20,
    priceMinor: 6_990_000,
    recommended: false,
    tiers: ['basic', 'premium', 'premium_plus'],
    maxHeight: 2160,
    maxBitrate: 25_000_000,
    maxStreams: 4,
    maxProfiles: 7,
    surroundSound: true,
    ads: false,
    downloads: 20,
    name: 'Premium+',
    taglines: {
      uz: 'Butun oila uchun',
      ru: 'Для всей семьи',
      kk: 'Бүкіл отбасы үшін',
      ky: 'Бүт үй-бүлө үчүн',
      tg: 'Барои тамоми оила',
      tk: 'Bütin maşgala üçin',
      az: 'Bütün ailə üçün',
      hy: 'Ամբողջ ընտանիքի համար',
      be: 'Для ўсёй сям’і',
      ro: 'Pentru toată familia',
      en: 'For the whole family',
    },
  },
];

export const migration: Migration = {
  up: async (query) => {
    for (const { name, taglines, ...plan } of PLANS) {
      const texts = Object.fromEntries(Object.entries(taglines).map(([locale, tagline]) => [locale, { name, tagline }]));
      await query.sequelize.query(
        `insert into plans (code, rank, price_minor, currency, period_days, recommended, tiers, max_height, max_bitrate, max_streams,
           max_profiles, surround_sound, ads, downloads, texts)
         values ($1, $2, $3, 'UZS', 30, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb)`,
        {
          bind: [
            plan.code,
            plan.rank,
            plan.priceMinor,
            plan.recommended,
            plan.tiers,
            plan.maxHeight,
            plan.maxBitrate,
            plan.maxStreams,
            plan.maxProfiles,
            plan.surroundSound,
            plan.ads,
            plan.downloads,
            JSON.stringify(texts),
          ],
        },
      );
    }
  },
  down: async (query) => {
    await query.sequelize.query(`delete from plans where code in ('basic', 'premium', 'premium_plus')`);
  },
};
