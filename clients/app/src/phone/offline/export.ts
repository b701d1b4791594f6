import type { useOffline } from './offline';

/** Hands the journal of everything on this phone to the person, as a file. */
export async function exportJournal(offline: ReturnType<typeof useOffline>): Promise<void> {
  const journal = await (await offline.opened()).exportJournal();
  const blob = new Blob([JSON.stringify(journal, null, 1)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `muster-journal-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
