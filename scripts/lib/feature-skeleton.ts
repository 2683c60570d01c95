export type SkeletonFile = { readonly path: string; readonly text: string };

/** `watch-parties` → watchParties */
export function camelCase(name: string): string {
  return name.replaceAll(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

function pascalCase(name: string): string {
  const camel = camelCase(name);
  return camel.charAt(0).toUpperCase() + camel.slice(1);
}

/** The same name in the five places (STYLE.md, law 1); the test fails until the feature says something of its own. */
export function skeletonOf(name: string): readonly SkeletonFile[] {
  const camel = camelCase(name);
  const Pascal = pascalCase(name);
  const server = `server/src/features/${name}`;
  return [
    { path: `shared/contracts/src/${name}/schemas.ts`, text: contractSchemas(Pascal) },
    { path: `shared/contracts/src/${name}/endpoints.ts`, text: contractEndpoints(name, Pascal) },
    { path: `${server}/index.ts`, text: serverIndex(name, camel, Pascal) },
    { path: `${server}/${name}.routes.ts`, text: serverRoutes(name, camel, Pascal) },
    { path: `${server}/${name}.service.ts`, text: serverService(Pascal) },
    { path: `${server}/${name}.http.test.ts`, text: serverTest(name, camel, Pascal) },
    { path: `server/test/endpoints/${name}.ts`, text: tableRows(camel, Pascal) },
    { path: `${server}/README.md`, text: readme(name) },
    { path: `shared/features/src/${name}/use-${name}.ts`, text: hook(name, camel, Pascal) },
    { path: `shared/features/src/${name}/index.ts`, text: `export { use${Pascal} } from './use-${name}.ts';\n` },
  ];
}

function contractSchemas(Pascal: string): string {
  return `import { z } from 'zod';

export const ${Pascal}Schema = z.object({ count: z.int().min(0) });
export type ${Pascal} = z.infer<typeof ${Pascal}Schema>;
`;
}

function contractEndpoints(name: string, Pascal: string): string {
  return `import { defineEndpoint } from '../endpoint.ts';
import { ${Pascal}Schema } from './schemas.ts';

export const get${Pascal} = defineEndpoint({
  method: 'get',
  path: '/api/v1/me/${name}',
  summary: 'What this profile has of ${name}',
  auth: 'viewer',
  limit: 'read',
  response: ${Pascal}Schema,
  errors: [],
});
`;
}

function serverIndex(name: string, camel: string, Pascal: string): string {
  return `import { ${camel}Routes } from './${name}.routes.ts';
import { create${Pascal}Service } from './${name}.service.ts';

export function create${Pascal}() {
  const service = create${Pascal}Service();
  return { api: service, routes: ${camel}Routes(service) };
}
`;
}

function serverRoutes(name: string, camel: string, Pascal: string): string {
  return `import { endpoints } from '@app/contracts';
import { type Route, route } from '../../http/index.ts';
import type { ${Pascal}Service } from './${name}.service.ts';

export function ${camel}Routes(${camel}: ${Pascal}Service): Route[] {
  return [route(endpoints.${camel}.get${Pascal}, async ({ actor }) => ${camel}.get(actor))];
}
`;
}

function serverService(Pascal: string): string {
  return `import type { Actor, ${Pascal} } from '@app/contracts';

export type ${Pascal}Service = { readonly get: (actor: Actor) => Promise<${Pascal}> };

export function create${Pascal}Service(): ${Pascal}Service {
  return { get: async () => ({ count: 0 }) };
}
`;
}

function serverTest(name: string, camel: string, Pascal: string): string {
  return `import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { endpoints } from '@app/contracts';
import { startTestApp } from '../../../test/start-test-app.ts';

let app: Awaited<ReturnType<typeof startTestApp>>;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

it('is refused without a session', async () => {
  expect(await app.call(endpoints.${camel}.get${Pascal}, {})).toMatchObject({ status: 401 });
});

it('does what ${name} is for', () => {
  expect('${name}').toBe('described by a test of its own');
});
`;
}

function tableRows(camel: string, Pascal: string): string {
  return `import { type Rows, SIGNED_IN } from './row.ts';

export const ${camel}: Rows<'${camel}'> = {
  get${Pascal}: { may: SIGNED_IN, call: () => ({}) },
};
`;
}

function readme(name: string): string {
  return `# ${name}

What it is for, in a sentence.

## Invariants

- What always holds.
`;
}

function hook(name: string, camel: string, Pascal: string): string {
  return `import { useQuery } from '@tanstack/react-query';
import { useAppClient, useUser } from '../session/index.ts';

/** What this profile has of ${name}. */
export function use${Pascal}() {
  const { api } = useAppClient();
  const user = useUser();
  return useQuery({ queryKey: ['${name}'], queryFn: ({ signal }) => api.${camel}.get${Pascal}({}, { signal }), enabled: user !== null });
}
`;
}
