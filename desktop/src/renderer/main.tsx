import '@app/ui/fonts.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { startApp } from './app/start-app.ts';

const host = document.getElementById('root');
if (host !== null) startApp().then((started) => createRoot(host).render(<App {...started} />));
