// Written by bin/add-messages.ts from en.json.
/** Keys of this namespace and the values each one needs. */
export type Messages = {
  'about.device': never;
  'about.title': never;
  'about.version': never;
  'boot.slow': never;
  'exit.leave': never;
  'exit.stay': never;
  'exit.title': never;
  'hint.ok': never;
  'keyboard.backspace': never;
  'keyboard.clear': never;
  'keyboard.space': never;
  'language.title': never;
  'network.lost': never;
  'plans.qr': never;
  'plans.screens': 'count';
  'plans.text': never;
  'plans.title': never;
  'plans.yours': never;
  'signIn.code': never;
  'signIn.expiresIn': 'time';
  'signIn.newCode': never;
  'signIn.qr': never;
  'signIn.step1': never;
  'signIn.step2': 'address';
  'signIn.step3': never;
  'signIn.title': never;
  'signOut.title': never;
};
