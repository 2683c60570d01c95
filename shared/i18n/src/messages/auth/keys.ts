// Written by bin/add-messages.ts from en.json.
/** Keys of this namespace and the values each one needs. */
export type Messages = {
  'error.loginForm': never;
  'error.passwordShort': never;
  'error.required': never;
  'firstName': never;
  'lastName': never;
  'login': never;
  'password': never;
  'password.hint': never;
  'register.submit': never;
  'register.title': never;
  'register.toSignIn': never;
  'signIn.submit': never;
  'signIn.title': never;
  'signIn.toRegister': never;
  'signOut': never;
  'slogan': never;
  'stillFrom': 'title';
};
