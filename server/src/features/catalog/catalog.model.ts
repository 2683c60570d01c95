import type { AccountId, GenreId, PersonId, PlayableId, TitleId } from '@app/kernel';
import { type CreationOptional, DataTypes, type InferAttributes, type InferCreationAttributes, Model } from 'sequelize';
import type { ModelInit } from '../../db/index.ts';
import type { MediaPackage } from '../../media/media-package.ts';
import type { CardOfferRow, ImageRef, QualityCaps, TitleStatus } from './catalog.types.ts';

const { ARRAY, BIGINT, BOOLEAN, DATE, DOUBLE, INTEGER, JSONB, NOW, SMALLINT, TEXT, UUID } = DataTypes;

// Functions, since Sequelize writes the field's name into the object it is given.
const required = (type: ReturnType<typeof ARRAY> | typeof TEXT | typeof INTEGER | typeof UUID) => ({ type, allowNull: false });
const key = (type: typeof TEXT | typeof INTEGER | typeof UUID) => ({ type, allowNull: false, primaryKey: true });
const withDefault = <T>(type: T, defaultValue: unknown) => ({ type, allowNull: false, defaultValue });
const stamp = () => withDefault(DATE, NOW);
const nullable = <T>(type: T) => ({ type, allowNull: true });
const strings = () => withDefault(ARRAY(TEXT), []);

type Text = { readonly locale: string; readonly title: string; readonly description: string };

export class TitleModel extends Model<InferAttributes<TitleModel>, InferCreationAttributes<TitleModel>> {
  declare id: TitleId;
  declare ownerAccountId: AccountId;
  declare kind: string;
  declare slug: string;
  declare status: CreationOptional<TitleStatus>;
  declare originalLanguage: string;
  declare year: number;
  declare ageRating: number;
  declare tier: string;
  declare genreIds: readonly GenreId[];
  declare countries: readonly string[];
  declare closedCountries: readonly string[];
  declare qualityCaps: QualityCaps;
  declare attribution: string | null;
  declare poster: CreationOptional<ImageRef | null>;
  declare backdrop: CreationOptional<ImageRef | null>;
  declare releaseAt: Date | null;
  declare accessMode: CreationOptional<string>;
  /** What cards say of its offers, written by who sells; null while it was never sold. */
  declare offers: CreationOptional<readonly CardOfferRow[] | null>;
  /** When it was first published. */
  declare listedAt: CreationOptional<Date | null>;
  declare views: CreationOptional<string>;
  declare ratingAverage: CreationOptional<number>;
  declare ratingCount: CreationOptional<number>;
  // What follows is drawn from the playables, so that a card is one row: see `refreshTitle`.
  declare playableId: CreationOptional<PlayableId | null>;
  declare durationSec: CreationOptional<number>;
  declare maxHeight: CreationOptional<number | null>;
  declare processingProgress: CreationOptional<number | null>;
  declare audioLanguages: CreationOptional<readonly string[]>;
  declare subtitleLanguages: CreationOptional<readonly string[]>;
  declare createdAt: CreationOptional<Date>;
  declare updatedAt: CreationOptional<Date>;
}

export class TitleTextModel extends Model<InferAttributes<TitleTextModel>, InferCreationAttributes<TitleTextModel>> implements Text {
  declare titleId: TitleId;
  declare locale: string;
  declare title: string;
  declare description: string;
}

export class TitleGenreModel extends Model<InferAttributes<TitleGenreModel>, InferCreationAttributes<TitleGenreModel>> {
  declare titleId: TitleId;
  declare genreId: GenreId;
  /** The title's while it is published, else null: rails of a genre read this table alone. */
  declare listedAt: Date | null;
}

export class PlayableModel extends Model<InferAttributes<PlayableModel>, InferCreationAttributes<PlayableModel>> {
  declare id: PlayableId;
  declare titleId: TitleId;
  declare season: number | null;
  declare number: number | null;
  /** Whether a video file was accepted for it. */
  declare hasSource: CreationOptional<boolean>;
  declare package: CreationOptional<MediaPackage | null>;
  declare packageVersion: CreationOptional<number>;
  declare durationSec: CreationOptional<number>;
  declare maxHeight: CreationOptional<number | null>;
  declare processingProgress: CreationOptional<number | null>;
  declare audioLanguages: CreationOptional<readonly string[]>;
  declare subtitleLanguages: CreationOptional<readonly string[]>;
  declare still: CreationOptional<ImageRef | null>;
  declare createdAt: CreationOptional<Date>;
}

export class PlayableTextModel
  extends Model<InferAttributes<PlayableTextModel>, InferCreationAttributes<PlayableTextModel>>
  implements Text
{
  declare playableId: PlayableId;
  declare locale: string;
  declare title: string;
  declare description: string;
}

export class CreditModel extends Model<InferAttributes<CreditModel>, InferCreationAttributes<CreditModel>> {
  declare titleId: TitleId;
  declare position: number;
  declare personId: PersonId;
  declare role: string;
  declare character: string | null;
}

const text = () => ({ locale: key(TEXT), title: required(TEXT), description: withDefault(TEXT, '') });
const media = () => ({
  durationSec: withDefault(DOUBLE, 0),
  maxHeight: nullable(INTEGER),
  processingProgress: nullable(DOUBLE),
  audioLanguages: strings(),
  subtitleLanguages: strings(),
});

export const models: readonly ModelInit[] = [
  (sequelize) =>
    TitleModel.init(
      {
        id: key(UUID),
        ownerAccountId: required(UUID),
        kind: required(TEXT),
        slug: { ...required(TEXT), unique: true },
        status: withDefault(TEXT, 'draft'),
        originalLanguage: required(TEXT),
        year: required(INTEGER),
        ageRating: withDefault(SMALLINT, 0),
        tier: withDefault(TEXT, 'basic'),
        genreIds: withDefault(ARRAY(UUID), []),
        countries: strings(),
        closedCountries: strings(),
        qualityCaps: withDefault(JSONB, {}),
        attribution: nullable(TEXT),
        poster: nullable(JSONB),
        backdrop: nullable(JSONB),
        releaseAt: nullable(DATE),
        accessMode: withDefault(TEXT, 'plan'),
        offers: nullable(JSONB),
        listedAt: nullable(DATE),
        views: withDefault(BIGINT, 0),
        ratingAverage: withDefault(DOUBLE, 0),
        ratingCount: withDefault(INTEGER, 0),
        playableId: nullable(UUID),
        ...media(),
        createdAt: stamp(),
        updatedAt: stamp(),
      },
      { sequelize, tableName: 'titles' },
    ),
  (sequelize) => TitleTextModel.init({ titleId: key(UUID), ...text() }, { sequelize, tableName: 'title_texts' }),
  (sequelize) =>
    TitleGenreModel.init({ titleId: key(UUID), genreId: key(UUID), listedAt: nullable(DATE) }, { sequelize, tableName: 'title_genres' }),
  (sequelize) =>
    PlayableModel.init(
      {
        id: key(UUID),
        titleId: required(UUID),
        season: nullable(INTEGER),
        number: nullable(INTEGER),
        hasSource: withDefault(BOOLEAN, false),
        package: nullable(JSONB),
        packageVersion: withDefault(INTEGER, 0),
        ...media(),
        still: nullable(JSONB),
        createdAt: stamp(),
      },
      { sequelize, tableName: 'playables' },
    ),
  (sequelize) => PlayableTextModel.init({ playableId: key(UUID), ...text() }, { sequelize, tableName: 'playable_texts' }),
  (sequelize) =>
    CreditModel.init(
      { titleId: key(UUID), position: key(INTEGER), personId: required(UUID), role: required(TEXT), character: nullable(TEXT) },
      { sequelize, tableName: 'credits' },
    ),
];
