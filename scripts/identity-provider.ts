// A provider on this machine that signs in one person for Google, Facebook and Spotify: node scripts/identity-provider.ts [email]
import { startIdentityProvider } from '../server/test/identity-provider.ts';

const PORT = 8095;
const email = process.argv[2] ?? 'gulnora@example.uz';
const provider = await startIdentityProvider(PORT);
provider.answers({ subject: email, email, emailVerified: true, name: 'Gulnora' });
console.log(`signs in ${email}; start the server with\n`);
for (const [name, value] of Object.entries(provider.config)) console.log(`export ${name}=${value}`);
