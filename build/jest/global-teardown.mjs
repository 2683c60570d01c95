export default async function teardown() {
  await globalThis.sahnaTestServices?.stop();
}
