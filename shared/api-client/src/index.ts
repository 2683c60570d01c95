export { ApiError, type ApiErrorCode, CLIENT_ERROR_CODES, isNetworkError } from './api-error.ts';
export { type Api, type AppApi, type CallOptions, type ClientOptions, createClient, type EndpointTable } from './client.ts';
export type { SignedOutCode, TokenStore } from './session.ts';
export {
  type AbortSignalLike,
  fetchTransport,
  type Runtime,
  type Transport,
  type TransportInit,
  type TransportResponse,
} from './transport.ts';
