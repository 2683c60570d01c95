export { EXPORT_PATH } from './accounts/household.endpoints.ts';
export * from './accounts/identity.schemas.ts';
export * from './accounts/schemas.ts';
export * from './accounts/staff.schemas.ts';
export * from './catalog/schemas.ts';
export {
  type BodyOf,
  type CallOf,
  defineEndpoint,
  type Endpoint,
  type EndpointAuth,
  type EndpointLimit,
  type Method,
  type ParamsOf,
  type QueryOf,
  type ResponseOf,
} from './endpoint.ts';
export { type Endpoints, endpoints } from './endpoints.ts';
export { AppError, ERRORS, type ErrorCode, type FieldError, invalidFields, isErrorCode } from './errors.ts';
export * from './library/schemas.ts';
export * from './notifications/schemas.ts';
export { type OpenApiDocument, openApiDocument } from './openapi.ts';
export * from './orders/schemas.ts';
export * from './payments/schemas.ts';
export * from './playback/schemas.ts';
export * from './primitives.ts';
export { type Problem, ProblemSchema } from './problem.ts';
export * from './studio/schemas.ts';
export * from './subscriptions/schemas.ts';
export { TUS_PATH } from './uploads/endpoints.ts';
export * from './uploads/schemas.ts';
