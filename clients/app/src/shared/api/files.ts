/**
 * Address of a file on the host that this page came from. The server names its public address, which a
 * phone in the hall need not use, and the page may load nothing from another host.
 */
export function onThisHost(address: string): string {
  const { pathname, search } = new URL(address, location.origin);
  return pathname + search;
}
