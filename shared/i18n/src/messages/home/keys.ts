// Written by bin/add-messages.ts from en.json.
/** Keys of this namespace and the values each one needs. */
export type Messages = {};
