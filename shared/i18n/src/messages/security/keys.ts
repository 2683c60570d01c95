// Written by bin/add-messages.ts from en.json.
/** Keys of this namespace and the values each one needs. */
export type Messages = {
  'deletion.confirm': never;
  'deletion.restore': never;
  'deletion.scheduled': 'date';
  'deletion.text': never;
  'deletion.title': never;
  'export.text': never;
  'export.title': never;
  'identities.link': never;
  'identities.linkedAt': 'date' | 'label';
  'identities.title': never;
  'identities.unlink': never;
  'identities.unlinked': never;
  'mfa.copied': never;
  'mfa.copy': never;
  'mfa.disable': never;
  'mfa.download': never;
  'mfa.enable': never;
  'mfa.enterCode': never;
  'mfa.manual': never;
  'mfa.off': never;
  'mfa.on': never;
  'mfa.recovery': never;
  'mfa.recovery.text': never;
  'mfa.renew': never;
  'mfa.saved': never;
  'mfa.scan': never;
  'mfa.staff': never;
  'mfa.title': never;
  'password.change': never;
  'password.changed': never;
  'password.current': never;
  'password.none': never;
  'password.note': never;
  'password.set': never;
  'password.title': never;
};
