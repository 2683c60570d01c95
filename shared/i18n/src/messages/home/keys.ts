// Written by bin/add-messages.ts from en.json.
/** Keys of this namespace and the values each one needs. */
export type Messages = {
  'addToList': never;
  'browse.any': never;
  'browse.before': 'year';
  'browse.empty': never;
  'browse.emptyText': never;
  'browse.genre': never;
  'browse.plan': never;
  'browse.reset': never;
  'browse.sort': never;
  'browse.sort.duration': never;
  'browse.sort.new': never;
  'browse.sort.popular': never;
  'browse.sort.rating': never;
  'browse.sort.year': never;
  'browse.years': never;
  'continue': never;
  'empty.text': never;
  'empty.title': never;
  'hero.details': never;
  'hero.label': never;
  'hero.premiere': never;
  'list.empty': never;
  'list.emptyText': never;
  'removeFromList': never;
  'watch': never;
};
