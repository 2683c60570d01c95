import { describe, expect, it } from '@jest/globals';
import { endpoints } from './endpoints.ts';
import { openApiDocument } from './openapi.ts';

// The document is open JSON; these are the parts the tests look at.
type Operation = {
  operationId: string;
  security: unknown[];
  responses: Record<string, unknown>;
  parameters?: { name: string; in: string }[];
};
const document = openApiDocument() as unknown as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
};

describe('openApiDocument', () => {
  it('has one operation per endpoint and says the same every time', () => {
    const ids = Object.values(document.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
    const rows = Object.entries(endpoints).flatMap(([feature, table]) => Object.keys(table).map((name) => `${feature}.${name}`));
    expect(ids.toSorted()).toEqual(rows.toSorted());
    expect(JSON.stringify(openApiDocument())).toBe(JSON.stringify(document));
  });

  it('points only at schemas that it contains', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => String(target));
    const known = Object.keys(document.components.schemas).map((id) => `#/components/schemas/${id}`);
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((target) => !known.some((id) => target.startsWith(id)))).toEqual([]);
  });

  it('tells path parameters, who may call and what may be refused', () => {
    const operation = document.paths['/api/v1/me/library/{titleId}']?.['put'];
    expect(operation?.parameters).toEqual([expect.objectContaining({ name: 'titleId', in: 'path', required: true })]);
    expect(operation?.security).toEqual([{ bearer: [] }]);
    expect(Object.keys(operation?.responses ?? {})).toEqual(expect.arrayContaining(['200', '400', '401', '404', '409', '429']));
  });
});
