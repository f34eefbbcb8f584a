/**
 * Sends a file as the body of a request. `fetch` does not say how much of it went out, which for a large file and a slow line is
 * all there is to say for minutes.
 */
export async function upload(
  path: string,
  file: Blob,
  token: string,
  sent: (share: number) => void,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Authorization', `JWT ${token}`);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) => sent(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () =>
      resolve(new Response(request.responseText || null, { status: request.status })),
    );
    // What fetch throws when there is no connection.
    request.addEventListener('error', () => reject(new TypeError('Failed to send')));
    request.send(file);
  });
}
