import { z } from 'zod';
import type { Config } from '../config/index.ts';
import { ANSWER_MS, type Gateway, LetterRefused, unavailable } from './gateways.ts';

type SmsConfig = Pick<Config, 'ESKIZ_EMAIL' | 'ESKIZ_PASSWORD' | 'ESKIZ_FROM' | 'ESKIZ_URL' | 'SMS_HTTP_URL' | 'SMS_HTTP_TOKEN'>;

async function post(url: string, body: URLSearchParams | string, headers: Readonly<Record<string, string>>): Promise<Response> {
  try {
    return await fetch(url, { method: 'POST', body, headers, redirect: 'error', signal: AbortSignal.timeout(ANSWER_MS) });
  } catch (cause) {
    throw unavailable(cause);
  }
}

/** 4xx says that this letter will never be taken, but for "not signed in", "too fast" and "took too long". */
function assertTaken(response: Response): void {
  if (response.ok) return;
  const passing = response.status >= 500 || [401, 403, 408, 429].includes(response.status);
  const answer = new Error(`the SMS gateway answered ${response.status}`);
  throw passing ? unavailable(answer) : new LetterRefused('the SMS gateway refused the message', { cause: answer });
}

const LoginSchema = z.object({ data: z.object({ token: z.string().min(1) }) });

/** Eskiz (notify.eskiz.uz): a token for a month by login, then form posts; numbers without the plus. */
function createEskiz(config: SmsConfig, email: string, password: string): Gateway {
  let token: string | null = null;

  async function signIn(): Promise<string> {
    const response = await post(`${config.ESKIZ_URL}/auth/login`, new URLSearchParams({ email, password }), {});
    if (!response.ok) throw unavailable(new Error(`Eskiz refused our login: ${response.status}`));
    return LoginSchema.parse(await response.json()).data.token;
  }
  const send = (body: URLSearchParams, bearer: string) =>
    post(`${config.ESKIZ_URL}/message/sms/send`, body, { authorization: `Bearer ${bearer}` });

  return {
    deliver: async ({ to, text }) => {
      const body = new URLSearchParams({ mobile_phone: to.replace(/^\+/, ''), message: text, from: config.ESKIZ_FROM });
      token ??= await signIn();
      let response = await send(body, token);
      if (response.status === 401) {
        token = await signIn();
        response = await send(body, token);
      }
      assertTaken(response);
    },
  };
}

/** Any gateway that takes `{ to, text }` as JSON. */
function createHttpSms(url: string, token: string | undefined): Gateway {
  const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  return { deliver: async ({ to, text }) => assertTaken(await post(url, JSON.stringify({ to, text }), headers)) };
}

/** SMS by Eskiz, else by the generic gateway; null when neither is configured. */
export function createSmsGateway(config: SmsConfig): Gateway | null {
  if (config.ESKIZ_EMAIL !== undefined && config.ESKIZ_PASSWORD !== undefined)
    return createEskiz(config, config.ESKIZ_EMAIL, config.ESKIZ_PASSWORD);
  return config.SMS_HTTP_URL === undefined ? null : createHttpSms(config.SMS_HTTP_URL, config.SMS_HTTP_TOKEN);
}
