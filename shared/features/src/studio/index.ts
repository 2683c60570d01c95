export { isSettled, type RungColumn, rungColumns, type SourceStatus, sourceStatus } from './processing.view-model.ts';
export {
  checkTitleForm,
  emptyTitleForm,
  type TitleForm,
  type TitleFormField,
  titleBody,
  titleFormOf,
  writtenLocales,
} from './title-form.view-model.ts';
export { useProcessing } from './use-processing.ts';
export { type NewTitle, type TitleChange, useStudioActions, useStudioTitle, useStudioTitles } from './use-studio-titles.ts';
