// Written by bin/add-messages.ts from en.json.
/** Keys of this namespace and the values each one needs. */
export type Messages = {
  addToList: never;
  continue: never;
  'empty.text': never;
  'empty.title': never;
  'hero.details': never;
  'hero.label': never;
  'hero.premiere': never;
  'list.empty': never;
  'list.emptyText': never;
  removeFromList: never;
  watch: never;
};
