export { CodeField } from './code-field.tsx';
export { CountrySelect } from './country-select.tsx';
export { Form, FormProblem, Lead, TextButton } from './form-layout.tsx';
export { CompleteContactForm, LinkWithPasswordForm, ProviderMfaForm } from './provider-steps.tsx';
export { ResetForm } from './reset-form.tsx';
export { SignInForm } from './sign-in-form.tsx';
export { SignUpForm } from './sign-up-form.tsx';
export { VerifyForm } from './verify-form.tsx';
