import type { LibraryEntry } from '@app/contracts';
import type { ProfileId, TitleId } from '@app/kernel';
import { DataTypes, type InferAttributes, type InferCreationAttributes, Model, Op } from 'sequelize';
import type { ModelInit } from '../../db/index.ts';

const { DATE, TEXT, UUID } = DataTypes;
const key = () => ({ type: UUID, allowNull: false, primaryKey: true });

/** What a profile decided about a title. A row without status is a tombstone: it keeps an older decision from coming back. */
export class LibraryEntryModel extends Model<InferAttributes<LibraryEntryModel>, InferCreationAttributes<LibraryEntryModel>> {
  declare profileId: ProfileId;
  declare titleId: TitleId;
  declare status: LibraryEntry['status'];
  /** When the viewer decided, by their device. */
  declare updatedAt: Date;
}

export const models: readonly ModelInit[] = [
  (sequelize) =>
    LibraryEntryModel.init(
      { profileId: key(), titleId: key(), status: { type: TEXT, allowNull: true }, updatedAt: { type: DATE, allowNull: false } },
      {
        sequelize,
        tableName: 'library_entries',
        indexes: [
          {
            name: 'library_entries_latest',
            fields: ['profile_id', { name: 'updated_at', order: 'DESC' }, { name: 'title_id', order: 'DESC' }],
            where: { status: { [Op.ne]: null } },
          },
        ],
      },
    ),
];
