import { MusterError, newId } from '@muster/sdk';
import { openDB, type IDBPDatabase } from 'idb';
import { reactive, readonly } from 'vue';
import { muster } from '@/shared/api/muster';
import { areaKey } from '@/shared/area';
import { useSession } from '@/shared/session/session';

/** WAITING: not begun. PAUSED: by the person. FAILED: `error` says why; `resume` tries again. */
export type UploadStatus = 'WAITING' | 'HASHING' | 'SENDING' | 'PAUSED' | 'DONE' | 'FAILED';

export interface Upload {
  /** Id of the file, known before it is sent. */
  id: string;
  /** What it is for, as the id of a round: `useUploads(group)` shows its own. */
  group: string;
  /** Who added it: nobody else on this device sees or sends it. */
  owner: string;
  name: string;
  byteSize: number;
  type: string;
  status: UploadStatus;
  /** Bytes that the server has. */
  sent: number;
  /** Of the bytes on this device. */
  preview: string;
  error?: unknown;
}

interface Kept {
  id: string;
  group: string;
  owner: string;
  name: string;
  blob: Blob;
  status: UploadStatus;
  sent: number;
}

/** Uploads at once: a phone's line is not faster with more. */
const AT_ONCE = 2;
const all = reactive<Upload[]>([]);
const blobs = new Map<string, Blob>();
const stops = new Map<string, AbortController>();
let database: Promise<IDBPDatabase> | undefined;
let restored: Promise<void> | undefined;

/**
 * Files on their way, kept with their bytes in IndexedDB until `forget`, so that closing the page loses nothing.
 * They go on by themselves when the page is open again.
 */
export function useUploads(group: string) {
  restored ??= restore();
  // What another person of this device left behind stays; one's own goes on.
  void restored.then(advance);
  return {
    ready: restored,
    get list(): readonly Upload[] {
      return readonly(all).filter((upload) => upload.group === group && isMine(upload)) as readonly Upload[];
    },
    add: (files: Iterable<File>) => Promise.all([...files].map((file) => add(group, file))),
    pause,
    resume,
    remove: forget,
    /** After the files were submitted: the device need not keep them. */
    clear: () => Promise.all(all.filter((upload) => upload.group === group).map(({ id }) => forget(id))),
  };
}

async function add(group: string, file: File): Promise<void> {
  const id = newId('file');
  const upload: Kept = { id, group, owner: person(), name: file.name, blob: file, status: 'WAITING', sent: 0 };
  await keep(upload);
  show(upload);
  void advance();
}

function pause(id: string): void {
  const upload = all.find((upload) => upload.id === id);
  if (!upload || upload.status === 'DONE') return;
  upload.status = 'PAUSED';
  stops.get(id)?.abort();
  void remember(upload);
}

function resume(id: string): void {
  const upload = all.find((upload) => upload.id === id);
  if (!upload || !['PAUSED', 'FAILED'].includes(upload.status)) return;
  upload.status = 'WAITING';
  delete upload.error;
  void advance();
}

async function forget(id: string): Promise<void> {
  stops.get(id)?.abort();
  const at = all.findIndex((upload) => upload.id === id);
  if (at >= 0) URL.revokeObjectURL(all.splice(at, 1)[0]!.preview);
  blobs.delete(id);
  await (await open()).delete('uploads', id);
}

async function advance(): Promise<void> {
  while (stops.size < AT_ONCE) {
    const next = all.find((upload) => upload.status === 'WAITING' && !stops.has(upload.id) && isMine(upload));
    if (!next) return;
    void send(next);
  }
}

async function send(upload: Upload): Promise<void> {
  const stop = new AbortController();
  stops.set(upload.id, stop);
  try {
    const blob = blobs.get(upload.id);
    if (!blob) throw new Error('NO_BYTES');
    upload.status = 'HASHING';
    await muster().upload(blob, {
      id: upload.id,
      name: upload.name,
      signal: stop.signal,
      onProgress: ({ phase, done }) => {
        if (stop.signal.aborted || phase === 'hash') return;
        upload.status = 'SENDING';
        upload.sent = done;
      },
    });
    upload.status = 'DONE';
    upload.sent = upload.byteSize;
  } catch (error) {
    if (!stop.signal.aborted) {
      upload.status = 'FAILED';
      upload.error = error;
    }
  } finally {
    stops.delete(upload.id);
    if (all.includes(upload)) await remember(upload);
    void advance();
  }
}

async function restore(): Promise<void> {
  // The code of uploads is loaded while there is a network, since files are added without one, too.
  void import('@muster/sdk/upload').catch(() => undefined);
  const kept = (await (await open()).getAll('uploads')) as Kept[];
  for (const upload of kept) {
    // What ran when the page closed goes on; what was paused stays so.
    const status = upload.status === 'PAUSED' || upload.status === 'DONE' ? upload.status : 'WAITING';
    show({ ...upload, status });
  }
  void advance();
  addEventListener('online', () => {
    for (const { id, error } of all) if (error && !(error instanceof MusterError && error.code !== 'NETWORK')) resume(id);
  });
}

function show({ blob, ...upload }: Kept): void {
  blobs.set(upload.id, blob);
  all.push({ ...upload, byteSize: blob.size, type: blob.type, preview: URL.createObjectURL(blob) });
}

async function remember({ id, group, owner, name, status, sent }: Upload): Promise<void> {
  const blob = blobs.get(id);
  if (blob) await keep({ id, group, owner, name, blob, status, sent });
}

async function keep(upload: Kept): Promise<void> {
  await (await open()).put('uploads', upload);
}

const person = (): string => useSession().viewer?.user.id ?? '';
const isMine = ({ owner }: Upload): boolean => owner === person();

function open(): Promise<IDBPDatabase> {
  return (database ??= openDB(areaKey('uploads'), 1, { upgrade: (db) => void db.createObjectStore('uploads', { keyPath: 'id' }) }));
}
