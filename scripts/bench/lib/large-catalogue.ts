import type { Client } from 'pg';

/** Fills the catalogue with `count` published titles in three languages, each in two genres, listed over ten years. */
export async function fillCatalogue(sql: Client, count: number, ownerAccountId: string): Promise<void> {
  await sql.query(
    `insert into titles (id, owner_account_id, kind, slug, status, original_language, year, age_rating, tier, genre_ids, countries, listed_at, views, rating_average, rating_count, duration_sec, max_height)
     select gen_random_uuid(), $2, (array['film','series','concert','clip'])[1 + n % 4], 'bench-' || n, 'published', 'ru', 1990 + n % 36, (array[0,6,12,16,18])[1 + n % 5],
       (array['basic','premium','premium_plus'])[1 + n % 3], (select array_agg(id) from (select id from genres order by md5(id::text || n % 97) limit 2) g), '{UZ}',
       now() - random() * interval '3650 days', (random() ^ 4 * 1e6)::bigint, random() * 9 + 1, n % 5000, 600 + n % 9000, 1080
     from generate_series(1, $1::int) n`,
    [count, ownerAccountId],
  );
  await sql.query(`
    insert into title_genres (title_id, genre_id, listed_at) select t.id, g, t.listed_at from titles t cross join unnest(t.genre_ids) g;
    insert into title_texts (title_id, locale, title, description)
      select t.id, l, 'Title ' || l || ' ' || substr(t.slug, 7), repeat('A quiet story about people who wait for the sea to return. ', 4) from titles t cross join unnest(array['ru','uz','en']) l;
  `);
  await sql.query('vacuum analyze');
}
