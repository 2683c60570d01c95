/** Of this bundle, as its build was told; support asks for it. */
export const APP_VERSION: string = import.meta.env.VITE_APP_VERSION ?? '0.1.0';
