// Builds the clients whose sources changed: npm run build
import { buildStaleClients } from './lib/clients.ts';
import { say } from './lib/say.ts';

await buildStaleClients(say);
