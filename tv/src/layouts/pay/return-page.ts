/** Where the phone comes to after paying: a page of the web client that asks nobody to sign in. The TV itself goes on by what it hears from the server. */
export const PAID_ON_PHONE = '/pair/paid';
