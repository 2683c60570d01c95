import { z } from 'zod';

// zod writes functions out of text where it may. It asks before the page's policy, which forbids them, is in force.
z.config({ jitless: true });
