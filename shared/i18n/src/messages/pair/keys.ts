// Written by bin/add-messages.ts from en.json.
/** Keys of this namespace and the values each one needs. */
export type Messages = {
  'approve': never;
  'code': never;
  'confirm.text': never;
  'confirm.title': never;
  'continue': never;
  'country': never;
  'denied.title': never;
  'deny': never;
  'device': never;
  'done.text': never;
  'done.title': never;
  'enter': never;
  'paid.text': never;
  'paid.title': never;
  'requestedAt': never;
  'title': never;
};
