/// <reference types="vite/client" />
declare module 'abortcontroller-polyfill/dist/abortcontroller-polyfill-only';
