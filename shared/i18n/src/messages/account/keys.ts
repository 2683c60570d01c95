// Written by bin/add-messages.ts from en.json.
/** Keys of this namespace and the values each one needs. */
export type Messages = {
  'devices.current': never;
  'devices.desktop': never;
  'devices.lastUsed': 'time';
  'devices.signOut': never;
  'devices.signOutAll': never;
  'devices.signedOut': never;
  'devices.title': never;
  'devices.tv': never;
  'devices.web': never;
  'language.title': never;
  'pairTv': never;
  'plan.current': never;
  'plan.free': never;
  'plan.perMonth': 'price';
  'plan.until': 'date';
  'plans.ads': never;
  'plans.noAds': never;
  'plans.profiles': 'count';
  'plans.quality': 'quality';
  'plans.recommended': never;
  'plans.streams': 'count';
  'plans.surround': never;
  'plans.title': never;
  'saved': never;
  'title': never;
};
