const RETRY_MS = 1000;

/**
 * Reads an answer piece by piece. A link that breaks half-way is taken up where it broke: what was handed over cannot be taken
 * back, and a published segment never changes.
 */
export function createPartReader(
  url: string,
  signal: AbortSignal,
  onPart: (bytes: ArrayBuffer) => void,
): (response: Response) => Promise<void> {
  let handedOver = 0;

  async function drain(response: Response): Promise<void> {
    const reader = response.body?.getReader();
    let offset = 0;
    for (;;) {
      const part = await reader?.read();
      if (!part || part.done || signal.aborted) return void reader?.cancel();
      const fresh = part.value.slice(Math.max(0, handedOver - offset));
      offset += part.value.byteLength;
      if (fresh.byteLength === 0) continue;
      handedOver += fresh.byteLength;
      onPart(fresh.buffer);
    }
  }

  return async function read(response: Response): Promise<void> {
    try {
      await drain(response);
    } catch (error) {
      if (signal.aborted) return;
      if (handedOver === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      await read(await fetchAgain(url, signal));
    }
  };
}

async function fetchAgain(url: string, signal: AbortSignal): Promise<Response> {
  for (;;) {
    try {
      const response = await fetch(url, { signal });
      if (response.ok) return response;
    } catch (error) {
      if (signal.aborted) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}
