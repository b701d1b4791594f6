import type { GrantAction } from '@muster/sdk';
import { shallowRef } from 'vue';
import { muster } from '@/shared/api/muster';

type Rights = Map<string, { actions: readonly GrantAction[]; expiresAt?: string | null | undefined }>;

/** What the guest may do with each object; undefined until it is known. */
export const rights = shallowRef<Rights>();

/** Asks what is shared with this person now. */
export async function loadRights(): Promise<void> {
  const { user } = await muster().portal.rights();
  const now = Date.now();
  const live = user.grants.nodes.filter(({ revokedAt, expiresAt }) => !revokedAt && !(expiresAt && Date.parse(expiresAt) <= now));
  const found: Rights = new Map();
  for (const { nodeId, actions, expiresAt } of live) {
    if (!nodeId) continue;
    const before = found.get(nodeId);
    found.set(nodeId, { actions: [...(before?.actions ?? []), ...actions], expiresAt: before ? (before.expiresAt ?? expiresAt) : expiresAt });
  }
  rights.value = found;
}

export function may(nodeId: string, action: GrantAction): boolean {
  return rights.value?.get(nodeId)?.actions.includes(action) ?? false;
}

/** When the share ends; undefined: when it is revoked. */
export function sharedUntil(nodeId: string): string | undefined {
  return rights.value?.get(nodeId)?.expiresAt ?? undefined;
}
