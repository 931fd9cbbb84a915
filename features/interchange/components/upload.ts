import { mostBytes, readFormatOf } from '../domain/taken-files';

/** The id of the import that was begun, or why none was. */
export type Uploaded = { id: string } | { problem: string };

/** Why a file need not go over the line to be told. */
export function problemOfFile({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  if (!readFormatOf(name)) return 'kind';
  if (size > mostBytes) return 'tooLarge';
  return size === 0 ? 'empty' : null;
}

/**
 * Sends a file in.
 * @param tell how much of it is on the other side, from 0 to 1
 */
export function upload(file: File, tell: (share: number) => void): Promise<Uploaded> {
  // `fetch` does not tell how much has been sent.
  const request = new XMLHttpRequest();
  request.open('POST', `/api/admin/imports?name=${encodeURIComponent(file.name)}`);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.responseType = 'json';
  request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0);
  return new Promise((resolve) => {
    request.onload = () => {
      const answer = request.response as { id?: string; code?: string; errors?: { name?: string } };
      if (request.status === 201 && answer?.id) resolve({ id: answer.id });
      else resolve({ problem: answer?.errors?.name ?? answer?.code ?? 'unexpected' });
    };
    request.onerror = () => resolve({ problem: navigator.onLine ? 'unexpected' : 'offline' });
    request.send(file);
  });
}
